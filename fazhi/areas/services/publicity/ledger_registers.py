"""Plain registers of law publicity: law lists and their receipts, speakers, works, schools, scoring sheets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Q

from fazhi.areas.services.publicity import scoring
from fazhi.areas.services.publicity.ledger_models import (
    LawSchool,
    LawVicePrincipal,
    LeaderLawList,
    LeaderListReceipt,
    PublicitySpeaker,
    PublicityWork,
)
from fazhi.areas.services.publicity.panel_models import AppraisalSheet
from fazhi.spine.access import Role
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

LAW = "法治宣传教育法"
RECORDERS = (Role.REGISTRAR, Role.CLERK)
UNITS = (*RECORDERS, Role.LIAISON)


def _standing(model: Any, values: Mapping[str, Any]) -> Any:
    """Other entries of the register that stand, the one being corrected left out."""
    rows, entry = model.objects.filter(withdrawn=False), values.get("entry")
    return rows.exclude(pk=entry.pk) if entry else rows


def editions_follow(values: Mapping[str, Any]) -> str:
    """Versions are kept side by side; a new one follows the last."""
    of = _standing(LeaderLawList, values).filter(posts=values["posts"])
    last = of.order_by("-edition").values_list("edition", flat=True).first() or 0
    if values.get("entry") is None and values["edition"] != last + 1:
        return f"“{values['posts']}”的清单应为第{last + 1}版，请核对（{LAW}第37条：根据情况更新）"
    ended = values.get("ended_on")
    return "停用日期不能早于清单日期，请核对" if ended and ended < values["on"] else ""


def no_name_in_the_post(values: Mapping[str, Any]) -> str:
    post = str(values["post"])
    named = any(word in post for word in ("同志", "先生", "女士", "：", ":"))
    return "签收只写职务，不写姓名" if named else ""


def receipt_fits_its_list(values: Mapping[str, Any]) -> str:
    held = values["law_list"]
    if values["on"] < held.on:
        return f"签收日期早于清单日期{held.on}，请核对"
    if held.ended_on and values["on"] >= held.ended_on:
        return f"第{held.edition}版已于{held.ended_on}停用，请签收新版本（{LAW}第37条）"
    same = _standing(LeaderListReceipt, values).filter(law_list=held, organ=values["organ"], post=values["post"])
    return "这一职务已经签收这一版清单，不必重复登记" if same.exists() else ""


def views_name_their_source(values: Mapping[str, Any]) -> str:
    if values.get("views") is None:
        return ""
    if not values.get("views_source") or not values.get("views_on"):
        return "请填写阅读、播放量的数据来源和截至日期；这一数字不计入受众人次"
    return ""


def minors_are_protected(values: Mapping[str, Any]) -> str:
    if values.get("minors_pictured") and not values.get("minors_consent"):
        return "有未成年人出镜的，须取得监护人同意（个人信息保护法第31条）"
    return ""


def leaves_after_joining(values: Mapping[str, Any]) -> str:
    left = values.get("left_on")
    return "解聘日期不能早于聘任日期，请核对" if left and left < values["joined_on"] else ""


def term_is_in_order(values: Mapping[str, Any]) -> str:
    appointed, until, school = values["appointed_on"], values.get("until"), values["school"]
    if until and until <= appointed:
        return "聘期届满日应当晚于聘任日期，请核对"
    standing = _standing(LawVicePrincipal, values).filter(school=school, from_unit=values["from_unit"])
    if standing.filter(appointed_on__lte=appointed).filter(Q(until=None) | Q(until__gt=appointed)).exists():
        return f"{school}已有{values['from_unit']}的聘任在聘期内，请先填写原聘任的届满日"
    return ""


def school_is_listed_once(values: Mapping[str, Any]) -> str:
    same = _standing(LawSchool, values).filter(title=values["title"], closed_on=None)
    return f"“{values['title']}”已在台账中，请在原条目上更正" if same.exists() else ""


def sheet_adds_up(values: Mapping[str, Any]) -> str:
    try:
        scoring.lines_of(values["lines"])
    except ValueError as error:
        return str(error)
    return ""


LAW_LISTS = publish(
    Register(
        "services.law_lists", "S4", "应知应会法律法规清单", LeaderLawList,
        columns=("number", "title", "posts", "edition", "on", "ended_on", "organ"), filters=("posts", "organ"), search=("posts", "laws"),
        public=("title", "posts", "edition", "laws", "on", "ended_on"), form=("posts", "edition", "laws", "change", "ended_on"),
        optional=("change", "ended_on"), roles=RECORDERS, number="{mark}应知〔{year}〕{n}号", kind="posts", area="services",
        checks=(editions_follow,), basis=f"{LAW}第37条",
    )
)  # fmt: skip
RECEIPTS = publish(
    Register(
        "services.law_list_receipts", "S4", "应知应会清单签收台账", LeaderListReceipt,
        columns=("number", "title", "organ", "post", "law_list", "on"), filters=("organ", "on"), search=("post",), form=("law_list", "post"),
        roles=UNITS, number="{mark}签收〔{year}〕{n}号", area="services", checks=(no_name_in_the_post, receipt_fits_its_list),
        basis=f"{LAW}第37条",
    )
)  # fmt: skip
SPEAKERS = publish(
    Register(
        "services.publicity_speakers", "S4", "普法讲师团名册", PublicitySpeaker,
        columns=("number", "title", "name", "unit_name", "subject", "joined_on", "left_on"), filters=("organ",),
        search=("name", "unit_name", "subject"), personal={"name"}, form=("name", "unit_name", "subject", "joined_on", "left_on"),
        optional=("left_on",), roles=RECORDERS, number="{mark}讲师〔{year}〕{n}号", area="services", checks=(leaves_after_joining,),
        basis=f"{LAW}第9条；地方实践",
    )
)  # fmt: skip
WORKS = publish(
    Register(
        "services.publicity_works", "S4", "普法作品台账", PublicityWork,
        columns=("number", "title", "kind", "organ", "platform", "on", "views", "views_source", "views_on", "award"),
        filters=("kind", "platform", "organ", "on"), search=("laws", "platform", "award"),
        form=("kind", "laws", "platform", "views", "views_source", "views_on", "award", "minors_pictured", "minors_consent"),
        optional=("views", "views_source", "views_on", "award"), roles=UNITS, number="{mark}普作〔{year}〕{n}号", kind="kind",
        area="services", checks=(views_name_their_source, minors_are_protected), basis=f"{LAW}第18条；个人信息保护法第28条、第31条",
    )
)  # fmt: skip
SCHOOLS = publish(
    Register(
        "services.law_schools", "S4", "学校名册（法治副校长）", LawSchool, columns=("number", "title", "kind", "organ", "on", "closed_on"),
        filters=("kind", "organ"), form=("kind", "closed_on"), optional=("closed_on",), roles=UNITS, number="{mark}校〔{year}〕{n}号",
        kind="kind", area="services", checks=(school_is_listed_once,), basis=f"{LAW}第41条",
    )
)  # fmt: skip
VICE_PRINCIPALS = publish(
    Register(
        "services.law_vice_principals", "S4", "法治副校长聘任台账", LawVicePrincipal,
        columns=("number", "title", "school", "from_unit", "organ", "appointed_on", "until"), filters=("from_unit", "organ", "until"),
        search=("from_unit",), form=("school", "from_unit", "appointed_on", "until"), optional=("until",), roles=UNITS,
        number="{mark}法副〔{year}〕{n}号", kind="from_unit", area="services", checks=(term_is_in_order,), basis=f"{LAW}第41条",
    )
)  # fmt: skip
SHEETS = publish(
    Register(
        "services.appraisal_sheets", "S4", "普法履职评议评分表", AppraisalSheet, columns=("number", "title", "trim", "on"),
        filters=("trim",), search=("lines",), form=("lines", "trim"), roles=RECORDERS, number="{mark}普评表〔{year}〕{n}号", area="services",
        checks=(sheet_adds_up,), basis="评议办法（地方规定）",
    )
)  # fmt: skip
