"""The only code that reads and writes who is behind a number. Every look is an event with its reason."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date

from django.db import transaction

from fazhi.areas.services.resettlement.models import ResettlementIdentity
from fazhi.areas.services.resettlement.words import FOR_MINORS, Purpose
from fazhi.spine import access, actions, clock, sealing
from fazhi.spine.context import Context
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Account, Event, Matter

FIELDS = {"name": "姓名", "id_no": "身份证号码", "phone": "联系电话", "address": "住址"}
#: Both are asked for wherever a person is matched with a file: one alone has harmed the wrong one.
IDENTIFIERS = ("name", "id_no")
NONE_YET = "尚未登记身份信息，请先在“身份信息（封存）”页登记"
_ID_NO = re.compile(r"\d{17}[\dX]")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_NUMBERS = re.compile(r"(?<!\d)(\d{17}[\dXx]|1\d{10})(?!\d)")

#: The matter whose identity is being entered or matched now: the steps that say so are taken in no other way.
_in_hand: ContextVar[int] = ContextVar("_in_hand", default=0)


def _place(pk: int) -> str:
    return f"services.resettlement/{pk}"


def valid_id_no(text: str) -> bool:
    """Whether the check digit fits (GB 11643-1999): a slip of the hand would be somebody else."""
    if not _ID_NO.fullmatch(text):
        return False
    return check_digit(text[:17]) == text[17]


def check_digit(first: str) -> str:
    """The last digit of an identity number, from the seventeen before it."""
    return "10X98765432"[sum(int(digit) * weight for digit, weight in zip(first, _WEIGHTS, strict=True)) % 11]


def cleaned(given: Mapping[str, str]) -> dict[str, str]:
    """The values as they are stored. Raises BadInput."""
    values = {name: str(given.get(name) or "").strip() for name in FIELDS}
    values["id_no"] = values["id_no"].upper()
    wrong = {name: f"请填写“{FIELDS[name]}”" for name in IDENTIFIERS if not values[name]}
    if values["id_no"] and not valid_id_no(values["id_no"]):
        wrong["id_no"] = "身份证号码不对：须为18位，末位校验码要相符，请核对证件"
    wrong |= {name: f"“{FIELDS[name]}”不超过100字" for name, text in values.items() if len(text) > 100}
    if wrong:
        raise BadInput(fields=wrong)
    return values


def _marks(values: Mapping[str, str]) -> list[str]:
    return sealing.marks(values[name] for name in IDENTIFIERS)


def _held(pk: int) -> dict[str, str] | None:
    """Who is on file; None: nobody."""
    row = ResettlementIdentity.objects.filter(pk=pk).first()
    return sealing.unseal(_place(pk), row.sealed) if row else None


@contextmanager
def _holding(matter: Matter) -> Iterator[None]:
    token = _in_hand.set(matter.pk)
    try:
        yield
    finally:
        _in_hand.reset(token)


def in_hand(context: Context) -> str:
    """Gate: the step is taken where the identity itself is handed in, or told by whoever holds it (imports of old files)."""
    if context.in_bulk or _in_hand.get() == context.matter.pk:
        return ""
    return "请在“身份信息（封存）”页办理，身份信息不写在步骤里"


def on_file(context: Context) -> str:
    """Gate: there is an identity to match."""
    if context.in_bulk or has(context.matter.pk):
        return ""
    return NONE_YET if sealing.ready() else sealing.NO_KEY


def matched(context: Context) -> str:
    """Gate: the person was matched with the identity that is on file now, and not with one that stood there before."""
    if context.in_bulk and context.happened("match"):
        return ""
    if ResettlementIdentity.objects.filter(pk=context.matter.pk, matched=True).exists():
        return ""
    return "尚未以姓名和身份证号码两项核对本人，请先在“身份信息（封存）”页核对（错认会害人）"


def has(pk: int) -> bool:
    return ResettlementIdentity.objects.filter(pk=pk).exists()


@transaction.atomic
def enter(matter: Matter, *, by: Account, on: date, given: Mapping[str, str]) -> None:
    """Enter who it is, or mend it; then the person is to be matched anew. Raises NotAllowed without a key, and BadInput, also
    where the person has a file already or the file would become that of somebody else."""
    values = cleaned(given)
    marks = _marks(values)
    held = _held(matter.pk)
    if held and all(held[name] != values[name] for name in IDENTIFIERS):
        raise BadInput("姓名和身份证号码不能同时改动：换了人的不是更正，请另行登记，原档案办理结束")
    if ResettlementIdentity.objects.filter(mark__in=marks).exclude(pk=matter.pk).exists():
        raise BadInput("同名同证件号码的人已在册；一人只由一个司法所帮教，请所长报县司法局核对，需要的办理转接")
    with _holding(matter):
        actions.take_step(matter, "identify", by=by, on=on)
    store(matter.pk, values, marks[0])


def store(pk: int, values: Mapping[str, str], mark: str = "") -> None:
    """Write the sealed row of a file, in the place of the one there was."""
    sealed = sealing.seal(_place(pk), values)
    row = {"sealed": sealed, "mark": mark or _marks(values)[0], "matched": False}
    ResettlementIdentity.objects.update_or_create(matter_id=pk, defaults=row)


@transaction.atomic
def match(matter: Matter, *, by: Account, on: date, name: str, id_no: str) -> None:
    """Say that the person who stands there is the one of the file: name and number must both be the same."""
    row = ResettlementIdentity.objects.filter(pk=matter.pk).first()
    if row is None:
        raise NotAllowed(NONE_YET if sealing.ready() else sealing.NO_KEY)
    if row.mark not in sealing.marks((name.strip(), id_no.strip().upper())):
        raise BadInput("姓名和身份证号码没有同时相符，不能衔接；请核对两项证件信息，不得凭一项认定")
    with _holding(matter):
        actions.take_step(matter, "match", by=by, on=on)
    ResettlementIdentity.objects.filter(pk=matter.pk).update(matched=True)


@transaction.atomic
def look(matter: Matter, *, by: Account, purpose: str, reason: str) -> dict[str, str]:
    """Who it is, after the look has entered the history with its purpose. Raises NotAllowed or BadInput."""
    if purpose not in Purpose.values:
        raise BadInput(fields={"purpose": "请选择“查看用途”"})
    if matter.record.minor and purpose not in FOR_MINORS:
        raise NotAllowed(
            "未成年人的身份信息，只可为帮扶本人、应本人申请或者司法机关依法查询而查看（社区矫正法第54条、第58条）"
        )
    if not reason.strip():
        raise BadInput(fields={"reason": "请写明查看的理由"})
    actions.reveal(matter.chain, by=by, on=clock.today(), reason=f"{Purpose(purpose).label}：{reason.strip()}")
    held = _held(matter.pk)
    if held is None:
        gone = "身份信息已删除，或者已随转接移走" if matter.is_closed else NONE_YET
        raise NotAllowed(gone if sealing.ready() else sealing.NO_KEY)
    return held


def may_look(user: Account, matter: Matter) -> bool:
    """Whether the reader is assigned to the file, or heads the office."""
    return access.inside(user, matter, clock.today())


def wording(pk: int, text: str) -> str:
    """Why a note or a reason cannot be written so; "" when it names nobody."""
    if _NUMBERS.search(text):
        return "办理说明和理由里不能写身份证号码、电话号码；身份信息只存放在“身份信息（封存）”页"
    held = _held(pk) if sealing.ready() else None
    if held is None:
        return ""
    named = [label for name, label in FIELDS.items() if held.get(name) and held[name] in text]
    return f"办理说明和理由里不能写帮教对象的{'、'.join(named)}，请改用编号" if named else ""


def move(context: Context, event: Event) -> None:
    """With a transfer the identity goes to the file of the other office, and this office has it no longer."""
    row = ResettlementIdentity.objects.filter(pk=context.matter.pk).first()
    if row is None:
        return
    other = context.sent("transfer")[0]
    values = sealing.unseal(_place(context.matter.pk), row.sealed)
    row.delete()
    store(other.pk, values, row.mark)


def forget(context: Context, event: Event) -> None:
    """On its day the identity is deleted; what stays is a number without a name, and verifies as before."""
    ResettlementIdentity.objects.filter(pk=context.matter.pk).delete()


@transaction.atomic
def reseal() -> int:
    """Seal every identity anew under the newest key; returns how many. After this the older keys open nothing here."""
    rows = list(ResettlementIdentity.objects.select_for_update().order_by("pk"))
    for row in rows:
        store(row.pk, sealing.unseal(_place(row.pk), row.sealed))
        ResettlementIdentity.objects.filter(pk=row.pk).update(matched=row.matched)
    return len(rows)
