"""Plain registers beside the cases: appraisals, special and key supervision, online runs, circulars, the procuracy, reports."""

from __future__ import annotations

from django.db import models

from fazhi.areas.enforcement.supervision.words import Dismissed, Rule
from fazhi.spine.domains import Domain
from fazhi.spine.fields import code_field, day_field, line_field, organ_field, text_field
from fazhi.spine.models import Entry, Matter


class EnforcementAppraisal(Entry):
    """One appraisal of the enforcement of a body or a field. Plan, standard, process and result are made public (第19条)."""

    domain = models.CharField("领域", max_length=20, choices=Domain, blank=True)
    body = organ_field("被评议机关", null=True, blank=True)
    plan = models.TextField("方案")
    standard = models.TextField("标准")
    process = models.TextField("过程", help_text="问卷、访谈、实地调查等")
    result = models.TextField("结果")
    problems = models.PositiveIntegerField("发现问题（处）", default=0)
    advice = models.PositiveIntegerField("提出建议（个）", default=0)
    published_on = day_field("向社会公开日期")
    published_where = line_field("公开的渠道", 120)

    class Meta(Entry.Meta):
        verbose_name = "行政执法评议"


class SpecialSupervision(Entry):
    """One round of special supervision that the county took part in, or of its own key supervision."""

    class Mode(models.TextChoices):
        SPECIAL = "special", "专项监督（省级以上组织，县里参加）"
        KEY = "key", "重点监督（挂牌督办、提级监督）"
        FORMER = "former", "专项监督（2026年2月1日前，本级组织）"

    class Theme(models.TextChoices):
        THREE_SYSTEMS = "three_systems", "行政执法“三项制度”"
        ENTERPRISES = "enterprises", "涉企行政执法"
        KEY_FIELD = "key_field", "重点领域执法"
        DISCRETION = "discretion", "行政裁量权基准"
        OTHER = "other", "其他"

    mode = models.CharField("方式", max_length=8, choices=Mode)
    theme = models.CharField("主题", max_length=16, choices=Theme)
    organiser = models.CharField("组织机关", max_length=100)
    plan_no = line_field("方案文号", 80)
    bodies = models.PositiveIntegerField("监督的执法机关（家）", default=0)
    problems = models.PositiveIntegerField("发现问题（处）", default=0)
    result = models.TextField("情况", blank=True)

    class Meta(Entry.Meta):
        verbose_name = "专项、重点监督"


class OnlineSupervision(Entry):
    """One online round over the platform's own records: which rules were run and what they found."""

    rules = models.TextField("规则", help_text="每行一条")
    first_day = day_field("核对的期间自")
    last_day = day_field("核对的期间至")
    looked_at = models.PositiveIntegerField("核对的记录（条）", default=0)
    hits = models.PositiveIntegerField("疑点（条）", default=0)
    clues = models.PositiveIntegerField(
        "经人工核实转为线索（条）", default=0, help_text="平台上核对的由疑点台账计数，这里只填平台以外核对的"
    )

    class Meta(Entry.Meta):
        verbose_name = "线上监督"


class OnlineHit(models.Model):
    """What one rule found in one record of an agency: a clue for people to judge, never of a person.

    ``about_no`` is the number of the agency's record. The same record is listed once under a rule.
    """

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="online_hit")
    title = models.CharField("疑点", max_length=200)
    run = models.ForeignKey(OnlineSupervision, models.PROTECT, related_name="found", verbose_name="线上监督")
    rule = models.CharField("规则", max_length=20, choices=Rule)
    rule_basis = models.CharField("依据", max_length=120)
    agency = organ_field("行政执法机关")
    about_no = models.CharField("所涉案件（事项）编号", max_length=120)
    happened_on = models.DateField("所涉日期")
    finding = models.TextField("核对情况")
    explanation = text_field("执法机关的说明")
    explained_on = day_field("说明日期")
    verified = text_field("核实情况")
    dismissed = code_field("排除的理由", Dismissed, 12)
    judged_on = day_field("核实日期")

    class Meta:
        verbose_name = "线上监督疑点"
        constraints = [models.UniqueConstraint(fields=["rule", "agency", "about_no"], name="online_hit_listed_once")]

    def __str__(self) -> str:
        return self.title


class SupervisionCircular(Entry):
    """One circular on enforcement problems, inside the executive or to the public (第31条)."""

    circular_no = line_field("文号", 80)
    audience = models.CharField("范围", max_length=8, choices=[("inside", "内部通报"), ("public", "向社会公布")])
    bodies = models.CharField("通报的执法机关", max_length=300)
    problems = models.TextField("通报的问题", help_text="写明问题，不写执法人员和当事人的姓名")

    class Meta(Entry.Meta):
        verbose_name = "行政执法监督通报"


class ProcuracySuggestion(Entry):
    """A suggestion of the procuracy, whoever must answer it. ``on``: the day of receipt. ``reply_due``: two months from it, in
    urgent public-interest cases 15 days (检察公益诉讼解释第21条); of other kinds the two months are unverified."""

    class Kind(models.TextChoices):
        PUBLIC_INTEREST = "public_interest", "公益诉讼诉前检察建议"
        URGENT = "urgent", "公益诉讼诉前检察建议（紧急）"
        OTHER = "other", "其他检察建议（行政执法监督）"

    suggestion_no = models.CharField("文号", max_length=80)
    suggestion_kind = models.CharField("种类", max_length=16, choices=Kind)
    procuracy = models.CharField("检察机关", max_length=100)
    owner = organ_field("承办机关")
    content = models.TextField("建议的内容")
    reply_due = models.DateField("书面回复的期限")
    replied_on = day_field("书面回复日期")
    adopted = models.CharField(
        "采纳情况", max_length=8, blank=True, choices=[("adopted", "采纳"), ("partly", "部分采纳"), ("not", "未采纳")]
    )

    class Meta(Entry.Meta):
        verbose_name = "检察建议"


class ProcuracyMeeting(Entry):
    topics = models.TextField("议题")
    agreed = models.TextField("议定事项", blank=True)
    attended = models.CharField("参加单位", max_length=300)

    class Meta(Entry.Meta):
        verbose_name = "与检察机关会商"


class SupervisionReport(Entry):
    """A report on supervision to the body's own government (第6条): 定期, no number of days."""

    year = models.PositiveSmallIntegerField("年度")
    addressee = organ_field("报告的政府")
    report_no = line_field("文号", 80)
    content = models.TextField("报告要点")

    class Meta(Entry.Meta):
        verbose_name = "执法监督报告"
