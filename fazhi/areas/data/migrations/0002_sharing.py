from django.db import migrations, models
import django.db.models.deletion
import fazhi.areas.data.sharing.words
from fazhi.spine.migrating import Tables


class Migration(migrations.Migration):
    dependencies = [
        ("data", "0001_initial"),
        ("spine", "0009_numbers_by_their_words"),
    ]

    operations = [
        Tables(
            [
                migrations.CreateModel(
                    name="DataOffer",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="data_offer",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        ("name", models.CharField(max_length=120, verbose_name="数据名称")),
                        (
                            "register",
                            models.CharField(
                                choices=fazhi.areas.data.sharing.words.registers, max_length=80, verbose_name="来源台账"
                            ),
                        ),
                        ("items", models.TextField(help_text="台账的栏目名称，以“、”隔开", verbose_name="数据项")),
                        (
                            "sharing",
                            models.CharField(
                                choices=[
                                    ("unconditional", "无条件共享"),
                                    ("conditional", "有条件共享"),
                                    ("none", "不予共享"),
                                ],
                                max_length=14,
                                verbose_name="共享属性",
                            ),
                        ),
                        (
                            "terms_basis",
                            models.CharField(blank=True, max_length=300, verbose_name="有条件共享、不予共享的依据"),
                        ),
                        ("terms", models.TextField(blank=True, verbose_name="共享条件")),
                        ("offered_on", models.DateField(blank=True, null=True, verbose_name="列入目录日期")),
                        ("updated_on", models.DateField(blank=True, null=True, verbose_name="目录更新日期")),
                        (
                            "cause",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("law", "法律、行政法规制定、修改、废止"),
                                    ("duty", "职责变化"),
                                    ("other", "其他"),
                                ],
                                max_length=8,
                                verbose_name="更新原因",
                            ),
                        ),
                        ("changed_on", models.DateField(blank=True, null=True, verbose_name="法律、职责变化日期")),
                        ("ended_on", models.DateField(blank=True, null=True, verbose_name="撤出目录日期")),
                        (
                            "manager",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="数据主管部门",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "政务数据目录",
                    },
                ),
                migrations.CreateModel(
                    name="DataSharing",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="data_sharing",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        ("purpose", models.CharField(max_length=300, verbose_name="使用目的")),
                        ("duty_basis", models.CharField(max_length=200, verbose_name="履行职责的依据")),
                        (
                            "items",
                            models.TextField(help_text="目录中的数据项，以“、”隔开", verbose_name="申请的数据项"),
                        ),
                        ("personal_need", models.TextField(blank=True, verbose_name="使用个人信息的必要性")),
                        ("until", models.DateField(verbose_name="使用期限")),
                        ("answered_on", models.DateField(blank=True, null=True, verbose_name="答复日期")),
                        ("in_time", models.BooleanField(blank=True, null=True, verbose_name="按期答复")),
                        ("terms", models.TextField(blank=True, verbose_name="同意共享的条件和范围")),
                        ("refusal_basis", models.CharField(blank=True, max_length=300, verbose_name="不予共享的依据")),
                        ("refusal", models.TextField(blank=True, verbose_name="不予共享的理由")),
                        ("delivered_on", models.DateField(blank=True, null=True, verbose_name="提供日期")),
                        ("delivered_how", models.CharField(blank=True, max_length=200, verbose_name="提供方式")),
                        ("correction_asked_on", models.DateField(blank=True, null=True, verbose_name="提出校核日期")),
                        ("correction", models.TextField(blank=True, verbose_name="需要校核的内容")),
                        ("corrected_on", models.DateField(blank=True, null=True, verbose_name="校核答复日期")),
                        ("correction_answer", models.TextField(blank=True, verbose_name="校核结果")),
                        ("ended_on", models.DateField(blank=True, null=True, verbose_name="停止使用、销毁日期")),
                        ("destroyed", models.TextField(blank=True, verbose_name="销毁情况")),
                        ("keep_until", models.DateField(blank=True, null=True, verbose_name="使用记录至少保存至")),
                        (
                            "offer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="data.dataoffer",
                                verbose_name="申请的数据",
                            ),
                        ),
                        (
                            "requester",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="申请部门",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "数据共享申请",
                    },
                ),
                migrations.CreateModel(
                    name="DataUse",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("purpose", models.CharField(max_length=200, verbose_name="使用事项")),
                        ("items", models.TextField(verbose_name="使用的数据项")),
                        ("rows", models.PositiveIntegerField(default=0, verbose_name="查询、使用条数")),
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
                        "verbose_name": "数据使用记录",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.AddConstraint(
                    model_name="dataoffer",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("sharing", "unconditional"), models.Q(("terms_basis", ""), _negated=True), _connector="OR"
                        ),
                        name="offer_terms_have_a_basis",
                    ),
                ),
            ]
        ),
    ]
