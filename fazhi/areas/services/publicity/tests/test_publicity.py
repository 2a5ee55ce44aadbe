"""Law publicity: one event counts once, views are no attendance, withdrawn entries do not count."""

from datetime import date

import pytest

from fazhi.figures.catalogue import figure, figures
from fazhi.figures.engine import rows_behind, seen_by, split, values, within
from fazhi.figures.second import Walker, differences
from fazhi.figures.words import Period
from fazhi.spine import access, registry
from fazhi.spine.access import Role
from fazhi.spine.actions import correct_entry, record_entry, withdraw_entry
from fazhi.spine.bulk import Ledger
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Event, Organ

D = date.fromisoformat
SYSTEM = "services.publicity_activity"
YEAR = Period.year(2026)


@pytest.fixture
def hold(county):
    county.person("registrar", "justice", Role.REGISTRAR, name="何登记")

    def make(on="2026-05-10", organ="justice", by="registrar", title="民法典进乡村", **fields):
        given = {"place": "和平村文化广场", "form": "lecture", "audience_type": "village", **fields}
        return record_entry(SYSTEM, organ=county[organ], by=county.people[by], on=D(on), title=title, fields=given)

    return make


def value(name, rows=None):
    code = f"{SYSTEM}.{name}"
    found = values([figure(code)], YEAR, *([rows] if rows else []))
    return found[code].number


def test_an_event_of_two_units_counts_once_and_credits_both(hold):
    entry = hold(co_organisers="县公安局、县市场监管局", attendance=120, material_count=300)
    assert value("activities") == 1
    assert entry.credited == ["县司法局", "县公安局", "县市场监管局"]
    assert (value("attendance"), value("materials")) == (120, 300)


def test_views_need_a_source_and_are_never_attendance(hold):
    with pytest.raises(BadInput, match="来源"):
        hold(form="live", online_views=20000)
    hold(form="live", online_views=20000, online_source="县融媒体中心后台", attendance=30)
    assert (value("attendance"), value("online_views"), value("live")) == (30, 20000, 1)


def test_forms_and_audiences(hold):
    hold(form="practice", audience_type="campus")
    hold(form="tour", audience_type="campus")
    hold(form="tour", audience_type="enterprise")
    hold(form="lecture", audience_type="military")
    hold("2025-12-04", form="board", special_day="constitution", audience_type="public")  # last year's
    assert (value("activities"), value("campus"), value("tours"), value("military"), value("lectures")) == (
        4,
        2,
        2,
        1,
        1,
    )
    assert value("constitution_day") == 0
    parts = split([figure(f"{SYSTEM}.activities")], YEAR, "form")[f"{SYSTEM}.activities"]
    assert {key: v.number for key, v in parts.items()} == {"practice": 1, "tour": 2, "lecture": 1}


def test_publicity_of_one_law_is_found_among_the_rest(hold):
    hold(laws="行政复议法", material_count=3200, consultations=70, form="consult", audience_type="public")
    hold(laws="行政复议法、民法典", material_count=1850, consultations=36, form="consult", audience_type="public")
    hold(laws="民法典", material_count=900, consultations=11)
    assert (value("reconsideration_materials"), value("reconsideration_consultations")) == (5050, 106)
    assert (value("materials"), value("consultations")) == (5950, 117)


def test_items_in_the_media_are_no_event(hold):
    hold(form="media", place="", audience_type="campus", media_items=24, media_names="省法治报、县融媒体中心")
    hold(media_items=2)
    assert (value("activities"), value("campus"), value("media")) == (1, 0, 26)
    with pytest.raises(BadInput, match="活动地点"):
        hold(place="")


def test_what_reports_print_of_publicity_follows_from_records(county):
    """504场次, 5万余份, 约50万人次, 124篇; 校园72场, 进军营2场; 58个部门单位, of whom two were looked at twice."""
    book, justice = Ledger(), county["justice"]
    event = {"place": "广场", "form": "board", "audience_type": "public", "attendance": 1000, "material_count": 100}
    for n in range(504):
        aud = "campus" if n < 72 else "military" if n < 74 else "public"
        more = {"media_items": 1} if n < 100 else {}
        fields = {**event, "audience_type": aud, **more}
        book.entry(SYSTEM, organ=justice, on=D("2026-03-01"), title="法治宣传", fields=fields)
    item = {"form": "media", "audience_type": "public", "media_items": 24}
    book.entry(SYSTEM, organ=justice, on=D("2026-03-01"), title="媒体发稿", fields=item)
    book.entry(SYSTEM, organ=justice, on=D("2025-12-31"), title="上一年度的活动", fields=event)
    units = [
        Organ(code=f"u{n}", name=f"云岚县第{n}单位", short=f"{n}", kind=Organ.Kind.DEPARTMENT, division_id="990126")
        for n in range(58)
    ]
    units = Organ.objects.bulk_create(units)
    for unit in [*units, *units[:2]]:
        fields = {"unit": unit, "year": 2026}
        book.entry("services.publicity_appraisal", organ=justice, on=D("2026-11-01"), title="评议", fields=fields)
    book.flush()
    assert [value(name) for name in ("activities", "campus", "military", "media")] == [504, 72, 2, 124]
    assert value("materials") == 50400 and value("attendance") == 504000
    assert value("appraised_units") == 58
    assert differences(figures(system=SYSTEM), Walker(YEAR)) == []


def test_constitution_day_and_minors(hold):
    with pytest.raises(BadInput, match="12月4日"):
        hold("2026-05-10", special_day="constitution")
    with pytest.raises(BadInput, match="监护人同意"):
        hold(audience_type="campus", minors_pictured=True)
    hold("2025-12-03", special_day="constitution")
    hold(audience_type="campus", minors_pictured=True, minors_consent=True)


def test_a_correction_is_checked_too_and_a_withdrawn_entry_does_not_count(hold, county):
    entry, other = hold(attendance=100), hold(attendance=50)
    by = county.people["registrar"]
    with pytest.raises(BadInput, match="来源"):
        correct_entry(entry, by=by, on=D("2026-05-11"), changes={"online_views": 5}, reason="补填")
    correct_entry(entry, by=by, on=D("2026-05-11"), changes={"attendance": 80}, reason="签到表重新清点")
    withdraw_entry(other, by=by, on=D("2026-05-12"), reason="重复登记")
    assert (value("activities"), value("attendance")) == (1, 80)
    assert list(rows_behind(figure(f"{SYSTEM}.attendance"), YEAR)) == [entry]


def test_speaker_and_case_are_masked(hold):
    entry = hold(form="case", speaker="郑法官", linked_case_no="（2026）云9901刑初12号")
    payload = str(Event.objects.get(chain=entry.pk, code="record").payload)
    assert "郑法官" not in payload and "刑初12号" not in payload
    assert {"speaker", "linked_case_no"} <= registry.personal_fields(SYSTEM)
    assert registry.register_of(SYSTEM).public == ()


def test_a_town_sees_and_counts_its_own(hold, county):
    mine = hold(organ="qingxi", by="qingxi")
    hold(organ="shiqiao", by="shiqiao")
    hold()
    register = registry.register_of(SYSTEM)
    assert list(access.readable(county.people["qingxi"], register)) == [mine]
    assert value("activities", seen_by(county.people["qingxi"])) == 1
    assert value("activities", within("990126102")) == 1
    assert value("activities", seen_by(county.people["clerk"])) == 3
    with pytest.raises(NotAllowed, match="没有登记"):
        hold(organ="shiqiao", by="qingxi")


def test_appraised_units_are_counted_once_each(county):
    by = county.people["clerk"]
    for unit in ("police", "market", "police"):
        fields = {"unit": county[unit], "year": 2026, "grade": "good"}
        record_entry(
            "services.publicity_appraisal", organ=county["justice"], by=by, on=D("2026-11-10"), title="普法履职评议",
            fields=fields,
        )  # fmt: skip
    assert value("appraised_units") == 2
    assert Organ.objects.count() > 2
    with pytest.raises(BadInput, match="评议年度"):
        record_entry(
            "services.publicity_appraisal", organ=county["justice"], by=by, on=D("2026-11-10"), title="评议",
            fields={"unit": county["police"], "year": 2027},
        )  # fmt: skip


def test_every_figure_can_be_computed_on_an_empty_county(db):
    for code, found in values(figures(system=SYSTEM), YEAR).items():
        assert found.number in (0, None), code
