"""How an information becomes public: made, examined for its disclosure property, approved, published, kept up to date."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fazhi.areas.oversight.disclosure import gates
from fazhi.areas.oversight.disclosure.models import DisclosureVersion, PublicInformation
from fazhi.areas.oversight.disclosure.words import Term
from fazhi.spine.context import Context
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.procedure import Procedure, Step, Template
from fazhi.spine.registry import register
from fazhi.spine.roles import Role

CODE = "oversight.disclosure"
ACT = "政府信息公开条例"
OFFICE = "国办发〔2018〕118号（六）"
HANDLERS = (Role.CLERK, Role.LIAISON, Role.REGISTRAR, Role.OFFICE_HEAD)
HEADS = (Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
OUT = {"publish", "keep"}


def _with(term: Term) -> Callable[[Any, Any], bool]:
    return lambda record, values: record.term == term


def index_of(ctx: Context) -> str:
    """索引号. How it is made up is local practice; here: division, year of making, running number of the record."""
    return f"{ctx.matter.scope[:6]}-{ctx.record.made_on.year}-{ctx.matter.pk:06d}"


STEPS = (
    Step(
        "examine", "公开属性审查", ("made", "examined"), "examined", by=HANDLERS, basis=f"{ACT}第13–17条",
        fields=("audit_property", "property_reason", "secrecy_checked"), optional=("property_reason",), stamp="reviewed_on",
        checks=(gates.secrecy_is_checked, gates.says_why_not), issues=("examination",), rows=("F01",),
        hint="内容含有不应公开部分的，作区分处理后公开",
    ),
    Step("approve", "批准公开属性", "examined", "approved", by=HEADS, basis=f"{ACT}第17条", stamp="approved_on", rows=("F01",)),
    Step("send_back", "退回重新审查", "examined", "made", by=HEADS, basis="内部审查（地方做法）", local=True),
    Step(
        "publish", "公开", "approved", "published", by=HANDLERS, basis=f"{ACT}第19–26条", fields=("item_kind", "channels", "address"),
        stamp="published_on", sets={"index_no": index_of, "edition": 1}, needs=(gates.may_be_published,),
        checks=(gates.kind_is_named, gates.has_a_channel), rows=("F01",),
    ),
    Step("keep", "不主动公开，存档", "approved", "kept", by=HANDLERS, basis=f"{ACT}第13–16条", needs=(gates.is_kept_back,)),
    Step(
        "change", "内容变更，待更新公开", "published", "changing", by=HANDLERS, basis=f"{ACT}第26条", fields=("change_note",),
        stamp="changed_on", rows=("F01",), hint="公开期限自变更之日起重新计算",
    ),
    Step(
        "renew", "更新公开", "changing", "published", by=HANDLERS, basis=f"{ACT}第26条", adds=DisclosureVersion, optional=("note",),
        detail=("address", "note"), fills={"edition": lambda ctx: ctx.record.edition + 1},
        sets={"edition": lambda ctx: ctx.record.edition + 1, "address": lambda ctx: ctx.detail["address"]}, stamp="renewed_on",
        rows=("F01",),
    ),
    Step(
        "withdraw", "撤下", ("published", "changing"), "withdrawn", by=HEADS, basis=f"{ACT}第17条、第18条", fields=("withdrawn_reason",),
        stamp="withdrawn_on", hint="发现不应公开、内容失效或者有误的，撤下并写明理由",
    ),
)  # fmt: skip


def _pair(code: str, name: str, amount: int, unit: Unit, term: Term, basis: str, **more: Any) -> tuple[Limit, ...]:
    """The limit from the making and the one from a change, for informations of one term."""
    return (
        Limit(code, f"主动公开（{name}）", amount, unit, "open", OUT, basis, runs_from="made_on", when=_with(term), rows=("F01",), **more),
        Limit(
            f"{code}_again", f"变更后更新公开（{name}）", amount or 20, Unit.WORKING_DAY, "change", {"renew", "withdraw"}, basis,
            when=_with(term), rows=("F01",),
        ),
    )  # fmt: skip


LIMITS = (
    *_pair("twenty", "20个工作日", 20, Unit.WORKING_DAY, Term.TWENTY, f"{ACT}第26条"),
    *_pair("seven", "7个工作日", 7, Unit.WORKING_DAY, Term.SEVEN, OFFICE),
    *_pair("own", "另有规定", 0, Unit.SET_BY_DOCUMENT, Term.OWN, f"{ACT}第26条", set_by="own_due"),
)  # fmt: skip
EXAMINATION = Template(
    "examination", "公开属性审查单", "{mark}公开审〔{year}〕{n}号",
    "## 公开属性审查单\n信息名称：{{ record.title }}{% if record.document_no %}（{{ record.document_no }}）{% endif %}\n"
    "形成日期：{{ record.made_on|date:'Y年n月j日' }}\n公开属性：{{ record.get_audit_property_display }}\n"
    "理由和依据：{{ record.property_reason|default:'主动公开' }}\n保密审查：已依法进行\n{{ organ.name }}\n{{ on|date:'Y年n月j日' }}",
    basis=f"{ACT}第17条", to="本机关存档",
)  # fmt: skip

DISCLOSURE = register(
    Procedure(
        code=CODE, id="O4", name="政府信息主动公开", record=PublicInformation, basis=ACT, number="{mark}公开〔{year}〕{n}号",
        title="{title}", opens="made", closes={"kept", "withdrawn"},
        states={
            "made": "待审查", "examined": "已审查", "approved": "待公开", "published": "已公开", "changing": "待更新", "kept": "不主动公开",
            "withdrawn": "已撤下",
        },
        open_name="登记形成的信息", open_by=HANDLERS, open_on="登记日期",
        open_fields=("title", "document_no", "origin", "catalogue", "item_kind", "made_on", "term", "own_due", "summary"),
        open_optional=("document_no", "catalogue", "item_kind", "own_due", "summary"),
        open_checks=(gates.made_before, gates.term_follows_the_catalogue, gates.own_day_is_given), steps=STEPS, limits=LIMITS,
        templates=(EXAMINATION,), links={"result": "执法结果公示", "request": "政府信息公开申请"},
    )
)  # fmt: skip
