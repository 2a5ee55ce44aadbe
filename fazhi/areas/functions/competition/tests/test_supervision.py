"""Reports of anybody, spot checks, correction, talks (law/22 A6–A8); the whole way on the portal."""

from datetime import date

import pytest

from fazhi.areas.functions.competition.tests.people import DAY, cast
from fazhi.areas.functions.competition.tests.test_review import refused, state
from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period
from fazhi.portal import handing_in
from fazhi.spine import actions, registry
from fazhi.spine.models import Link, Matter

REGISTER = "functions.competition_report"


@pytest.fixture
def town(county):
    cast(county)
    return county


def do(county, matter, code, *, on=DAY, **fields):
    return actions.take_step(matter, code, by=county.people["examiner"], on=on, fields=fields)


def value(name: str):
    figure = catalogue.figure(f"functions.competition.{name}")
    return engine.values([figure], Period.year(2026))[figure.code].number


def handed_in(**changed) -> Matter:
    """A report as the portal takes it."""
    register = registry.register_of(REGISTER)
    values = {
        "measure": "县内采购须用本地车辆的通知",
        "issuer_name": "某局",
        "facts": "外地企业被拒",
        "reporter": "",
        "phone": "",
    }
    key = handing_in.key_of(register, handing_in.new_token(register))
    return handing_in.hand_in(register, register.apply, values=values | changed, files=(), key=key, on=DAY)


def test_anybody_reports_without_a_name_and_the_market_bureau_receives_it(town, settings):
    settings.FAZHI_DIVISION = "990126"
    matter = handed_in()
    assert matter.organ == town["market"] and matter.query_code
    assert [d.limit for d in matter.deadlines.all() if d.is_running] == ["handle"]
    do(town, matter, "accept", unit="")
    do(town, matter, "reject", result_text="该通知已于去年废止")
    assert "请告知结果" in refused(do, town, matter, "close")
    do(town, matter, "tell", told_how="查询码查询")
    assert state(matter) == "closed" and value("reports_handled") == 1 and value("reports_upheld") == 0


def test_what_is_upheld_goes_on_as_a_check_of_its_own(town, settings):
    settings.FAZHI_DIVISION = "990126"
    matter = handed_in(reporter="甲公司", phone="0999-1234567")
    do(town, matter, "accept", unit="")
    assert "起草单位" in refused(do, town, matter, "uphold", result_text="属实", unit="")
    do(town, matter, "uphold", result_text="属实，限定使用本地车辆", unit=town["police"])
    check = Matter.objects.get(pk=Link.objects.get(source=matter.pk, kind="check").target_id)
    assert (check.system, check.state, check.record.unit, check.record.source) == (
        "functions.competition_check", "sampled", town["police"], "report",
    )  # fmt: skip


def sampled(county, **changed) -> Matter:
    fields = {"measure": "促进商贸十条", "document_no": "云政办发〔2025〕7号", "unit": county["police"], "source": "sample",
              "batch": "2026年上半年", "draw_no": "", "review_no": ""} | changed  # fmt: skip
    return actions.open_matter(
        "functions.competition_check", organ=county["market"], by=county.people["examiner"], on=DAY, fields=fields
    )


ORDER = {
    "finding": "unreviewed", "finding_text": "没有审查表", "demand": "补充审查，删去第四条", "rectify_by": date(2026, 4, 1),
}  # fmt: skip


def test_a_sampled_measure_without_review_cannot_be_found_in_order(town):
    matter = sampled(town)
    assert "应审未审" in refused(do, town, matter, "fine", finding_text="无", review_no="")
    do(town, matter, "fine", finding_text="有审查表", review_no="竞审〔2025〕4号")
    assert state(matter) == "fine" and value("checked") == 1 and value("found") == 0


def test_correction_has_a_day_and_who_lets_it_pass_is_called_in(town):
    matter = sampled(town)
    assert "未发现问题" in refused(do, town, matter, "order", **ORDER | {"finding": "fine"})
    assert "晚于督促整改之日" in refused(do, town, matter, "order", **ORDER | {"rectify_by": DAY})
    assert "请填写" in refused(do, town, matter, "order", **ORDER | {"rectify_by": None})
    do(town, matter, "order", **ORDER)
    assert "尚未届满" in refused(
        do, town, matter, "interview", interviewer="市局", interview="限期", on=date(2026, 4, 1)
    )
    do(town, matter, "interview", interviewer="岭州市市场监管局", interview="约谈主要负责人", on=date(2026, 4, 2))
    do(town, matter, "report", on=date(2026, 4, 3))
    do(town, matter, "rectify", measures_taken="已废止", on=date(2026, 4, 20))
    deadline = matter.deadlines.get(limit="rectify")
    assert (deadline.due_on, deadline.met_on) == (date(2026, 4, 1), date(2026, 4, 20))
    assert (value("interviewed"), value("rectified"), value("rectified_rate"), value("unreviewed")) == (1, 1, 1.0, 1)
    assert value("coverage") == 0.0


def test_a_reviewed_measure_is_not_unreviewed(town):
    matter = sampled(town, review_no="竞审〔2025〕4号")
    assert "不符" in refused(do, town, matter, "order", **ORDER)
    do(town, matter, "order", **ORDER | {"finding": "breach"})


def test_only_the_regulator_lists_measures_for_a_spot_check(town):
    """第21条 gives the checks to 市场监督管理部门; another unit would order its neighbours about."""
    fields = {"measure": "校服采购公告", "unit": town["market"]}
    said = refused(
        actions.open_matter,
        "functions.competition_check",
        organ=town["police"],
        by=town.people["drafter"],
        on=DAY,
        fields=fields,
    )
    assert "第21条" in said and not Matter.objects.filter(system="functions.competition_check").exists()
