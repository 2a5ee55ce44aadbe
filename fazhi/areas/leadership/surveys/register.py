"""How surveys and their question sheets are seen. Published results stand with their method."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Q

from fazhi.areas.leadership.surveys import models as m
from fazhi.areas.leadership.surveys.sheets import questions_of
from fazhi.spine.access import Role
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

RULE = "满意度测评方案（地方规定）"


def sheet_can_be_read(values: Mapping[str, Any]) -> str:
    try:
        questions_of(values["lines"])
    except ValueError as error:
        return str(error)
    return ""


def asked_sheets_stand(values: Mapping[str, Any]) -> str:
    """A sheet that has been asked is not changed: its answers would get other questions."""
    entry = values.get("entry")
    if entry is None or entry.lines == values["lines"]:
        return ""
    used = m.Survey.objects.filter(sheet=entry).exclude(matter__state="preparing").exists()
    return "这一版问卷已经用过，题目不能再改；请登记新的一版" if used else ""


SHEETS = publish(
    Register(
        "leadership.survey_sheets", "L8", "测评问卷", m.SurveySheet, columns=("number", "title", "edition", "on", "ended_on"),
        search=("lines",), form=("edition", "lines", "ended_on"), optional=("ended_on",), roles=(Role.REGISTRAR, Role.CLERK),
        number="{mark}问卷〔{year}〕{n}号", area="leadership", checks=(sheet_can_be_read, asked_sheets_stand), basis=RULE,
    )
)  # fmt: skip
SURVEYS = publish(
    Register(
        "leadership.survey", "L8", "满意度测评台账", m.Survey,
        columns=("number", "title", "year", "topic", "method", "sample_size", "answered", "satisfied", "state", "published_on"),
        filters=("year", "topic", "method", "state"), search=("title", "population"),
        public=("title", "population", "method", "sample_size", "answered", "satisfied", "published_on", "organ", "population_size",
                "how_drawn", "draw_no", "results", "margin"),
        published=Q(published_on__isnull=False), public_papers=("result",), details=(m.SurveyCodesHanded,), told_as="满意度测评结果",
        kind="topic", area="leadership", basis=RULE,
    )
)  # fmt: skip
