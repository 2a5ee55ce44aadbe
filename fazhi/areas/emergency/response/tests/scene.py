"""An emergency bureau and its people, for the tests of this area: what happens goes through the actions."""

from __future__ import annotations

from datetime import date, datetime

from fazhi.spine.access import Reach, Role
from fazhi.spine.actions import open_matter, take_step
from fazhi.spine.hours import CHINA
from fazhi.spine.models import Deadline, Matter, Organ

D = date.fromisoformat


def at(text: str) -> datetime:
    """A moment in China: "2026-07-03 05:40"."""
    return datetime.fromisoformat(text).replace(tzinfo=CHINA)


def people(county):
    """The emergency bureau with a clerk, a head of office and a head; a clerk for social-safety events by name."""
    county.organs["emergency"] = Organ.objects.create(
        code="emergency", name="云岚县应急管理局", short="县应急局", mark="云应急", kind=Organ.Kind.DEPARTMENT,
        division_id="990126", parent=county["government"],
    )  # fmt: skip
    for role, name in ((Role.CLERK, "e_clerk"), (Role.OFFICE_HEAD, "e_office"), (Role.AUTHORITY_HEAD, "e_head")):
        county.person(name, "emergency", role, reach=Reach.DIVISION)
    for role, name in ((Role.CLERK, "s_clerk"), (Role.OFFICE_HEAD, "s_office"), (Role.AUTHORITY_HEAD, "s_head")):
        county.person(name, "emergency", role, reach=Reach.DIVISION, systems="emergency.social_incident")
    return county


class Moving:
    """One matter of this area; people act by their name."""

    system = ""
    hand = "e_clerk"

    def __init__(self, county, on, organ="emergency", by=None, **fields):
        self.county = county
        self.matter = open_matter(
            self.system, organ=county[organ], by=county.people[by or self.hand], on=D(on), fields=fields
        )

    def do(self, code, on, by=None, detail=None, **fields):
        account = self.county.people[by or self.hand]
        take_step(self.matter, code, by=account, on=D(on), fields=fields, detail=detail)
        self.matter = Matter.objects.get(pk=self.matter.pk)
        return self

    @property
    def record(self):
        return self.matter.record

    def clock(self, limit) -> Deadline | None:
        return Deadline.objects.filter(matter=self.matter, limit=limit, void=False).order_by("pk").last()


class Plan(Moving):
    system = "emergency.plan"

    def __init__(self, county, on="2026-01-05", **fields):
        given = {"name": "云岚县防汛应急预案", "kind": "special", "checker": county["emergency"], **fields}
        super().__init__(county, on, **{k: v for k, v in given.items() if v is not None})

    def made(self, on="2026-02-02"):
        self.do("comments", "2026-01-12", detail={"asked": "各乡镇、有关部门和专家", "received": 9, "adopted": 6})
        if self.record.kind not in ("village", "unit", "joint"):
            self.do("link_check", "2026-01-20", link_result="fits")
        self.do("approve", "2026-01-28", by="e_head", approver="县政府常务会议")
        return self.do("issue", on, detail={"document_no": "云政办发〔2026〕3号", "changes": "首次制定"})


class Warned(Moving):
    system = "emergency.warning"
    FIELDS = {
        "name": "暴雨预警", "category": "natural", "level": "3", "area": "青溪镇、石桥镇", "start_at": at("2026-07-03 08:00"),
    }  # fmt: skip

    def __init__(self, county, on="2026-07-02", **fields):
        super().__init__(county, on, **{**self.FIELDS, **fields})

    def consulted(self, on="2026-07-02", major=False):
        detail = {"participants": "县气象局、县水利局", "conclusion": "未来12小时有暴雨", "may_be_major": major}
        return self.do("consult", on, detail=detail)

    def issued(self, on="2026-07-02", moment="2026-07-02 22:10", level="3", measures=("plan", "advise"), **more):
        given = {
            "level": level, "issued_at": at(moment), "issuer": "云岚县人民政府", "text": "请远离河道和山边，非必要不外出。",
            "measures": list(measures), "channels": ["sms", "loud"], "contact": "0990-1200112", **more,
        }  # fmt: skip
        return self.do("issue", on, by="e_head", **given)


class Incident(Moving):
    system = "emergency.incident"
    FIELDS = {
        "name": "青溪镇山洪", "category": "natural", "place": "青溪镇和平村", "source": "town", "brief": "上游短时强降雨引发山洪",
        "occurred_at": at("2026-07-03 05:10"), "known_at": at("2026-07-03 05:40"),
    }  # fmt: skip

    def __init__(self, county, on="2026-07-03", **fields):
        super().__init__(county, on, **{**self.FIELDS, **fields})

    @staticmethod
    def told(sent="2026-07-03 06:10", **more):
        return {
            "sender": "云岚县应急管理局", "receiver": "岭州市应急管理局", "means": "network", "sent_at": at(sent),
            "content": "已转移群众，搜救正在进行。", "deaths": 0, "missing": 2, "injured": 3, "loss": 0, **more,
        }  # fmt: skip

    def reported(self, sent="2026-07-03 06:10", late_reason="", **more):
        return self.do("first_report", sent[:10], detail=self.told(sent, **more), late_reason=late_reason)

    def responded(self, moment="2026-07-03 06:00", level="3"):
        detail = {
            "level": level, "at": at(moment), "affairs": "山洪抢险救援", "measures": ["rescue", "prevent"],
            "decided_by": "县应急指挥部",
        }  # fmt: skip
        return self.do("start_response", moment[:10], by=self.head, detail=detail, response_plan="云岚县防汛应急预案")

    head = "e_head"

    def ended(self, moment="2026-07-05 18:00", controlled="2026-07-05 16:00"):
        detail = {"at": at(moment), "affairs": "抢险救援结束", "decided_by": "县应急指挥部"}
        return self.do("end_response", moment[:10], by=self.head, detail=detail, controlled_at=at(controlled))

    def finished(self):
        """Final report and summing up."""
        self.do(
            "final_report",
            "2026-07-06",
            detail=self.told("2026-07-06 09:00", missing=0, deaths=1, injured=4, loss=860000),
        )
        return self.do("sum_up", "2026-07-20", cause="短时强降雨", summary="增设雨量监测点，修订转移路线。")


class Social(Incident):
    system = "emergency.social_incident"
    hand, head = "s_clerk", "s_head"
    FIELDS = {**Incident.FIELDS, "name": "车站广场聚集事件", "category": "social", "brief": "多人聚集"}
