"""How data are offered and asked for between organs (政务数据共享条例, in force 2025-08-01)."""

from __future__ import annotations

from typing import Any

from fazhi.areas.data.sharing import gates
from fazhi.areas.data.sharing.models import DataOffer, DataSharing, DataUse
from fazhi.areas.data.sharing.words import ACT, Sharing
from fazhi.spine.access import Role
from fazhi.spine.limits import Extend, Limit, Unit
from fazhi.spine.procedure import Procedure, Step, Template
from fazhi.spine.registry import register

STAFF = (Role.CLERK, Role.LIAISON, Role.OFFICE_HEAD)
CONTENT = ("items", "sharing", "terms_basis", "terms")
FITS = (gates.may_be_offered, gates.items_are_columns, gates.terms_fit)

register(
    Procedure(
        code="data.offer", id="A10", name="政务数据目录", record=DataOffer, basis=f"{ACT}第17条", number="{mark}数目〔{year}〕{n}号",
        title="{name}", opens="drafting", closes={"ended", "dropped"},
        states={
            "drafting": "编制中", "reviewing": "待审核", "offered": "在目录", "updating": "更新中", "re_reviewing": "更新待审核",
            "ended": "已撤出", "dropped": "不列入",
        },
        open_name="编制目录条目", open_by=STAFF, open_on="编制日期", open_fields=("name", "register", *CONTENT, "manager"),
        open_optional=("terms_basis", "terms"), open_checks=FITS, parties={"manager": "manager"},
        capacities={"manager": "数据主管部门"},
        steps=(
            Step("submit", "报送审核", "drafting", "reviewing", by=STAFF, basis=f"{ACT}第17条"),
            Step("offer", "审核通过，列入目录", "reviewing", "offered", by=STAFF, at="manager", basis=f"{ACT}第17条", stamp="offered_on"),
            Step("send_back", "退回修改", "reviewing", "drafting", by=STAFF, at="manager", basis=f"{ACT}第17条"),
            Step(
                "amend", "修改条目", "drafting", "", by=STAFF, basis=f"{ACT}第17条", fields=CONTENT, optional=("terms_basis", "terms"),
                checks=FITS,
            ),
            Step("drop", "不列入目录", "drafting", "dropped", by=STAFF, basis=f"{ACT}第17条"),
            Step(
                "change", "登记法律、职责变化", "offered", "updating", by=STAFF, basis=f"{ACT}第17条", fields=("cause", "changed_on"),
                checks=(gates.cause_has_its_day,),
            ),
            Step(
                "update", "更新并报送审核", "updating", "re_reviewing", by=STAFF, basis=f"{ACT}第17条", fields=CONTENT,
                optional=("terms_basis", "terms"), checks=FITS,
            ),
            Step("confirm", "审核更新", "re_reviewing", "offered", by=STAFF, at="manager", basis=f"{ACT}第17条", stamp="updated_on"),
            Step("end", "撤出目录", ("offered", "updating"), "ended", by=STAFF, basis=f"{ACT}第17条", stamp="ended_on"),
        ),
        limits=(
            Limit(
                "update", "更新目录", 10, Unit.WORKING_DAY, "change", {"update", "end"}, f"{ACT}第17条", runs_from="changed_on",
                extend=Extend(5, f"{ACT}第17条", Role.OFFICE_HEAD),
            ),
            Limit(
                "review", "审核目录", 2, Unit.WORKING_DAY, {"submit", "update"}, {"offer", "send_back", "confirm"}, f"{ACT}第17条",
                duty="manager",
            ),
        ),
    )
)  # fmt: skip


def is_plain(record: Any, values: Any) -> bool:
    return bool(record.offer.sharing == Sharing.UNCONDITIONAL)


def has_terms(record: Any, values: Any) -> bool:
    return not is_plain(record, values)


END = "\n{{ organ.name }}\n{{ on|date:'Y年n月j日' }}"
ANSWERS, ANSWERED = {"consent", "refuse"}, {"answered_on": lambda ctx: ctx.on, "in_time": gates.answered_in_time}
TEMPLATES = (
    Template(
        "consent", "同意共享数据的答复", "{mark}数享复〔{year}〕{n}号",
        "## 同意共享数据的答复\n{{ record.requester.name }}：\n同意共享“{{ record.offer.name }}”，数据项：{{ record.items }}。"
        "仅用于：{{ record.purpose }}，使用至{{ record.until|date:'Y年n月j日' }}。不得超出范围使用，不得提供给第三方。" + END,
        basis=f"{ACT}第21条、第25条", to="{{ record.requester.name }}",
    ),
    Template(
        "refusal", "不予共享数据的答复", "{mark}数享复〔{year}〕{n}号",
        "## 不予共享数据的答复\n{{ record.requester.name }}：\n“{{ record.offer.name }}”不予共享。"
        "依据：{{ record.refusal_basis }}。理由：{{ record.refusal }}" + END,
        basis=f"{ACT}第21条", to="{{ record.requester.name }}",
    ),
)  # fmt: skip
OPEN = ("requester", "offer", "purpose", "duty_basis", "items", "personal_need", "until")

SHARING = register(
    Procedure(
        code="data.sharing", id="A10", name="数据共享申请", record=DataSharing, basis=f"{ACT}第21条、第22条",
        number="{mark}数享〔{year}〕{n}号", title="{purpose}", opens="received", closes={"refused", "ended"},
        states={
            "received": "待答复", "consented": "已同意，待提供", "refused": "不予共享", "using": "使用中", "ended": "已停止使用、销毁",
        },
        open_name="申请共享", open_by=STAFF, open_on="收到申请日期", ask_by=STAFF, asks="requester", open_fields=OPEN,
        open_optional=("personal_need",),
        open_checks=(gates.offer_stands, gates.items_are_offered, gates.persons_are_needed, gates.use_ends_later),
        parties={"requester": "requester"}, capacities={"requester": "申请部门"}, templates=TEMPLATES,
        steps=(
            Step(
                "consent", "同意共享", "received", "consented", by=STAFF, basis=f"{ACT}第21条", fields=("terms",), optional=("terms",),
                sets=ANSWERED, issues=("consent",),
            ),
            Step(
                "refuse", "不予共享", "received", "refused", by=STAFF, basis=f"{ACT}第21条", fields=("refusal_basis", "refusal"),
                sets=ANSWERED, issues=("refusal",),
            ),
            Step(
                "deliver", "提供数据", "consented", "using", by=STAFF, basis=f"{ACT}第22条", fields=("delivered_how",),
                stamp="delivered_on",
            ),
            Step(
                "use", "登记使用", "using", "", by=STAFF, at="requester", basis=f"{ACT}第25条、第29条", adds=DataUse,
                checks=(gates.within_scope,),
            ),
            Step(
                "ask_correction", "提出校核", "using", "", by=STAFF, at="requester", basis=f"{ACT}第26条", fields=("correction",),
                stamp="correction_asked_on",
            ),
            Step(
                "correct_data", "答复校核", "using", "", by=STAFF, basis=f"{ACT}第26条", fields=("correction_answer",),
                stamp="corrected_on", needs=(gates.correction_is_asked,),
            ),
            Step(
                "end", "停止使用并销毁", "using", "ended", by=STAFF, at="requester", basis=f"{ACT}第25条、第29条", fields=("destroyed",),
                stamp="ended_on", sets={"keep_until": gates.kept_until},
            ),
        ),
        limits=(
            Limit("answer_plain", "答复无条件共享申请", 1, Unit.WORKING_DAY, "open", ANSWERS, f"{ACT}第21条", when=is_plain),
            Limit(
                "answer", "答复有条件共享申请", 10, Unit.WORKING_DAY, "open", ANSWERS, f"{ACT}第21条", when=has_terms,
                extend=Extend(10, f"{ACT}第21条", Role.OFFICE_HEAD),
            ),
            Limit("deliver", "提供数据", 20, Unit.WORKING_DAY, "consent", {"deliver"}, f"{ACT}第22条"),
            Limit(
                "correct", "校核数据", 10, Unit.WORKING_DAY, "ask_correction", {"correct_data"}, f"{ACT}第26条", until_closed=True,
            ),
            Limit(
                "until", "停止使用", 0, Unit.SET_BY_DOCUMENT, "deliver", {"end"}, f"{ACT}第25条（答复载明的使用期限）", set_by="until",
                duty="requester",
            ),
        ),
    )
)  # fmt: skip
