"""A change of the catalogue through the actions, every gate the wrong way first."""

from datetime import date

import pytest

from fazhi.areas.functions.items import catalogue
from fazhi.areas.functions.items.models import ServiceItem
from fazhi.areas.functions.items.tests.people import (
    DAY,
    answer,
    apply_for,
    confirmed,
    enter,
    give_feedback,
    line,
    permit,
    published,
    return_papers,
    reviewed,
    sent,
    staffing_office,
)
from fazhi.spine import actions
from fazhi.spine.access import Role
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Document, Event, Matter

APRIL = date(2026, 4, 1)


@pytest.fixture
def town(county):
    staffing_office(county)
    return county


def refused(what, *args, **kwargs) -> str:
    with pytest.raises((BadInput, NotAllowed)) as refusal:
        what(*args, **kwargs)
    return "；".join([*refusal.value.reasons, *getattr(refusal.value, "fields", {}).values()])


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"basis_article": ""}, "没有法定依据"), ({"lists": []}, "清单"), ({"lists": ["power"]}, "行政许可事项须列入"),
        ({"lists": ["permit", "service"]}, "不能列入公共服务事项清单"), ({"committed_amount": 21}, "第42条"),
        ({"committed_amount": 2, "committed_unit": "month"}, "第42条"), ({"statutory_unit": ""}, "法定时限单位"),
        ({"lists": ["permit", "delegated"]}, "赋权的乡镇"), ({"lists": ["permit", "commitment"]}, "事后核查"),
        ({"lists": ["permit", "tolerant"], "materials": "申请书"}, "容缺"), ({"materials": "｜无名"}, "第1行"),
        ({"valid_until": DAY}, "失效原因"), ({"sub_of": "000131001000"}, "不能是本事项自己"), ({"body": ""}, "实施主体"),
        ({"statutory_amount": 0}, "看不出意思"),
    ],
)  # fmt: skip
def test_an_item_that_contradicts_itself_is_refused(town, changed, words):
    assert words in refused(enter, town, **changed)
    assert not ServiceItem.objects.exists()


def test_a_promise_in_working_days_may_stand_beside_a_limit_in_calendar_days(town):
    item = enter(town, statutory_amount=30, statutory_unit="day", committed_amount=10, committed_unit="working_day")
    assert item.saved is None  # three numbers in two units: not compared, not averaged
    assert str(enter(town, basic_code="2").saved) == "0.7500"


def test_only_the_keeper_of_the_catalogue_enters_items(town):
    fields = permit(town)
    assert "岗位" in refused(
        actions.record_entry, "functions.items", organ=town["market"], by=town.people["market"], on=DAY, title="食品经营许可",
        fields=fields,
    )  # fmt: skip


def test_opening_asks_for_the_day_of_the_new_law_and_the_name_of_the_round(town):
    assert "依据变动日期" in refused(apply_for, town, changed_on=None)
    assert "轮次名称" in refused(apply_for, town, in_round=True)


def test_lines_are_held_against_the_catalogue(town):
    enter(town)
    matter = apply_for(town)
    assert "没有“404”" in refused(line, town, matter, "amend", "404", name="新名")
    assert "已在" in refused(line, town, matter, "add", name="食品经营许可")
    assert "法律依据" in refused(line, town, matter, "cancel", why="")
    assert "没有改动" in refused(line, town, matter, "amend", name="食品经营许可")
    assert "并入" in refused(line, town, matter, "merge")
    assert "赋权的乡镇" in refused(line, town, matter, "delegate")
    assert "第42条" in refused(line, town, matter, "amend", committed_amount=30)
    assert "事项名称" in refused(line, town, matter, "add", "2")
    assert "无须撤回" in refused(line, town, matter, "drop", why="")
    line(town, matter, "cancel")
    line(town, matter, "drop", why="")
    assert "尚未列明" in refused(actions.take_step, matter, "submit", by=town.people["market"], on=DAY)


def test_an_amendment_is_reviewed_confirmed_and_published_with_the_catalogue(town):
    old = enter(town)
    matter = apply_for(town)
    line(town, matter, "amend", committed_amount=3, lists_on=["tolerant"])
    assert "当前为" in refused(confirmed, town, matter)
    actions.take_step(matter, "submit", by=town.people["market"], on=DAY)
    assert sent(matter).system == "decisions.legality" and sent(matter).organ == town["justice"]
    assert "自动登记" in refused(
        actions.take_step, matter, "legality_opinion", by=town.people["market"], on=DAY, detail={"result": "legal"}
    )
    answer(town, matter, result="illegal")
    assert "不合法" in refused(confirmed, town, matter)
    actions.take_step(matter, "rework", by=town.people["market"], on=DAY)
    line(town, matter, "amend", committed_amount=4, lists_on=["tolerant"])
    review = sent(matter)
    assert "逐条反馈" in refused(actions.take_step, matter, "submit", by=town.people["market"], on=DAY)
    give_feedback(town, matter)
    reviewed(town, matter)
    assert sent(matter) == review and sent(matter).record.round == 2  # the same review takes the new lines
    assert "目录管理机构" in refused(
        actions.take_step, matter, "confirm", by=town.people["market"], on=DAY, fields={"confirm_no": "1"}
    )
    confirmed(town, matter)
    assert "早于确认日期" in refused(published, town, matter, effective=date(2026, 2, 1))
    published(town, matter, on=DAY, effective=APRIL)

    old.refresh_from_db()
    new = catalogue.current("000131001000", town["market"])
    assert (old.valid_until, old.ended, new.edition, new.valid_from) == (APRIL, "amended", 2, APRIL)
    assert (new.committed_amount, new.basis_article, new.lists) == (4, "第三十五条", "|power|permit|tolerant|")
    assert new.change_no == Matter.objects.get(pk=matter.pk).number
    assert [c.label for c in catalogue.changes(old, new)] == ["承诺办结时限", "列入的清单"]
    assert list(catalogue.standing(date(2026, 3, 31))) == [old] and list(catalogue.standing(APRIL)) == [new]
    codes = ["record", "correct"]
    assert list(Event.objects.filter(chain=old.pk).order_by("seq").values_list("code", flat=True)) == codes
    notice = Document.objects.get(matter=matter, template="notice")
    assert notice.organ == town["staffing"] and "变更" in notice.body


def test_a_matter_tied_to_a_version_keeps_it(town):
    """The link leads to the row of the version; a later edition is another row (law/10, edge case 6)."""
    old = enter(town)
    other = apply_for(town, subject="另一件")
    actions.link(other.chain, old.chain, kind="item", by=town.people["market"], on=DAY)
    matter = apply_for(town)
    line(town, matter, "amend", committed_amount=3)
    confirmed(town, reviewed(town, matter))
    published(town, matter)
    kept = ServiceItem.objects.get(pk=other.chain.links_out.get(kind="item").target_id)
    assert (kept.edition, kept.committed_amount) == (1, 5)


def test_add_cancel_delegate_and_merge(town):
    enter(town)
    enter(town, "食品小作坊许可", basic_code="b")
    enter(town, "食品摊贩处罚", basic_code="c", item_kind="penalty", lists=["power"], materials="")
    matter = apply_for(town)
    line(town, matter, "merge", "b", merged_into="000131001000")
    line(town, matter, "delegate", "c", towns="青溪镇、石桥镇")
    new = {k: v for k, v in permit(town).items() if k not in ("basic_code", "body", "lists", "valid_from")}
    line(town, matter, "add", "d", name="特殊食品许可", lists_on=["power", "permit"], **new)
    line(town, matter, "cancel", "000131001000")
    confirmed(town, reviewed(town, matter))
    # One line cannot be carried out: what is merged has no target any more. Nothing at all happens.
    assert "没有并入的事项" in refused(published, town, matter)
    assert Matter.objects.get(pk=matter.pk).state == "confirmed"
    assert catalogue.standing(DAY).count() == 3 and not catalogue.current("d", town["market"])


def test_what_is_cancelled_keeps_its_history(town):
    enter(town)
    matter = apply_for(town)
    line(town, matter, "cancel")
    confirmed(town, reviewed(town, matter))
    published(town, matter, effective=APRIL)
    (gone,) = catalogue.everything()
    assert (gone.ended, gone.valid_until) == ("cancelled", APRIL)
    compared = catalogue.compare(DAY, APRIL)
    assert ([d.item for d in compared.gone], compared.added, compared.amended, compared.same) == ([gone], [], [], 0)


def test_a_round_passes_nothing_over(town):
    enter(town)
    enter(town, "食品小作坊许可", basic_code="b")
    matter = apply_for(town, in_round=True, round_name="2026年集中调整", cause="round", changed_on=None)
    line(town, matter, "keep", item_kind="permit", why="")
    assert "还有1项没有列入：b" in refused(actions.take_step, matter, "submit", by=town.people["market"], on=DAY)
    line(town, matter, "amend", "b", committed_amount=2)
    confirmed(town, reviewed(town, matter))
    published(town, matter)
    assert catalogue.current("b", town["market"]).edition == 2
    assert catalogue.current("000131001000", town["market"]).edition == 1


def test_papers_returned_come_back(town):
    enter(town)
    matter = apply_for(town)
    line(town, matter, "cancel")
    actions.take_step(matter, "submit", by=town.people["market"], on=DAY)
    return_papers(town, matter)
    assert Matter.objects.get(pk=matter.pk).state == "returned"
    actions.take_step(matter, "resubmit", by=town.people["market"], on=DAY)
    assert Matter.objects.get(pk=matter.pk).state == "in_review" and sent(matter).state == "requested"
    answer(town, matter)
    confirmed(town, matter)


def test_days_of_a_change(town, today):
    """Publication has the only national number: twenty working days (政府信息公开条例第26条)."""
    enter(town)
    matter = apply_for(town)
    line(town, matter, "cancel")
    confirmed(town, reviewed(town, matter))
    deadlines = {d.limit: d for d in matter.deadlines.all()}
    assert deadlines["publish"].met_on is None and deadlines["publish"].organ == town["staffing"]
    assert {d.limit for d in deadlines.values() if d.met_on} == {"apply", "review", "confirm"}


def test_a_compression_that_was_changed_by_hand_is_noticed(town):
    from fazhi.spine.verify import breaks

    item = enter(town)
    assert list(breaks()) == []
    ServiceItem.objects.filter(pk=item.pk).update(saved="0.9")
    assert [b.what for b in breaks()] == ["“承诺时限压缩比例”与留痕不符"]


def test_a_unit_does_not_name_itself_to_confirm_its_own_change(town):
    enter(town)
    assert "由中共云岚县委机构编制委员会办公室管理" in refused(apply_for, town, keeper=town["market"])
    # A body without items yet goes to whoever keeps those of its neighbours.
    said = refused(
        actions.open_matter, "functions.item_change", organ=town["police"], by=town.person("shi", "police", Role.CLERK), on=DAY,
        fields={"subject": "新增", "body": town["police"], "keeper": town["police"], "cause": "other", "cause_text": "理由",
                "changed_on": None, "in_round": False, "round_name": ""},
    )  # fmt: skip
    assert "由中共云岚县委机构编制委员会办公室管理" in said


def test_nobody_changes_the_items_of_another_unit(town):
    enter(town)
    assert "不能代县公安局申请" in refused(apply_for, town, body=town["police"])


def test_a_town_enters_no_item_of_a_department(town):
    clerk = town.person("zhen", "qingxi", Role.REGISTRAR)
    for body, words in ((town["market"], "不在"), (town["qingxi"], "")):
        ask = lambda body=body: actions.record_entry(  # noqa: E731
            "functions.items",
            organ=town["qingxi"],
            by=clerk,
            on=DAY,
            title="食品经营许可",
            fields=permit(town, body=body),
        )
        assert words in refused(ask) if words else ask()
