"""A document taken through its life by the people of the fictional county, as far as a test wants it."""

from __future__ import annotations

from datetime import date

from fazhi.spine.access import Role
from fazhi.spine.actions import open_matter, relay_step, take_step

D = date.fromisoformat
TEXT = "第一条 为了规范农村集中供水管理，保障供水安全，制定本办法。\n第二条 本县行政区域内的农村集中供水适用本办法。"
ALL_MET = {
    "by_authority": True, "within_powers": True, "affects_rights": True, "general": True, "repeated": True, "excluded": "",
    "reason": "规定了用水户和供水单位的权利义务，对本县反复适用",
}  # fmt: skip


def people(county) -> None:
    """Those who work on documents: the government's office, a department, a town, the justice bureau."""
    county.person("office", "government", Role.CLERK, name="林文书")
    county.person("drafter", "market", Role.CLERK, name="周起草")
    county.person("station", "qingxi", Role.OFFICE_HEAD, name="何镇办")
    county.person("registry", "justice", Role.CLERK, name="吴登记")


class Doc:
    """A document and the days on which things happen to it. ``maker``: government, market or qingxi."""

    def __init__(self, county, maker="government", organ="", on="2026-06-01", **fields):
        self.county = county
        self.who = {
            "government": ("drafter", "office"),
            "market": ("drafter", "drafter"),
            "qingxi": ("qingxi", "station"),
        }[maker]
        organ = organ or {"government": "market", "market": "market", "qingxi": "qingxi"}[maker]
        given = {
            "purpose": "make", "title": "云岚县农村集中供水管理办法", "kind": "measures", "topic": "agriculture",
            "maker": county[maker], "drafting_unit": "云岚县水务局", "trial": False, "consented": False,
            "own_reviewer": False, "urgent": False, "existing": False, **fields,
        }  # fmt: skip
        self.matter = open_matter(
            "rules.document", organ=county[organ], by=county.people[self.who[0]], on=D(on), fields=given
        )

    def do(self, code, on, detail=None, by="", **fields):
        """Take a step as whoever does it: the drafter, the office of the maker, or the registrar."""
        at = self.matter.declared.step(code).at
        who = by or {"organ": self.who[0], "maker": self.who[1], "registrar": "registry"}[at]
        event = take_step(self.matter, code, by=self.county.people[who], on=D(on), fields=fields, detail=detail)
        self.matter.refresh_from_db()
        return event

    def told(self, code, on, **detail):
        """The answer of another system."""
        event = relay_step(self.matter, code, cause=self.matter, by=None, on=D(on), detail=detail)
        self.matter.refresh_from_db()
        return event

    @property
    def record(self):
        self.matter.refresh_from_db()
        return self.matter.record

    @property
    def state(self):
        self.matter.refresh_from_db()
        return self.matter.state

    def due(self, limit):
        return self.matter.deadlines.get(limit=limit, void=False, met_on=None).due_on

    def runs(self, limit):
        return self.matter.deadlines.filter(limit=limit, void=False, met_on=None).exists()

    def draft(self, business=False, economic=False):
        self.do("identify", "2026-06-02", detail=ALL_MET)
        self.do(
            "draft", "2026-06-05", text=TEXT, explanation="必要性、主要内容", basis_text="《供水条例》", touches_rights=True,
            business_related=business, economic_activity=economic,
        )  # fmt: skip
        return self

    def comment(self, until="2026-06-30", **fields):
        self.do("assess", "2026-06-08", assessment="必要、可行")
        self.do("open_comment", "2026-06-08", comment_until=until, **fields)
        return self

    def commented(self, on="2026-07-01"):
        self.told("consultation_closed", on, comments=12, adopted=5, ended_on=D("2026-06-30"))
        return self

    def cleared(self):
        self.do("competition_free", "2026-07-01", competition_reason="只规定供水管理职责，不涉及经营者经济活动")
        self.do("own_review", "2026-07-02", own_opinion="本单位审核认为合法")
        return self

    def submitted(self):
        self.do("submit", "2026-07-03")
        return self

    def reviewed(self, result="legal", points=0, on="2026-07-15"):
        self.do("pass_on", "2026-07-06")
        self.told("legality_opinion", on, result=result, opinion_no="云司审〔2026〕1号", points=points, given_on=D(on))
        return self

    def decided(self, on="2026-07-20", **fields):
        kind = {"government": "government", "market": "office"}.get(self.matter.record.maker.code, "town")
        given = {
            "meeting": kind, "meeting_on": on, "meeting_result": "passed", "minutes_no": "〔2026〕7号", "attendance": "应到9人，实到8人",
            **fields,
        }  # fmt: skip
        self.do("decide", on, **given)
        return self

    def numbered(self, on="2026-07-22"):
        self.do("sign", "2026-07-21", signer="赵县长")
        self.do("give_number", on)
        return self

    def published(self, on="2026-07-24", **fields):
        given = {"published_where": "县政府网站、政府公报", "effective_on": "2026-09-01", **fields}
        self.do("publish", on, **given)
        return self

    def made(self, **fields):
        """All the way to publication."""
        self.draft().comment().commented().cleared().submitted().reviewed().decided().numbered()
        return self.published(**fields)


def existing(county, **fields):
    """A document of years ago that is entered as it stands."""
    given = {
        "existing": True, "title": "云岚县户外广告设置管理办法", "text": TEXT, "document_no": "云政规〔2024〕2号",
        "unified_no": "旧〔2024〕2号", "published_on": "2024-03-01", "effective_on": "2024-04-01", "expires_on": "2029-03-31",
        **fields,
    }  # fmt: skip
    doc = Doc(county, on="2026-05-06", **given)
    doc.do("take_over", "2026-05-06")
    return doc
