"""The people and organs of the catalogue's tests."""

from __future__ import annotations

from datetime import date

from fazhi.spine import actions
from fazhi.spine.access import Role
from fazhi.spine.models import Matter, Organ

DAY = date(2026, 3, 2)


def staffing_office(county) -> Organ:
    """The office that keeps the catalogue, and one who works there."""
    office = Organ.objects.create(
        code="bianban", name="中共云岚县委机构编制委员会办公室", short="县委编办", mark="云编办", kind=Organ.Kind.PARTY,
        division_id="990126", parent=county["government"],
    )  # fmt: skip
    county.organs["staffing"] = office
    county.person("keeper", "staffing", Role.REGISTRAR, name="孙编办")
    return office


def permit(county, **changed) -> dict:
    """A permit of the market bureau as the catalogue asks for it."""
    return {
        "basic_code": "000131001000", "body": county["market"], "item_kind": "permit", "lists": ["power", "permit"],
        "valid_from": DAY, "level": "county", "domain": "market", "basis_law": "中华人民共和国食品安全法",
        "basis_article": "第三十五条", "statutory_amount": 20, "statutory_unit": "working_day", "committed_amount": 5,
        "committed_unit": "working_day", "materials": "食品经营许可申请书\n营业执照｜数据共享｜免交\n平面布局图｜申请人｜容缺",
    } | changed  # fmt: skip


def enter(county, title="食品经营许可", *, on=DAY, **changed):
    """An item entered by the staffing office when the catalogue was first filled."""
    return actions.record_entry(
        "functions.items", organ=county["staffing"], by=county.people["keeper"], on=on, title=title,
        fields=permit(county, **changed),
    )  # fmt: skip


def apply_for(county, *, on=DAY, **changed) -> Matter:
    fields = {
        "subject": "食品经营许可事项调整", "body": county["market"], "keeper": county["staffing"], "cause": "law",
        "cause_text": "《食品经营许可和备案管理办法》施行", "changed_on": on, "in_round": False, "round_name": "",
    } | changed  # fmt: skip
    return actions.open_matter(
        "functions.item_change", organ=county["market"], by=county.people["market"], on=on, fields=fields
    )


def line(county, matter, change, code="000131001000", *, on=DAY, **detail):
    given = {"change": change, "basic_code": code, "why": "《食品经营许可和备案管理办法》第十条"} | detail
    return actions.take_step(matter, "line", by=county.people["market"], on=on, detail=given)


def reviewed(county, matter, *, on=DAY, result="legal") -> Matter:
    """Sent to the justice bureau and answered there, as the review tells it."""
    actions.take_step(matter, "submit", by=county.people["market"], on=on)
    answer(county, matter, on=on, result=result)
    return matter


def answer(county, matter, *, on=DAY, result="legal"):
    """The justice bureau reviews and says so: the steps of its own procedure."""
    review, by = sent(matter), county.people["reviewer"]
    actions.take_step(
        review, "accept", by=by, on=on, fields={"reviewer": "李审理", "no_conflict": True, "complexity": ""}
    )
    if result != "legal":
        point = {"article": "第1条明细", "severity": "must" if result in ("amend", "illegal") else "should", "problem": "依据不符",
                 "basis": "食品安全法第三十五条", "suggestion": "改引该条"}  # fmt: skip
        actions.take_step(review, "add_point", by=by, on=on, detail=point)
    fields = {"result": result, "conclusion": "依据不足"}
    return actions.take_step(review, "issue", by=by, on=on, fields=fields)


def return_papers(county, matter, *, on=DAY):
    detail = {"missing": "缺少法律条文", "again": False}
    return actions.take_step(sent(matter), "return_papers", by=county.people["reviewer"], on=on, detail=detail)


def give_feedback(county, matter, *, on=DAY):
    """The unit answers each point, in the review itself."""
    review, by = sent(matter), county.people["market"]
    actions.take_step(review, "answer", by=by, on=on, detail={"no": 1, "decision": "adopted", "reason": ""})
    actions.take_step(review, "feedback", by=by, on=on)


def sent(matter) -> Matter:
    """The review that was opened last."""
    from fazhi.spine.models import Link

    link = Link.objects.filter(source=matter.pk, kind="legality").order_by("-pk").first()
    return Matter.objects.get(pk=link.target_id)


def confirmed(county, matter, *, on=DAY):
    return actions.take_step(
        matter, "confirm", by=county.people["keeper"], on=on, fields={"confirm_no": "云编办〔2026〕5号"}
    )


def published(county, matter, *, on=DAY, effective=None):
    fields = {"effective_on": effective or on}
    return actions.take_step(matter, "publish", by=county.people["keeper"], on=on, fields=fields)
