from decimal import Decimal

import django.core.validators
import django.db.models.deletion
from django.db import migrations, models

from fazhi.spine.migrating import Tables


class Migration(migrations.Migration):
    dependencies = [
        ("services", "0005_resettlement"),
        ("spine", "0009_numbers_by_their_words"),
    ]

    operations = [
        Tables(
            [
                migrations.CreateModel(
                    name="PropertyHelp",
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
                            "help_kind",
                            models.CharField(
                                choices=[
                                    ("evidence", "保全证据"),
                                    ("deposit", "提存"),
                                    ("handover", "物业承接查验、移交的现场监督"),
                                    ("advice", "公证法律咨询"),
                                ],
                                max_length=12,
                                verbose_name="服务类别",
                            ),
                        ),
                        ("community", models.CharField(max_length=100, verbose_name="物业管理区域（小区）")),
                        ("notary_office", models.CharField(max_length=100, verbose_name="公证机构")),
                        ("accepted_on", models.DateField(verbose_name="受理日期")),
                        ("done_on", models.DateField(blank=True, null=True, verbose_name="办结（出证）日期")),
                        ("certificate_no", models.CharField(blank=True, max_length=60, verbose_name="公证书编号")),
                        (
                            "amount",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=14, null=True, verbose_name="提存金额（元）"
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
                        "verbose_name": "物业公证服务",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="OwnersVote",
                    fields=[
                        (
                            "matter",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="owners_vote",
                                serialize=False,
                                to="spine.matter",
                            ),
                        ),
                        ("community", models.CharField(max_length=100, verbose_name="物业管理区域（小区）")),
                        (
                            "vote_kind",
                            models.CharField(
                                choices=[
                                    ("rules", "制定和修改业主大会议事规则"),
                                    ("covenant", "制定和修改管理规约"),
                                    ("committee", "选举业主委员会或者更换业主委员会成员"),
                                    ("manager", "选聘和解聘物业服务企业或者其他管理人"),
                                    ("use_fund", "使用建筑物及其附属设施的维修资金"),
                                    ("raise_fund", "筹集建筑物及其附属设施的维修资金"),
                                    ("rebuild", "改建、重建建筑物及其附属设施"),
                                    ("change_use", "改变共有部分的用途或者利用共有部分从事经营活动"),
                                    ("other", "有关共有和共同管理权利的其他重大事项"),
                                ],
                                max_length=12,
                                verbose_name="共同决定事项",
                            ),
                        ),
                        (
                            "subject",
                            models.CharField(help_text="一次表决一个议题", max_length=200, verbose_name="表决议题"),
                        ),
                        (
                            "proposer",
                            models.CharField(
                                choices=[
                                    ("committee", "业主委员会"),
                                    ("owners", "业主提议"),
                                    ("preparers", "首次业主大会会议筹备组"),
                                    ("street", "街道办事处（乡镇人民政府）组织"),
                                ],
                                max_length=12,
                                verbose_name="提出人",
                            ),
                        ),
                        ("notary_office", models.CharField(blank=True, max_length=100, verbose_name="公证机构")),
                        (
                            "roll_persons",
                            models.PositiveIntegerField(
                                blank=True,
                                help_text="一个专有部分按一人计算，同一买受人有几个的按一人（法释〔2009〕7号第9条）",
                                null=True,
                                verbose_name="名册业主人数",
                            ),
                        ),
                        (
                            "roll_area",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="按不动产登记簿记载的面积（法释〔2009〕7号第8条）",
                                max_digits=12,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="名册专有部分面积（平方米）",
                            ),
                        ),
                        (
                            "roll_digest",
                            models.CharField(
                                blank=True,
                                help_text="名册文件封存在公证机构，此处只记64位摘要和总数，不保存业主姓名",
                                max_length=64,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^[0-9a-f]{64}$", "请填写64位小写十六进制摘要"
                                    )
                                ],
                                verbose_name="名册文件摘要（SM3或SHA-256）",
                            ),
                        ),
                        ("vote_from", models.DateField(blank=True, null=True, verbose_name="表决开始日期")),
                        ("vote_until", models.DateField(blank=True, null=True, verbose_name="表决截止日期")),
                        (
                            "way",
                            models.CharField(
                                blank=True,
                                choices=[("online", "网上投票"), ("paper", "书面投票"), ("both", "网上和书面投票")],
                                max_length=20,
                                verbose_name="表决方式",
                            ),
                        ),
                        (
                            "residents_told",
                            models.BooleanField(default=False, verbose_name="已同时告知居（村）民委员会"),
                        ),
                        (
                            "notice_where",
                            models.CharField(blank=True, max_length=120, verbose_name="通知、公告的方式和位置"),
                        ),
                        (
                            "notaries",
                            models.CharField(
                                blank=True, help_text="几人的以“、”隔开", max_length=60, verbose_name="承办公证员"
                            ),
                        ),
                        (
                            "notary_accepted_on",
                            models.DateField(blank=True, null=True, verbose_name="受理公证申请日期"),
                        ),
                        ("for_persons", models.PositiveIntegerField(blank=True, null=True, verbose_name="同意人数")),
                        (
                            "for_area",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=12,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="同意面积（平方米）",
                            ),
                        ),
                        (
                            "against_persons",
                            models.PositiveIntegerField(blank=True, null=True, verbose_name="反对人数"),
                        ),
                        (
                            "against_area",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=12,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="反对面积（平方米）",
                            ),
                        ),
                        (
                            "abstain_persons",
                            models.PositiveIntegerField(
                                blank=True, help_text="无效票和没有投票的不填在内", null=True, verbose_name="弃权人数"
                            ),
                        ),
                        (
                            "abstain_area",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=12,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="弃权面积（平方米）",
                            ),
                        ),
                        ("read_out", models.BooleanField(default=False, verbose_name="现场宣读公证证词")),
                        (
                            "took_part_persons",
                            models.PositiveIntegerField(blank=True, null=True, verbose_name="参与表决人数"),
                        ),
                        (
                            "took_part_area",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=12,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="参与表决面积（平方米）",
                            ),
                        ),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("passed", "通过"),
                                    ("too_few", "参与表决不足，未形成决定"),
                                    ("not_passed", "同意不足，未通过"),
                                ],
                                max_length=20,
                                verbose_name="表决结果",
                            ),
                        ),
                        ("tallied_on", models.DateField(blank=True, null=True, verbose_name="计票日期")),
                        ("certificate_no", models.CharField(blank=True, max_length=60, verbose_name="公证书编号")),
                        ("certified_on", models.DateField(blank=True, null=True, verbose_name="出具公证书日期")),
                        (
                            "not_done",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("capacity", "申请人没有相应的民事行为能力、代理资格或者利害关系"),
                                    ("disputed", "当事人之间对申请公证的事项有争议"),
                                    ("false", "虚构、隐瞒事实，或者提供虚假证明材料"),
                                    ("papers", "证明材料不充分或者拒绝补充"),
                                    ("untrue", "申请公证的事项不真实、不合法"),
                                    ("other", "违背社会公德等其他情形"),
                                ],
                                max_length=20,
                                verbose_name="不予办理公证的理由",
                            ),
                        ),
                        ("reason", models.TextField(blank=True, verbose_name="情况说明")),
                        ("filed_on", models.DateField(blank=True, null=True, verbose_name="报送街道（乡镇）日期")),
                        (
                            "street_office",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="spine.organ",
                                verbose_name="街道办事处（乡镇人民政府）",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "业主共同决定公证",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("outcome", ""), ("tallied_on", None)),
                                    models.Q(
                                        models.Q(("outcome", ""), _negated=True),
                                        ("tallied_on__isnull", False),
                                        ("took_part_persons__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="vote_outcome_comes_of_a_tally",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("vote_from", None), ("vote_until__gte", models.F("vote_from")), _connector="OR"
                                ),
                                name="vote_has_a_span",
                            ),
                        ],
                    },
                ),
            ]
        )
    ]
