"""Keys of machines: made once, shown once, known by their digest. ``fazhi keys`` makes, lists and withdraws them."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Sequence
from datetime import date

from django.http import HttpRequest
from ninja.errors import HttpError
from ninja.security import HttpBearer

from fazhi.spine import clock, registry
from fazhi.spine.errors import BadInput
from fazhi.spine.models import MachineKey, Organ
from fazhi.spine.sm3 import sm3
from fazhi.spine.throttle import Allowance

WRONG_KEYS = Allowance("wrong-key", most=20, seconds=900)
MARK = "fz"
NOT_OPEN = "密钥不对、已停用或者已过截止日期；请与县司法局的系统管理员联系"


def make_key(
    name: str, organ: Organ, codes: Sequence[str], *, on: date, until: date | None = None
) -> tuple[MachineKey, str]:
    """A new key and its words, which are told this once. Raises BadInput, or Unknown for a register that there is not."""
    if not name.strip():
        raise BadInput("请写明对接系统的名称")
    if not codes:
        raise BadInput("请写明这把密钥可以写入哪些台账")
    if until and until < on:
        raise BadInput(f"截止日期{until}早于{on}，请核对")
    for code in codes:
        registry.register_of(code)
        registry.refuse_sealed(code, "由其他系统写入")
    secret = secrets.token_hex(32)
    key = MachineKey.objects.create(
        name=name.strip()[:30], organ=organ, registers=" ".join(dict.fromkeys(codes)), prefix=secrets.token_hex(4),
        digest=sm3(secret.encode()), made_on=on, until=until,
    )  # fmt: skip
    return key, f"{MARK}_{key.prefix}_{secret}"


def key_of(words: str) -> MachineKey | None:
    """The key that these words are, if it opens today."""
    mark, _, rest = words.partition("_")
    prefix, _, secret = rest.partition("_")
    key = MachineKey.objects.select_related("organ").filter(prefix=prefix).first() if mark == MARK else None
    same = hmac.compare_digest(key.digest if key else "", sm3(secret.encode()))
    return key if key and same and key.opens_on(clock.today()) else None


class ByKey(HttpBearer):
    """Lets in the bearer of a key; who tries many wrong ones has to wait."""

    def authenticate(self, request: HttpRequest, token: str) -> MachineKey:
        if WRONG_KEYS.spent(request):
            raise HttpError(429, "密钥错误次数过多，请15分钟后再试")
        key = key_of(token)
        if key is None:
            WRONG_KEYS.count(request)
            raise HttpError(401, NOT_OPEN)
        today = clock.today()
        if key.used_on != today:
            MachineKey.objects.filter(pk=key.pk).update(used_on=today)
        return key
