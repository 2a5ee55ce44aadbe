"""How counsel is seen: requests, appointments, the work log, yearly appraisals, and the list of who should have counsel."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fazhi.areas.decisions.counsel.models import CounselConflict, CounselRequest, CounselRework
from fazhi.areas.decisions.counsel.practice import may_share
from fazhi.areas.decisions.counsel.rolls import CounselAppointment, CounselAppraisal, CounselDuty, CounselWork
from fazhi.areas.decisions.counsel.words import OF_A_CASE, Basis, Kind, Service
from fazhi.spine.access import Role
from fazhi.spine.models import Organ
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

RECORDERS = (Role.REGISTRAR, Role.CLERK)
BASIS = "中办发〔2016〕30号；公职律师管理办法（司发通〔2018〕131号）"

REQUESTS = publish(
    Register(
        "decisions.counsel_request", "D4", "法律顾问服务请求台账", CounselRequest,
        columns=("number", "subject", "service", "requester", "organ", "state", "appointment", "needed_on", "next_due",
                 "delivered_on", "rating"),
        filters=("state", "service", "requester", "organ"), search=("subject", "question"),
        details=(CounselConflict, CounselRework), kind="service", area="decisions", basis=BASIS,
    )
)  # fmt: skip


def term_is_in_order(values: Mapping[str, Any]) -> str:
    until = values.get("until")
    return "聘期止不能早于聘期起，请核对" if until and until <= values["since"] else ""


def kind_suits_client(values: Mapping[str, Any]) -> str:
    village = values["client"].kind == Organ.Kind.VILLAGE
    if (values["kind"] == Kind.VILLAGE) != village:
        return "村（居）法律顾问的服务单位为村（居）民委员会，其他的为机关单位，请核对类别和服务单位"
    return ""


def public_lawyer_is_licensed(values: Mapping[str, Any]) -> str:
    if values["kind"] != Kind.PUBLIC_LAWYER:
        return ""
    if not values.get("licence_no"):
        return "请填写公职律师证号（公职律师管理办法第5条以下）"
    return "公职律师不收取服务费，计费方式请选“不付费”" if values["fee_basis"] != Basis.NONE else ""


def shared_where_allowed(values: Mapping[str, Any]) -> str:
    lender, client = values.get("shared_from"), values["client"]
    if lender is None:
        return ""
    if values["kind"] != Kind.PUBLIC_LAWYER or lender.pk == client.pk:
        return "只有公职律师登记共享，共享自的单位不是服务单位本身"
    return "" if may_share(client.code) else f"本地没有允许{client}使用其他单位的公职律师"


def fee_fits_basis(values: Mapping[str, Any]) -> str:
    paid, fee = values["fee_basis"] != Basis.NONE, values.get("fee")
    if paid and not fee:
        return "请填写约定费用"
    return "不付费的不填约定费用" if fee and not paid else ""


def renewal_is_of_the_same(values: Mapping[str, Any]) -> str:
    old = values.get("renews")
    if old is None:
        return ""
    if old.client_id != values["client"].pk or old.name != values["name"]:
        return "续聘自的聘任与本次的单位、人员（机构）不一致，请核对"
    return "续聘的聘期不能早于原聘期届满，请核对" if old.until and values["since"] < old.until else ""


APPOINTMENTS = publish(
    Register(
        "decisions.counsel", "D4", "法律顾问、公职律师名册", CounselAppointment,
        columns=("number", "title", "kind", "client", "name", "firm", "since", "until", "team", "fee_basis", "organ"),
        filters=("kind", "form", "client", "ended", "organ"), search=("name", "firm", "team", "contract_no"),
        personal={"licence_no"},
        form=("kind", "form", "client", "name", "firm", "licence_no", "shared_from", "team", "contract_no", "since", "until",
              "ended", "renews", "fee_basis", "fee"),
        optional=("form", "firm", "licence_no", "shared_from", "team", "contract_no", "until", "ended", "renews",
                  "fee_basis", "fee"),
        roles=RECORDERS, number="{mark}顾聘〔{year}〕{n}号", kind="kind", area="decisions", basis=BASIS,
        checks=(term_is_in_order, kind_suits_client, public_lawyer_is_licensed, shared_where_allowed, fee_fits_basis,
                renewal_is_of_the_same),
    )
)  # fmt: skip


def served_within_the_term(values: Mapping[str, Any]) -> str:
    held, on = values["appointment"], values["on"]
    if on < held.since or (held.until and on >= held.until):
        return f"服务日期{on}不在聘期（{held.since}至{held.until or '今'}）内，请核对日期或者所选聘任"
    return ""


def case_has_a_number(values: Mapping[str, Any]) -> str:
    if values["service"] in OF_A_CASE and not values.get("matter_no"):
        return "参与行政复议、诉讼和处理矛盾纠纷的，请填写所涉案件、事项编号，同一案件多次参与只计一件"
    return ""


def opinion_has_a_number(values: Mapping[str, Any]) -> str:
    missing = values["service"] == Service.OPINION and not values.get("opinion_no")
    return "出具法律意见书的，请填写法律意见书编号" if missing else ""


WORK = publish(
    Register(
        "decisions.counsel_work", "D4", "法律顾问、公职律师工作日志", CounselWork,
        columns=("number", "title", "appointment", "service", "served", "on", "hours", "opinion_no", "points", "matter_no"),
        filters=("service", "served", "organ", "on"), search=("matter_no", "opinion_no", "outcome"),
        form=("appointment", "service", "served", "matter_no", "opinion_no", "points", "hours", "outcome"),
        optional=("served", "matter_no", "opinion_no", "points", "hours", "outcome"),
        roles=(*RECORDERS, Role.COUNSEL), number="{mark}顾志〔{year}〕{n}号", kind="service", area="decisions", basis=BASIS,
        checks=(served_within_the_term, case_has_a_number, opinion_has_a_number),
    )
)  # fmt: skip


def year_fits_the_term(values: Mapping[str, Any]) -> str:
    held, year = values["appointment"], values["year"]
    if year > values["on"].year:
        return "考核年度晚于考核日期，请核对"
    outside = year < held.since.year or (held.until and year > held.until.year)
    return f"{year}年不在聘期（{held.since}至{held.until or '今'}）内，请核对" if outside else ""


def failed_is_not_renewed(values: Mapping[str, Any]) -> str:
    if values["result"] == "failed" and values.get("renew"):
        return "考核不称职（不合格）的，不得续聘、保留证书（中办发〔2016〕30号；公职律师管理办法）"
    return ""


APPRAISALS = publish(
    Register(
        "decisions.counsel_appraisal", "D4", "法律顾问、公职律师年度考核台账", CounselAppraisal,
        columns=("number", "title", "appointment", "year", "result", "renew", "on", "organ"), filters=("year", "result", "organ"),
        search=("note",), form=("appointment", "year", "result", "renew", "note"), optional=("note",), roles=RECORDERS,
        number="{mark}顾考〔{year}〕{n}号", kind="result", area="decisions", checks=(year_fits_the_term, failed_is_not_renewed),
        basis="公职律师管理办法（司发通〔2018〕131号）；中办发〔2016〕30号；考核办法由地方规定",
    )
)  # fmt: skip


def leaves_after_listing(values: Mapping[str, Any]) -> str:
    until = values.get("until")
    return "移出日期不能早于列入日期，请核对" if until and until < values["since"] else ""


DUTIES = publish(
    Register(
        "decisions.counsel_duty", "D4", "应配备法律顾问、公职律师的单位名单", CounselDuty,
        columns=("number", "title", "unit", "group", "since", "until", "organ"), filters=("group", "unit"),
        form=("unit", "group", "since", "until"), optional=("until",), roles=RECORDERS, number="{mark}顾配〔{year}〕{n}号",
        kind="group", area="decisions", checks=(leaves_after_listing,), basis="中办发〔2016〕30号；地方规定",
    )
)  # fmt: skip
