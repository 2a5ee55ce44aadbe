"""How the duties of leaders are seen: the list is published, what was entered by hand beside it is not."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from django.db.models import Q

from fazhi.areas.leadership.duties.models import DutyMark, DutyProof, LeaderDuty
from fazhi.areas.leadership.duties.national import CODE
from fazhi.spine.access import Role
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

BASIS = "党政主要负责人履行推进法治建设第一责任人职责规定（2016年；依二手资料，未核对原文）"
PROOF_CODE = "leadership.duty_proofs"
KEEPERS = (Role.REGISTRAR, Role.CLERK)
_SOURCE = re.compile(r"[a-z_]+(\.[a-z_]+)+")


def sources_are_codes(values: Mapping[str, Any]) -> str:
    lines = [line.strip() for line in (values.get("evidence") or "").splitlines() if line.strip()]
    wrong = next((line for line in lines if not _SOURCE.fullmatch(line)), "")
    return f"取证来源“{wrong}”不是指标或者台账的代码，请每行填一个，如“leadership.meeting.party_head”" if wrong else ""


def duty_days_in_order(values: Mapping[str, Any]) -> str:
    since, until, published = values["since"], values.get("until"), values.get("published_on")
    if until and until <= since:
        return f"终止日期{until}应当晚于起始日期{since}，请核对"
    return f"公布日期{published}早于职责起始日期{since}，请核对" if published and published < since else ""


def local_duty_is_said_to_be_local(values: Mapping[str, Any]) -> str:
    if values["mark"] != DutyMark.LOCAL and not values.get("article"):
        return "职责来自上级规定的，请写明依据的条款；属于本地规定的，核对情况请选“本地规定”"
    return ""


def proof_is_of_its_time(values: Mapping[str, Any]) -> str:
    duty = values["duty"]
    if values["on"] < duty.since or (duty.until and values["on"] >= duty.until):
        return f"履职日期{values['on']}不在这项职责的期间内（{duty.since}起），请核对"
    return ""


DUTIES = publish(
    Register(
        CODE, "L3", "第一责任人职责清单", LeaderDuty,
        columns=("number", "leader", "post", "item", "title", "article", "mark", "since", "until", "published_on"),
        filters=("leader", "mark", "organ", "published_on"), search=("post", "article"),
        form=("leader", "post", "item", "article", "mark", "evidence", "since", "until", "published_on"),
        optional=("post", "article", "evidence", "until", "published_on"), roles=KEEPERS, number="{mark}职责〔{year}〕{n}号",
        kind="leader", area="leadership", basis=BASIS, checks=(sources_are_codes, duty_days_in_order, local_duty_is_said_to_be_local),
        public=("leader", "post", "item", "title", "article", "mark", "published_on"),
        published=Q(published_on__isnull=False, until=None), page="leadership:leader-duties", told_as="第一责任人职责清单",
    )
)  # fmt: skip
PROOFS = publish(
    Register(
        PROOF_CODE, "L3", "履职佐证台账（人工登记）", DutyProof,
        columns=("number", "duty", "title", "on", "paper_no", "organ"), filters=("duty", "organ", "on"), search=("paper_no", "facts"),
        form=("duty", "paper_no", "facts"), optional=("facts",), roles=KEEPERS, number="{mark}履职〔{year}〕{n}号", area="leadership",
        basis=BASIS, checks=(proof_is_of_its_time,),
    )
)  # fmt: skip
