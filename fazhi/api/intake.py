"""Rows handed in by systems that departments already run. The same again changes nothing and is answered alike."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any, cast

from django.db import transaction
from django.http import Http404, HttpRequest
from django.utils import timezone
from ninja import Header, Router, Status

from fazhi.api import words_of_intake as shapes
from fazhi.api.keys import ByKey
from fazhi.api.words import Fault
from fazhi.spine import registry
from fazhi.spine.errors import BadInput, Conflict
from fazhi.spine.models import Intake, MachineKey
from fazhi.spine.register import Register
from fazhi.spine.sheets.columns import form_of
from fazhi.spine.sheets.handed_over import hand_over
from fazhi.spine.sheets.importing import Outcome
from fazhi.spine.sm3 import sm3

router = Router(tags=["数据归集"], auth=ByKey())
TOKEN_LENGTH = 80
KEPT = timedelta(days=30)
REFUSALS = {401: Fault, 404: Fault, 409: Fault, 422: Fault, 429: Fault}


def _key(request: HttpRequest) -> MachineKey:
    return cast(MachineKey, getattr(request, "auth", None))


def _register(request: HttpRequest, code: str) -> Register:
    """A register that the key opens; to every other key it does not exist."""
    if code not in _key(request).codes:
        raise Http404
    return registry.register_of(code)


@router.get(
    "/registers",
    response={200: shapes.Opened, **REFUSALS},
    url_name="intake-registers",
    summary="这把密钥可以写入的台账",
)
def opened(request: HttpRequest) -> dict[str, Any]:
    key = _key(request)
    names = {code: registry.register_of(code).name for code in key.codes}
    return {"name": key.name, "organ": key.organ.name, "until": key.until, "registers": names}


@router.get(
    "/registers/{code}",
    response={200: shapes.RegisterTold, **REFUSALS},
    url_name="intake-form",
    summary="一个台账要填的各列",
)
def form(request: HttpRequest, code: str) -> dict[str, Any]:
    register = _register(request, code)
    columns = [
        {"name": c.name, "label": c.label, "required": c.required, "kind": c.kind.value, "options": dict(c.options)}
        for c in form_of(register).columns
    ]  # fmt: skip
    return {"code": code, "name": register.name, "organ": _key(request).organ.name, "columns": columns}


@router.post(
    "/registers/{code}/rows",
    response={200: shapes.Taken, **REFUSALS, 422: shapes.Taken | Fault},
    url_name="intake-rows",
    summary="登记若干行",
)
def rows(
    request: HttpRequest, code: str, handed: shapes.Handed,
    idempotency_key: str = Header("", description="幂等键：同一键、同一内容再次发送的，得到同一答复"),
) -> Status[Any]:  # fmt: skip
    """Each row is checked like one of a sheet. Rows that are there already are passed over; nothing there is changed."""
    register = _register(request, code)
    if len(idempotency_key) > TOKEN_LENGTH:
        raise BadInput(f"幂等键（Idempotency-Key）不能超过{TOKEN_LENGTH}个字符")
    if handed.check_only or not idempotency_key:
        return Status(*_answered(_take(request, register, handed)))
    digest = sm3(json.dumps([code, handed.dict()], ensure_ascii=False, sort_keys=True).encode())
    with transaction.atomic():
        # Requests of one key wait for each other here, so that two with the same token cannot both be new.
        key = MachineKey.objects.select_for_update().get(pk=_key(request).pk)
        key.intakes.filter(at__lt=timezone.now() - KEPT).delete()
        before = key.intakes.filter(token=idempotency_key).first()
        if before and before.digest != digest:
            raise Conflict("这个幂等键（Idempotency-Key）已用于另一内容，请换一个")
        if before:
            return Status(200, before.answer)
        status, answer = _answered(_take(request, register, handed))
        if answer["written"]:
            Intake.objects.create(key=key, token=idempotency_key, digest=digest, answer=answer, at=timezone.now())
    return Status(status, answer)


def _take(request: HttpRequest, register: Register, handed: shapes.Handed) -> Outcome:
    key = _key(request)
    return hand_over(
        register, handed.rows, organ=key.organ, actor=f"接口·{key.name}", write=not handed.check_only, good_only=handed.good_only
    )  # fmt: skip


def _answered(outcome: Outcome) -> tuple[int, dict[str, Any]]:
    """What became of each row; 422 when some are wrong and therefore nothing was written."""
    told = [
        {
            "external_id": row.given, "row": row.number,
            "state": "wrong" if row.wrong else "differs" if row.differs else "known" if row.known else "new",
            "problems": row.cells | ({"": "；".join(row.whole)} if row.whole else {}),
        }
        for row in outcome.rows
    ]  # fmt: skip
    answer = {
        "written": outcome.written, "new": len(outcome.good), "known": len(outcome.known), "wrong": len(outcome.wrong), "rows": told,
    }  # fmt: skip
    return 422 if outcome.wrong and not outcome.written else 200, answer
