"""Time limits of a case (行政许可法; 第82条: the agency's days are working days)."""

from __future__ import annotations

from typing import Any

from fazhi.areas.functions.service_cases import timing
from fazhi.areas.functions.service_cases.timing import JOINT_DAYS, JOINT_MORE, MORE, PERMIT_DAYS
from fazhi.spine.limits import Effect, Extend, Limit, Unit
from fazhi.spine.procedure import Ground
from fazhi.spine.roles import Role

LAW, COMMIT, LOCAL = "行政许可法", "国办发〔2020〕42号", "本地容缺受理规定"
ACCEPTED = frozenset({"accept", "accept_tolerant", "accept_commitment", "deem_accepted"})
DECIDED = frozenset({"grant", "refuse", "deem_granted", "pass_up"})
AT_ONCE = frozenset({"do_at_once", "do_on_commitment"})
STOPPED = frozenset({"withdraw", "end", "end_owed"})


def renews(record: Any, values: Any) -> bool:
    return bool(record.kind == "renew" and record.expires_on)


def needs_site(record: Any, values: Any) -> bool:
    return bool(record.site_check)


def is_permit(record: Any, values: Any) -> bool:
    return timing.is_permit(record)


def will_be_verified(record: Any, values: Any) -> bool:
    return bool(record.verify_by)


WD = Unit.WORKING_DAY
LIMITS = (
    Limit(
        "examine", "受理审查（一次告知补正）", 5, WD, "open", ACCEPTED | {"ask", "decline"} | AT_ONCE, f"{LAW}第32条第1款第4项",
        effect=Effect.DEEMED_ACCEPTED, deemed="deem_accepted", lapses={"withdraw", "deem_granted"}, rows=("K02",),
    ),
    Limit(
        "accept_now", "补正后受理", 0, Unit.IMMEDIATE, {"supply", "supply_online"}, ACCEPTED | {"decline"} | AT_ONCE,
        f"{LAW}第32条第1款第5项", lapses={"withdraw", "ask", "deem_granted"}, rows=("K01", "K03"),
    ),
    Limit(
        "decide", "作出决定", PERMIT_DAYS, WD, ACCEPTED, DECIDED, f"{timing.ARTICLE}第1款", runs_from="accepted_on", tracks=("ordinary",),
        effect=Effect.OPENS_REMEDY, lapses=STOPPED, when=timing.has_statutory, sized=timing.own_limit,
        extend=Extend(MORE, f"{timing.ARTICLE}第1款", Role.OFFICE_HEAD, document="extension"), rows=("K04", "K05", "K08"),
    ),
    Limit(
        "decide_joint", "统一、联合、集中办理作出决定", JOINT_DAYS, WD, ACCEPTED, DECIDED, f"{timing.ARTICLE}第2款", runs_from="accepted_on",
        tracks=("joint",), effect=Effect.OPENS_REMEDY, lapses=STOPPED, when=timing.has_statutory, sized=timing.joint_limit,
        extend=Extend(JOINT_MORE, f"{timing.ARTICLE}第2款", Role.AUTHORITY_HEAD, document="extension", at="government"),
        rows=("K06", "K07"),
    ),
    Limit(
        "promised", "按承诺时限办结", 1, WD, ACCEPTED, DECIDED, "事项目录的承诺办结时限", runs_from="accepted_on", lapses=STOPPED,
        when=timing.has_only_a_promise, sized=timing.only_promised, local=True,
    ),
    Limit(
        "renew", "有效期届满前决定是否延续", 0, Unit.SET_BY_DOCUMENT, "open", DECIDED, f"{LAW}第50条第2款", set_by="expires_on",
        effect=Effect.DEEMED_GRANTED, deemed="deem_granted", when=renews, lapses=STOPPED | {"decline"} | AT_ONCE, rows=("K15",),
    ),
    Limit(
        "decide_commitment", "告知承诺当场决定", 0, Unit.IMMEDIATE, "accept_commitment", DECIDED, COMMIT,
        lapses=STOPPED | {"exit_commitment"}, rows=("G03",),
    ),
    Limit(
        "owed", "补交容缺材料", 0, Unit.SET_BY_DOCUMENT, "accept_tolerant", {"owed_in"}, LOCAL, set_by="owed_by", duty="applicant",
        local=True, effect=Effect.AUTO_TERMINATE, lapses=STOPPED | DECIDED,
    ),
    Limit(
        "inspect", "指派人员实地核查", 5, WD, ACCEPTED, {"request_survey"}, f"{LAW}第34条第3款、第55条", runs_from="accepted_on",
        when=needs_site, until_closed=True, rows=("K16",),
    ),
    Limit(
        "ask_hearing", "申请听证", 5, WD, "tell_hearing", {"ask_hearing", "waive_hearing"}, f"{LAW}第47条", duty="applicant",
        effect=Effect.LOSES_RIGHT, pauses=False, until_closed=True, rows=("K11",),
    ),
    Limit(
        "hold_hearing", "组织听证", 20, WD, "ask_hearing", {"hold_hearing"}, f"{LAW}第47条", pauses=False, until_closed=True, rows=("K12",)
    ),
    Limit(
        "deliver", "颁发、送达许可证件", 10, WD, {"grant", "deem_granted"}, {"deliver"}, f"{LAW}第44条", lapses={"revoke"}, rows=("K09",)
    ),
    Limit(
        "publish", "公示许可决定", 7, WD, {"grant", "deem_granted"}, {"publish"}, "国办发〔2018〕118号第6项；行政许可法第40条",
        when=is_permit, until_closed=True, rows=("K17",),
    ),
    Limit(
        "verify", "告知承诺事后核查", 0, Unit.SET_BY_DOCUMENT, {"grant", "do_on_commitment"}, {"verify", "verify_false"}, COMMIT,
        set_by="verify_by", local=True,
        unverified=True, when=will_be_verified, until_closed=True, rows=("G04",),
    ),
    Limit(
        "handle_false", "处理不实承诺", 0, Unit.PROMPT, "verify_false", {"revoke", "mended"}, COMMIT, unverified=True,
        until_closed=True, rows=("G05",),
    ),
)  # fmt: skip

#: Procedures whose days are not counted, if the applicant was told of them in writing (行政许可法第45条).
GROUNDS = tuple(
    Ground(code, name, f"{LAW}第45条")
    for code, name in (
        ("hearing", "听证"), ("tender", "招标"), ("auction", "拍卖"), ("test", "检验"), ("inspection", "检测"), ("quarantine", "检疫"),
        ("appraisal", "鉴定"), ("experts", "专家评审"),
    )
)  # fmt: skip
