"""Applications taken in elsewhere: by the agency that punished, or at a contact or agency point, and passed on.

The statutory clock of the review runs from receipt by the authority; the earlier day is kept as a fact of its own.
"""

from __future__ import annotations

from django.db import models

from fazhi.areas.disputes.reconsideration.models import REVISED
from fazhi.areas.disputes.reconsideration.papers_intake import DAY
from fazhi.spine.access import Role
from fazhi.spine.context import Context
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.models import Matter, Organ
from fazhi.spine.procedure import Procedure, Step, Template

CODE = "disputes.reconsideration.relay"


class ReconsiderationRelay(models.Model):
    """One application received by an organ that does not decide on it (行政复议法第32条)."""

    class Kind(models.TextChoices):
        AGENCY = "agency", "作出处罚的行政机关"
        LIAISON_POINT = "liaison_point", "基层联络点"
        AGENT_POINT = "agent_point", "代办点"

    class Correction(models.TextChoices):
        REVOKED = "revoked", "撤销行政处罚决定"
        CHANGED = "changed", "变更行政处罚决定"

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="reconsideration_relay")
    kind = models.CharField("代收类别", max_length=16, choices=Kind)
    office = models.ForeignKey(
        Organ, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="行政复议机构"
    )
    applicant = models.CharField("申请人", max_length=300)
    phone = models.CharField("联系电话", max_length=40, blank=True)
    respondent = models.CharField("被申请人", max_length=100)
    act_name = models.CharField("被申请行政复议的行政行为", max_length=200)
    on_the_spot = models.BooleanField("当场作出或者依据电子技术监控设备记录的违法事实作出的处罚", default=False)
    materials = models.TextField("代收材料清单")
    passed_on = models.DateField("转送日期", null=True, blank=True)
    corrected_on = models.DateField("自行纠正日期", null=True, blank=True)
    correction = models.CharField("自行纠正方式", max_length=10, choices=Correction, blank=True)
    correction_note = models.TextField("自行纠正情况", blank=True)

    class Meta:
        verbose_name = "行政复议申请代收转送"

    def __str__(self) -> str:
        return f"不服{self.respondent}{self.act_name}"


def by_a_punishing_agency(context: Context) -> str:
    if context.record.kind == ReconsiderationRelay.Kind.AGENCY:
        return ""
    return "只有作出行政处罚决定的机关可以自行纠正；联络点、代办点应当转送（行政复议法实施条例第38条）"


def takes_these(context: Context) -> str:
    """行政复议法第32条: only on-the-spot penalties and those on camera evidence are handed to the agency itself."""
    if context.values.get("kind") == "agency" and not context.values.get("on_the_spot"):
        return (
            "通过作出处罚的机关申请的，限于当场作出或者依据电子技术监控设备记录的违法事实作出的行政处罚决定"
            "（行政复议法第32条）；其他申请请告知申请人向行政复议机关提出"
        )
    return ""


TAKEN = f"申请人{{{{ record.applicant }}}}对{{{{ record.respondent }}}}{{{{ record.act_name }}}}不服，于{{{{ matter.opened_on{DAY} }}}}"
LETTERS = (
    Template(
        "relay_letter", "行政复议申请转送函", "{mark}复送〔{year}〕{n}号",
        TAKEN + "向我单位提交行政复议申请。依照《中华人民共和国行政复议法》第三十二条的规定和行政复议便民工作安排，"
        "现将申请材料转送你单位，请依法审查。\n随函转送材料：{{ record.materials }}\n"
        f"我单位收到申请的日期为{{{{ matter.opened_on{DAY} }}}}，请一并记录。",
        "行政复议法第32条", to="{{ record.office.name|default:'行政复议机构' }}",
    ),
    Template(
        "self_correction", "自行纠正情况告知书", "{mark}复纠〔{year}〕{n}号",
        TAKEN + "通过我单位提交行政复议申请。经审查，我单位认为该行政处罚决定违法或者不当，"
        f"已于{{{{ on{DAY} }}}}{{{{ record.get_correction_display }}}}。{{{{ record.correction_note }}}}\n"
        "仍坚持对原行政处罚决定申请行政复议的，可以向有管辖权的行政复议机关提出。依照《中华人民共和国行政复议法实施条例》"
        "第三十八条第二款的规定，自提交行政复议申请之日至收到本告知之日的期间不计入行政复议申请期限。\n"
        "有关情况已同时告知行政复议机关。",
        "行政复议法实施条例第38条", to="{{ record.applicant }}",
    ),
)  # fmt: skip

HOLDERS = (Role.LIAISON, Role.CLERK, Role.REGISTRAR)

RELAY = Procedure(
    code=CODE, id="X1", name="行政复议申请代收转送", record=ReconsiderationRelay,
    basis="行政复议法第32条，实施条例第38条；联络点、代办点为本地工作制度",
    number="{mark}复代〔{year}〕{n}号", title="代收不服{respondent}“{act_name}”的申请",
    opens="taken", closes={"passed", "corrected", "returned"},
    states={"taken": "已代收", "passed": "已转送", "corrected": "已自行纠正", "returned": "申请人取回"},
    open_name="代收申请", open_on="代收日期", open_by=HOLDERS,
    open_fields=("kind", "office", "applicant", "phone", "respondent", "act_name", "on_the_spot", "materials"),
    open_optional=("office", "phone", "on_the_spot"), open_checks=(takes_these,),
    steps=(
        Step(
            "pass_on", "转送行政复议机关", "taken", "passed", by=HOLDERS, basis="行政复议法第32条", stamp="passed_on",
            issues=("relay_letter",), rows=("R05",),
        ),
        Step(
            "correct_self", "自行纠正", "taken", "corrected", by=HOLDERS, basis="行政复议法实施条例第38条",
            fields=("correction", "correction_note"), stamp="corrected_on", needs=(by_a_punishing_agency,),
            issues=("self_correction",), since=REVISED, rows=("R05a", "R04a"),
        ),
        Step(
            "give_back", "申请人取回申请", "taken", "returned", by=HOLDERS, basis="行政复议法第74条；本地工作制度", local=True,
        ),
    ),
    limits=(
        Limit(
            "pass_on", "转送申请", 5, Unit.WORKING_DAY, "open", {"pass_on", "correct_self"},
            "行政复议法第32条，实施条例第38条第1款", lapses={"give_back"}, rows=("R05", "R05a"),
            when=lambda record, values: record.kind == ReconsiderationRelay.Kind.AGENCY,
        ),
        Limit(
            "pass_on_point", "联络点、代办点转送", 2, Unit.WORKING_DAY, "open", {"pass_on"}, "本地工作制度", local=True,
            unverified=True, lapses={"give_back", "correct_self"}, rows=("R05",),
            when=lambda record, values: record.kind != ReconsiderationRelay.Kind.AGENCY,
        ),
    ),
    templates=LETTERS, parties={"office": "office"}, capacities={"office": "行政复议机构"},
    links={"relay": "转送的行政复议案件"},
)  # fmt: skip
