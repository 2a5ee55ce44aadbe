"""From an information that was made to one that is out, changed and taken down; the plain registers; the portal."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client

from fazhi.areas.oversight.disclosure.models import DisclosureVersion, PublicInformation
from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period
from fazhi.spine import actions
from fazhi.spine.access import Role
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Deadline, Document, Matter
from fazhi.spine.verify import breaks

D = date.fromisoformat
PUT = {"item_kind": "permits", "channels": ["site"], "address": "政府网站公开专栏"}
OPEN = {"audit_property": "active", "property_reason": "", "secrecy_checked": True}


@pytest.fixture
def office(county: Any, settings: Any) -> Any:
    settings.FAZHI_DIVISION = "990126"
    county.person("foi", "market", Role.CLERK, name="公开办")
    county.person("foi_head", "market", Role.OFFICE_HEAD, name="公开办主任")
    return county


@pytest.fixture
def made(office: Any, settings: Any) -> Any:
    def opened(on: str, **fields: Any) -> Matter:
        settings.FAZHI_TODAY = D(on)
        given = {"title": "农贸市场抽检情况通报", "origin": "other", "made_on": D(on), "term": "twenty"} | fields
        return actions.open_matter(
            "oversight.disclosure", organ=office["market"], by=office.people["foi"], on=D(on), fields=given
        )

    return opened


@pytest.fixture
def step(office: Any, settings: Any) -> Any:
    def taken(matter: Matter, code: str, on: str, detail: Any = None, *, who: str = "foi", **fields: Any) -> None:
        settings.FAZHI_TODAY = D(on)
        matter.refresh_from_db()
        actions.take_step(matter, code, by=office.people[who], on=D(on), fields=fields, detail=detail)

    return taken


def due(matter: Matter, limit: str) -> date | None:
    return Deadline.objects.get(matter=matter, limit=limit, void=False, met_on=None).due_on


def out(made: Any, step: Any, on: str = "2026-10-12", **fields: Any) -> Matter:
    matter: Matter = made(on, **fields)
    step(matter, "examine", on, **OPEN)
    step(matter, "approve", on, who="foi_head")
    step(matter, "publish", on, **PUT)
    return matter


def test_the_whole_way(made: Any, step: Any, office: Any) -> None:
    matter = made("2026-10-12", made_on=D("2026-10-09"))
    # from the day it was made: 10-10 (a swapped-in Saturday) one, 10-16 six, 10-30 sixteen, 11-05 twenty
    assert due(matter, "twenty") == D("2026-11-05")
    with pytest.raises(BadInput, match=r"公开前应当依法进行保密审查.*（条例第17条）"):
        step(matter, "examine", "2026-10-12", **(OPEN | {"secrecy_checked": False}))
    with pytest.raises(BadInput, match="请写明理由和依据（条例第13–17条）"):
        step(matter, "examine", "2026-10-12", **(OPEN | {"audit_property": "partial"}))
    step(matter, "examine", "2026-10-12", **OPEN)
    assert "公开属性：主动公开" in Document.objects.get(template="examination").body
    with pytest.raises(NotAllowed, match="当前为“已审查”，不能办理“公开”"):
        step(matter, "publish", "2026-10-12", **PUT)
    step(matter, "approve", "2026-10-13", who="foi_head")
    with pytest.raises(NotAllowed, match="公开属性为主动公开，应当公开（条例第19条）"):
        step(matter, "keep", "2026-10-13")
    with pytest.raises(BadInput, match="请填写“公开渠道”"):
        step(matter, "publish", "2026-10-13", **(PUT | {"channels": []}))
    step(matter, "publish", "2026-10-13", **PUT)
    record = PublicInformation.objects.get(pk=matter.pk)
    assert record.index_no == f"990126-2026-{matter.pk:06d}" and record.edition == 1
    step(matter, "change", "2026-10-20", change_note="抽检批次更正")
    assert due(matter, "twenty_again") == D("2026-11-17")  # 10-21 … 11-17: anew from the change
    step(matter, "renew", "2026-10-22", {"address": "政府网站公开专栏", "note": "更正批次"})
    record.refresh_from_db()
    assert record.edition == 2 == DisclosureVersion.objects.get().edition
    step(matter, "withdraw", "2026-11-02", who="foi_head", withdrawn_reason="内容失效")
    assert list(breaks()) == []


def test_what_may_not_be_public_is_kept(made: Any, step: Any) -> None:
    matter = made("2026-10-12")
    step(
        matter,
        "examine",
        "2026-10-12",
        audit_property="on_request",
        property_reason="涉及个人隐私（条例第15条）",
        secrecy_checked=True,
    )
    step(matter, "approve", "2026-10-12", who="foi_head")
    with pytest.raises(NotAllowed, match="公开属性为“依申请公开”，不能主动公开"):
        step(matter, "publish", "2026-10-12", **PUT)
    step(matter, "keep", "2026-10-13")
    matter.refresh_from_db()
    assert matter.state == "kept" and matter.closed_on == D("2026-10-13")


def test_terms_follow_the_catalogue(made: Any, office: Any) -> None:
    item = actions.record_entry(
        "oversight.disclosure_catalogue", organ=office["market"], by=office.people["foi"], on=D("2026-01-05"), title="行政许可结果",
        fields={
            "item_kind": "permits", "content": "许可决定", "basis": "条例第20条第5项", "publisher": office["market"], "term": "seven",
            "channels": ["site"], "layer": "county", "audience": "all", "since": D("2026-01-01"),
        },
    )  # fmt: skip
    with pytest.raises(BadInput, match="来源为目录事项的，请选择目录事项"):
        made("2026-10-12", origin="catalogue")
    with pytest.raises(BadInput, match="目录事项“行政许可结果”的公开时限是“7个工作日"):
        made("2026-10-12", origin="catalogue", catalogue=item)
    assert due(made("2026-10-12", origin="catalogue", catalogue=item, term="seven"), "seven") == D("2026-10-21")
    with pytest.raises(BadInput, match="请填写应当公开的日期（条例第26条）"):
        made("2026-10-12", term="own")
    own = made("2026-10-12", term="own", own_due=D("2026-10-20"))
    assert due(own, "own") == D("2026-10-20")
    with pytest.raises(BadInput, match="形成日期2026-10-13晚于登记日期2026-10-12"):
        made("2026-10-12", made_on=D("2026-10-13"))
    page = Client().get("/oversight/disclosed/catalogue/").content.decode()
    assert "行政许可结果" in page and "7个工作日" in page


def test_what_is_out_is_found_and_what_is_not_is_not(made: Any, step: Any) -> None:
    shown, hidden = out(made, step), made("2026-10-12", title="内部讨论稿")
    client = Client()
    words = client.get("/oversight/disclosed/?q=抽检").content.decode()
    assert "农贸市场抽检情况通报" in words and "内部讨论稿" not in words
    assert "没有查到" in client.get("/oversight/disclosed/?q=讨论稿").content.decode()
    assert f"990126-2026-{shown.pk:06d}" in client.get(f"/oversight/disclosed/{shown.pk}/").content.decode()
    assert client.get(f"/oversight/disclosed/{hidden.pk}/").status_code == 404
    step(shown, "withdraw", "2026-10-14", who="foi_head", withdrawn_reason="有误")
    assert client.get(f"/oversight/disclosed/{shown.pk}/").status_code == 404


def test_plain_registers_check_their_days(office: Any) -> None:
    def record(code: str, **fields: Any) -> None:
        actions.record_entry(
            code, organ=office["market"], by=office.people["foi"], on=D("2026-10-12"), title="记录", fields=fields
        )

    with pytest.raises(BadInput, match="关切出现的日期晚于回应日期"):
        record(
            "oversight.concern_response",
            topic="traffic",
            concern="拥堵",
            arisen_on=D("2026-10-13"),
            response="优化",
            channel="site",
        )
    with pytest.raises(BadInput, match="评估年度晚于登记日期"):
        record(
            "oversight.disclosure_evaluation",
            year=2027,
            evaluator="某大学",
            object="县政府",
            result="良好",
            told_in="评估报告",
        )
    with pytest.raises(BadInput, match="统计起始日晚于统计截止日"):
        record(
            "oversight.publishing_tally",
            item_kind="policy",
            channel="site",
            items=3,
            period_start=D("2026-10-13"),
            told_by="网站",
        )


def test_figures_add_records_and_tallies_once(made: Any, step: Any, office: Any, settings: Any) -> None:
    out(made, step)
    out(made, step, "2026-10-13")
    late = made("2026-09-01")  # due on 09-29, still not out
    settings.FAZHI_TODAY = D("2026-10-30")  # the limits of the other two have not run out
    actions.record_entry(
        "oversight.publishing_tally", organ=office["market"], by=office.people["foi"], on=D("2026-10-13"), title="十月",
        fields={"item_kind": "policy", "channel": "site", "items": 40, "period_start": D("2026-10-01"), "told_by": "网站统计"},
    )  # fmt: skip

    def number(code: str) -> Any:
        figure = catalogue.figure(f"oversight.{code}")
        return engine.values([figure], Period.year(2026))[figure.code].number

    assert (number("disclosure.published"), number("publishing_tally.items"), number("disclosure.all_published")) == (
        2,
        40,
        42,
    )
    assert late.pk and number("disclosure.due") == 1 and number("disclosure.in_time_rate") == 0
