"""The plain registers: versions and receipts of law lists, sources of views, minors, schools, speakers."""

import pytest

from fazhi.areas.services.publicity import practice
from fazhi.areas.services.publicity.models import PublicityActivity
from fazhi.areas.services.publicity.tests.scene import D, people
from fazhi.figures.catalogue import figure, figures
from fazhi.figures.engine import values
from fazhi.figures.second import Walker, differences
from fazhi.figures.words import Period
from fazhi.report.checker.parts import PLANS
from fazhi.report.sentences import sentences
from fazhi.spine.actions import correct_entry, record_entry
from fazhi.spine.errors import BadInput
from fazhi.spine.models import Event

YEAR = Period.year(2026)


@pytest.fixture
def keep(county):
    people(county)

    def make(code, on="2026-05-10", organ="justice", by="clerk", title="一项", **fields):
        return record_entry(
            f"services.{code}", organ=county[organ], by=county.people[by], on=D(on), title=title, fields=fields
        )

    return make


def number(code):
    return values([figure(f"services.{code}")], YEAR)[f"services.{code}"].number


def test_law_lists_have_versions_and_are_signed_by_post(keep, county):
    posts = "县政府部门主要负责人"
    with pytest.raises(BadInput, match="应为第1版"):
        keep("law_lists", posts=posts, edition=2, laws="宪法", change="")
    first = keep("law_lists", posts=posts, edition=1, laws="宪法\n行政处罚法", change="")
    signed = {"organ": "market", "by": "market", "law_list": first}
    with pytest.raises(BadInput, match="早于清单日期"):
        keep("law_list_receipts", "2026-05-09", post="局长", **signed)
    with pytest.raises(BadInput, match="不写姓名"):
        keep("law_list_receipts", "2026-05-12", post="周某同志", **signed)
    keep("law_list_receipts", "2026-05-12", post="局长", **signed)
    with pytest.raises(BadInput, match="不必重复登记"):
        keep("law_list_receipts", "2026-05-13", post="局长", **signed)
    by = county.people["clerk"]
    correct_entry(first, by=by, on=D("2026-09-01"), changes={"ended_on": D("2026-09-01")}, reason="有新版本")
    first.refresh_from_db()
    keep("law_lists", "2026-09-01", posts=posts, edition=2, laws="宪法\n行政处罚法\n法治宣传教育法", change="增加一部")
    with pytest.raises(BadInput, match="第1版已于2026-09-01停用"):
        keep("law_list_receipts", "2026-09-02", post="副局长", **{**signed, "law_list": first})
    assert (number("law_lists.standing"), number("law_list_receipts.signed")) == (1, 1)


def test_views_of_works_name_their_source_and_minors_need_consent(keep):
    work = {"kind": "video", "laws": "未成年人保护法", "platform": "云岚普法视频号"}
    with pytest.raises(BadInput, match="数据来源和截至日期"):
        keep("publicity_works", **work, views=12000)
    with pytest.raises(BadInput, match="监护人同意"):
        keep("publicity_works", **work, minors_pictured=True)
    keep(
        "publicity_works",
        **work,
        views=12000,
        views_source="平台后台",
        views_on=D("2026-05-31"),
        minors_pictured=True,
        minors_consent=True,
    )
    assert (number("publicity_works.made"), number("publicity_works.views")) == (1, 12000)
    assert number("publicity_activity.attendance") == 0 and number("publicity_activity.online_views") == 0


def test_schools_and_their_vice_principals(keep):
    first, ended, bare = (
        keep("law_schools", title=t, kind="primary", closed_on=None) for t in ("城关小学", "期满小学", "没有聘的小学")
    )
    gone = keep("law_schools", title="撤并小学", kind="primary", closed_on=D("2026-08-01"))
    with pytest.raises(BadInput, match="已在台账中"):
        keep("law_schools", title="没有聘的小学", kind="primary", closed_on=None)
    since = {"from_unit": "县检察院", "appointed_on": D("2025-09-01"), "until": None}
    with pytest.raises(BadInput, match="应当晚于聘任日期"):
        keep("law_vice_principals", school=first, **{**since, "until": D("2025-09-01")})
    keep("law_vice_principals", school=first, **since)
    with pytest.raises(BadInput, match="在聘期内"):
        keep("law_vice_principals", school=first, **{**since, "appointed_on": D("2026-03-01")})
    keep("law_vice_principals", school=first, **{**since, "from_unit": "县法院"})  # two at one school: one school
    keep("law_vice_principals", school=ended, **{**since, "appointed_on": D("2022-09-01"), "until": D("2025-09-01")})
    keep("law_vice_principals", school=gone, **since)
    assert bare.pk
    assert (number("law_schools.schools"), number("law_schools.covered")) == (3, 1)
    assert number("law_schools.coverage") == pytest.approx(1 / 3)


def test_speakers_are_masked_and_leave(keep):
    given = {"name": "钱讲师", "unit_name": "县律师协会", "subject": "民法典", "joined_on": D("2026-01-05")}
    with pytest.raises(BadInput, match="解聘日期"):
        keep("publicity_speakers", title="讲师1号", **given, left_on=D("2025-12-31"))
    entry = keep("publicity_speakers", title="讲师1号", **given, left_on=None)
    assert "钱讲师" not in str(Event.objects.get(chain=entry.pk).payload)
    assert number("publicity_speakers.standing") == 1
    names = (
        "publicity_speakers",
        "publicity_works",
        "law_schools",
        "law_vice_principals",
        "law_lists",
        "law_list_receipts",
    )
    for name in names:
        assert differences(figures(system=f"services.{name}"), Walker(YEAR)) == []


def test_sentences_stand_on_figures_that_exist():
    ours = [s for s in sentences("services") if s.system == "services.publicity_activity"]
    assert len(ours) == 5
    for sentence in ours:
        for code in sentence.codes:
            assert figure(code).code == code


def test_a_report_of_2026_does_not_print_the_old_plan():
    assert practice.over("深入实施“八五”普法规划", 2025) == ""
    assert practice.over("深入实施八五普法", 2026).startswith("“八五”普法规划到2025年为止")
    assert practice.over("完成“八五”普法规划总结验收", 2026) == ""
    assert all(
        PLANS[cycle.name] == cycle.last for cycle in practice.CYCLES
    )  # the checker of reports knows the same years


def test_days_of_the_year_are_those_of_the_register():
    assert {day.code for day in practice.DAYS} <= set(PublicityActivity.SpecialDay.values)
    constitution = next(day for day in practice.DAYS if day.code == "constitution")
    assert constitution.next_after(D("2026-12-08")) == (D("2027-12-01"), D("2027-12-07"))
    assert constitution.next_after(D("2026-12-07"))[0] == D("2026-12-01")
