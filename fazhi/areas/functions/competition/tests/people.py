"""The measures and steps of the review's tests."""

from __future__ import annotations

from datetime import date

from fazhi.spine import actions
from fazhi.spine.access import Role
from fazhi.spine.models import Matter

DAY = date(2026, 3, 2)
NONE = {f"{group}_note": "逐条核对，不存在该类内容" for group in ("entry", "flow", "cost", "conduct")}
OFFENDS = NONE | {"flow": ["9.3"], "flow_note": "第三条要求投标人在本县设立分公司"}


def cast(county) -> None:
    county.person("drafter", "police", Role.CLERK, name="钱起草")
    county.person("examiner", "market", Role.REVIEWER, name="吴审查")


def open_review(county, *, on=DAY, **changed) -> Matter:
    fields = {
        "measure": "关于扶持本地企业参与政府采购的若干措施", "issuer": county["government"], "drafting_unit": "云岚县公安局",
        "level": "government", "text": "第三条 参加本县政府采购的企业应当在本县设立分公司。", "measure_kind": "policy",
        "joint": False, "one_off": False, "public_interest": False, "hard": False,
    } | changed  # fmt: skip
    return actions.open_matter(
        "functions.competition", organ=county["police"], by=county.people["drafter"], on=on, fields=fields
    )


def own(county, **changed) -> Matter:
    """A measure of the department itself."""
    return open_review(county, level="department", issuer=county["police"], **changed)


def take(county, matter, code, who="drafter", *, on=DAY, detail=None, **fields):
    return actions.take_step(matter, code, by=county.people[who], on=on, fields=fields, detail=detail)


def heard(county, matter, whom="operators", *, code="hear", who="drafter", on=DAY):
    detail = {"whom": whom, "means": "座谈会", "heard": 6, "summary": "希望一视同仁", "adopted": "采纳"}
    return take(county, matter, code, who, on=on, detail=detail)


def at_bureau(county, **changed) -> Matter:
    """A measure of the government that lies with the market regulation bureau, heard and judged by the unit."""
    matter = open_review(county, **changed)
    take(county, matter, "first_review", detail=NONE)
    heard(county, matter)
    take(county, matter, "submit", first_opinion="不存在限制竞争的内容", reviewer=county["market"])
    return matter


def excepted(county, *, on=DAY, until=date(2026, 9, 30)) -> Matter:
    """A measure of the unit itself that offends a standard and is allowed for a time."""
    matter = own(county)
    take(county, matter, "first_review", detail=OFFENDS, on=on)
    heard(county, matter, on=on)
    take(
        county, matter, "except_own", on=on, opinion="适用例外", opinion_no="竞审例〔2026〕1号", exception_ground="public",
        no_milder_way="灾后抢修须就近调用，曾比较过公开采购等三种办法，均不能及时到位", exception_until=until, end_condition="抢修结束",
    )  # fmt: skip
    return matter
