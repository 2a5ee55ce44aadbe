"""What is kept of the supervision of enforcement: cases, what was done in them, and advice on persons apart."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from fazhi.areas.enforcement.officers.fields import officer_field, persons_offered
from fazhi.areas.enforcement.supervision import words
from fazhi.spine.fields import CodesField, code_field, day_field, line_field, organ_field, text_field
from fazhi.spine.models import Detail, Matter


class SupervisionCase(models.Model):
    """One clue about one agency's enforcement and what became of it.

    ``reply_due`` is the day that the letter itself sets for correcting and reporting: no law names a number. ``instrument``
    is the last one issued; all of them are rows of ``SupervisionLetter``. ``agency`` is known from acceptance on at the
    latest; ``agency_named`` is what the public wrote.
    """

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="supervision_case")
    title = models.CharField("反映的问题", max_length=200)
    source = models.CharField("线索来源", max_length=16, choices=words.Source)
    enterprise_related = models.BooleanField("涉企行政执法诉求", default=False)
    agency = organ_field("行政执法机关", null=True, blank=True)
    agency_named = line_field("反映的执法机关", 100, "写明哪个部门、乡镇")
    facts = models.TextField("事实", help_text="时间、地点、执法行为；不必写身份证号等与问题无关的个人信息")
    case_no = line_field("涉及的案件（决定）编号", 80)
    complainant = line_field("反映人", 60)
    phone = line_field("联系电话", 30)

    declined = code_field("不予受理的理由", words.NotAccepted)
    declined_note = line_field("不予受理的说明", 300)
    transferred_to = line_field("移送的机关", 100)
    accepted_on = day_field("受理日期")
    government = organ_field("本级人民政府", null=True, blank=True)
    problems = CodesField("问题类别", codes=words.Problem.choices)
    demand = text_field("认定的问题和纠正要求")
    basis_text = line_field("认定的依据", 300)
    instrument = code_field("最近制发的文书", words.Instrument, 10)
    issued_on = day_field("最近制发日期")
    reply_due = day_field("要求反馈的期限", "文书载明的日期")
    reply = text_field("纠正情况")
    proof = line_field("证明材料", 300)
    replied_on = day_field("反馈日期")
    decision_ground = code_field("提请决定的情形", words.Ground)
    proposal = text_field("提请决定的建议")
    objection_answer = text_field("异议答复")
    verify_note = text_field("核查情况")
    verified_on = day_field("核查确认纠正日期")
    founded = models.BooleanField("反映属实", null=True, blank=True)
    ended = code_field("终结的理由", words.Ended)
    ended_note = line_field("终结的说明", 300)

    class Meta:
        verbose_name = "行政执法监督案件"
        constraints = [
            models.CheckConstraint(
                name="supervision_letters_set_their_reply_date",
                condition=Q(instrument="", issued_on=None)
                | (~Q(instrument="") & Q(issued_on__isnull=False, reply_due__gt=models.F("issued_on"))),
            ),
        ]

    def __str__(self) -> str:
        return self.title


class SupervisionMeasure(Detail):
    """One measure of investigation, by two supervisors."""

    measure = models.CharField("措施", max_length=12, choices=words.Measure)
    supervisor_one = officer_field("监督人员一", offers=persons_offered)
    supervisor_two = officer_field("监督人员二", offers=persons_offered)
    content = models.TextField("情况")

    class Meta(Detail.Meta):
        verbose_name = "监督措施"

    def __str__(self) -> str:
        return self.get_measure_display()


class SupervisionLetter(Detail):
    """One instrument issued, with the reply date that it sets and the day on which its correction was confirmed."""

    instrument = models.CharField("文书", max_length=10, choices=words.Instrument)
    reply_due = models.DateField("要求反馈的期限")

    class Meta(Detail.Meta):
        verbose_name = "监督文书"

    def __str__(self) -> str:
        return self.get_instrument_display()


class SupervisionReply(Detail):
    """One reply of the agency, with the date by which it was due."""

    due_on = models.DateField("应当反馈的期限")

    class Meta(Detail.Meta):
        verbose_name = "反馈"

    def __str__(self) -> str:
        return f"反馈（期限{self.due_on}）"


class SupervisionObjection(Detail):
    reason = models.TextField("异议的理由")

    class Meta(Detail.Meta):
        verbose_name = "执法机关的异议"

    def __str__(self) -> str:
        return "异议"


class SupervisionConcern(Detail):
    """Another agency that the same problem concerns: it gets a case of its own."""

    agency = organ_field("涉及的其他执法机关")
    facts = models.TextField("涉及的事实")

    class Meta(Detail.Meta):
        verbose_name = "涉及的其他机关"

    def __str__(self) -> str:
        return str(self.agency)


class SupervisionReferral(Detail):
    """A clue handed to the supervisory commission (第33条)."""

    to = models.CharField("移送机关", max_length=100)
    what = models.TextField("移送的线索")

    class Meta(Detail.Meta):
        verbose_name = "线索移送"

    def __str__(self) -> str:
        return self.to


class PersonnelAdvice(models.Model):
    """Advice on an officer (第32条): seen only from posts that name its system; nothing is counted of it by person."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="personnel_advice")
    case_number = models.CharField("监督案件编号", max_length=80)
    agency = organ_field("所在单位")
    person = models.CharField("人员", max_length=40)
    advice = models.CharField("建议", max_length=12, choices=words.Advice)
    reason = models.TextField("事实和理由")
    outcome = line_field("处理结果", 200)
    outcome_on = day_field("答复日期")

    class Meta:
        verbose_name = "人员处理建议"

    def __str__(self) -> str:
        return "人员处理建议"
