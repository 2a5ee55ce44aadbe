"""What is counted of surveys."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from fazhi.areas.functions.site_surveys.models import SurveyPhoto
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Rate, Source

SURVEYS = Source.register("functions.site_survey")
PHOTOS = Source("functions.site_survey.photos", "functions.site_survey", SurveyPhoto)
BASIS = "行政许可法第34条第3款"


def _count(name: str, label: str, on: str, where: Q | None = None, **more: Any) -> Count:
    return Count(f"functions.site_survey.{name}", label, unit="件", source=SURVEYS, on=on, where=where, splits=("organ", "month"),
                 basis=BASIS, **more)  # fmt: skip


SENT = _count("sent", "指派现场踏勘", "matter__opened_on")
CONCLUDED = _count("concluded", "办结现场踏勘", "concluded_on", words=("掌上踏勘",))
MET = _count("met", "踏勘符合条件", "concluded_on", Q(met=True), good="up")
AT_FIRST = _count("met_at_first", "一次踏勘即符合条件", "concluded_on", Q(met=True, round=1), good="up")
RATE = Rate(
    "functions.site_survey.met_at_first_rate", "踏勘一次通过率", part=AT_FIRST, whole=CONCLUDED, good="up", basis=BASIS
)
PICTURES = Count(
    "functions.site_survey.photos",
    "踏勘照片",
    unit="张",
    source=PHOTOS,
    on="on",
    splits=("organ", "month"),
    basis=BASIS,
)

declare(SENT, CONCLUDED, MET, AT_FIRST, RATE, PICTURES)
