"""The worklist: whose limits, how pressing, in words."""

import re

import pytest

from fazhi.spine import actions
from fazhi.spine.access import Reach, Role
from fazhi.spine.models import Deadline, Event


def page(client, query=""):
    return client.get(f"/desk/{query}").content.decode()


def titles(text):
    return re.findall(r'<a class="title" href="/desk/matters/(\d+)/">', text)


def tile(text, state):
    found = re.search(rf'class="tile {state}[^"]*"[^>]*><b>(\d+)</b>', text)
    return int(found[1]) if found else 0


@pytest.fixture
def matters(request_for, county):
    """Overdue, due today, due in three working days, far, suspended, and one of a town. Today is 2026-11-20, a Friday."""
    made = {
        "overdue": request_for(on="2026-09-24"), "today": request_for(on="2026-10-23"),
        "soon": request_for(on="2026-10-27"), "later": request_for(on="2026-10-29"), "held": request_for(on="2026-11-02"),
        "town": request_for("qingxi", on="2026-11-03"), "provisional": request_for(on="2026-11-20"),
    }  # fmt: skip
    actions.suspend(made["held"], by=county.people["clerk"], on=made["held"].opened_on, ground="consult")
    Deadline.objects.filter(matter=made["provisional"]).update(provisional=True)
    return made


def test_the_most_pressing_comes_first_with_its_words(matters, at_desk):
    text = page(at_desk("clerk"))
    assert [int(pk) for pk in titles(text)] == [
        matters[n].pk for n in ("overdue", "today", "soon", "later", "provisional", "held")
    ]
    for words in (
        "已超期",
        "临期，今天到期",
        "临期，还有",
        "中止，停止计时",
        "暂定",
        "要求补正 / 答复",
        "条例第33条",
        "王经办",
    ):
        assert words in text, words


def test_counts_on_top_are_the_rows_below(matters, at_desk):
    client = at_desk("clerk")
    text = page(client)
    for state, count in {"overdue": 1, "soon": 2, "normal": 2, "held": 1, "provisional": 1}.items():
        assert tile(text, state) == count == len(titles(page(client, f"?state={state}"))), state


def test_warning_follows_the_working_days_set(matters, at_desk, settings):
    settings.FAZHI_WARN_WORKING_DAYS = 1
    assert tile(page(at_desk("clerk")), "soon") == 1


def test_whose_limits(matters, at_desk, county):
    town = matters["town"].pk
    assert str(town) not in titles(page(at_desk("clerk"), "?scope=organ"))
    assert str(town) in titles(page(at_desk("clerk"), "?scope=all"))
    assert titles(page(at_desk("qingxi"))) == [str(town)]
    assert titles(page(at_desk("head"), "?scope=mine")) == []
    assert "分派给您的事项都已办结" in page(at_desk("head"), "?scope=mine")
    assert "scope=all" not in page(at_desk("police"))
    assert titles(page(at_desk("police"), "?scope=all")) == []


def test_a_limit_that_another_organ_owes_is_on_its_list(request_for, at_desk, county):
    matter = request_for(on="2026-11-02", other_organ=county["police"])
    actions.suspend(matter, by=county.people["clerk"], on=matter.opened_on, ground="consult")
    text = page(at_desk("police"))
    assert titles(text) == [str(matter.pk)] and "提出意见" in text


def test_what_i_did_last(matters, at_desk, county):
    text = page(at_desk("qingxi"))
    recent = re.search(r'<ul class="recent">.*?</ul>', text, re.S)[0]
    assert recent.count("<li>") == 1 and matters["town"].number in recent
    assert Event.objects.filter(by=county.people["qingxi"]).count() == 1


def test_pages_and_htmx(request_for, at_desk):
    for n in range(23):
        request_for(on=f"2026-10-{n + 9:02d}")
    client = at_desk("clerk")
    first = page(client)
    following = re.search(r'rel="next" href="([^"]+)"', first)[1].replace("&amp;", "&")
    second = page(client, following)
    assert len(titles(first)) == 20 and len(titles(second)) == 3 and not set(titles(first)) & set(titles(second))
    part = client.get("/desk/?scope=mine", headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part and len(titles(part)) == 20


def test_a_post_for_another_system_does_not_show_what_the_organ_owes(matters, county, at_desk):
    county.person("elsewhere", "justice", Role.CLERK, systems="nowhere")
    assert titles(page(at_desk("elsewhere"))) == [] == titles(page(at_desk("elsewhere"), "?scope=mine"))


def test_who_owes_nothing_sees_first_what_they_oversee(matters, county, at_desk):
    county.person("chief", "government", Role.LEADER, reach=Reach.DIVISION)
    text = page(at_desk("chief"))
    assert re.search(r'aria-current="true">可查阅的', text) and str(matters["overdue"].pk) in titles(text)


def test_a_promised_day_colours_but_only_the_legal_one_is_overdue(request_for, at_desk):
    kept = request_for(on="2026-11-02")  # due on the 30th
    Deadline.objects.filter(matter=kept).update(promised_on="2026-11-24")
    passed = request_for(on="2026-11-03")
    Deadline.objects.filter(matter=passed).update(promised_on="2026-11-19")
    request_for(on="2026-11-04")
    text = page(at_desk("clerk"))
    assert (tile(text, "soon"), tile(text, "normal"), tile(text, "overdue")) == (2, 1, 0)
