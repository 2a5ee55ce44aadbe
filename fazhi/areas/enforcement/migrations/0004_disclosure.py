import django.db.models.deletion
import fazhi.spine.fields
from django.db import migrations, models

from fazhi.spine.migrating import Tables


class Migration(migrations.Migration):
    initial = False
    dependencies = [
        ("enforcement", "0003_discretion"),
    ]

    operations = [
        Tables([
        migrations.CreateModel(
            name="YearStatistics",
            fields=[
                (
                    "matter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="year_statistics",
                        serialize=False,
                        to="spine.matter",
                    ),
                ),
                ("ends_on", models.DateField(help_text="12月31日", verbose_name="年度终了日")),
                ("published_on", models.DateField(blank=True, null=True, verbose_name="公开日期")),
                ("address", models.CharField(blank=True, max_length=200, verbose_name="公开的网址")),
                (
                    "reported_to",
                    models.CharField(
                        blank=True, help_text="本级人民政府和上级主管部门", max_length=200, verbose_name="报送的机关"
                    ),
                ),
            ],
            options={
                "verbose_name": "行政执法年度数据",
            },
        ),
        migrations.CreateModel(
            name="DisclosureEarlyStop",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("fulfilled", models.BooleanField(default=False, verbose_name="已自觉履行处罚决定确定的义务")),
                ("harm_removed", models.BooleanField(default=False, verbose_name="已主动消除危害后果和不良影响")),
                ("no_repeat", models.BooleanField(default=False, verbose_name="未因同一类违法行为再次受到处罚")),
                ("not_listed", models.BooleanField(default=False, verbose_name="未在经营异常名录、严重违法失信名单")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "提前停止公示",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="DisclosureFault",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("fault", models.CharField(max_length=200, verbose_name="有误之处")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "公示有误",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="DisclosureWithdrawal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("reason", models.CharField(max_length=200, verbose_name="撤下的理由")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "撤下事由",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PublishedResult",
            fields=[
                (
                    "matter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="published_result",
                        serialize=False,
                        to="spine.matter",
                    ),
                ),
                (
                    "act",
                    models.CharField(
                        choices=[
                            ("penalty", "行政处罚"),
                            ("permit", "行政许可"),
                            ("check", "行政检查"),
                            ("coercion", "行政强制"),
                            ("levy", "行政征收"),
                            ("other", "其他行政执法"),
                        ],
                        max_length=12,
                        verbose_name="执法行为",
                    ),
                ),
                ("title", models.CharField(help_text="不写个人姓名", max_length=200, verbose_name="事项（案由）")),
                ("decision_no", models.CharField(max_length=120, verbose_name="决定文号")),
                ("object_name", models.CharField(max_length=120, verbose_name="执法对象")),
                (
                    "object_kind",
                    models.CharField(
                        choices=[("person", "自然人"), ("enterprise", "法人"), ("other", "其他组织")],
                        max_length=12,
                        verbose_name="执法对象类别",
                    ),
                ),
                ("object_shown", models.CharField(blank=True, max_length=120, verbose_name="公开的执法对象")),
                ("conclusion", models.TextField(verbose_name="执法结论")),
                ("decided_on", models.DateField(verbose_name="决定日期")),
                ("wide_effect", models.BooleanField(default=True, verbose_name="具有一定社会影响")),
                ("channels", fazhi.spine.fields.CodesField(blank=True, default="", verbose_name="公示渠道")),
                ("checked_by", models.CharField(blank=True, max_length=60, verbose_name="公示信息审核人")),
                (
                    "term",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("short", "短期（通报批评、较低数额罚款）"),
                            ("long", "长期（其他行政处罚）"),
                            ("none", "不设公示期限"),
                        ],
                        max_length=8,
                        verbose_name="公示期限",
                    ),
                ),
                ("published_on", models.DateField(blank=True, null=True, verbose_name="公示日期")),
                ("published_until", models.DateField(blank=True, null=True, verbose_name="公示至")),
                ("masked", models.BooleanField(default=False, verbose_name="已作遮盖")),
                ("credit_on", models.DateField(blank=True, null=True, verbose_name="企业信用信息公示系统公示日期")),
                ("not_published_reason", models.TextField(blank=True, verbose_name="不予公示的理由")),
                ("approver", models.CharField(blank=True, max_length=60, verbose_name="不予公示的批准人")),
                ("withdrawn_on", models.DateField(blank=True, null=True, verbose_name="撤下日期")),
                (
                    "withdraw_note",
                    models.TextField(
                        blank=True, help_text="说明撤回的理由，不写个人姓名", verbose_name="撤回说明（公开）"
                    ),
                ),
            ],
            options={
                "verbose_name": "执法结果公示",
                "indexes": [
                    models.Index(fields=["published_on"], name="result_published"),
                    models.Index(fields=["decided_on"], name="result_decided"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("published_on", None), ("published_on__gte", models.F("decided_on")), _connector="OR"
                        ),
                        name="result_published_after_decision",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ReviewCatalogueItem",
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
                    "act",
                    models.CharField(
                        choices=[
                            ("penalty", "行政处罚"),
                            ("permit", "行政许可"),
                            ("check", "行政检查"),
                            ("coercion", "行政强制"),
                            ("levy", "行政征收"),
                            ("other", "其他行政执法"),
                        ],
                        max_length=12,
                        verbose_name="执法行为",
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
                ("why", fazhi.spine.fields.CodesField(blank=True, default="", verbose_name="审核范围")),
                (
                    "standard",
                    models.CharField(help_text="如金额、许可种类、影响范围", max_length=300, verbose_name="具体标准"),
                ),
                ("basis_law", models.CharField(max_length=200, verbose_name="依据")),
                ("since", models.DateField(verbose_name="施行日期")),
                ("until", models.DateField(blank=True, null=True, verbose_name="停止适用日期")),
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
                "verbose_name": "重大执法决定法制审核目录",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ProcessMedia",
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
                ("case_no", models.CharField(max_length=120, verbose_name="案件（事项）编号")),
                (
                    "recorded",
                    models.CharField(
                        choices=[
                            ("seizure", "查封、扣押财产（应当全程）"),
                            ("demolition", "强制拆除等直接涉及人身自由、生命健康、重大财产权益（应当全程）"),
                            ("room", "执法办案场所（应当全程）"),
                            ("on_site", "现场执法、调查取证"),
                            ("hearing", "举行听证"),
                            ("left", "留置送达、公告送达"),
                        ],
                        max_length=12,
                        verbose_name="记录的执法环节",
                    ),
                ),
                (
                    "medium",
                    models.CharField(
                        choices=[("audio", "录音"), ("video", "录像"), ("photo", "照片"), ("monitor", "视频监控")],
                        max_length=8,
                        verbose_name="记录方式",
                    ),
                ),
                ("device", models.CharField(max_length=60, verbose_name="设备编号")),
                ("begun_at", models.DateTimeField(verbose_name="起始时间")),
                ("ended_at", models.DateTimeField(verbose_name="结束时间")),
                ("uploaded_at", models.DateTimeField(verbose_name="上传时间")),
                ("whole", models.BooleanField(default=True, verbose_name="全程不间断")),
                ("late_reason", models.CharField(blank=True, max_length=200, verbose_name="未及时上传、有间断的原因")),
                ("digest", models.CharField(blank=True, max_length=64, verbose_name="文件SM3")),
                ("place", models.CharField(max_length=120, verbose_name="存储位置")),
                ("retain_until", models.DateField(help_text="保存期限按本省规定", verbose_name="保存至")),
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
                "verbose_name": "音像记录",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("begun_at__lte", models.F("ended_at")), ("ended_at__lte", models.F("uploaded_at"))
                        ),
                        name="recording_times_in_order",
                    )
                ],
            },
        ),
        ]),
    ]
