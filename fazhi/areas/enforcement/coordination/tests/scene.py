"""Two bodies of the small county and the government above them, for the tests of coordination."""

from __future__ import annotations

from datetime import date

from fazhi.spine.access import Role
from fazhi.spine.actions import open_matter, take_step
from fazhi.spine.models import Matter

D = date.fromisoformat
CASE = {
    "title": "涉嫌违规排放餐饮油烟案", "way": "to_town", "domain": "urban", "party_name": "钱小满", "party_kind": "person", "found_on": "2026-03-02",
    "facts": "沿街餐饮店油烟直排", "reason": "该事项已赋权乡镇（行政处罚法第24条、第25条）", "materials": "现场照片 3张\n举报记录 1份",
}  # fmt: skip
DISPUTE = {
    "title": "校园周边食品摊点管理", "claim": "neither", "facts": "校门外流动摊点", "position": "属于占道经营，不属于本机关职责",
}  # fmt: skip


def people(county):
    """Heads beside the clerks: of the market bureau and of the town."""
    county.person("m_head", "market", Role.AUTHORITY_HEAD, name="郑局长")
    county.person("m_clerk", "market", Role.CLERK, name="周办案")
    county.person("q_head", "qingxi", Role.AUTHORITY_HEAD, name="方镇长")
    county.person("p_clerk", "police", Role.CLERK, name="陈办案")
    county.person("p_head", "police", Role.AUTHORITY_HEAD, name="石局长")
    return county


class Work:
    """One matter of coordination; ``county`` people act by their names."""

    def __init__(self, county, matter):
        self.county, self.matter = county, matter

    @classmethod
    def open(cls, county, system, organ, by, on, fields):
        return cls(county, open_matter(system, organ=county[organ], by=county.people[by], on=D(on), fields=fields))

    def do(self, code, on, by, detail=None, **fields):
        take_step(self.matter, code, by=self.county.people[by], on=D(on), fields=fields, detail=detail)
        return self.again()

    def again(self):
        self.matter = Matter.objects.get(pk=self.matter.pk)
        return self

    @property
    def record(self):
        return self.matter.record

    @property
    def state(self):
        return self.matter.state

    def limits(self):
        return {d.limit: d.due_on for d in self.matter.deadlines.filter(met_on=None, void=False)}


def handover(county, on="2026-03-02", organ="market", by="m_clerk", **given):
    """Drafted by a clerk and sent by the head on the same day."""
    fields = {**CASE, "receiver": county["qingxi"].pk, **given}
    heads = {"market": "m_head", "police": "p_head"}
    return Work.open(county, "enforcement.handover", organ, by, on, fields).do("send", on, heads[organ])


def dispute(county, on="2026-03-02", **given):
    fields = {**DISPUTE, "other": county["police"].pk, **given}
    return Work.open(county, "enforcement.jurisdiction", "market", "m_clerk", on, fields)


def dispatch(county, on="2026-03-02", **given):
    fields = {
        "title": "开学前校园周边联合整治", "purpose": "campaign", "ground": "云政办〔2026〕5号", "domain": "market", "due_on": "2026-03-31", **given,
    }  # fmt: skip
    return Work.open(county, "enforcement.dispatch", "justice", "clerk", on, fields)
