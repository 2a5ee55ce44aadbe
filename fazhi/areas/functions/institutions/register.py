"""How institutions are seen: all of it is public but the numbers of staff in post."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Q

from fazhi.areas.functions.institutions.models import Institution
from fazhi.areas.functions.institutions.words import Began, EndedBy, Quota
from fazhi.spine.access import Role
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

BASIS = "地方各级人民政府机构设置和编制管理条例；政府信息公开条例第20条第2项"


def days_and_papers(values: Mapping[str, Any]) -> str:
    until, since = values.get("until"), values["since"]
    if until and until <= since:
        return f"失效日期{until}应当晚于生效日期{since}，请核对"
    if bool(until) != bool(values.get("ended")) or bool(until) != bool((values.get("end_paper") or "").strip()):
        return "失效日期、失效原因和依据文件须一并填写：机构变动以文件为准（地方各级人民政府机构设置和编制管理条例）"
    return ""


def origin_is_named(values: Mapping[str, Any]) -> str:
    if values["began"] in (Began.RENAMED, Began.MERGED) and not (values.get("formerly") or "").strip():
        return "更名、合并设立的，请填写原名称（并入的机构）"
    return ""


def staff_within_quota(values: Mapping[str, Any]) -> str:
    quota, in_post = values.get("quota"), values.get("in_post")
    if values["quota_kind"] == Quota.NONE:
        return "不核定编制的，不填核定编制数" if quota else ""
    if quota is None:
        return "请填写核定编制数"
    if in_post is not None and in_post > quota:
        return (
            f"实有{in_post}名超过核定编制{quota}名，请核对；不得擅自超过编制（地方各级人民政府机构设置和编制管理条例）"
        )
    return ""


def one_version_at_a_time(values: Mapping[str, Any]) -> str:
    """No two versions of an institution stand on the same day; a version that follows says why the one before it ended."""
    rows = Institution.objects.filter(inst_code=values["inst_code"], withdrawn=False)
    if entry := values.get("entry"):
        rows = rows.exclude(pk=entry.pk)
    overlapping = rows.filter(Q(until=None) | Q(until__gt=values["since"]))
    if until := values.get("until"):
        overlapping = overlapping.filter(since__lt=until)
    if other := overlapping.first():
        return f"“{other.title}”（{other.number}）在这段时间内仍有效，请先登记它的失效日期和依据"
    ended = rows.filter(until=values["since"], ended=EndedBy.ABOLISHED).first()
    if ended and values["began"] != Began.SET_UP:
        return f"“{ended.title}”已撤销，重新设置的按“设立”登记"
    return ""


INSTITUTIONS = publish(
    Register(
        "functions.institutions", "F7", "机构职能台账", Institution,
        columns=("inst_code", "title", "inst_kind", "superior", "rank", "inner_units", "quota_kind", "quota", "in_post", "since", "began",
                 "until", "ended"),
        filters=("inst_kind", "superior", "quota_kind", "began", "ended", "since"), search=("inst_code", "duties", "paper", "formerly"),
        public=("inst_code", "title", "inst_kind", "superior", "rank", "duties", "inner_units", "quota", "paper", "since", "until", "ended"),
        published=Q(withdrawn=False),
        form=("inst_code", "inst_kind", "as_organ", "superior", "rank", "duties", "inner_units", "quota_kind", "quota", "in_post", "leader_posts",
              "since", "began", "paper", "formerly", "until", "ended", "end_paper"),
        optional=("as_organ", "superior", "rank", "inner_units", "quota", "in_post", "leader_posts", "formerly", "until", "ended", "end_paper"),
        roles=(Role.REGISTRAR, Role.CLERK), number="{mark}机构〔{year}〕{n}号",
        checks=(days_and_papers, origin_is_named, staff_within_quota, one_version_at_a_time), kind="inst_kind", area="functions", basis=BASIS,
    )
)  # fmt: skip
