import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import fazhi.areas.services.resettlement.practice
import fazhi.spine.fields
from fazhi.spine.migrating import Tables


class Migration(migrations.Migration):
    dependencies = [
        ("services", "0004_publicity"),
        ("spine", "0009_numbers_by_their_words"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        Tables(
            [
                migrations.CreateModel(
                    name="ResettlementIdentity",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="+",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        ("sealed", models.TextField(verbose_name="封存内容")),
                        ("mark", models.CharField(db_index=True, max_length=64, verbose_name="比对标记")),
                        ("matched", models.BooleanField(default=False, verbose_name="已核对本人")),
                    ],
                    options={
                        "verbose_name": "封存的身份信息",
                    },
                ),
                migrations.CreateModel(
                    name="ResettlementSupport",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("household", "办理落户"),
                                    ("allowance", "最低生活保障、临时救助"),
                                    ("medical", "医疗保险"),
                                    ("job", "就业、自主创业"),
                                    ("training", "职业技能培训"),
                                    ("school", "就学"),
                                    ("housing", "住处"),
                                    ("counsel", "心理疏导"),
                                    ("legal", "法律援助"),
                                ],
                                max_length=20,
                                verbose_name="帮扶事项",
                            ),
                        ),
                        (
                            "helper",
                            models.CharField(
                                choices=[
                                    ("station", "司法所"),
                                    ("human", "人力资源社会保障部门"),
                                    ("civil", "民政部门"),
                                    ("medical", "医疗保障部门"),
                                    ("education", "教育部门"),
                                    ("police", "公安机关（户籍）"),
                                    ("aid", "法律援助机构"),
                                    ("village", "村（居）民委员会"),
                                    ("social", "社会组织、志愿者"),
                                ],
                                max_length=20,
                                verbose_name="帮扶单位",
                            ),
                        ),
                        (
                            "result",
                            models.CharField(
                                choices=[
                                    ("done", "已办成"),
                                    ("under_way", "正在办理"),
                                    ("not_entitled", "不符合条件，已说明"),
                                    ("given_up", "本人放弃"),
                                ],
                                max_length=20,
                                verbose_name="结果",
                            ),
                        ),
                        (
                            "matter",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)s_set",
                                to="spine.matter",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "帮扶",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ResettlementVisit",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        (
                            "way",
                            models.CharField(
                                choices=[
                                    ("talk", "到司法所面谈"),
                                    ("home", "上门（便装，不亮明来意）"),
                                    ("phone", "电话"),
                                    ("video", "视频"),
                                ],
                                max_length=10,
                                verbose_name="方式",
                            ),
                        ),
                        ("needs", fazhi.spine.fields.CodesField(blank=True, default="", verbose_name="提出的需求")),
                        (
                            "matter",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)s_set",
                                to="spine.matter",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "走访",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ResettlementAid",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="resettlement",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        (
                            "aid_type",
                            models.CharField(
                                choices=[
                                    ("released", "刑满释放人员"),
                                    ("corrected", "解除社区矫正人员"),
                                    ("in_correction", "社区矫正对象（只记帮扶）"),
                                ],
                                max_length=20,
                                verbose_name="帮教类别",
                            ),
                        ),
                        (
                            "minor",
                            models.BooleanField(
                                default=False, help_text="成年以后仍按未成年人保密", verbose_name="登记时未成年"
                            ),
                        ),
                        ("expected_on", models.DateField(blank=True, null=True, verbose_name="预计释放（解除）日期")),
                        (
                            "handed_by",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("prison", "监狱（看守所）移交"),
                                    ("corrections", "社区矫正机构移交"),
                                    ("self", "本人自愿前来"),
                                    ("office", "其他司法所转接"),
                                ],
                                max_length=20,
                                verbose_name="衔接方式",
                            ),
                        ),
                        ("released_on", models.DateField(blank=True, null=True, verbose_name="释放、解除（入矫）日期")),
                        (
                            "correction_until",
                            models.DateField(
                                blank=True, help_text="只对社区矫正对象填写", null=True, verbose_name="矫正期满日期"
                            ),
                        ),
                        ("linked_on", models.DateField(blank=True, null=True, verbose_name="衔接日期")),
                        (
                            "linked_under",
                            models.CharField(
                                blank=True,
                                choices=[("before", "原监狱法和地方规定"), ("revised", "2026年修订的监狱法")],
                                max_length=20,
                                verbose_name="衔接时适用",
                            ),
                        ),
                        ("term_end", models.DateField(blank=True, null=True, verbose_name="帮教期满日")),
                        (
                            "team",
                            fazhi.spine.fields.CodesField(
                                blank=True,
                                default="",
                                help_text="帮教对象为女性的，应当有女性成员（社区矫正法第25条）",
                                verbose_name="帮教小组",
                            ),
                        ),
                        ("consent_on", models.DateField(blank=True, null=True, verbose_name="本人同意日期")),
                        (
                            "consent_scope",
                            fazhi.spine.fields.CodesField(blank=True, default="", verbose_name="本人同意的帮扶事项"),
                        ),
                        (
                            "visit_every",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                choices=fazhi.areas.services.resettlement.practice.intervals,
                                null=True,
                                verbose_name="约定的走访间隔",
                            ),
                        ),
                        ("next_visit_on", models.DateField(blank=True, null=True, verbose_name="下次走访日")),
                        (
                            "placed_kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("job", "就业"),
                                    ("business", "自主创业"),
                                    ("land", "承包土地、务农"),
                                    ("school", "就学"),
                                    ("base", "过渡性安置基地"),
                                    ("relief", "社会救助"),
                                ],
                                max_length=20,
                                verbose_name="安置方式",
                            ),
                        ),
                        ("placed_on", models.DateField(blank=True, null=True, verbose_name="安置日期")),
                        ("ended_on", models.DateField(blank=True, null=True, verbose_name="帮教结束日期")),
                        (
                            "end_reason",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("term", "帮教期满"),
                                    ("declined", "本人不需要帮教"),
                                    ("withdrawn", "本人撤回同意"),
                                    ("not_here", "未回本县"),
                                    ("other", "其他原因"),
                                    ("moved", "转由其他司法所帮教"),
                                ],
                                max_length=20,
                                verbose_name="结束原因",
                            ),
                        ),
                        ("keep_until", models.DateField(blank=True, null=True, verbose_name="身份信息保存至")),
                        ("gone_on", models.DateField(blank=True, null=True, verbose_name="身份信息删除日期")),
                        (
                            "deputy",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="副手",
                            ),
                        ),
                        (
                            "to_office",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="转往的司法所",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "安置帮教",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("end_reason", ""), ("ended_on", None)),
                                    models.Q(("ended_on__isnull", False), models.Q(("end_reason", ""), _negated=True)),
                                    _connector="OR",
                                ),
                                name="resettlement_ends_with_a_reason",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("placed_kind", ""), ("placed_on", None)),
                                    models.Q(
                                        ("placed_on__isnull", False), models.Q(("placed_kind", ""), _negated=True)
                                    ),
                                    _connector="OR",
                                ),
                                name="resettlement_placed_in_a_way",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("term_end", None), ("term_end__gte", models.F("released_on")), _connector="OR"
                                ),
                                name="resettlement_term_follows_release",
                            ),
                        ],
                    },
                ),
            ]
        )
    ]
