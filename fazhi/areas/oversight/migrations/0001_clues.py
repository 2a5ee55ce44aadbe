import django.db.models.deletion
from django.db import migrations, models

import fazhi.spine.fields
from fazhi.spine.migrating import Tables


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("spine", "0009_numbers_by_their_words"),
    ]

    operations = [
        Tables(
            [
                migrations.CreateModel(
                    name="ClueEvidence",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("name", models.CharField(max_length=120, verbose_name="材料名称")),
                        (
                            "document_no",
                            models.CharField(
                                blank=True,
                                help_text="没有文号的，先上传为附件，再在“附件名”中写明",
                                max_length=80,
                                verbose_name="文号（编号）",
                            ),
                        ),
                        ("file_name", models.CharField(blank=True, max_length=200, verbose_name="附件名")),
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
                        "verbose_name": "整改佐证材料",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ClueExtension",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("was", models.DateField(verbose_name="原期限")),
                        ("due_on", models.DateField(verbose_name="延长至")),
                        ("reason", models.TextField(verbose_name="延期理由")),
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
                        "verbose_name": "延期",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ClueGrade",
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
                            "before",
                            models.CharField(
                                blank=True,
                                choices=[("red", "红色"), ("yellow", "黄色"), ("green", "绿色")],
                                max_length=8,
                                verbose_name="原等级",
                            ),
                        ),
                        (
                            "grade",
                            models.CharField(
                                choices=[("red", "红色"), ("yellow", "黄色"), ("green", "绿色")],
                                max_length=8,
                                verbose_name="等级",
                            ),
                        ),
                        ("reason", models.TextField(verbose_name="理由")),
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
                        "verbose_name": "定级记录",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ClueLetter",
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
                                choices=[("notice", "风险告知"), ("urge", "督促化解"), ("remind", "催办")],
                                max_length=8,
                                verbose_name="文书",
                            ),
                        ),
                        ("content", models.TextField(verbose_name="内容")),
                        (
                            "matter",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)s_set",
                                to="spine.matter",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="送达单位",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "告知、督促文书",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ClueLookBack",
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
                            "chosen",
                            models.CharField(
                                choices=[("drawn", "公开抽取"), ("named", "指定")],
                                max_length=8,
                                verbose_name="确定方式",
                            ),
                        ),
                        ("draw_no", models.CharField(blank=True, max_length=60, verbose_name="公开抽取编号")),
                        (
                            "result",
                            models.CharField(
                                choices=[("kept", "没有反弹"), ("again", "问题复发")], max_length=8, verbose_name="结果"
                            ),
                        ),
                        ("facts", models.TextField(verbose_name="回头看情况")),
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
                        "verbose_name": "回头看",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ClueObjection",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("content", models.TextField(verbose_name="不同意见")),
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
                        "verbose_name": "单位意见",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="CluePressure",
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
                                    ("talk", "约谈"),
                                    ("listed", "挂牌督办"),
                                    ("circular", "通报"),
                                    ("exposed", "公开曝光"),
                                ],
                                max_length=8,
                                verbose_name="措施",
                            ),
                        ),
                        (
                            "content",
                            models.TextField(help_text="事由、要求和单位的承诺；不写人员姓名", verbose_name="情况"),
                        ),
                        (
                            "matter",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)s_set",
                                to="spine.matter",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="对象单位",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "约谈、督办、通报",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ClueProgress",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("content", models.TextField(verbose_name="进展")),
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
                        "verbose_name": "整改进展",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ClueRelapse",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("facts", models.TextField(verbose_name="复发情况")),
                        ("struck_on", models.DateField(verbose_name="此前销号日期")),
                        (
                            "before",
                            models.CharField(
                                blank=True,
                                choices=[("red", "红色"), ("yellow", "黄色"), ("green", "绿色")],
                                max_length=8,
                                verbose_name="原等级",
                            ),
                        ),
                        (
                            "grade",
                            models.CharField(
                                choices=[("red", "红色"), ("yellow", "黄色"), ("green", "绿色")],
                                max_length=8,
                                verbose_name="复发后等级",
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
                        "verbose_name": "复发",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ClueReturn",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("reason", models.TextField(verbose_name="退回风险池的理由")),
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
                        "verbose_name": "退回风险池",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ClueStrike",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("note", models.TextField(verbose_name="销号审批意见")),
                        (
                            "days",
                            models.PositiveIntegerField(help_text="自登记（复发）之日起，日", verbose_name="办理天数"),
                        ),
                        ("reported_on", models.DateField(blank=True, null=True, verbose_name="全部报告整改完成日期")),
                        ("due_on", models.DateField(blank=True, null=True, verbose_name="应当整改到位日期")),
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
                        "verbose_name": "销号",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ClueTransfer",
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
                            "to",
                            models.CharField(
                                choices=[
                                    ("discipline", "纪检监察机关"),
                                    ("police", "公安机关"),
                                    ("procuratorate", "检察机关"),
                                    ("audit", "审计机关"),
                                    ("finance", "财政部门"),
                                    ("statistics", "统计机构"),
                                    ("other", "其他有关机关"),
                                ],
                                max_length=14,
                                verbose_name="移送去向",
                            ),
                        ),
                        ("receiver", models.CharField(max_length=100, verbose_name="接收机关")),
                        (
                            "what",
                            models.TextField(
                                help_text="不写人员姓名；姓名写在线索移送单中，限定知悉", verbose_name="移送的问题"
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
                        "verbose_name": "移送",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ClueUnit",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("lead", models.BooleanField(default=False, verbose_name="牵头单位")),
                        ("demand", models.TextField(verbose_name="整改要求")),
                        ("due_on", models.DateField(verbose_name="整改期限")),
                        ("round", models.PositiveSmallIntegerField(verbose_name="办理轮次")),
                        (
                            "matter",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)s_set",
                                to="spine.matter",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="责任单位",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "责任单位",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SupervisingBody",
                    fields=[
                        (
                            "chain",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="+",
                                serialize=False,
                                to="spine.chain",
                            ),
                        ),
                        ("number", models.CharField(max_length=60, verbose_name="编号")),
                        ("title", models.CharField(max_length=300, verbose_name="标题")),
                        ("scope", models.CharField(max_length=12, verbose_name="区划")),
                        ("on", models.DateField(verbose_name="日期")),
                        ("withdrawn", models.BooleanField(default=False, verbose_name="已撤下")),
                        ("version", models.PositiveIntegerField(default=0)),
                        ("source", models.CharField(blank=True, max_length=40, verbose_name="来源系统")),
                        ("external_id", models.CharField(blank=True, max_length=80, verbose_name="外部编号")),
                        ("kinds", fazhi.spine.fields.CodesField(blank=True, default="", verbose_name="监督种类")),
                        ("duty", models.CharField(blank=True, max_length=300, verbose_name="监督内容")),
                        (
                            "until",
                            models.DateField(
                                blank=True, help_text="仍在履行监督职责的不填", null=True, verbose_name="停止日期"
                            ),
                        ),
                        (
                            "organ",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="单位",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="承担单位",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "监督主体",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SupervisionScene",
                    fields=[
                        (
                            "chain",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="+",
                                serialize=False,
                                to="spine.chain",
                            ),
                        ),
                        ("number", models.CharField(max_length=60, verbose_name="编号")),
                        ("title", models.CharField(max_length=300, verbose_name="标题")),
                        ("scope", models.CharField(max_length=12, verbose_name="区划")),
                        ("on", models.DateField(verbose_name="日期")),
                        ("withdrawn", models.BooleanField(default=False, verbose_name="已撤下")),
                        ("version", models.PositiveIntegerField(default=0)),
                        ("source", models.CharField(blank=True, max_length=40, verbose_name="来源系统")),
                        ("external_id", models.CharField(blank=True, max_length=80, verbose_name="外部编号")),
                        ("topics", models.CharField(max_length=300, verbose_name="监督事项")),
                        (
                            "until",
                            models.DateField(
                                blank=True, help_text="仍在使用的不填", null=True, verbose_name="停用日期"
                            ),
                        ),
                        (
                            "lead",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="scenes",
                                to="oversight.supervisingbody",
                                verbose_name="牵头监督主体",
                            ),
                        ),
                        (
                            "organ",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="单位",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "监督子场景",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ClueTask",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="clue_task",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="问题")),
                        ("facts", models.TextField(verbose_name="情况")),
                        ("basis_text", models.CharField(blank=True, max_length=300, verbose_name="依据")),
                        (
                            "grade",
                            models.CharField(
                                blank=True,
                                choices=[("red", "红色"), ("yellow", "黄色"), ("green", "绿色")],
                                max_length=8,
                                verbose_name="等级",
                            ),
                        ),
                        ("reason", models.TextField(blank=True, verbose_name="定级理由")),
                        ("demand", models.TextField(verbose_name="整改要求")),
                        ("lead", models.BooleanField(default=False, verbose_name="牵头单位")),
                        ("due_on", models.DateField(verbose_name="整改期限")),
                        ("original_due_on", models.DateField(verbose_name="交办时载明的期限")),
                        ("measures", models.TextField(blank=True, verbose_name="整改措施")),
                        ("long_term", models.BooleanField(default=False, verbose_name="需要长期坚持")),
                        (
                            "responsible",
                            models.CharField(
                                blank=True,
                                help_text="写科室、岗位，不写姓名",
                                max_length=100,
                                verbose_name="责任科室（岗位）",
                            ),
                        ),
                        ("planned_on", models.DateField(blank=True, null=True, verbose_name="报送整改方案日期")),
                        ("result", models.TextField(blank=True, verbose_name="整改情况")),
                        ("reported_on", models.DateField(blank=True, null=True, verbose_name="报告整改完成日期")),
                        ("verify_note", models.TextField(blank=True, verbose_name="核查情况")),
                        ("verified_on", models.DateField(blank=True, null=True, verbose_name="核查通过日期")),
                        ("returned", models.PositiveSmallIntegerField(default=0, verbose_name="退回整改次数")),
                        ("extended", models.PositiveSmallIntegerField(default=0, verbose_name="延期次数")),
                        (
                            "letter_no",
                            models.CharField(blank=True, max_length=80, verbose_name="要求相同的监督案件编号"),
                        ),
                        (
                            "letter_due_on",
                            models.DateField(blank=True, null=True, verbose_name="监督文书要求反馈的期限"),
                        ),
                        (
                            "clue",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="clue_tasks",
                                to="spine.matter",
                                verbose_name="所属线索",
                            ),
                        ),
                        (
                            "office",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="交办机构",
                            ),
                        ),
                        (
                            "verifier",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="核查单位",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "交办整改",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("verified_on", None),
                                    models.Q(
                                        ("reported_on__isnull", False), ("verified_on__gte", models.F("reported_on"))
                                    ),
                                    _connector="OR",
                                ),
                                name="clue_task_verified_after_report",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SupervisedUnit",
                    fields=[
                        (
                            "chain",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="+",
                                serialize=False,
                                to="spine.chain",
                            ),
                        ),
                        ("number", models.CharField(max_length=60, verbose_name="编号")),
                        ("title", models.CharField(max_length=300, verbose_name="标题")),
                        ("scope", models.CharField(max_length=12, verbose_name="区划")),
                        ("on", models.DateField(verbose_name="日期")),
                        ("withdrawn", models.BooleanField(default=False, verbose_name="已撤下")),
                        ("version", models.PositiveIntegerField(default=0)),
                        ("source", models.CharField(blank=True, max_length=40, verbose_name="来源系统")),
                        ("external_id", models.CharField(blank=True, max_length=80, verbose_name="外部编号")),
                        (
                            "until",
                            models.DateField(
                                blank=True, help_text="仍在名单内的不填", null=True, verbose_name="撤销（调出）日期"
                            ),
                        ),
                        (
                            "organ",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="单位",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="被监督单位",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "被监督单位",
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("until", None), ("withdrawn", False)),
                                fields=("unit",),
                                name="supervised_unit_listed_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ClueSource",
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
                            "source",
                            models.CharField(
                                choices=[
                                    ("rule", "本平台记录（按规则发现）"),
                                    ("hotline", "12345热线"),
                                    ("petition", "信访"),
                                    ("reconsideration", "行政复议"),
                                    ("litigation", "行政诉讼"),
                                    ("enforcement", "行政执法监督"),
                                    ("review", "案卷评查、合法性审核"),
                                    ("court", "司法建议"),
                                    ("procuracy", "检察建议"),
                                    ("inspection", "法治督察、巡察"),
                                    ("congress", "人大、政协"),
                                    ("audit", "审计、财会、统计"),
                                    ("complaint", "投诉举报"),
                                    ("media", "媒体"),
                                    ("self", "单位自查"),
                                    ("other", "其他"),
                                ],
                                max_length=16,
                                verbose_name="来源",
                            ),
                        ),
                        ("facts", models.TextField(verbose_name="情况")),
                        ("basis_text", models.CharField(blank=True, max_length=300, verbose_name="依据")),
                        ("rule", models.CharField(blank=True, max_length=80, verbose_name="规则")),
                        ("key", models.CharField(blank=True, max_length=120, verbose_name="所涉对象")),
                        (
                            "matter",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)s_set",
                                to="spine.matter",
                            ),
                        ),
                        (
                            "body",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="oversight.supervisingbody",
                                verbose_name="监督主体",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "线索来源",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                        "indexes": [models.Index(fields=["key"], name="clue_source_key")],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(
                                    models.Q(("rule", ""), _negated=True), models.Q(("key", ""), _negated=True)
                                ),
                                fields=("rule", "key"),
                                name="clue_raised_once_by_a_rule",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SupervisionAct",
                    fields=[
                        (
                            "chain",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="+",
                                serialize=False,
                                to="spine.chain",
                            ),
                        ),
                        ("number", models.CharField(max_length=60, verbose_name="编号")),
                        ("title", models.CharField(max_length=300, verbose_name="标题")),
                        ("scope", models.CharField(max_length=12, verbose_name="区划")),
                        ("on", models.DateField(verbose_name="日期")),
                        ("withdrawn", models.BooleanField(default=False, verbose_name="已撤下")),
                        ("version", models.PositiveIntegerField(default=0)),
                        ("source", models.CharField(blank=True, max_length=40, verbose_name="来源系统")),
                        ("external_id", models.CharField(blank=True, max_length=80, verbose_name="外部编号")),
                        (
                            "way",
                            models.CharField(
                                blank=True,
                                help_text="交办线索、督察、检查、评议、约谈等",
                                max_length=60,
                                verbose_name="监督方式",
                            ),
                        ),
                        ("about_no", models.CharField(blank=True, max_length=80, verbose_name="所涉事项编号")),
                        ("result", models.CharField(blank=True, max_length=300, verbose_name="情况")),
                        (
                            "body",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="acts",
                                to="oversight.supervisingbody",
                                verbose_name="监督主体",
                            ),
                        ),
                        (
                            "organ",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="单位",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="被监督单位",
                            ),
                        ),
                        (
                            "scene",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="acts",
                                to="oversight.supervisionscene",
                                verbose_name="监督子场景",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "监督活动",
                        "abstract": False,
                        "indexes": [models.Index(fields=["unit", "on"], name="act_on_unit")],
                    },
                ),
                migrations.CreateModel(
                    name="Clue",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="clue",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        (
                            "title",
                            models.CharField(
                                help_text="一句话概括，不写人员姓名", max_length=200, verbose_name="风险（线索）"
                            ),
                        ),
                        (
                            "facts",
                            models.TextField(
                                help_text="时间、单位、事项和发现的问题；不写人员姓名", verbose_name="情况"
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("rule", "本平台记录（按规则发现）"),
                                    ("hotline", "12345热线"),
                                    ("petition", "信访"),
                                    ("reconsideration", "行政复议"),
                                    ("litigation", "行政诉讼"),
                                    ("enforcement", "行政执法监督"),
                                    ("review", "案卷评查、合法性审核"),
                                    ("court", "司法建议"),
                                    ("procuracy", "检察建议"),
                                    ("inspection", "法治督察、巡察"),
                                    ("congress", "人大、政协"),
                                    ("audit", "审计、财会、统计"),
                                    ("complaint", "投诉举报"),
                                    ("media", "媒体"),
                                    ("self", "单位自查"),
                                    ("other", "其他"),
                                ],
                                max_length=16,
                                verbose_name="来源",
                            ),
                        ),
                        (
                            "source_no",
                            models.CharField(
                                blank=True, help_text="来文、工单、案件的编号", max_length=80, verbose_name="来源编号"
                            ),
                        ),
                        (
                            "about_no",
                            models.CharField(blank=True, max_length=80, verbose_name="所涉事项编号（本平台）"),
                        ),
                        (
                            "topic",
                            models.CharField(
                                blank=True,
                                help_text="同一单位同一类型的问题在观察期内再次出现的，按复发处理",
                                max_length=60,
                                verbose_name="问题类型",
                            ),
                        ),
                        ("basis_text", models.CharField(blank=True, max_length=300, verbose_name="依据")),
                        (
                            "grade",
                            models.CharField(
                                blank=True,
                                choices=[("red", "红色"), ("yellow", "黄色"), ("green", "绿色")],
                                max_length=8,
                                verbose_name="等级",
                            ),
                        ),
                        (
                            "reason",
                            models.TextField(
                                blank=True, help_text="写明为什么是这一等级；不打分", verbose_name="定级理由"
                            ),
                        ),
                        ("kinds", fazhi.spine.fields.CodesField(blank=True, default="", verbose_name="监督种类")),
                        (
                            "level",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("county", "县级统筹"),
                                    ("department", "部门办理"),
                                    ("town", "乡镇（街道）办理"),
                                ],
                                max_length=12,
                                verbose_name="办理层级",
                            ),
                        ),
                        ("judgement", models.TextField(blank=True, verbose_name="研判意见")),
                        ("triaged_on", models.DateField(blank=True, null=True, verbose_name="研判日期")),
                        ("merged_into", models.CharField(blank=True, max_length=80, verbose_name="并入的线索编号")),
                        (
                            "remedy",
                            models.CharField(
                                blank=True,
                                choices=[("reconsideration", "行政复议"), ("litigation", "行政诉讼")],
                                max_length=16,
                                verbose_name="已进入的程序",
                            ),
                        ),
                        (
                            "remedy_no",
                            models.CharField(blank=True, max_length=80, verbose_name="复议、诉讼案号（编号）"),
                        ),
                        (
                            "dismissed",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("untrue", "经核实不属实"),
                                    ("not_here", "不属于监督范围"),
                                    ("no_duty", "有关单位没有相应职责"),
                                    ("explained", "情况已有合法理由说明"),
                                    ("passed", "情形已经消失，没有再处理的必要"),
                                    ("other", "其他"),
                                ],
                                max_length=12,
                                verbose_name="排除的理由",
                            ),
                        ),
                        ("dismissed_why", models.TextField(blank=True, verbose_name="排除的说明")),
                        ("due_on", models.DateField(blank=True, null=True, verbose_name="应当整改到位日期")),
                        ("sent_on", models.DateField(blank=True, null=True, verbose_name="交办日期")),
                        ("reported_on", models.DateField(blank=True, null=True, verbose_name="全部报告整改完成日期")),
                        ("verified_on", models.DateField(blank=True, null=True, verbose_name="核查通过日期")),
                        ("struck_on", models.DateField(blank=True, null=True, verbose_name="销号日期")),
                        ("strike_note", models.TextField(blank=True, verbose_name="销号审批意见")),
                        ("round", models.PositiveSmallIntegerField(default=1, verbose_name="办理轮次")),
                        ("returns", models.PositiveSmallIntegerField(default=0, verbose_name="退回风险池次数")),
                        ("relapses", models.PositiveSmallIntegerField(default=0, verbose_name="复发次数")),
                        ("relapsed_on", models.DateField(blank=True, null=True, verbose_name="最近复发日期")),
                        ("looked_on", models.DateField(blank=True, null=True, verbose_name="最近回头看日期")),
                        (
                            "agency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="所涉单位",
                            ),
                        ),
                        (
                            "raised_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="提出单位",
                            ),
                        ),
                        (
                            "verifier",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="核查单位",
                            ),
                        ),
                        (
                            "body",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="oversight.supervisingbody",
                                verbose_name="监督主体",
                            ),
                        ),
                        (
                            "scene",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="oversight.supervisionscene",
                                verbose_name="监督子场景",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "风险线索",
                        "indexes": [
                            models.Index(fields=["agency", "topic"], name="clue_topic_at_unit"),
                            models.Index(fields=["due_on"], name="clue_due"),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("grade", ""), models.Q(("reason", ""), _negated=True), _connector="OR"
                                ),
                                name="clue_grade_has_its_reason",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("struck_on", None), ("verified_on__lte", models.F("struck_on")), _connector="OR"
                                ),
                                name="clue_struck_off_was_verified",
                            ),
                        ],
                    },
                ),
            ]
        ),
    ]
