import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from fazhi.spine.migrating import Tables

import fazhi.spine.fields


class Migration(migrations.Migration):
    initial = True

    dependencies = [("spine", "0009_numbers_by_their_words"), migrations.swappable_dependency(settings.AUTH_USER_MODEL)]

    operations = [
        Tables([
        migrations.CreateModel(
            name="CertificateExam",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                (
                    "kind",
                    models.CharField(
                        choices=[("general", "通用法律知识"), ("special", "专业法律知识")],
                        max_length=8,
                        verbose_name="科目",
                    ),
                ),
                ("passed", models.BooleanField(default=False, verbose_name="合格")),
                ("held_on", models.DateField(verbose_name="考试日期")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "资格考试成绩",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CertificateHalt",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("suspended", "暂扣"),
                            ("education", "离岗教育"),
                            ("lost", "挂失"),
                            ("restored", "恢复使用"),
                        ],
                        max_length=12,
                        verbose_name="情形",
                    ),
                ),
                (
                    "until",
                    models.DateField(
                        blank=True, help_text="决定载明期限的填写；届满后经核实恢复使用", null=True, verbose_name="至"
                    ),
                ),
                ("why", models.CharField(blank=True, max_length=200, verbose_name="事由")),
                ("decision_no", models.CharField(blank=True, max_length=60, verbose_name="决定（建议）文号")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "证件停用、恢复",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="EnforcementTeam",
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
                    "team_kind",
                    models.CharField(
                        choices=[
                            ("bureau", "综合行政执法局（大队）"),
                            ("branch", "部门执法队（中队）"),
                            ("town", "乡镇（街道）综合行政执法办公室（队）"),
                        ],
                        max_length=8,
                        verbose_name="队伍类别",
                    ),
                ),
                ("founded_on", models.DateField(verbose_name="设立日期")),
                ("until", models.DateField(blank=True, null=True, verbose_name="撤销日期")),
                ("posts", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="核定编制")),
                ("founded_by", models.CharField(blank=True, max_length=100, verbose_name="设立文件")),
                (
                    "belongs_to",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="所属单位",
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
                "verbose_name": "执法队伍",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Officer",
            fields=[
                (
                    "matter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="officer",
                        serialize=False,
                        to="spine.matter",
                    ),
                ),
                ("name", models.CharField(max_length=40, verbose_name="姓名")),
                (
                    "duty",
                    models.CharField(
                        choices=[
                            ("officer", "执法人员"),
                            ("supervisor", "行政执法监督人员"),
                            ("auxiliary", "执法辅助人员"),
                        ],
                        default="officer",
                        max_length=12,
                        verbose_name="人员类别",
                    ),
                ),
                ("post", models.CharField(blank=True, max_length=60, verbose_name="岗位")),
                (
                    "establishment",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("administrative", "行政编制"),
                            ("reference", "参照公务员法管理"),
                            ("public", "事业编制"),
                            ("other", "其他"),
                        ],
                        max_length=16,
                        verbose_name="编制性质",
                    ),
                ),
                ("legal_reviewer", models.BooleanField(default=False, verbose_name="法制审核人员")),
                ("joined_on", models.DateField(verbose_name="到执法岗位日期")),
                ("left_on", models.DateField(blank=True, null=True, verbose_name="离开执法岗位日期")),
                (
                    "left_why",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("retired", "退休"),
                            ("moved", "调离执法岗位"),
                            ("resigned", "辞职、辞退"),
                            ("died", "死亡"),
                            ("abolished", "单位撤销或者不再有执法权"),
                            ("other", "其他"),
                        ],
                        max_length=12,
                        verbose_name="离开原因",
                    ),
                ),
                (
                    "account",
                    models.ForeignKey(
                        blank=True,
                        help_text="本人登录平台办理的填写",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="平台账号",
                    ),
                ),
                (
                    "agency",
                    models.ForeignKey(
                        help_text="现在的单位；调动以“调动”办理",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="所在单位",
                    ),
                ),
            ],
            options={
                "verbose_name": "执法人员",
            },
        ),
        migrations.CreateModel(
            name="Certificate",
            fields=[
                (
                    "matter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="certificate",
                        serialize=False,
                        to="spine.matter",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("national", "行政执法证"),
                            ("ministry", "国务院部门核发的执法证件"),
                            ("police", "人民警察证"),
                            ("supervision", "行政执法监督证件"),
                        ],
                        default="national",
                        max_length=12,
                        verbose_name="证件种类",
                    ),
                ),
                (
                    "wanted",
                    models.CharField(
                        choices=[
                            ("first", "首次申领"),
                            ("renewal", "换证（有效期届满前）"),
                            ("lost", "补证（遗失、损毁）"),
                            ("change", "变更（单位、领域、区域）"),
                        ],
                        default="first",
                        max_length=8,
                        verbose_name="申请事由",
                    ),
                ),
                ("domains", fazhi.spine.fields.CodesField(blank=True, default="", verbose_name="执法领域")),
                (
                    "power_source",
                    models.CharField(
                        blank=True, help_text="法律、法规授权或者委托依据", max_length=200, verbose_name="权力来源"
                    ),
                ),
                ("opinion", models.TextField(blank=True, verbose_name="审核意见")),
                ("reviewed_on", models.DateField(blank=True, null=True, verbose_name="审核日期")),
                ("sent_on", models.DateField(blank=True, null=True, verbose_name="上报日期")),
                ("refusal", models.CharField(blank=True, max_length=200, verbose_name="不予核发的理由")),
                (
                    "cert_no",
                    models.CharField(
                        blank=True, help_text="登记既有证件的填写，新申领的不填", max_length=40, verbose_name="证件编号"
                    ),
                ),
                ("issuer", models.CharField(blank=True, max_length=60, verbose_name="发证机关")),
                ("valid_from", models.DateField(blank=True, null=True, verbose_name="有效期起")),
                (
                    "valid_until",
                    models.DateField(blank=True, help_text="当日仍有效", null=True, verbose_name="有效期至"),
                ),
                ("halted_on", models.DateField(blank=True, null=True, verbose_name="停用日期")),
                (
                    "ended_on",
                    models.DateField(blank=True, help_text="自当日起不得使用", null=True, verbose_name="失效日期"),
                ),
                (
                    "ended",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("cancelled", "注销"),
                            ("withdrawn", "取消执法资格"),
                            ("replaced", "已换发新证"),
                            ("expired", "有效期届满"),
                        ],
                        max_length=12,
                        verbose_name="失效原因",
                    ),
                ),
                (
                    "cancel_why",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("retired", "退休"),
                            ("left_post", "调离执法岗位"),
                            ("resigned", "辞职、辞退"),
                            ("abolished", "单位撤销或者不再有执法权"),
                            ("wrong", "清理中发现不应持证"),
                            ("died", "死亡"),
                        ],
                        max_length=12,
                        verbose_name="注销原因",
                    ),
                ),
                ("decision_no", models.CharField(blank=True, max_length=60, verbose_name="决定（建议）文号")),
                (
                    "area",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.division",
                        verbose_name="执法区域",
                    ),
                ),
                (
                    "examiner",
                    models.ForeignKey(
                        help_text="本级司法行政部门",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="审核单位",
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replaced_by",
                        to="enforcement.certificate",
                        verbose_name="原证件",
                    ),
                ),
                (
                    "officer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="certificates",
                        to="enforcement.officer",
                        verbose_name="申领人",
                    ),
                ),
            ],
            options={
                "verbose_name": "执法证件",
            },
        ),
        migrations.CreateModel(
            name="OfficerPosting",
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
                ("since", models.DateField(verbose_name="派驻起日")),
                ("until", models.DateField(blank=True, help_text="当日仍在派驻", null=True, verbose_name="派驻止日")),
                (
                    "officer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.officer",
                        verbose_name="执法人员",
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
                    "town",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="派驻乡镇（街道）",
                    ),
                ),
            ],
            options={
                "verbose_name": "下沉派驻",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="OfficerTurn",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                (
                    "kind",
                    models.CharField(
                        choices=[("move", "调动"), ("leave", "离开执法岗位"), ("return", "重返执法岗位")],
                        max_length=8,
                        verbose_name="变动",
                    ),
                ),
                (
                    "why",
                    models.CharField(
                        blank=True, help_text="调令、任免文件等的文号", max_length=100, verbose_name="变动依据"
                    ),
                ),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="现单位",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
                (
                    "origin",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="原单位",
                    ),
                ),
            ],
            options={
                "verbose_name": "岗位变动",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="OfficerUpkeep",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                ("what", fazhi.spine.fields.CodesField(blank=True, default="", verbose_name="维护的内容")),
                ("remark", models.CharField(blank=True, max_length=100, verbose_name="说明")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "信息维护",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TrainingHours",
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
                    "lesson",
                    models.CharField(
                        choices=[
                            ("general", "通用法律知识培训"),
                            ("business", "执法业务培训"),
                            ("rotation", "轮训"),
                            ("online", "网络学习"),
                            ("drill", "实操演练、比武"),
                        ],
                        max_length=12,
                        verbose_name="培训类别",
                    ),
                ),
                ("hours", models.DecimalField(decimal_places=1, max_digits=5, verbose_name="学时")),
                ("organiser", models.CharField(blank=True, max_length=60, verbose_name="组织单位")),
                (
                    "proof",
                    models.CharField(blank=True, help_text="签到表、结业证书等", max_length=100, verbose_name="证明"),
                ),
                (
                    "officer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.officer",
                        verbose_name="参训人员",
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
                "verbose_name": "培训学时",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="DelegatedItem",
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
                    "handed",
                    models.CharField(
                        choices=[("taken_over", "综合行政执法部门承接"), ("town", "赋权乡镇（街道）")],
                        max_length=12,
                        verbose_name="方式",
                    ),
                ),
                ("item_code", models.CharField(max_length=40, verbose_name="事项编码")),
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
                ("reform_field", models.CharField(blank=True, max_length=40, verbose_name="领域（省目录）")),
                ("list_no", models.CharField(blank=True, max_length=60, verbose_name="省人民政府目录（决定）文号")),
                ("batch", models.CharField(blank=True, max_length=20, verbose_name="批次")),
                ("everywhere", models.BooleanField(default=False, verbose_name="各乡镇（街道）都赋权的事项")),
                ("since", models.DateField(verbose_name="施行日期")),
                (
                    "until",
                    models.DateField(blank=True, help_text="自当日起不再行使", null=True, verbose_name="收回日期"),
                ),
                (
                    "holder",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="承接单位",
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
                    "origin",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="原实施部门",
                    ),
                ),
            ],
            options={
                "verbose_name": "赋权（承接）事项",
                "abstract": False,
                "indexes": [models.Index(fields=["holder", "item_code"], name="handed_item_of_holder")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("until", None), ("withdrawn", False)),
                        fields=("item_code", "holder"),
                        name="item_handed_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("until", None), ("until__gte", models.F("since")), _connector="OR"),
                        name="handed_days_in_order",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EnforcementBody",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("statutory", "法定行政机关"),
                            ("authorised", "法律、法规授权的组织"),
                            ("entrusted", "受委托组织"),
                        ],
                        max_length=12,
                        verbose_name="主体性质",
                    ),
                ),
                ("basis_law", models.CharField(blank=True, max_length=300, verbose_name="执法依据")),
                ("domains", fazhi.spine.fields.CodesField(blank=True, default="", verbose_name="执法领域")),
                ("letter_no", models.CharField(blank=True, max_length=60, verbose_name="委托书文号")),
                ("since", models.DateField(verbose_name="取得资格日期")),
                ("until", models.DateField(blank=True, null=True, verbose_name="委托期限至（失去资格日期）")),
                ("published_on", models.DateField(blank=True, null=True, verbose_name="公布日期")),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="执法主体",
                    ),
                ),
                (
                    "entrusted_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="委托机关",
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
                "verbose_name": "行政执法主体",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("until", None), ("until__gte", models.F("since")), _connector="OR"),
                        name="body_days_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "entrusted"), _negated=True),
                            models.Q(("entrusted_by__isnull", False), models.Q(("letter_no", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="entrusted_by_letter",
                    ),
                ],
            },
        ),
        migrations.AddIndex(
            model_name="officer",
            index=models.Index(fields=["agency", "duty"], name="officer_of_agency"),
        ),
        migrations.AddConstraint(
            model_name="officer",
            constraint=models.CheckConstraint(
                condition=models.Q(("left_on", None), models.Q(("left_why", ""), _negated=True), _connector="OR"),
                name="officer_leaves_with_a_reason",
            ),
        ),
        migrations.AddIndex(
            model_name="certificate",
            index=models.Index(fields=["officer", "valid_until"], name="certificate_of_officer"),
        ),
        migrations.AddIndex(
            model_name="certificate",
            index=models.Index(fields=["valid_until"], name="certificate_by_its_end"),
        ),
        migrations.AddConstraint(
            model_name="certificate",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("valid_from", None), ("valid_until", None)),
                    models.Q(("valid_from__isnull", False), ("valid_until__gte", models.F("valid_from"))),
                    _connector="OR",
                ),
                name="certificate_days_in_order",
            ),
        ),
        migrations.AddConstraint(
            model_name="certificate",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("ended", ""), ("ended_on", None)),
                    models.Q(("ended_on__isnull", False), models.Q(("ended", ""), _negated=True)),
                    _connector="OR",
                ),
                name="certificate_ends_with_a_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="officerposting",
            constraint=models.CheckConstraint(
                condition=models.Q(("until", None), ("until__gte", models.F("since")), _connector="OR"),
                name="posting_days_in_order",
            ),
        ),
        migrations.AddIndex(
            model_name="traininghours",
            index=models.Index(fields=["officer", "on"], name="training_of_officer"),
        ),
        migrations.AddConstraint(
            model_name="traininghours",
            constraint=models.CheckConstraint(
                condition=models.Q(("hours__gt", 0), ("hours__lte", 200)), name="hours_are_some"
            ),
        ),
        ]),
    ]
