"""Figures of reports are linked by names, synonyms, unit, kind and area; what people said goes first."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from fazhi.report.library.linking import SURE, Linker, sentence_at


@dataclass
class Told:
    subject: str
    unit: str = "件"
    area: str = "other"
    kind: str = "count"


@pytest.fixture(scope="module")
def linker() -> Linker:
    return Linker()


def rate(subject: str, area: str = "other") -> Told:
    return Told(subject, "%", area, "rate")


@pytest.mark.parametrize(
    ("told", "code"),
    [
        (Told("受理行政复议案件件数", area="disputes"), "disputes.reconsideration.accepted"),
        (Told("办理法律援助案件数", area="services"), "services.legal_aid.cases"),
        (rate("行政机关负责人出庭应诉率", "disputes"), "disputes.litigation.attendance_rate"),
        (rate("行政复议案件纠错率", "disputes"), "disputes.reconsideration.direct_rate"),
        (Told("我市出台行政规范性文件件数", area="rules"), "rules.document.made"),
        (Told("村（社区）国家级民主法治示范村个数", "个", "services"), "services.law_village.nation"),
        (Told("发放各类普法宣传品份数", "份", "services"), "services.publicity_activity.materials"),
    ],
)  # fmt: skip
def test_usual_words_are_linked_with_confidence_and_reason(linker, told, code):
    link = linker.link(told)
    assert link.code == code and link.confidence >= SURE
    assert "相近" in link.reason and told.unit in link.reason


@pytest.mark.parametrize(
    "told",
    [
        Told("举办迎春灯会场次", "场", "services"), Told("新建高标准农田亩数", "亩"),
        rate("行政复议案件纠错率比上年降低幅度", "disputes"), Told("行政复议案件纠错率比上年降低幅度", "百分点", "disputes", "rate"),
        rate("受理行政复议案件件数"), Told("行政机关负责人出庭应诉率", "件"), Told("", "件"),
    ],
)  # fmt: skip
def test_what_is_no_indicator_is_not_linked_surely(linker, told):
    link = linker.link(told)
    assert not link.code or link.confidence < SURE, link


def test_a_decline_is_linked_to_a_declared_decline_only(linker):
    link = linker.link(rate("刑事警情同比下降幅度", "enforcement"))
    assert link.code == "data.outside_figures.alarms_decline"


def test_what_a_person_said_goes_first_and_teaches_what_is_near():
    plain = Linker().link(Told("唠嗑说和了却邻里事件数", area="disputes"))
    assert not plain.code or plain.confidence < SURE
    taught = Linker(
        {("唠嗑说和了却邻里事件数", "件"): "disputes.mediation.settled", ("受理行政复议案件件数", "件"): ""}
    )
    link = taught.link(Told("唠嗑说和了却邻里事件数"))
    assert (link.code, link.confidence) == ("disputes.mediation.settled", 1.0)
    assert taught.link(Told("唠嗑说和了却邻里事总数", "件", "disputes")).code == "disputes.mediation.settled"
    none = taught.link(Told("受理行政复议案件件数"))
    assert (none.code, none.confidence) == ("", 1.0)


def test_the_sentence_of_a_figure():
    text = "前言。全年办理534件，满意率100%！\n下文"
    assert sentence_at(text, text.index("534"), text.index("534") + 4) == "全年办理534件，满意率100%"
