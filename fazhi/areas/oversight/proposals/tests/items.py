"""One suggestion in the hands of its hub, its lead and the deputy, for tests."""

from __future__ import annotations

from datetime import date

from fazhi.areas.oversight.proposals.models import ReplyClass
from fazhi.spine.access import Reach, Role
from fazhi.spine.actions import open_matter, record_entry, take_step

D = date.fromisoformat
CODE = "oversight.proposal"


def people(county):
    """The hub in the government office, and the chief of the lead unit."""
    county.person("hub", "government", Role.CLERK, reach=Reach.DIVISION, name="韩督查")
    county.person("hub", "government", Role.REGISTRAR, reach=Reach.DIVISION)
    county.person("hubhead", "government", Role.OFFICE_HEAD, reach=Reach.DIVISION, name="政府办主任")
    county.person("chief", "police", Role.AUTHORITY_HEAD, name="公安局长")
    county.person("marketchief", "market", Role.AUTHORITY_HEAD, name="市场局长")
    if not ReplyClass.objects.exists():
        for letter, words, counts in (
            ("A", "已经解决或者采纳", True),
            ("B", "列入计划逐步解决", False),
            ("C", "留作参考", False),
        ):
            record_entry(
                "oversight.reply_classes", organ=county["government"], by=county.people["hub"], on=D("2026-01-05"), title=words,
                fields={"year": 2026, "letter": letter, "counts": counts},
            )  # fmt: skip
    return county


def fields(**changed):
    given = {
        "kind": "suggestion", "level": "county", "session": "县十八届人大五次会议", "in_session": False, "item_no": "第12号",
        "title": "关于整治农村道路摆摊的建议", "text": "集镇道路摆摊影响通行，建议统一规划。", "proposer": "钱大有", "joint": "孙小满、周立夏",
        "phone": "13900000000", "handed_by": "congress", "handed_on": D("2026-03-02"),
    }  # fmt: skip
    return given | changed


class Item:
    """A suggestion that is registered at the hub; ``do`` takes steps in the name of its usual people."""

    LEAD = ("accept", "object", "contact", "promise", "merge", "draft", "draft_again", "publish", "keep_inside")
    CHIEF = ("back", "reply", "back_again", "reply_again")
    HEAD = ("return_hub", "supervise")

    def __init__(self, county, on="2026-03-03", lead="police", chief="chief", **changed):
        self.county, self.lead, self.chief = county, lead, chief
        self.matter = open_matter(
            CODE, organ=county["government"], by=county.people["hub"], on=D(on), fields=fields(**changed)
        )

    def who(self, code):
        if code in self.LEAD:
            return self.lead
        return self.chief if code in self.CHIEF else "hubhead" if code in self.HEAD else "hub"

    def do(self, code, on, by="", detail=None, **values):
        take_step(
            self.matter, code, by=self.county.people[by or self.who(code)], on=D(on), fields=values, detail=detail
        )
        self.matter.refresh_from_db()
        return self

    def assigned(self, on="2026-03-04"):
        return self.do("assign", on, lead=self.county[self.lead])

    def talked(self, on="2026-03-20", way="face"):
        return self.do("contact", on, detail={"way": way, "content": "代表要求在赶集日设临时摊点"})

    def drafted(self, on="2026-04-10", letter="A"):
        return self.do(
            "draft", on, result_class=letter, reply_text="已在镇东设临时摊点，道路已疏通。", channel="letter"
        )

    def answered(self, on="2026-04-15"):
        self.assigned().do("accept", "2026-03-05")
        return self.talked().drafted().do("reply", on)

    def due(self, limit):
        return self.matter.deadlines.filter(limit=limit, void=False).order_by("-pk").first()

    @property
    def record(self):
        return self.matter.record
