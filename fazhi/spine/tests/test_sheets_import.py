"""Ledgers in from spreadsheets: what is entered is what the actions would have entered, and never twice."""

from datetime import date
from decimal import Decimal

import pytest

from fazhi.spine import registry
from fazhi.spine.access import Role
from fazhi.spine.actions import open_matter, record_entry, withdraw_entry
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.history import verify_chain
from fazhi.spine.models import Chain, Event, Matter, SearchWords
from fazhi.spine.sheets.importing import run
from fazhi.spine.tests.books import ACTIVITY, HEAD, Activity, activity, filled

D = date.fromisoformat
REQUESTS = "sample.disclosure"
ASKED = ("承办单位", "收到日期", "申请人", "所需信息", "征求意见的单位")


@pytest.fixture
def here(tmp_path):
    return tmp_path / "台账.xlsx"


def enter(path, code=ACTIVITY, **more):
    return run(registry.register_of(code), path, **{"by": None, "actor": "导入", "write": True, **more})


def trace(pk):
    """Everything about an entry except keys, salts, the time of entry and where it came from."""
    chain = Chain.objects.get(pk=pk)
    events = list(chain.events.select_related("aside"))
    assert list(verify_chain(chain, events, "")) == []
    row = Activity.objects.get(pk=pk)
    left_out = {"chain", "source", "external_id", "number"}
    values = {f.name: getattr(row, f.name) for f in row._meta.concrete_fields if f.name not in left_out}
    told = [(e.code, e.on, e.by_id, e.before, e.after, _told(e)) for e in events]
    return values, told, chain.words.words.split()[5:]


def _told(event):
    """The payload with the values that are kept aside put back in place of their salted digests."""
    aside = {place: value for place, (_, value) in event.kept_aside.items()}
    return {**event.payload, "number": "", "title": aside.get("title"), "fields": event.told("fields")}


def test_an_imported_entry_is_what_the_action_leaves(county, here):
    county.person("clerk", "justice", Role.REGISTRAR)
    clerk = county.people["clerk"]
    fields = {
        "form": "lecture", "audience_type": "public", "place": "青溪镇广场", "attendance": 101, "cost": Decimal("1200.50"),
    }  # fmt: skip
    mine = record_entry(
        ACTIVITY, organ=county["justice"], by=clerk, on=D("2026-03-01"), title="第1场法治讲座", fields=fields
    )
    outcome = enter(filled(here, activity(1)), by=clerk, actor="")
    assert outcome.written and [row.number for row in outcome.good] == [2]
    theirs = Activity.objects.exclude(pk=mine.pk).get()
    assert trace(theirs.pk) == trace(mine.pk)
    assert [mine.number, theirs.number] == ["云司普〔2026〕1号", "云司普〔2026〕2号"]
    event = Event.objects.get(chain=theirs.pk)
    assert event.at.date() > D("2026-03-01")  # the moment of entry is the true one
    assert theirs.source == "excel:justice" and theirs.external_id.startswith("sm3:")


def test_numbers_follow_the_days_and_go_on(county, here):
    enter(filled(here, activity(5), activity(3), activity(4)))
    rows = Activity.objects.order_by("on").values_list("number", flat=True)
    assert list(rows) == [f"云司普〔2026〕{n}号" for n in (1, 2, 3)]


def test_the_same_file_twice_changes_nothing(county, here):
    rows = [activity(n) for n in range(1, 6)]
    assert len(enter(filled(here, *rows)).good) == 5
    before = Event.objects.count()
    again = enter(here)
    assert (len(again.good), len(again.known), Event.objects.count()) == (0, 5, before)
    # other column order, other ways of writing the same, a blank column and row: still the same rows
    order = (2, 0, 1, 3, 4, 6, 5, 7)
    moved = [[row[n] for n in order] for row in rows]
    for row in moved:
        row[1], row[2], row[5], row[7] = "云岚县司法局", row[2].replace("-", "/"), f"{row[5]}人次", 1200.5
    moved[0][3] = "lecture"
    filled(here, *moved[:2], [], *moved[2:], head=[*(HEAD[n] for n in order), "备注"])
    third = enter(here)
    assert (len(third.good), len(third.known), Event.objects.count()) == (0, 5, before)
    assert third.notices == ["表中这些列不属于“普法活动台账”，没有读取：“备注”（I列）"]


def test_a_withdrawn_entry_does_not_come_back(county, here):
    county.person("clerk", "justice", Role.REGISTRAR)
    enter(filled(here, activity(1)))
    withdraw_entry(Activity.objects.get(), by=county.people["clerk"], on=D("2026-11-20"), reason="重复登记")
    assert len(enter(here).known) == 1 and Activity.objects.count() == 1


def test_an_external_id_is_entered_once_and_changes_are_told(county, here):
    head = [*HEAD, "外部编号"]
    enter(filled(here, [*activity(1), "PF-001"], [*activity(2), "PF-002"], head=head))
    changed = activity(2, 标题="改过的标题")
    again = enter(filled(here, [*activity(1), "PF-001"], [*changed, "PF-002"], [*activity(3), "PF-003"], head=head))
    assert [row.number for row in again.known] == [2, 3]
    assert [row.number for row in again.differing] == [3]
    assert [row.number for row in again.good] == [4]
    assert not Activity.objects.filter(title="改过的标题").exists()


def test_two_equal_rows_of_one_file_are_asked_about(county, here):
    outcome = enter(filled(here, activity(1), activity(1)))
    assert not outcome.written and not Activity.objects.exists()
    assert outcome.wrong[0].sentences() == ["与第2行的内容完全相同；确是两件事的，请在“外部编号”列填写不同的编号"]
    head = [*HEAD, "外部编号"]
    told_apart = enter(filled(here, [*activity(1), "甲"], [*activity(1), "乙"], head=head))
    assert told_apart.written and Activity.objects.count() == 2


def test_one_wrong_row_and_nothing_is_written(county, here):
    filled(here, activity(1), activity(2, 形式="讲座会"), activity(3))
    outcome = enter(here)
    assert not outcome.written and not Activity.objects.exists() and not Chain.objects.exists()
    assert not SearchWords.objects.exists()
    good = enter(here, good_only=True)
    assert good.written and Activity.objects.count() == 2
    assert list(Activity.objects.order_by("on").values_list("number", flat=True)) == [
        "云司普〔2026〕1号", "云司普〔2026〕2号"
    ]  # fmt: skip


def test_checks_of_the_register_speak(county, here):
    county.person("clerk", "justice", Role.REGISTRAR)
    filled(
        here, activity(1, 地点=None), activity(2, 日期="2026-12-01"), activity(3, 受众="-3"), activity(4, 标题=None),
        activity(5, 标题="长" * 301),
    )  # fmt: skip
    rows = {row.number: row for row in enter(here).wrong}
    assert rows[2].whole == ["请填写活动地点"]
    assert rows[3].cells == {"on": "“日期”2026-12-01晚于今天，请改为实际的日期"}
    assert "attendance" in rows[4].cells
    assert rows[5].cells == {"title": "请填写“标题”"}
    assert "title" in rows[6].cells


def test_nobody_imports_for_an_organ_that_is_not_theirs(county, here):
    filled(here, activity(1, "青溪镇"), activity(2, "县司法局"))
    outcome = enter(here, by=county.people["qingxi"], actor="")
    assert not outcome.written and not Activity.objects.exists()
    assert outcome.wrong[0].cells == {"organ": "您在县司法局没有登记“普法活动台账”的岗位"}
    with pytest.raises(NotAllowed):
        enter(here, by=county.people["mayor"], actor="")
    own = filled(here, activity(1)[1:], head=HEAD[1:])  # one organ only: its column may be missing
    assert enter(own, by=county.people["qingxi"], actor="").written
    assert Activity.objects.get().organ == county["qingxi"]
    with pytest.raises(BadInput, match="缺少必填的列：单位"):
        enter(own)


def test_matters_are_opened_with_their_clocks(county, here):
    clerk = county.people["clerk"]
    fields = {"applicant": "孙小满", "content": "征地补偿安置方案", "other_organ": county["police"]}
    mine = open_matter(REQUESTS, organ=county["justice"], by=clerk, on=D("2026-03-02"), fields=fields)
    filled(here, ["县司法局", D("2026-03-02"), "孙小满", "征地补偿安置方案", "公安局"], head=ASKED)
    wrong = enter(here, REQUESTS, by=clerk, actor="")
    assert wrong.wrong[0].cells["other_organ"].startswith("没有“公安局”这个单位")
    filled(here, ["县司法局", D("2026-03-02"), "孙小满", "征地补偿安置方案", "县公安局"], head=ASKED)
    assert enter(here, REQUESTS, by=clerk, actor="").written
    theirs = Matter.objects.exclude(pk=mine.pk).get()
    assert (theirs.number, theirs.title, theirs.owner) == ("云司公收〔2026〕2号", mine.title, clerk)
    assert theirs.next_due == mine.next_due == D("2026-03-30")
    assert [p.organ for p in theirs.parties.all()] == [county["police"]]
    assert len(enter(here, REQUESTS, by=clerk, actor="").known) == 1 and Matter.objects.count() == 2


def test_gates_that_look_at_what_is_on_file_see_the_row_before(county, here, monkeypatch):
    """A second suit of one case number is refused, be the first in the register or in the row above."""
    from dataclasses import replace

    def once(context):
        rows = type(context.record).objects.filter(content=context.value("content"))
        return "已登记过" if rows.exists() else ""

    declared = replace(registry.procedure(REQUESTS), open_checks=(once,))
    monkeypatch.setitem(registry._procedures, REQUESTS, declared)
    rows = [
        ["县司法局", D("2026-03-02"), who, what, None]
        for who, what in (("甲某", "方案"), ("乙某", "方案"), ("丙某", "规划"))
    ]
    outcome = enter(filled(here, *rows, head=ASKED), REQUESTS, write=False)
    assert [(row.number, row.whole) for row in outcome.wrong] == [(3, ["已登记过"])]
    assert not Matter.objects.exists()
    assert not enter(here, REQUESTS).written and not Matter.objects.exists()
    assert enter(here, REQUESTS, good_only=True).written
    assert sorted(Matter.objects.values_list("number", flat=True)) == ["云司公收〔2026〕1号", "云司公收〔2026〕2号"]
