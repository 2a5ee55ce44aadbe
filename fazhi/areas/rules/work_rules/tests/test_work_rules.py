"""Work rules and plans: the register, and its figures."""

from datetime import date

import pytest

from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period
from fazhi.spine.access import Role
from fazhi.spine.actions import record_entry, withdraw_entry
from fazhi.spine.errors import BadInput

D = date.fromisoformat


@pytest.fixture
def rule(county):
    county.person("registrar", "justice", Role.REGISTRAR)

    def made(title="法治督察协作制度", on="2026-03-02", **fields):
        given = {"kind": "system", "field": "法治监督", "reform": True, "status": "in_use", **fields}
        return record_entry(
            "rules.work_rules", organ=county["justice"], by=county.people["registrar"], on=D(on), title=title, fields=given
        )  # fmt: skip

    return made


def value(name, year=2026):
    figure = catalogue.figure(f"rules.work_rules.{name}")
    return engine.values([figure], Period.year(year))[figure.code].number


def test_what_replaced_it_and_since_when(rule):
    with pytest.raises(BadInput, match="代替它的文件"):
        rule(status="replaced", ended_on="2026-05-01")
    with pytest.raises(BadInput, match="停止执行日期"):
        rule(status="ended")
    with pytest.raises(BadInput, match="早于印发日期"):
        rule(status="ended", ended_on="2026-01-01")
    with pytest.raises(BadInput, match="不填写停止执行日期"):
        rule(ended_on="2026-05-01")
    assert rule(status="replaced", ended_on="2026-05-01", replaced_by="云司发〔2026〕9号").replaced_by


def test_what_bears_a_documents_number_belongs_elsewhere(rule):
    with pytest.raises(BadInput, match="行政规范性文件台账"):
        rule(document_no="云政规〔2026〕3号")


def test_figures(rule, county):
    rule()
    rule(kind="plan")
    rule(reform=False, on="2025-12-31")
    rule(status="draft")
    rule(status="ended", ended_on="2026-06-30")
    withdraw_entry(rule(), by=county.people["registrar"], on=D("2026-11-02"), reason="重复登记")
    assert (value("made"), value("systems"), value("plans"), value("reform")) == (3, 2, 1, 2)
    assert (value("made", 2025), value("reform", 2025)) == (1, 0)
    assert (value("in_use"), value("ended")) == (3, 1)
