from django.conf import settings  # noqa: F401
import django.db.models.deletion
import fazhi.areas.functions.items.models
import fazhi.spine.fields
from django.db import migrations, models

from fazhi.spine.migrating import Tables


class Migration(migrations.Migration):
    initial = True
    dependencies = [("spine", "0008_draws"), migrations.swappable_dependency(settings.AUTH_USER_MODEL)]
    operations = [
        Tables([
        migrations.CreateModel(
            name="ItemChangeOpinion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                (
                    "result",
                    models.CharField(
                        choices=[
                            ("legal", "合法"),
                            ("advice", "合法，另有建议"),
                            ("amend", "应当修改"),
                            ("illegal", "不合法"),
                            ("not_in_scope", "不属于审查范围"),
                            ("returned", "退回补充材料"),
                        ],
                        max_length=16,
                        verbose_name="审查结论",
                    ),
                ),
                ("opinion_no", models.CharField(blank=True, max_length=60, verbose_name="审核意见文号")),
                ("points", models.PositiveSmallIntegerField(default=0, verbose_name="意见条数")),
                ("given_on", models.DateField(blank=True, null=True, verbose_name="出具日期")),
                ("reason", models.CharField(blank=True, max_length=500, verbose_name="退回原因")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "合法性审核意见",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ItemChange",
            fields=[
                (
                    "matter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="item_change",
                        serialize=False,
                        to="spine.matter",
                    ),
                ),
                ("subject", models.CharField(max_length=200, verbose_name="调整事由")),
                (
                    "cause",
                    models.CharField(
                        choices=[
                            ("law", "法律、法规、规章立改废释"),
                            ("function", "机构职能调整"),
                            ("higher", "上级清单（目录）调整"),
                            ("reform", "行政审批制度改革"),
                            ("round", "定期清理"),
                            ("other", "其他"),
                        ],
                        max_length=12,
                        verbose_name="调整原因",
                    ),
                ),
                ("cause_text", models.TextField(verbose_name="原因说明和依据")),
                (
                    "changed_on",
                    models.DateField(
                        blank=True,
                        help_text="法律生效、职能划转或者上级清单公布之日",
                        null=True,
                        verbose_name="依据变动日期",
                    ),
                ),
                ("in_round", models.BooleanField(default=False, verbose_name="属于集中调整")),
                ("round_name", models.CharField(blank=True, max_length=60, verbose_name="集中调整轮次")),
                ("submitted_on", models.DateField(blank=True, null=True, verbose_name="报送日期")),
                ("confirm_no", models.CharField(blank=True, max_length=60, verbose_name="批复文号")),
                ("confirmed_on", models.DateField(blank=True, null=True, verbose_name="确认日期")),
                ("refusal", models.CharField(blank=True, max_length=300, verbose_name="不予调整的理由")),
                ("effective_on", models.DateField(blank=True, null=True, verbose_name="调整生效日期")),
                ("published_on", models.DateField(blank=True, null=True, verbose_name="公布日期")),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="申请单位（实施主体）",
                    ),
                ),
                (
                    "keeper",
                    models.ForeignKey(
                        help_text="机构编制部门、审改办等确认调整的单位",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="目录管理机构",
                    ),
                ),
            ],
            options={
                "verbose_name": "事项目录调整",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("published_on", None), ("effective_on__isnull", False), _connector="OR"),
                        name="item_change_is_published_with_its_day",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ItemChangeLine",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("implementing_code", models.CharField(blank=True, max_length=60, verbose_name="实施编码")),
                (
                    "sub_of",
                    models.CharField(
                        blank=True,
                        help_text="子项填写；主项（大项）不填",
                        max_length=40,
                        verbose_name="所属主项的基本编码",
                    ),
                ),
                (
                    "item_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("permit", "行政许可"),
                            ("penalty", "行政处罚"),
                            ("coercion", "行政强制"),
                            ("levy", "行政征收"),
                            ("payment", "行政给付"),
                            ("inspection", "行政检查"),
                            ("confirmation", "行政确认"),
                            ("reward", "行政奖励"),
                            ("adjudication", "行政裁决"),
                            ("other_power", "其他行政权力"),
                            ("service", "公共服务"),
                            ("fee", "行政事业性收费"),
                            ("proof", "证明事项"),
                            ("village", "镇村小微权力"),
                            ("barred", "禁止、限制事项"),
                        ],
                        max_length=16,
                        verbose_name="事项类型",
                    ),
                ),
                (
                    "domain",
                    models.CharField(
                        blank=True,
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
                (
                    "level",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("province", "省级"),
                            ("city", "市级"),
                            ("county", "县级"),
                            ("town", "乡级"),
                            ("village", "村级"),
                        ],
                        max_length=16,
                        verbose_name="行使层级",
                    ),
                ),
                (
                    "nature",
                    models.CharField(
                        blank=True,
                        choices=[("office", "法定机关"), ("authorised", "授权组织"), ("entrusted", "受委托组织")],
                        max_length=16,
                        verbose_name="实施主体性质",
                    ),
                ),
                (
                    "basis_law",
                    models.CharField(blank=True, max_length=300, verbose_name="设定依据（法律法规规章名称）"),
                ),
                ("basis_article", models.CharField(blank=True, max_length=100, verbose_name="设定依据（条款）")),
                ("basis_text", models.TextField(blank=True, verbose_name="设定依据（条文）")),
                (
                    "handling",
                    models.CharField(
                        blank=True,
                        choices=[("instant", "即办件"), ("promised", "承诺件"), ("joint", "统一、联合、集中办理")],
                        max_length=16,
                        verbose_name="办件类型",
                    ),
                ),
                (
                    "statutory_amount",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="法定办结时限"),
                ),
                (
                    "statutory_unit",
                    models.CharField(
                        blank=True,
                        choices=[("working_day", "个工作日"), ("day", "日"), ("month", "个月"), ("hour", "小时")],
                        max_length=16,
                        verbose_name="法定时限单位",
                    ),
                ),
                (
                    "committed_amount",
                    models.PositiveSmallIntegerField(
                        blank=True, help_text="即时办结的填0", null=True, verbose_name="承诺办结时限"
                    ),
                ),
                (
                    "committed_unit",
                    models.CharField(
                        blank=True,
                        choices=[("working_day", "个工作日"), ("day", "日"), ("month", "个月"), ("hour", "小时")],
                        max_length=16,
                        verbose_name="承诺时限单位",
                    ),
                ),
                (
                    "extension_amount",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="可以延长（法定时限单位）"),
                ),
                (
                    "special",
                    models.CharField(
                        blank=True,
                        help_text="听证、招标、检验、鉴定、专家评审等",
                        max_length=200,
                        verbose_name="特别程序（不计入时限）",
                    ),
                ),
                (
                    "check_after",
                    models.CharField(blank=True, max_length=200, verbose_name="告知承诺的事后核查时限和办法"),
                ),
                (
                    "fee",
                    models.CharField(
                        blank=True, help_text="不收费的不填", max_length=200, verbose_name="收费标准和依据"
                    ),
                ),
                ("conditions", models.TextField(blank=True, verbose_name="受理条件")),
                (
                    "materials",
                    models.TextField(
                        blank=True,
                        help_text="每行一件：名称｜来源｜容缺｜免交；后三项可以不写，如“营业执照｜数据共享｜免交”",
                        verbose_name="申请材料",
                    ),
                ),
                ("accountability", models.CharField(blank=True, max_length=200, verbose_name="追责依据")),
                ("telephone", models.CharField(blank=True, max_length=60, verbose_name="监督电话")),
                ("place", models.CharField(blank=True, max_length=200, verbose_name="办理地点（网址）")),
                (
                    "towns",
                    models.CharField(
                        blank=True, help_text="几个的以“、”隔开", max_length=200, verbose_name="赋权的乡镇（街道）"
                    ),
                ),
                (
                    "change",
                    models.CharField(
                        choices=[
                            ("keep", "保留"),
                            ("add", "新增"),
                            ("amend", "变更"),
                            ("delegate", "下放（赋权）"),
                            ("merge", "合并"),
                            ("cancel", "取消"),
                            ("drop", "撤回此前列入的调整"),
                        ],
                        max_length=10,
                        verbose_name="调整方式",
                    ),
                ),
                ("basic_code", models.CharField(max_length=40, verbose_name="基本编码")),
                ("name", models.CharField(blank=True, max_length=200, verbose_name="事项名称")),
                ("why", models.CharField(blank=True, max_length=200, verbose_name="调整的法律依据（具体到条款）")),
                ("lists_on", fazhi.spine.fields.CodesField(blank=True, default="", verbose_name="纳入的清单")),
                ("lists_off", fazhi.spine.fields.CodesField(blank=True, default="", verbose_name="退出的清单")),
                ("merged_into", models.CharField(blank=True, max_length=40, verbose_name="并入的事项（基本编码）")),
                (
                    "body",
                    models.ForeignKey(
                        blank=True,
                        help_text="不填为申请单位",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="实施主体",
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
                "verbose_name": "调整明细",
                "ordering": ["on", "seq"],
                "abstract": False,
                "indexes": [models.Index(fields=["basic_code"], name="item_change_line_code")],
            },
        ),
        migrations.CreateModel(
            name="ServiceItem",
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
                ("implementing_code", models.CharField(blank=True, max_length=60, verbose_name="实施编码")),
                (
                    "sub_of",
                    models.CharField(
                        blank=True,
                        help_text="子项填写；主项（大项）不填",
                        max_length=40,
                        verbose_name="所属主项的基本编码",
                    ),
                ),
                (
                    "item_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("permit", "行政许可"),
                            ("penalty", "行政处罚"),
                            ("coercion", "行政强制"),
                            ("levy", "行政征收"),
                            ("payment", "行政给付"),
                            ("inspection", "行政检查"),
                            ("confirmation", "行政确认"),
                            ("reward", "行政奖励"),
                            ("adjudication", "行政裁决"),
                            ("other_power", "其他行政权力"),
                            ("service", "公共服务"),
                            ("fee", "行政事业性收费"),
                            ("proof", "证明事项"),
                            ("village", "镇村小微权力"),
                            ("barred", "禁止、限制事项"),
                        ],
                        max_length=16,
                        verbose_name="事项类型",
                    ),
                ),
                (
                    "domain",
                    models.CharField(
                        blank=True,
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
                (
                    "level",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("province", "省级"),
                            ("city", "市级"),
                            ("county", "县级"),
                            ("town", "乡级"),
                            ("village", "村级"),
                        ],
                        max_length=16,
                        verbose_name="行使层级",
                    ),
                ),
                (
                    "nature",
                    models.CharField(
                        blank=True,
                        choices=[("office", "法定机关"), ("authorised", "授权组织"), ("entrusted", "受委托组织")],
                        max_length=16,
                        verbose_name="实施主体性质",
                    ),
                ),
                (
                    "basis_law",
                    models.CharField(blank=True, max_length=300, verbose_name="设定依据（法律法规规章名称）"),
                ),
                ("basis_article", models.CharField(blank=True, max_length=100, verbose_name="设定依据（条款）")),
                ("basis_text", models.TextField(blank=True, verbose_name="设定依据（条文）")),
                (
                    "handling",
                    models.CharField(
                        blank=True,
                        choices=[("instant", "即办件"), ("promised", "承诺件"), ("joint", "统一、联合、集中办理")],
                        max_length=16,
                        verbose_name="办件类型",
                    ),
                ),
                (
                    "statutory_amount",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="法定办结时限"),
                ),
                (
                    "statutory_unit",
                    models.CharField(
                        blank=True,
                        choices=[("working_day", "个工作日"), ("day", "日"), ("month", "个月"), ("hour", "小时")],
                        max_length=16,
                        verbose_name="法定时限单位",
                    ),
                ),
                (
                    "committed_amount",
                    models.PositiveSmallIntegerField(
                        blank=True, help_text="即时办结的填0", null=True, verbose_name="承诺办结时限"
                    ),
                ),
                (
                    "committed_unit",
                    models.CharField(
                        blank=True,
                        choices=[("working_day", "个工作日"), ("day", "日"), ("month", "个月"), ("hour", "小时")],
                        max_length=16,
                        verbose_name="承诺时限单位",
                    ),
                ),
                (
                    "extension_amount",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="可以延长（法定时限单位）"),
                ),
                (
                    "special",
                    models.CharField(
                        blank=True,
                        help_text="听证、招标、检验、鉴定、专家评审等",
                        max_length=200,
                        verbose_name="特别程序（不计入时限）",
                    ),
                ),
                (
                    "check_after",
                    models.CharField(blank=True, max_length=200, verbose_name="告知承诺的事后核查时限和办法"),
                ),
                (
                    "fee",
                    models.CharField(
                        blank=True, help_text="不收费的不填", max_length=200, verbose_name="收费标准和依据"
                    ),
                ),
                ("conditions", models.TextField(blank=True, verbose_name="受理条件")),
                (
                    "materials",
                    models.TextField(
                        blank=True,
                        help_text="每行一件：名称｜来源｜容缺｜免交；后三项可以不写，如“营业执照｜数据共享｜免交”",
                        verbose_name="申请材料",
                    ),
                ),
                ("accountability", models.CharField(blank=True, max_length=200, verbose_name="追责依据")),
                ("telephone", models.CharField(blank=True, max_length=60, verbose_name="监督电话")),
                ("place", models.CharField(blank=True, max_length=200, verbose_name="办理地点（网址）")),
                (
                    "towns",
                    models.CharField(
                        blank=True, help_text="几个的以“、”隔开", max_length=200, verbose_name="赋权的乡镇（街道）"
                    ),
                ),
                ("basic_code", models.CharField(max_length=40, verbose_name="基本编码")),
                ("lists", fazhi.spine.fields.CodesField(blank=True, default="", verbose_name="列入的清单")),
                ("edition", models.PositiveSmallIntegerField(default=1, verbose_name="版本")),
                ("valid_from", models.DateField(verbose_name="生效日期")),
                (
                    "valid_until",
                    models.DateField(blank=True, help_text="自该日起不再适用", null=True, verbose_name="失效日期"),
                ),
                (
                    "ended",
                    models.CharField(
                        blank=True,
                        choices=[("amended", "已有新版本"), ("cancelled", "取消"), ("merged", "并入其他事项")],
                        max_length=16,
                        verbose_name="失效原因",
                    ),
                ),
                ("merged_into", models.CharField(blank=True, max_length=40, verbose_name="并入的事项（基本编码）")),
                ("change_no", models.CharField(blank=True, max_length=60, verbose_name="依据的调整事项编号")),
                (
                    "saved",
                    fazhi.areas.functions.items.models.SavedShare(
                        blank=True,
                        decimal_places=4,
                        editable=False,
                        max_digits=6,
                        null=True,
                        verbose_name="承诺时限压缩比例",
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="实施主体",
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
                "verbose_name": "政务服务（权责）事项",
                "abstract": False,
                "indexes": [models.Index(fields=["body", "basic_code"], name="item_of_body")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("withdrawn", False)),
                        fields=("basic_code", "body", "edition"),
                        name="item_version_once",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("valid_until", None), ("withdrawn", False)),
                        fields=("basic_code", "body"),
                        name="item_stands_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_until", None), ("valid_until__gte", models.F("valid_from")), _connector="OR"
                        ),
                        name="item_days_in_order",
                    ),
                ],
            },
        ),
        ]),
    ]
