"""Voices and groups are counted apart, and every figure is the count of rows that can be looked at."""

from __future__ import annotations

from datetime import date
from typing import Any

from fazhi.areas.decisions.consultation.tests.conftest import says, step
from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period

AREA = "decisions.consultation."


def value(code: str) -> Any:
    figure = catalogue.figure(AREA + code)
    period = Period(date(2026, 1, 1), date(2026, 12, 31), "2026年")
    return engine.values([figure], period)[figure.code]


def test_what_one_consultation_comes_to(opened: Any, county: Any) -> None:
    matter, market = opened(about="document"), county.people["market"]
    a, b, c, d = (says(matter, f"第{n}条意见") for n in range(4))
    letter = {
        "channel": "meeting",
        "version": 1,
        "content": "座谈会上的意见",
        "came_on": date(2026, 11, 5),
        "commenter": "enterprise",
    }
    e = step(matter, "enter", market, "2026-11-05", letter).seq
    step(matter, "sort", market, "2026-11-12", {"moves": [[b, a], [c, a]], "apart": []})
    for groups, result in (([a], "adopted"), ([d], "refused"), ([e], "unrelated")):
        step(
            matter,
            "answer",
            market,
            "2026-11-12",
            {"groups": groups, "result": result, "shown": "要点", "reason": "理由"},
        )
    opened(about="decision", days=10, short_reason="汛期将至")
    step(matter, "close", market, "2026-11-12")
    assert value("summary_rate").number == 0
    step(matter, "publish", market, "2026-11-12")
    numbers = {
        "held": 2, "held_documents": 1, "held_decisions": 1, "shortened": 1, "comments": 5, "comments_portal": 4,
        "comments_meeting": 1, "comments_enterprises": 1, "adopted": 3, "refused": 1, "unrelated": 1, "taken": 3, "answered": 4,
        "groups_adopted": 1, "groups_refused": 1, "summary_rate": 1.0, "adoption_rate": 0.75, "adoption_rate_groups": 0.5,
        "shortened_rate": 0.5,
    }  # fmt: skip
    assert {code: value(code).number for code in numbers} == numbers


def test_every_split_of_every_figure_is_a_field(opened: Any) -> None:
    says(opened(), "一条意见")
    period = Period(date(2026, 1, 1), date(2026, 12, 31), "2026年")
    found = [f for f in catalogue.figures(system="decisions.consultation") if f.kind != "rate"]
    for figure in found:
        for by in {by for leaf in figure.leaves() for by in leaf.splits}:
            engine.split([figure], period, by)
    assert len(found) > 15
