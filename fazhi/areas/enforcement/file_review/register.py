"""How rounds, files, experts and scoring sheets are seen. Of a file nothing is public; of a round its circular."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Q

from fazhi.areas.enforcement.file_review import models as m
from fazhi.areas.enforcement.file_review import scoring
from fazhi.areas.enforcement.file_review.procedure import CODE, FILE_CODE, GUANGDONG, LAW
from fazhi.spine.access import Role
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

KEEPERS = (Role.CLERK, Role.REVIEWER, Role.OFFICE_HEAD, Role.REGISTRAR)
SHEETS, EXPERTS = "enforcement.scoring_sheets", "enforcement.review_experts"


def sheet_holds_together(values: Mapping[str, Any]) -> str:
    """A sheet by which points can be given, and one that no review has used when it is mended."""
    if fault := scoring.faults_of(values["lines"]):
        return fault
    if not values["pass_at"] < values["good_at"] < values["excellent_at"] <= scoring.FULL:
        return "等次分数线应当依次升高，不超过100分"
    entry = values.get("entry")
    if entry and entry.lines != values["lines"] and m.ReviewRound.objects.filter(sheet=entry.pk).exists():
        return "这一版本已经用于评查，评分事项不能修改；请停用后另登记一个版本"
    return ""


def expert_has_a_unit(values: Mapping[str, Any]) -> str:
    if values.get("unit") or values.get("unit_name"):
        return ""
    return "请填写评查专家的所在单位，用于回避"


def account_once(values: Mapping[str, Any]) -> str:
    entry, account = values.get("entry"), values.get("account")
    rows = m.ReviewExpert.objects.filter(account=account, withdrawn=False, left_on=None)
    taken = account and rows.exclude(pk=entry.pk if entry else None).exists()
    return "这个平台账号已经登记为另一名评查专家" if taken else ""


ROUNDS = publish(
    Register(
        CODE, "E8", "行政执法案卷评查台账", m.ReviewRound,
        columns=("number", "title", "period_from", "period_to", "sheet", "draw_no", "sampled_on", "files", "circulated_on", "state"),
        filters=("state", "sheet", "sampled_on", "circulated_on"), search=("title", "plan_no"), details=(m.RoundCandidate,),
        public=("number", "title", "period_from", "period_to", "draw_no", "files", "circulated_on", "circular_text"),
        published=Q(circulated_on__isnull=False), told_as="行政执法案卷评查通报", area="enforcement",
        basis=f"{LAW}第18条；{GUANGDONG}（参照）",
    )
)  # fmt: skip
FILES = publish(
    Register(
        FILE_CODE, "E8", "被评查案卷台账", m.ReviewedFile,
        columns=("number", "name", "agency", "kind", "file_no", "round", "self_sent", "state", "score", "grade", "decided", "scored_on",
                 "told_on", "rectify_by", "rectified_on", "next_due"),
        filters=("round", "agency", "kind", "grade", "decided", "self_sent", "state", "scored_on"), search=("name", "file_no"),
        details=(m.SheetHanded, m.ReviewerChange, m.FileProblem, m.FileObjection, m.FileClue, m.FileNotice),
        area="enforcement", kind="kind", basis=f"{LAW}第18条；{GUANGDONG}（参照）",
    )
)  # fmt: skip
EXPERT_REGISTER = publish(
    Register(
        EXPERTS, "E8", "案卷评查专家库", m.ReviewExpert, columns=("number", "title", "kind", "unit", "unit_name", "on", "left_on"),
        filters=("kind", "unit", "left_on"), search=("title", "unit_name"), form=("kind", "unit", "unit_name", "account", "left_on"),
        optional=("unit", "unit_name", "account", "left_on"), roles=KEEPERS, number="{mark}评查专家〔{year}〕{n}号", kind="kind",
        area="enforcement", checks=(expert_has_a_unit, account_once), basis=f"{GUANGDONG}（参照）",
    )
)  # fmt: skip
SHEET_REGISTER = publish(
    Register(
        SHEETS, "E8", "案卷评分标准", m.ScoringSheet,
        columns=("number", "title", "edition", "kind", "pass_at", "good_at", "excellent_at", "differ_by", "on", "retired_on"),
        filters=("kind", "retired_on"), search=("edition", "lines"),
        form=("kind", "edition", "lines", "pass_at", "good_at", "excellent_at", "differ_by", "fatal_zero", "origin", "retired_on"),
        optional=("kind", "fatal_zero", "origin", "retired_on"), roles=KEEPERS, number="{mark}评分标准〔{year}〕{n}号", kind="kind",
        public=("title", "edition", "kind", "lines", "pass_at", "good_at", "excellent_at", "origin"),
        published=Q(withdrawn=False, retired_on=None), area="enforcement", checks=(sheet_holds_together,),
        basis=f"{GUANGDONG}第14条、第16条、第17条（参照）",
    )
)  # fmt: skip
