"""How bodies, teams, officers, certificates, postings and training are seen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Q

from fazhi.areas.enforcement.officers.ledgers import EnforcementBody, EnforcementTeam, OfficerPosting, TrainingHours
from fazhi.areas.enforcement.officers.models import (
    Certificate,
    CertificateExam,
    CertificateHalt,
    Officer,
    OfficerTurn,
    OfficerUpkeep,
)
from fazhi.areas.enforcement.officers.procedure import MANAGED
from fazhi.areas.enforcement.officers.words import BodyKind, Duty
from fazhi.spine.access import Role
from fazhi.spine.models import Organ
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

PUBLISHED = "国办发〔2018〕118号（四）"
RECORDERS = (Role.REGISTRAR, Role.CLERK, Role.LIAISON)

OFFICERS = publish(
    Register(
        "enforcement.officer", "E1", "执法人员名册", Officer,
        columns=("number", "name", "agency", "duty", "post", "establishment", "legal_reviewer", "joined_on", "state"),
        filters=("agency", "duty", "state", "establishment", "legal_reviewer"), search=("name", "post"),
        personal={"left_why"}, public=("name", "agency"), published=Q(duty=Duty.OFFICER, left_on=None),
        details=(OfficerTurn, OfficerUpkeep), kind="duty", area="enforcement", page="enforcement:officers",
        told_as="行政执法人员名录", basis=f"{MANAGED}；{PUBLISHED}",
    )
)  # fmt: skip

CERTIFICATES = publish(
    Register(
        "enforcement.certificate", "E1", "执法证件台账", Certificate,
        columns=("number", "officer", "organ", "kind", "wanted", "cert_no", "domains", "area", "valid_from", "valid_until",
                 "state", "next_due"),
        filters=("state", "kind", "wanted", "domains", "organ", "ended", "valid_until"), search=("officer", "cert_no"),
        personal={"cancel_why"}, details=(CertificateExam, CertificateHalt), kind="wanted", area="enforcement",
        basis="行政执法监督条例第17条；行政处罚法第42条",
    )
)  # fmt: skip


def entrusted_by_a_letter(values: Mapping[str, Any]) -> str:
    """行政处罚法第20条: entrustment is in writing, by name, with what is entrusted and for how long."""
    if values["kind"] != BodyKind.ENTRUSTED:
        return "只有受委托组织填写委托机关" if values.get("entrusted_by") else ""
    if values.get("entrusted_by") and values.get("letter_no") and values.get("until"):
        return ""
    return "受委托组织须写明委托机关、委托书文号和委托期限（行政处罚法第20条）"


def body_days_in_order(values: Mapping[str, Any]) -> str:
    until = values.get("until")
    return f"失去资格日期{until}早于取得资格日期{values['since']}，请核对" if until and until < values["since"] else ""


BODIES = publish(
    Register(
        "enforcement.bodies", "E1", "行政执法主体名录", EnforcementBody,
        columns=("number", "body", "kind", "domains", "basis_law", "entrusted_by", "letter_no", "since", "until",
                 "published_on"),
        filters=("kind", "domains", "body"), search=("body", "basis_law", "letter_no"),
        public=("body", "kind", "domains", "basis_law", "entrusted_by", "letter_no", "since", "until"),
        published=Q(withdrawn=False, published_on__isnull=False),
        form=("body", "kind", "basis_law", "domains", "entrusted_by", "letter_no", "since", "until", "published_on"),
        optional=("domains", "entrusted_by", "letter_no", "until", "published_on"),
        roles=RECORDERS, number="{mark}执主〔{year}〕{n}号", kind="kind", area="enforcement",
        checks=(entrusted_by_a_letter, body_days_in_order), basis=f"行政处罚法第17条至第21条；{PUBLISHED}",
    )
)  # fmt: skip


def team_stands(values: Mapping[str, Any]) -> str:
    until = values.get("until")
    founded = values["founded_on"]
    return f"撤销日期{until}早于设立日期{founded}，请核对" if until and until < founded else ""


TEAMS = publish(
    Register(
        "enforcement.teams", "E1", "执法队伍台账", EnforcementTeam,
        columns=("number", "title", "team_kind", "belongs_to", "posts", "founded_on", "until"),
        filters=("team_kind", "belongs_to"), search=("belongs_to", "founded_by"),
        form=("team_kind", "belongs_to", "founded_on", "until", "posts", "founded_by"), optional=("until", "posts", "founded_by"),
        roles=RECORDERS, number="{mark}执队〔{year}〕{n}号", kind="team_kind", area="enforcement", checks=(team_stands,),
        basis="深化综合行政执法改革文件（本地机构设置）",
    )
)  # fmt: skip


def posted_to_a_town(values: Mapping[str, Any]) -> str:
    town = values["town"]
    return "" if town.kind == Organ.Kind.TOWN else f"{town.short}不是乡镇（街道），下沉派驻只登记到乡镇（街道）"


def posting_days_in_order(values: Mapping[str, Any]) -> str:
    until, since = values.get("until"), values["since"]
    return f"派驻止日{until}早于起日{since}，请核对" if until and until < since else ""


def posted_once(values: Mapping[str, Any]) -> str:
    """Nobody works in two towns on one day."""
    since, until = values["since"], values.get("until")
    rows = OfficerPosting.objects.filter(
        Q(until=None) | Q(until__gte=since), officer=values["officer"], withdrawn=False
    )
    rows = rows.filter(since__lte=until) if until else rows
    other = rows.exclude(pk=entry.pk if (entry := values.get("entry")) else None).first()
    return f"{values['officer']}自{other.since}起派驻{other.town}，请先登记该次派驻的止日" if other else ""


POSTINGS = publish(
    Register(
        "enforcement.postings", "E1", "执法人员下沉台账", OfficerPosting,
        columns=("number", "officer", "organ", "town", "since", "until"), filters=("town", "organ", "since"),
        search=("officer", "town"), form=("officer", "town", "since", "until"), optional=("until",), roles=RECORDERS,
        number="{mark}执驻〔{year}〕{n}号", area="enforcement", checks=(posted_to_a_town, posting_days_in_order, posted_once),
        basis="执法力量下沉的本地规定",
    )
)  # fmt: skip


def hours_fit_a_lesson(values: Mapping[str, Any]) -> str:
    hours = values["hours"]
    return "" if 0 < hours <= 200 else f"学时为{hours}，应大于0、不超过200"


TRAINING = publish(
    Register(
        "enforcement.training", "E1", "执法人员培训学时台账", TrainingHours,
        columns=("number", "title", "officer", "lesson", "hours", "organiser", "on", "organ"),
        filters=("lesson", "organ", "on"), search=("officer", "organiser"),
        form=("officer", "lesson", "hours", "organiser", "proof"), optional=("organiser", "proof"), roles=RECORDERS,
        number="{mark}执训〔{year}〕{n}号", kind="lesson", area="enforcement", checks=(hours_fit_a_lesson,),
        basis="法治政府建设实施纲要（2021—2025年）（三十四）",
    )
)  # fmt: skip
