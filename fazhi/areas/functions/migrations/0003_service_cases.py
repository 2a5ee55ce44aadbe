import django.db.models.deletion
from django.db import migrations, models

from fazhi.spine.migrating import Tables


class Migration(migrations.Migration):
    dependencies = [
        ("functions", "0002_competition"),
        ("spine", "0009_numbers_by_their_words"),
    ]

    operations = [
        Tables(
            [
                migrations.CreateModel(
                    name="ServicePart",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("task", models.CharField(max_length=200, verbose_name="办理内容")),
                        ("due_by", models.DateField(verbose_name="答复期限")),
                        (
                            "body",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="并联单位",
                            ),
                        ),
                        (
                            "item",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="functions.serviceitem",
                                verbose_name="该单位的事项",
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
                        "verbose_name": "并联办理",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ServicePartAnswer",
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
                            "answer",
                            models.CharField(
                                choices=[("agrees", "同意"), ("refuses", "不同意")], max_length=10, verbose_name="意见"
                            ),
                        ),
                        ("opinion", models.TextField(blank=True, verbose_name="理由、条件")),
                        (
                            "body",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="并联单位",
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
                        "verbose_name": "并联意见",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ServicePartCase",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="service_part_case",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        ("case_no", models.CharField(blank=True, max_length=80, verbose_name="主办件编号")),
                        ("case_title", models.CharField(max_length=200, verbose_name="主办事项")),
                        ("task", models.CharField(max_length=200, verbose_name="办理内容")),
                        (
                            "joint",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("parallel", "并联审批"),
                                    ("one_thing", "高效办成一件事"),
                                    ("licences", "证照联办"),
                                ],
                                max_length=12,
                                verbose_name="并联方式",
                            ),
                        ),
                        ("due_by", models.DateField(verbose_name="答复期限")),
                        ("opinion", models.TextField(blank=True, verbose_name="理由、条件")),
                        (
                            "answer",
                            models.CharField(
                                blank=True,
                                choices=[("agrees", "同意"), ("refuses", "不同意")],
                                max_length=10,
                                verbose_name="意见",
                            ),
                        ),
                        ("answered_on", models.DateField(blank=True, null=True, verbose_name="答复日期")),
                        (
                            "asked_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="主办单位",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "并联办理件",
                    },
                ),
                migrations.CreateModel(
                    name="ServicePartner",
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
                            "span",
                            models.CharField(
                                choices=[
                                    ("cross_province", "跨省通办"),
                                    ("province_wide", "全省通办"),
                                    ("city_wide", "全市通办"),
                                ],
                                max_length=16,
                                verbose_name="通办范围",
                            ),
                        ),
                        ("province", models.CharField(max_length=40, verbose_name="省份")),
                        ("agreement", models.CharField(blank=True, max_length=120, verbose_name="合作协议（文号）")),
                        ("since", models.DateField(verbose_name="开通日期")),
                        ("until", models.DateField(blank=True, null=True, verbose_name="终止日期")),
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
                        "verbose_name": "通办合作地",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ServiceCase",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="service_case",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        (
                            "channel",
                            models.CharField(
                                choices=[
                                    ("window", "服务窗口"),
                                    ("online", "网上"),
                                    ("terminal", "自助终端（市民之窗）"),
                                    ("partner", "通办合作地"),
                                    ("town", "镇（街道）便民中心"),
                                ],
                                max_length=12,
                                verbose_name="收件渠道",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[("new", "新办"), ("change", "变更"), ("renew", "延续"), ("other", "其他")],
                                default="new",
                                max_length=10,
                                verbose_name="申请类型",
                            ),
                        ),
                        (
                            "applicant_kind",
                            models.CharField(
                                choices=[
                                    ("person", "自然人"),
                                    ("enterprise", "企业"),
                                    ("self_employed", "个体工商户"),
                                    ("other", "其他组织"),
                                ],
                                max_length=16,
                                verbose_name="申请人类别",
                            ),
                        ),
                        ("applicant", models.CharField(max_length=120, verbose_name="申请人")),
                        ("applicant_phone", models.CharField(blank=True, max_length=40, verbose_name="联系电话")),
                        (
                            "credit_code",
                            models.CharField(
                                blank=True, help_text="自然人不填", max_length=18, verbose_name="统一社会信用代码"
                            ),
                        ),
                        (
                            "expires_on",
                            models.DateField(
                                blank=True, help_text="申请延续的填写", null=True, verbose_name="原许可有效期届满日"
                            ),
                        ),
                        ("request", models.TextField(blank=True, verbose_name="申请内容")),
                        (
                            "handed_in",
                            models.TextField(
                                blank=True, help_text="一行一件，名称与事项的申请材料清单相同", verbose_name="已交材料"
                            ),
                        ),
                        (
                            "place",
                            models.CharField(
                                blank=True,
                                help_text="如县政务服务中心综合窗口；网上申请不填",
                                max_length=120,
                                verbose_name="收件地点",
                            ),
                        ),
                        ("weekend", models.BooleanField(default=False, verbose_name="预约周末（延时）办理")),
                        (
                            "helper",
                            models.CharField(
                                blank=True,
                                help_text="写岗位，不写姓名；没有的不填",
                                max_length=60,
                                verbose_name="帮办代办岗位",
                            ),
                        ),
                        (
                            "lacking",
                            models.TextField(
                                blank=True,
                                help_text="一行一件，名称与事项的申请材料清单相同；一次列全",
                                verbose_name="须补正的材料",
                            ),
                        ),
                        ("asked_on", models.DateField(blank=True, null=True, verbose_name="补正告知日期")),
                        (
                            "declined",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("not_needed", "依法不需要取得许可（办理）"),
                                    ("not_ours", "不属于本机关职权范围"),
                                    ("late_renewal", "延续申请晚于有效期届满三十日前"),
                                    ("false_papers", "隐瞒有关情况或者提供虚假材料"),
                                ],
                                max_length=16,
                                verbose_name="不予受理的理由",
                            ),
                        ),
                        (
                            "redirected_to",
                            models.CharField(blank=True, max_length=120, verbose_name="应向其申请的机关"),
                        ),
                        ("accepted_on", models.DateField(blank=True, null=True, verbose_name="受理日期")),
                        (
                            "way",
                            models.CharField(
                                choices=[
                                    ("ordinary", "一般办理"),
                                    ("commitment", "告知承诺"),
                                    ("tolerant", "容缺受理"),
                                ],
                                default="ordinary",
                                max_length=12,
                                verbose_name="办理方式",
                            ),
                        ),
                        ("site_check", models.BooleanField(default=False, verbose_name="依法需要实地核查")),
                        ("deemed", models.BooleanField(default=False, verbose_name="视为受理")),
                        (
                            "owed",
                            models.TextField(
                                blank=True,
                                help_text="一行一件，名称与事项的申请材料清单相同",
                                verbose_name="容缺后补的材料",
                            ),
                        ),
                        ("owed_by", models.DateField(blank=True, null=True, verbose_name="后补材料的截止日期")),
                        ("owed_in_on", models.DateField(blank=True, null=True, verbose_name="后补材料交齐日期")),
                        ("committed_on", models.DateField(blank=True, null=True, verbose_name="承诺书签署日期")),
                        (
                            "credit_checked",
                            models.BooleanField(
                                default=False, verbose_name="已核对：没有严重失信、此前虚假承诺而尚未修复的情形"
                            ),
                        ),
                        (
                            "no_high_risk",
                            models.BooleanField(default=False, verbose_name="已核对：不属于不得告知承诺的高风险事项"),
                        ),
                        (
                            "verify_by",
                            models.DateField(
                                blank=True,
                                help_text="按事项规定的核查时限；免予核查的不填",
                                null=True,
                                verbose_name="事后核查截止日期",
                            ),
                        ),
                        ("verified_on", models.DateField(blank=True, null=True, verbose_name="核查日期")),
                        ("commitment_true", models.BooleanField(blank=True, null=True, verbose_name="承诺属实")),
                        ("verify_note", models.TextField(blank=True, verbose_name="核查情况")),
                        ("mended_on", models.DateField(blank=True, null=True, verbose_name="整改合格日期")),
                        ("revoked_on", models.DateField(blank=True, null=True, verbose_name="撤销决定日期")),
                        ("revoke_reason", models.TextField(blank=True, verbose_name="撤销理由")),
                        (
                            "joint",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("parallel", "并联审批"),
                                    ("one_thing", "高效办成一件事"),
                                    ("licences", "证照联办"),
                                ],
                                max_length=12,
                                verbose_name="并联方式",
                            ),
                        ),
                        ("joint_name", models.CharField(blank=True, max_length=60, verbose_name="“一件事”、联办主题")),
                        ("parts_sent_on", models.DateField(blank=True, null=True, verbose_name="送并联单位日期")),
                        ("hearing_told_on", models.DateField(blank=True, null=True, verbose_name="告知听证权利日期")),
                        ("hearing_asked_on", models.DateField(blank=True, null=True, verbose_name="申请听证日期")),
                        ("hearing_on", models.DateField(blank=True, null=True, verbose_name="听证日期")),
                        (
                            "hearing_record",
                            models.TextField(
                                blank=True,
                                help_text="依据笔录作出决定（行政许可法第48条）",
                                verbose_name="听证笔录要点",
                            ),
                        ),
                        ("granted", models.BooleanField(blank=True, null=True, verbose_name="准予（办理）")),
                        ("decided_on", models.DateField(blank=True, null=True, verbose_name="决定日期")),
                        ("refusal", models.TextField(blank=True, verbose_name="不予许可（办理）的理由")),
                        ("valid_until", models.DateField(blank=True, null=True, verbose_name="证件有效期至")),
                        (
                            "working_days",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="办理用时（工作日）"),
                        ),
                        (
                            "days_saved",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="比法定时限提前（工作日）"
                            ),
                        ),
                        (
                            "delivery",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("window", "窗口领取"),
                                    ("post", "邮寄送达"),
                                    ("electronic", "电子证照"),
                                    ("partner", "通办合作地代发"),
                                ],
                                max_length=12,
                                verbose_name="送达方式",
                            ),
                        ),
                        ("delivered_on", models.DateField(blank=True, null=True, verbose_name="送达日期")),
                        ("published_on", models.DateField(blank=True, null=True, verbose_name="公示日期")),
                        (
                            "published_name",
                            models.CharField(
                                blank=True,
                                help_text="自然人不公布姓名",
                                max_length=120,
                                verbose_name="行政相对人名称（公示）",
                            ),
                        ),
                        ("end_reason", models.CharField(blank=True, max_length=200, verbose_name="终止的原因")),
                        (
                            "approver",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="批准延长的人民政府",
                            ),
                        ),
                        (
                            "item",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="functions.serviceitem",
                                verbose_name="办理事项",
                            ),
                        ),
                        (
                            "partner",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="functions.servicepartner",
                                verbose_name="通办合作地",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "办件",
                    },
                ),
                migrations.CreateModel(
                    name="ServiceSurveyResult",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("met", models.BooleanField(default=False, verbose_name="符合条件")),
                        ("to_mend", models.TextField(blank=True, verbose_name="须整改的问题")),
                        ("surveyed_on", models.DateField(verbose_name="踏勘日期")),
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
                        "verbose_name": "现场踏勘结果",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SiteSurvey",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="site_survey",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        ("case_no", models.CharField(blank=True, max_length=80, verbose_name="办件编号")),
                        ("applicant", models.CharField(max_length=120, verbose_name="申请人")),
                        ("phone", models.CharField(blank=True, max_length=40, verbose_name="联系电话")),
                        ("address", models.TextField(blank=True, verbose_name="踏勘地点（申请内容）")),
                        ("appointed_on", models.DateField(blank=True, null=True, verbose_name="预约踏勘日期")),
                        (
                            "appointed_at",
                            models.CharField(
                                blank=True, help_text="如上午9时至11时", max_length=40, verbose_name="预约时段"
                            ),
                        ),
                        (
                            "surveyors",
                            models.CharField(
                                blank=True, help_text="两名以上，以“、”隔开", max_length=120, verbose_name="踏勘人员"
                            ),
                        ),
                        ("surveyed_on", models.DateField(blank=True, null=True, verbose_name="到场日期")),
                        ("round", models.PositiveSmallIntegerField(default=0, verbose_name="踏勘次数")),
                        (
                            "place",
                            models.CharField(
                                blank=True,
                                help_text="踏勘人员填写，或者允许手机定位后填入",
                                max_length=200,
                                verbose_name="到场位置",
                            ),
                        ),
                        ("cards_shown", models.BooleanField(default=False, verbose_name="已出示工作证件、说明来意")),
                        ("met", models.BooleanField(blank=True, null=True, verbose_name="符合条件")),
                        (
                            "to_mend",
                            models.TextField(
                                blank=True,
                                help_text="一次列全，一行一项；复勘不得提出新的问题",
                                verbose_name="须整改的问题",
                            ),
                        ),
                        (
                            "mend_by",
                            models.DateField(
                                blank=True, help_text="与申请人商定", null=True, verbose_name="整改完成日期"
                            ),
                        ),
                        ("concluded_on", models.DateField(blank=True, null=True, verbose_name="结论日期")),
                        ("called_off", models.CharField(blank=True, max_length=200, verbose_name="取消的原因")),
                        (
                            "item",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="functions.serviceitem",
                                verbose_name="办理事项",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "现场踏勘",
                    },
                ),
                migrations.CreateModel(
                    name="SurveyCheck",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("condition", models.CharField(max_length=200, verbose_name="条件")),
                        (
                            "outcome",
                            models.CharField(
                                choices=[("met", "符合"), ("not_met", "不符合"), ("not_applicable", "不涉及")],
                                max_length=16,
                                verbose_name="结果",
                            ),
                        ),
                        ("remark", models.CharField(blank=True, max_length=300, verbose_name="情况")),
                        ("round", models.PositiveSmallIntegerField(default=1, verbose_name="第几次踏勘")),
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
                        "verbose_name": "踏勘清单",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SurveyPhoto",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("on", models.DateField(verbose_name="日期")),
                        ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                        ("name", models.CharField(max_length=200, verbose_name="文件名")),
                        ("taken_at", models.CharField(blank=True, max_length=40, verbose_name="拍摄时间")),
                        ("place", models.CharField(blank=True, max_length=200, verbose_name="拍摄位置")),
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
                        "verbose_name": "踏勘照片",
                        "ordering": ["on", "seq"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ExtendedService",
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
                            "service",
                            models.CharField(
                                choices=[
                                    ("weekend", "预约周末延时服务"),
                                    ("evening", "错时延时服务"),
                                    ("helper", "帮办代办"),
                                ],
                                max_length=12,
                                verbose_name="服务方式",
                            ),
                        ),
                        ("place", models.CharField(blank=True, max_length=120, verbose_name="地点")),
                        ("hours", models.CharField(blank=True, max_length=120, verbose_name="服务时间")),
                        ("booking", models.CharField(blank=True, max_length=120, verbose_name="预约方式")),
                        ("since", models.DateField(verbose_name="开始日期")),
                        ("until", models.DateField(blank=True, null=True, verbose_name="停止日期")),
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
                        "verbose_name": "延时、帮办服务",
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("until", None), ("until__gt", models.F("since")), _connector="OR"),
                                name="extended_service_days_in_order",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Institution",
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
                        ("inst_code", models.CharField(max_length=40, verbose_name="机构编码")),
                        (
                            "inst_kind",
                            models.CharField(
                                choices=[
                                    ("department", "政府工作部门"),
                                    ("affiliated", "政府直属机构"),
                                    ("dispatched", "派出机构"),
                                    ("town", "乡镇人民政府"),
                                    ("street", "街道办事处"),
                                    ("town_office", "乡镇综合办事机构"),
                                    ("street_office", "街道综合办事机构"),
                                    ("public", "县级事业单位"),
                                    ("town_public", "乡镇事业单位"),
                                    ("street_public", "街道事业单位"),
                                    ("team", "行政执法队伍"),
                                    ("coordinating", "议事协调机构"),
                                ],
                                max_length=16,
                                verbose_name="机构类别",
                            ),
                        ),
                        (
                            "rank",
                            models.CharField(
                                blank=True, help_text="如正科级、副科级", max_length=40, verbose_name="规格"
                            ),
                        ),
                        ("duties", models.TextField(verbose_name="主要职责")),
                        (
                            "inner_units",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="内设机构（个）"),
                        ),
                        (
                            "quota_kind",
                            models.CharField(
                                choices=[
                                    ("administrative", "行政编制"),
                                    ("public", "事业编制"),
                                    ("both", "行政和事业编制"),
                                    ("none", "不核定编制"),
                                ],
                                default="none",
                                max_length=16,
                                verbose_name="编制性质",
                            ),
                        ),
                        ("quota", models.PositiveIntegerField(blank=True, null=True, verbose_name="核定编制（名）")),
                        (
                            "in_post",
                            models.PositiveIntegerField(
                                blank=True, help_text="只填人数", null=True, verbose_name="实有人员（名）"
                            ),
                        ),
                        (
                            "leader_posts",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="领导职数（名）"),
                        ),
                        ("since", models.DateField(verbose_name="生效日期")),
                        (
                            "began",
                            models.CharField(
                                choices=[
                                    ("standing", "首次登记（此前已设立）"),
                                    ("set_up", "设立"),
                                    ("renamed", "更名"),
                                    ("merged", "合并设立"),
                                    ("changed", "职责、编制调整"),
                                ],
                                max_length=12,
                                verbose_name="由何而来",
                            ),
                        ),
                        ("paper", models.CharField(max_length=120, verbose_name="依据文件（文号）")),
                        ("formerly", models.CharField(blank=True, max_length=200, verbose_name="原名称（并入的机构）")),
                        (
                            "until",
                            models.DateField(
                                blank=True, help_text="自该日起不再适用", null=True, verbose_name="失效日期"
                            ),
                        ),
                        (
                            "ended",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("renamed", "更名"),
                                    ("merged", "并入其他机构"),
                                    ("abolished", "撤销"),
                                    ("changed", "职责、编制调整"),
                                ],
                                max_length=12,
                                verbose_name="失效原因",
                            ),
                        ),
                        (
                            "end_paper",
                            models.CharField(blank=True, max_length=120, verbose_name="失效依据文件（文号）"),
                        ),
                        (
                            "as_organ",
                            models.ForeignKey(
                                blank=True,
                                help_text="在平台上办理事项的机构填写",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="平台上的单位",
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
                            "superior",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="主管（所属）单位",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "机构",
                        "abstract": False,
                        "indexes": [models.Index(fields=["inst_kind", "since"], name="institution_of_kind")],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("until", None), ("withdrawn", False)),
                                fields=("inst_code",),
                                name="institution_stands_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("until", None), ("until__gt", models.F("since")), _connector="OR"),
                                name="institution_days_in_order",
                            ),
                        ],
                    },
                ),
                migrations.AddConstraint(
                    model_name="servicepartner",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("until", None), ("until__gt", models.F("since")), _connector="OR"),
                        name="partner_days_in_order",
                    ),
                ),
                migrations.AddIndex(
                    model_name="servicecase",
                    index=models.Index(fields=["decided_on"], name="service_case_decided"),
                ),
                migrations.AddConstraint(
                    model_name="servicecase",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided_on", None), ("granted", None)),
                            models.Q(("decided_on__isnull", False), ("granted__isnull", False)),
                            _connector="OR",
                        ),
                        name="service_decision_and_day_go_together",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="servicecase",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("partner", None), ("channel", "partner"), _connector="OR"),
                        name="service_partner_goes_with_channel",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="sitesurvey",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("concluded_on", None), ("met", None)),
                            models.Q(("concluded_on__isnull", False), ("met__isnull", False)),
                            _connector="OR",
                        ),
                        name="survey_result_and_day_go_together",
                    ),
                ),
            ]
        ),
    ]
