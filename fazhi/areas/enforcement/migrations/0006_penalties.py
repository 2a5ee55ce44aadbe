from decimal import Decimal

import django.db.models.deletion
from django.db import migrations, models

from fazhi.spine.migrating import Tables

import fazhi.areas.enforcement.penalties.party
import fazhi.spine.fields


class Migration(migrations.Migration):
    initial = False
    dependencies = [("enforcement", "0005_visits")]

    operations = [
        Tables([
        migrations.CreateModel(
            name="PenaltyDefence",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("content", models.TextField(verbose_name="陈述、申辩内容")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "陈述、申辩",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PenaltyDefenceAnswer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                (
                    "answer",
                    models.CharField(
                        choices=[("adopted", "采纳"), ("partly", "部分采纳"), ("not", "不采纳")],
                        max_length=10,
                        verbose_name="复核结果",
                    ),
                ),
                ("reason", models.TextField(verbose_name="复核意见、理由")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "陈述申辩复核",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PenaltyDelivery",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                (
                    "paper",
                    models.CharField(
                        choices=[("notice", "行政处罚告知书"), ("hearing", "听证通知书"), ("decision", "决定书")],
                        max_length=10,
                        verbose_name="送达文书",
                    ),
                ),
                (
                    "means",
                    models.CharField(
                        choices=[
                            ("spot", "当场交付（直接送达）"),
                            ("left", "留置送达"),
                            ("post", "邮寄送达"),
                            ("electronic", "电子送达"),
                            ("entrusted", "委托送达"),
                            ("announced", "公告送达"),
                        ],
                        max_length=12,
                        verbose_name="送达方式",
                    ),
                ),
                ("receiver", models.CharField(max_length=60, verbose_name="收件人")),
                ("delivered_on", models.DateField(help_text="公告送达的，为公告期满之日", verbose_name="送达日期")),
                ("confirmed", models.BooleanField(default=False, verbose_name="当事人已签订确认书（电子送达）")),
                (
                    "witness",
                    models.CharField(
                        blank=True,
                        help_text="留置送达的，写见证人，或者以录像记录送达过程",
                        max_length=60,
                        verbose_name="见证人",
                    ),
                ),
                ("filmed", models.BooleanField(default=False, verbose_name="录像记录送达过程")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
                (
                    "officer_one",
                    models.ForeignKey(
                        blank=True,
                        help_text="不填的为本案办案人员",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.officer",
                        verbose_name="执法人员",
                    ),
                ),
                (
                    "officer_two",
                    models.ForeignKey(
                        blank=True,
                        help_text="不填的为本案办案人员",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.officer",
                        verbose_name="执法人员（二）",
                    ),
                ),
            ],
            options={
                "verbose_name": "送达",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PenaltyDiscussion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("draft_round", models.PositiveSmallIntegerField(verbose_name="稿次")),
                ("chair", models.CharField(max_length=60, verbose_name="主持人")),
                ("present", models.CharField(max_length=300, verbose_name="参加人员")),
                ("opinions", models.TextField(verbose_name="讨论意见（不同意见一并记录）")),
                ("conclusion", models.TextField(verbose_name="结论")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "集体讨论",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PenaltyEducation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("content", models.TextField(verbose_name="教育内容")),
                ("promise", models.CharField(blank=True, max_length=200, verbose_name="当事人承诺")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
                (
                    "officer_one",
                    models.ForeignKey(
                        blank=True,
                        help_text="不填的为本案办案人员",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.officer",
                        verbose_name="执法人员",
                    ),
                ),
                (
                    "officer_two",
                    models.ForeignKey(
                        blank=True,
                        help_text="不填的为本案办案人员",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.officer",
                        verbose_name="执法人员（二）",
                    ),
                ),
            ],
            options={
                "verbose_name": "教育",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PenaltyEvidence",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("name", models.CharField(max_length=200, verbose_name="证据名称")),
                (
                    "evidence_kind",
                    models.CharField(
                        choices=[
                            ("document", "书证"),
                            ("object", "物证"),
                            ("video", "视听资料"),
                            ("electronic", "电子数据"),
                            ("witness", "证人证言"),
                            ("party", "当事人的陈述"),
                            ("expert", "鉴定意见"),
                            ("record", "勘验笔录、现场笔录"),
                        ],
                        max_length=12,
                        verbose_name="证据种类",
                    ),
                ),
                ("origin", models.CharField(max_length=200, verbose_name="来源（取得地点、提供人）")),
                ("taken_on", models.DateField(verbose_name="取得日期")),
                ("proves", models.CharField(max_length=200, verbose_name="证明对象")),
                (
                    "digest",
                    models.CharField(
                        blank=True,
                        help_text="证据以附件上传的，填附件清单中的SM3",
                        max_length=64,
                        verbose_name="附件SM3",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
                (
                    "officer_one",
                    models.ForeignKey(
                        blank=True,
                        help_text="不填的为本案办案人员",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.officer",
                        verbose_name="执法人员",
                    ),
                ),
                (
                    "officer_two",
                    models.ForeignKey(
                        blank=True,
                        help_text="不填的为本案办案人员",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.officer",
                        verbose_name="执法人员（二）",
                    ),
                ),
            ],
            options={
                "verbose_name": "证据",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PenaltyHearing",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("attended", models.CharField(max_length=200, verbose_name="参加人")),
                ("record", models.TextField(verbose_name="听证笔录要点")),
                ("conclusion", models.TextField(verbose_name="听证报告意见")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "听证",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PenaltyInterview",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("person", models.CharField(max_length=60, verbose_name="被询问人")),
                (
                    "identity",
                    models.CharField(help_text="如“当事人”“证人”“单位负责人”", max_length=60, verbose_name="身份"),
                ),
                ("taken_on", models.DateField(verbose_name="询问日期")),
                ("place", models.CharField(max_length=120, verbose_name="询问地点")),
                ("content", models.TextField(verbose_name="笔录")),
                ("checked", models.BooleanField(default=False, verbose_name="已交被询问人核对、签名")),
                ("shown", models.BooleanField(default=False, verbose_name="已出示执法证件、告知权利义务")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
                (
                    "officer_one",
                    models.ForeignKey(
                        blank=True,
                        help_text="不填的为本案办案人员",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.officer",
                        verbose_name="执法人员",
                    ),
                ),
                (
                    "officer_two",
                    models.ForeignKey(
                        blank=True,
                        help_text="不填的为本案办案人员",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.officer",
                        verbose_name="执法人员（二）",
                    ),
                ),
            ],
            options={
                "verbose_name": "询问笔录",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PenaltyNotice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("draft_round", models.PositiveSmallIntegerField(verbose_name="稿次")),
                ("kinds", fazhi.spine.fields.CodesField(blank=True, default="", verbose_name="拟处罚种类")),
                (
                    "fine",
                    models.DecimalField(
                        decimal_places=2, default=Decimal("0"), max_digits=14, verbose_name="拟罚款（元）"
                    ),
                ),
                ("hearing", models.BooleanField(default=False, verbose_name="告知听证权利")),
                (
                    "new_facts",
                    models.TextField(
                        blank=True,
                        help_text="重新告知的填写；不得因当事人陈述、申辩、听证而加重处罚",
                        verbose_name="新的事实、证据",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "告知",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PenaltyRecording",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("act", models.CharField(max_length=60, verbose_name="记录的执法环节")),
                (
                    "medium",
                    models.CharField(
                        choices=[("text", "文字记录"), ("audio", "录音"), ("video", "录像（音像记录）")],
                        max_length=8,
                        verbose_name="记录方式",
                    ),
                ),
                ("device", models.CharField(blank=True, max_length=60, verbose_name="设备编号")),
                ("taken_on", models.DateField(verbose_name="记录日期")),
                ("uploaded_on", models.DateField(verbose_name="上传日期")),
                ("late_reason", models.CharField(blank=True, max_length=120, verbose_name="未及时上传的原因")),
                ("digest", models.CharField(blank=True, max_length=64, verbose_name="文件SM3")),
                ("place", models.CharField(blank=True, max_length=120, verbose_name="存储位置")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
                (
                    "officer_one",
                    models.ForeignKey(
                        blank=True,
                        help_text="不填的为本案办案人员",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.officer",
                        verbose_name="执法人员",
                    ),
                ),
                (
                    "officer_two",
                    models.ForeignKey(
                        blank=True,
                        help_text="不填的为本案办案人员",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.officer",
                        verbose_name="执法人员（二）",
                    ),
                ),
            ],
            options={
                "verbose_name": "过程记录",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PenaltyRecusal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("ground", models.CharField(max_length=200, verbose_name="回避事由")),
                ("asked_by_party", models.BooleanField(default=False, verbose_name="当事人申请")),
                ("granted", models.BooleanField(default=True, verbose_name="决定回避")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
                (
                    "officer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.officer",
                        verbose_name="回避人员",
                    ),
                ),
            ],
            options={
                "verbose_name": "回避",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PenaltyReview",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                (
                    "review_kind",
                    models.CharField(
                        choices=[("case", "案件审核"), ("legal", "法制审核")], max_length=8, verbose_name="审核种类"
                    ),
                ),
                ("draft_round", models.PositiveSmallIntegerField(verbose_name="稿次")),
                ("reviewer", models.CharField(max_length=60, verbose_name="审核人员")),
                (
                    "qualified",
                    models.BooleanField(default=False, verbose_name="已取得法律职业资格（初次从事法制审核的）"),
                ),
                (
                    "result",
                    models.CharField(
                        choices=[("agree", "同意"), ("problem", "存在问题（纠正、补充调查、变更意见）")],
                        max_length=10,
                        verbose_name="审核意见",
                    ),
                ),
                ("opinion", models.TextField(blank=True, verbose_name="意见内容")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "审核意见",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PenaltyRevision",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                (
                    "remedy",
                    models.CharField(
                        choices=[
                            ("reconsideration", "行政复议"),
                            ("litigation", "行政诉讼"),
                            ("own", "本机关自行纠正"),
                            ("supervision", "上级机关、执法监督"),
                        ],
                        max_length=16,
                        verbose_name="途径",
                    ),
                ),
                (
                    "revised",
                    models.CharField(
                        choices=[
                            ("upheld", "维持、驳回"),
                            ("revoked", "撤销"),
                            ("changed", "变更"),
                            ("unlawful", "确认违法"),
                            ("invalid", "确认无效"),
                        ],
                        max_length=12,
                        verbose_name="结果",
                    ),
                ),
                ("document_no", models.CharField(blank=True, max_length=80, verbose_name="文书号")),
                ("effective_on", models.DateField(blank=True, null=True, verbose_name="生效日期")),
                (
                    "new_fine",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=14, null=True, verbose_name="变更后的罚款（元）"
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "救济、纠正结果",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PenaltyRule",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("rule", models.CharField(max_length=200, verbose_name="违反的规定")),
                ("penalty_basis", models.CharField(max_length=200, verbose_name="处罚依据")),
                (
                    "rule_low",
                    models.DecimalField(
                        blank=True, decimal_places=2, default=Decimal("0"), max_digits=14, verbose_name="罚款下限（元）"
                    ),
                ),
                ("rule_high", models.DecimalField(decimal_places=2, max_digits=14, verbose_name="罚款上限（元）")),
                ("applied", models.BooleanField(default=False, verbose_name="据此处罚")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "竞合的处罚规定",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PenaltyTransferAnswer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                (
                    "answer",
                    models.CharField(
                        choices=[("filed", "已立案"), ("not_filed", "不予立案")],
                        max_length=10,
                        verbose_name="公安机关答复",
                    ),
                ),
                ("answered_on", models.DateField(verbose_name="答复日期")),
                ("reply_no", models.CharField(blank=True, max_length=80, verbose_name="答复文书号")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "移送答复",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PenaltyCase",
            fields=[
                (
                    "title",
                    models.CharField(
                        help_text="如“涉嫌销售超过保质期的食品案”；不写个人姓名",
                        max_length=200,
                        verbose_name="案件名称（案由）",
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("check", "监督检查发现"),
                            ("complaint", "投诉、举报、申诉"),
                            ("transfer", "其他机关移送"),
                            ("superior", "上级机关交办"),
                            ("own", "依据职权发现"),
                            ("other", "其他"),
                        ],
                        max_length=12,
                        verbose_name="案件来源",
                    ),
                ),
                (
                    "domain",
                    models.CharField(
                        choices=[
                            ("market", "市场监管"),
                            ("police", "公安"),
                            ("civil", "民政"),
                            ("justice", "司法行政"),
                            ("human", "人力资源社会保障"),
                            ("medical", "医疗保障"),
                            ("health", "卫生健康"),
                            ("education", "教育"),
                            ("land", "自然资源"),
                            ("ecology", "生态环境"),
                            ("housing", "住房城乡建设"),
                            ("urban", "城市管理"),
                            ("transport", "交通运输"),
                            ("water", "水利（用水）"),
                            ("agriculture", "农业农村"),
                            ("culture", "文化旅游"),
                            ("safety", "应急管理（消防）"),
                            ("development", "发展改革"),
                            ("finance", "财政税务"),
                            ("other", "其他"),
                        ],
                        max_length=16,
                        verbose_name="领域",
                    ),
                ),
                ("party_name", models.CharField(max_length=120, verbose_name="当事人")),
                (
                    "party_kind",
                    models.CharField(
                        choices=[("person", "公民"), ("enterprise", "法人"), ("other", "其他组织")],
                        max_length=12,
                        verbose_name="当事人类别",
                    ),
                ),
                (
                    "party_uscc",
                    models.CharField(
                        blank=True,
                        help_text="法人、其他组织填写；公民不填",
                        max_length=18,
                        verbose_name="统一社会信用代码",
                    ),
                ),
                (
                    "party_key",
                    fazhi.areas.enforcement.penalties.party.PartyKeyField(
                        blank=True,
                        help_text="只保存不可还原的摘要，用于判断是否初次违法；号码本身不保存",
                        max_length=64,
                        verbose_name="当事人证件号码",
                    ),
                ),
                ("party_address", models.CharField(blank=True, max_length=200, verbose_name="当事人住址（住所）")),
                (
                    "legal_representative",
                    models.CharField(blank=True, max_length=60, verbose_name="法定代表人（负责人）"),
                ),
                (
                    "party_capacity",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("full", "完全责任"),
                            ("minor_14_18", "已满十四周岁不满十八周岁"),
                            ("under_14", "不满十四周岁"),
                            ("no_control", "不能辨认或者不能控制自己行为"),
                            ("partly", "尚未完全丧失辨认或者控制能力"),
                        ],
                        default="full",
                        max_length=12,
                        verbose_name="责任能力",
                    ),
                ),
                (
                    "found_on",
                    models.DateField(
                        help_text="发现违法行为的日期；追责期限算到这一天（第36条）", verbose_name="发现日期"
                    ),
                ),
                ("facts", models.TextField(blank=True, verbose_name="违法事实")),
                (
                    "act_code",
                    models.CharField(
                        blank=True,
                        help_text="与裁量基准、免罚清单使用同一代码",
                        max_length=60,
                        verbose_name="违法行为代码",
                    ),
                ),
                (
                    "item_code",
                    models.CharField(
                        blank=True, help_text="权责清单中的行政处罚事项", max_length=40, verbose_name="权力事项基本编码"
                    ),
                ),
                (
                    "delegated_item",
                    models.CharField(
                        blank=True,
                        help_text="乡镇（街道）以自己名义处罚的，填写省级决定赋予的事项",
                        max_length=40,
                        verbose_name="赋权事项编码",
                    ),
                ),
                (
                    "act_ended_on",
                    models.DateField(
                        blank=True,
                        help_text="有连续或者继续状态的，从终了之日起算；仍在继续的不填",
                        null=True,
                        verbose_name="违法行为终了日期",
                    ),
                ),
                ("grave", models.BooleanField(default=False, verbose_name="涉及生命健康安全、金融安全且有危害后果")),
                ("campaign", models.CharField(blank=True, max_length=80, verbose_name="专项行动")),
                ("key_field", models.CharField(blank=True, max_length=40, verbose_name="重点领域代码")),
                ("sealed", models.BooleanField(default=False, verbose_name="治安管理案件（记录封存）")),
                ("filed_on", models.DateField(blank=True, null=True, verbose_name="立案日期")),
                ("not_filed_reason", models.TextField(blank=True, verbose_name="不予立案的理由")),
                ("draft_round", models.PositiveSmallIntegerField(default=0, verbose_name="处理意见稿次")),
                (
                    "draft_outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("penalised", "给予行政处罚"),
                            ("no_penalty_minor", "轻微不罚（第33条第1款）"),
                            ("no_penalty_first", "首违不罚（第33条第1款）"),
                            ("no_penalty_no_fault", "没有主观过错不罚（第33条第2款）"),
                            ("no_penalty_under_14", "不满十四周岁不罚（第30条）"),
                            ("no_penalty_mental", "不能辨认或者控制自己行为不罚（第31条）"),
                            ("not_established", "违法事实不能成立"),
                            ("time_barred", "超过追责期限（第36条）"),
                            ("transferred_criminal", "涉嫌犯罪移送司法机关"),
                            ("transferred_other_agency", "移送其他机关"),
                            ("terminated", "终止调查"),
                        ],
                        max_length=30,
                        verbose_name="拟处理",
                    ),
                ),
                ("draft_kinds", fazhi.spine.fields.CodesField(blank=True, default="", verbose_name="拟处罚种类")),
                (
                    "draft_fine",
                    models.DecimalField(
                        blank=True, decimal_places=2, default=Decimal("0"), max_digits=14, verbose_name="拟罚款（元）"
                    ),
                ),
                (
                    "draft_confiscated",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        default=Decimal("0"),
                        help_text="没收的财物只计已估价的",
                        max_digits=14,
                        verbose_name="拟没收（元）",
                    ),
                ),
                ("basis", models.TextField(blank=True, verbose_name="违反的规定和处罚依据")),
                (
                    "range_low",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        default=Decimal("0"),
                        max_digits=14,
                        verbose_name="法定幅度下限（元）",
                    ),
                ),
                (
                    "range_high",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        default=Decimal("0"),
                        max_digits=14,
                        verbose_name="法定幅度上限（元）",
                    ),
                ),
                (
                    "tier_base",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        default=Decimal("0"),
                        help_text="基准按倍数计算的填写",
                        max_digits=14,
                        verbose_name="计算倍数的货值、违法所得（元）",
                    ),
                ),
                (
                    "degree",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("below", "减轻处罚"),
                            ("light", "从轻处罚"),
                            ("ordinary", "一般处罚"),
                            ("heavy", "从重处罚"),
                        ],
                        max_length=12,
                        verbose_name="裁量情形",
                    ),
                ),
                ("discretion", models.TextField(blank=True, verbose_name="裁量基准的适用情况")),
                ("mitigation", fazhi.spine.fields.CodesField(blank=True, default="", verbose_name="从轻、减轻的情形")),
                ("mildness", fazhi.spine.fields.CodesField(blank=True, default="", verbose_name="不予处罚的条件")),
                ("deviates", models.BooleanField(default=False, verbose_name="罚款不在所选阶次的幅度内")),
                ("deviation_reason", models.TextField(blank=True, verbose_name="偏离裁量基准的理由")),
                (
                    "deviation_approval",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("head", "本机关主要负责人批准"),
                            ("collective", "本机关集体讨论"),
                            ("superior", "上级基准：报请制定机关批准"),
                        ],
                        max_length=12,
                        verbose_name="偏离的批准",
                    ),
                ),
                ("deviation_note", models.CharField(blank=True, max_length=120, verbose_name="偏离批准文书")),
                ("major", fazhi.spine.fields.CodesField(blank=True, default="", verbose_name="须法制审核的情形")),
                (
                    "collective",
                    models.BooleanField(default=False, verbose_name="情节复杂或者重大违法行为（须集体讨论）"),
                ),
                ("report", models.TextField(blank=True, verbose_name="调查终结报告")),
                ("notice_round", models.PositiveSmallIntegerField(default=0, verbose_name="已告知的稿次")),
                ("noticed_on", models.DateField(blank=True, null=True, verbose_name="告知书送达日期")),
                ("noticed_kinds", fazhi.spine.fields.CodesField(blank=True, default="", verbose_name="告知的处罚种类")),
                (
                    "noticed_fine",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        default=Decimal("0"),
                        max_digits=14,
                        verbose_name="告知的罚款（元）",
                    ),
                ),
                (
                    "noticed_confiscated",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        default=Decimal("0"),
                        max_digits=14,
                        verbose_name="告知的没收（元）",
                    ),
                ),
                ("hearing_offered", models.BooleanField(default=False, verbose_name="已告知听证权利")),
                ("new_facts", models.TextField(blank=True, verbose_name="重新告知的新事实、证据")),
                ("defended", models.BooleanField(default=False, verbose_name="提出陈述、申辩")),
                (
                    "defence_answer",
                    models.CharField(
                        blank=True,
                        choices=[("adopted", "采纳"), ("partly", "部分采纳"), ("not", "不采纳")],
                        max_length=12,
                        verbose_name="陈述申辩复核",
                    ),
                ),
                ("waived", models.BooleanField(default=False, verbose_name="放弃陈述、申辩和听证")),
                ("hearing_asked_on", models.DateField(blank=True, null=True, verbose_name="要求听证日期")),
                ("hearing_on", models.DateField(blank=True, null=True, verbose_name="听证日期")),
                ("hearing_place", models.CharField(blank=True, max_length=120, verbose_name="听证地点")),
                (
                    "hearing_officer",
                    models.CharField(blank=True, help_text="非本案调查人员", max_length=60, verbose_name="听证主持人"),
                ),
                ("hearing_open", models.BooleanField(default=True, verbose_name="公开举行")),
                ("hearing_served_on", models.DateField(blank=True, null=True, verbose_name="听证通知送达日期")),
                ("hearing_held_on", models.DateField(blank=True, null=True, verbose_name="听证举行日期")),
                ("submitted_on", models.DateField(blank=True, null=True, verbose_name="送审日期")),
                (
                    "matter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="penalty_case",
                        serialize=False,
                        to="spine.matter",
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("penalised", "给予行政处罚"),
                            ("no_penalty_minor", "轻微不罚（第33条第1款）"),
                            ("no_penalty_first", "首违不罚（第33条第1款）"),
                            ("no_penalty_no_fault", "没有主观过错不罚（第33条第2款）"),
                            ("no_penalty_under_14", "不满十四周岁不罚（第30条）"),
                            ("no_penalty_mental", "不能辨认或者控制自己行为不罚（第31条）"),
                            ("not_established", "违法事实不能成立"),
                            ("time_barred", "超过追责期限（第36条）"),
                            ("transferred_criminal", "涉嫌犯罪移送司法机关"),
                            ("transferred_other_agency", "移送其他机关"),
                            ("terminated", "终止调查"),
                        ],
                        max_length=30,
                        verbose_name="处理结果",
                    ),
                ),
                ("decided_on", models.DateField(blank=True, null=True, verbose_name="决定日期")),
                ("kinds", fazhi.spine.fields.CodesField(blank=True, default="", verbose_name="处罚种类")),
                (
                    "heaviest",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("warning", "警告"),
                            ("criticism", "通报批评"),
                            ("fine", "罚款"),
                            ("confiscation", "没收违法所得、没收非法财物"),
                            ("suspend_licence", "暂扣许可证件"),
                            ("lower_grade", "降低资质等级"),
                            ("restrict", "限制开展生产经营活动"),
                            ("stop", "责令停产停业"),
                            ("close", "责令关闭、限制从业"),
                            ("revoke", "吊销许可证件"),
                            ("detention", "行政拘留"),
                            ("other", "法律、行政法规规定的其他行政处罚"),
                        ],
                        max_length=16,
                        verbose_name="最重的处罚种类",
                    ),
                ),
                (
                    "fine",
                    models.DecimalField(
                        blank=True, decimal_places=2, default=Decimal("0"), max_digits=14, verbose_name="罚款（元）"
                    ),
                ),
                (
                    "confiscated",
                    models.DecimalField(
                        blank=True, decimal_places=2, default=Decimal("0"), max_digits=14, verbose_name="没收（元）"
                    ),
                ),
                (
                    "spared",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        default=Decimal("0"),
                        max_digits=14,
                        verbose_name="免罚金额（元，按法定幅度下限估算）",
                    ),
                ),
                (
                    "told_on_spot",
                    models.BooleanField(default=False, verbose_name="已当场告知事实、理由、依据和权利并听取陈述申辩"),
                ),
                ("sign_refused", models.BooleanField(default=False, verbose_name="当事人拒绝签收（已在决定书上注明）")),
                ("reported_on", models.DateField(blank=True, null=True, verbose_name="报所属机关备案日期")),
                ("cash", models.BooleanField(default=False, verbose_name="当场收缴罚款")),
                (
                    "cash_ground",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("small", "一百元以下罚款（第68条第1项）"),
                            ("hard_later", "不当场收缴事后难以执行（第68条第2项）"),
                            ("remote", "边远、水上、交通不便地区，经当事人提出（第69条）"),
                        ],
                        max_length=12,
                        verbose_name="当场收缴的情形",
                    ),
                ),
                ("cash_receipt", models.CharField(blank=True, max_length=60, verbose_name="罚款专用票据号")),
                ("cash_handed_on", models.DateField(blank=True, null=True, verbose_name="现金交回日期")),
                ("moved_to", models.CharField(blank=True, max_length=120, verbose_name="移送的机关")),
                ("end_reason", models.TextField(blank=True, verbose_name="终止、移送的理由")),
                ("announced_on", models.DateField(blank=True, null=True, verbose_name="公告送达之日")),
                ("served_on", models.DateField(blank=True, null=True, verbose_name="决定书送达日期")),
                ("educated_on", models.DateField(blank=True, null=True, verbose_name="教育当事人日期")),
                ("executed_on", models.DateField(blank=True, null=True, verbose_name="执行完毕日期")),
                ("execution_result", models.CharField(blank=True, max_length=120, verbose_name="执行情况")),
                ("decide_by", models.DateField(blank=True, null=True, verbose_name="集体讨论确定的办理期限")),
                (
                    "remedy",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("reconsideration", "行政复议"),
                            ("litigation", "行政诉讼"),
                            ("own", "本机关自行纠正"),
                            ("supervision", "上级机关、执法监督"),
                        ],
                        max_length=16,
                        verbose_name="救济途径",
                    ),
                ),
                (
                    "revised",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("upheld", "维持、驳回"),
                            ("revoked", "撤销"),
                            ("changed", "变更"),
                            ("unlawful", "确认违法"),
                            ("invalid", "确认无效"),
                        ],
                        max_length=12,
                        verbose_name="救济、纠正结果",
                    ),
                ),
                ("revised_on", models.DateField(blank=True, null=True, verbose_name="结果生效日期")),
                ("accountable", models.PositiveIntegerField(blank=True, default=0, verbose_name="追责问责人数")),
                ("wide_effect", models.BooleanField(default=True, verbose_name="具有一定社会影响（依法公开）")),
                ("concluded_on", models.DateField(blank=True, null=True, verbose_name="结案日期")),
                ("archive_no", models.CharField(blank=True, max_length=60, verbose_name="档号")),
                ("contents", models.TextField(blank=True, verbose_name="卷宗目录")),
                ("archived_on", models.DateField(blank=True, null=True, verbose_name="归档日期")),
                (
                    "officer_one",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.officer",
                        verbose_name="办案人员",
                    ),
                ),
                (
                    "officer_two",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.officer",
                        verbose_name="办案人员（二）",
                    ),
                ),
                (
                    "standard",
                    models.ForeignKey(
                        blank=True,
                        help_text="本违法行为有基准的必选；“裁量情形”即所适用的阶次",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.discretionstandard",
                        verbose_name="适用的裁量基准",
                    ),
                ),
            ],
            options={
                "verbose_name": "行政处罚案件",
                "indexes": [
                    models.Index(fields=["decided_on"], name="penalty_decided"),
                    models.Index(fields=["filed_on"], name="penalty_filed"),
                    models.Index(fields=["act_code"], name="penalty_act"),
                    models.Index(fields=["party_key"], name="penalty_party"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided_on", None), ("outcome", "")),
                            models.Q(models.Q(("outcome", ""), _negated=True), ("decided_on__isnull", False)),
                            _connector="OR",
                        ),
                        name="penalty_outcome_and_day_go_together",
                    )
                ],
            },
        ),
        ]),
    ]
