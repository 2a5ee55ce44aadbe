import django.db.models.deletion
from django.db import migrations, models

from fazhi.spine.migrating import Tables


class Migration(migrations.Migration):
    dependencies = [
        ("enforcement", "0012_coordination"),
        ("spine", "0009_numbers_by_their_words"),
    ]

    operations = [
        Tables([
        migrations.CreateModel(
            name="AlertColour",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                (
                    "colour",
                    models.CharField(
                        choices=[("green", "绿色"), ("yellow", "黄色"), ("red", "红色")],
                        max_length=6,
                        verbose_name="颜色",
                    ),
                ),
                ("reasons", models.TextField(verbose_name="事实")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "颜色变更",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AlertObjection",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                (
                    "content",
                    models.TextField(help_text="写明哪一项不符合实际；不必写个人信息", verbose_name="异议和理由"),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "经营者异议",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AlertReply",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("content", models.TextField(help_text="只写场所的整改情况，不必写个人信息", verbose_name="整改情况")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "经营者回复",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AlertRuling",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                (
                    "outcome",
                    models.CharField(
                        choices=[("held", "异议不成立，维持"), ("changed", "异议成立，不再计入")],
                        max_length=8,
                        verbose_name="处理",
                    ),
                ),
                (
                    "index",
                    models.CharField(
                        choices=[
                            ("open", "责令改正尚未复查改正"),
                            ("overdue", "逾期未改正"),
                            ("licence", "许可逾期未延续"),
                            ("complaint", "查实的投诉举报"),
                        ],
                        max_length=10,
                        verbose_name="涉及的指标",
                    ),
                ),
                (
                    "source_number",
                    models.CharField(
                        blank=True,
                        help_text="如检查、许可的编号；不填的，该项指标现有记录都不再计入",
                        max_length=60,
                        verbose_name="不再计入的记录编号",
                    ),
                ),
                ("reason", models.TextField(verbose_name="理由")),
                (
                    "before",
                    models.CharField(
                        choices=[("green", "绿色"), ("yellow", "黄色"), ("red", "红色")],
                        max_length=6,
                        verbose_name="处理前颜色",
                    ),
                ),
                (
                    "after",
                    models.CharField(
                        choices=[("green", "绿色"), ("yellow", "黄色"), ("red", "红色")],
                        max_length=6,
                        verbose_name="处理后颜色",
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
                "verbose_name": "异议处理",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AlertVisit",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                (
                    "result",
                    models.CharField(
                        choices=[
                            ("clean", "未发现问题"),
                            ("problems", "发现问题"),
                            ("gone", "检查对象已注销、迁出或者无法联系"),
                            ("refused", "拒绝、阻碍检查"),
                        ],
                        max_length=10,
                        verbose_name="检查结果",
                    ),
                ),
                ("problems", models.PositiveSmallIntegerField(default=0, verbose_name="发现问题（项）")),
                ("rectify", models.PositiveSmallIntegerField(default=0, verbose_name="责令改正（项）")),
                ("filed", models.BooleanField(default=False, verbose_name="已立案")),
                ("done_on", models.DateField(verbose_name="完成日期")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "联合检查结果",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AreaSite",
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
                    "site_kind",
                    models.CharField(
                        choices=[
                            ("lodging", "民宿、酒店"),
                            ("food", "餐饮"),
                            ("shop", "商铺、摊位"),
                            ("boat", "游船、码头"),
                            ("parking", "停车场"),
                            ("sight", "景点、游乐设施"),
                            ("camp", "露营地"),
                            ("other", "其他"),
                        ],
                        max_length=10,
                        verbose_name="场所类别",
                    ),
                ),
                ("longitude", models.DecimalField(decimal_places=6, max_digits=9, verbose_name="经度")),
                ("latitude", models.DecimalField(decimal_places=6, max_digits=8, verbose_name="纬度")),
                (
                    "ended_on",
                    models.DateField(blank=True, help_text="在营的不填", null=True, verbose_name="停业（撤出）日期"),
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
                    "target",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="area_sites",
                        to="enforcement.inspectedobject",
                        verbose_name="检查对象",
                    ),
                ),
            ],
            options={
                "verbose_name": "管理区域场所",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AreaAlert",
            fields=[
                (
                    "matter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="area_alert",
                        serialize=False,
                        to="spine.matter",
                    ),
                ),
                (
                    "colour",
                    models.CharField(
                        blank=True,
                        choices=[("green", "绿色"), ("yellow", "黄色"), ("red", "红色")],
                        max_length=6,
                        verbose_name="预警颜色",
                    ),
                ),
                ("reasons", models.TextField(blank=True, verbose_name="预警的事实")),
                ("code", models.CharField(blank=True, max_length=16, verbose_name="查询码")),
                (
                    "reply_by",
                    models.DateField(
                        blank=True, help_text="提醒函载明的日期", null=True, verbose_name="要求回复的期限"
                    ),
                ),
                ("check_on", models.DateField(blank=True, null=True, verbose_name="拟检查日期")),
                ("reminded_on", models.DateField(blank=True, null=True, verbose_name="提醒日期")),
                ("ordered_on", models.DateField(blank=True, null=True, verbose_name="派出联合检查日期")),
                ("checked_on", models.DateField(blank=True, null=True, verbose_name="联合检查完成日期")),
                ("end_note", models.CharField(blank=True, max_length=200, verbose_name="终止的说明")),
                (
                    "site",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="alerts",
                        to="enforcement.areasite",
                        verbose_name="场所",
                    ),
                ),
            ],
            options={
                "verbose_name": "区域预警",
            },
        ),
        migrations.CreateModel(
            name="ManagedArea",
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
                    "bodies",
                    models.CharField(
                        blank=True,
                        help_text="牵头单位以外的单位简称，以“、”分开",
                        max_length=200,
                        verbose_name="联合检查参加单位",
                    ),
                ),
                (
                    "items_text",
                    models.TextField(
                        blank=True,
                        help_text="一行一项，以事项编码开头；没有清单的不能派出联合检查",
                        verbose_name="联合检查清单",
                    ),
                ),
                (
                    "geometry",
                    models.TextField(
                        help_text="经纬度（度）；边界 area、水域 water、道路 path", verbose_name="范围图（GeoJSON）"
                    ),
                ),
                ("basis_no", models.CharField(blank=True, max_length=120, verbose_name="管理办法（方案）文号")),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="停止管理日期")),
                (
                    "division",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.division",
                        verbose_name="所在区划",
                    ),
                ),
                (
                    "lead",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="联合检查牵头单位",
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
                "verbose_name": "管理区域",
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="areasite",
            name="area",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="sites",
                to="enforcement.managedarea",
                verbose_name="管理区域",
            ),
        ),
        migrations.CreateModel(
            name="AreaLicence",
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
                ("licence_no", models.CharField(max_length=60, verbose_name="许可证号")),
                ("issuer", models.CharField(blank=True, max_length=60, verbose_name="许可机关")),
                ("valid_from", models.DateField(verbose_name="有效期自")),
                (
                    "valid_until",
                    models.DateField(blank=True, help_text="长期有效的不填", null=True, verbose_name="有效期至"),
                ),
                (
                    "renewal_asked_on",
                    models.DateField(
                        blank=True,
                        help_text="在法定期限内（届满三十日前，另有规定的从其规定）提出的才填；届满未作决定的视为准予延续，作出不予延续决定的删去",
                        null=True,
                        verbose_name="延续申请日期",
                    ),
                ),
                (
                    "ended_on",
                    models.DateField(
                        blank=True, help_text="场所不再从事这项活动的，填注销日期", null=True, verbose_name="注销日期"
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
                    "site",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="licences",
                        to="enforcement.areasite",
                        verbose_name="场所",
                    ),
                ),
            ],
            options={
                "verbose_name": "场所许可",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_until", None), ("valid_until__gte", models.F("valid_from")), _connector="OR"
                        ),
                        name="area_licence_days_in_order",
                    )
                ],
            },
        ),
        migrations.AddIndex(
            model_name="areasite",
            index=models.Index(fields=["area", "ended_on"], name="site_of_area"),
        ),
        ]),
    ]
