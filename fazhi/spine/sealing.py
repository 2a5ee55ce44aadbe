"""Values that are stored encrypted under a key of their own, apart from the database and its backups.

``FAZHI_SEALED_KEY`` holds the keys, the newest first; older ones open what was sealed under them until it is resealed. What
is sealed names its place (the key of its record), so that a row that was copied to another record does not open there.
Fernet (AES-128-CBC with HMAC-SHA256) tells the time of sealing to whoever holds the text; nothing else.
"""

from __future__ import annotations

import base64
import hmac
import json
from collections.abc import Iterable, Mapping

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

from fazhi.spine.errors import BadInput, NotAllowed

NO_KEY = "没有设置封存密钥，不能登记或者查看身份信息；请系统管理员设置 FAZHI_SEALED_KEY 后重新启动"
BROKEN = "封存的内容打不开：密钥不对，或者内容被改动过；请系统管理员核对 FAZHI_SEALED_KEY 和数据库备份"


def _keys() -> list[bytes]:
    """The keys, the newest first. Raises NotAllowed when there is none, BadInput for what is no key."""
    found = [key.strip().encode() for key in settings.FAZHI_SEALED_KEY.split(",") if key.strip()]
    if not found:
        raise NotAllowed(NO_KEY)
    try:
        for key in found:
            Fernet(key)
    except ValueError:
        raise BadInput(
            "FAZHI_SEALED_KEY 不是封存密钥，请用 fazhi sealed new-key 生成；几个密钥以逗号隔开，新的在前"
        ) from None
    return found


def ready() -> bool:
    """Whether a key is set."""
    return bool(settings.FAZHI_SEALED_KEY.strip())


def new_key() -> str:
    """A fresh key, as the setting takes it."""
    return Fernet.generate_key().decode()


def seal(place: str, values: Mapping[str, str]) -> str:
    """The values, encrypted under the newest key. Raises NotAllowed without a key."""
    plain = json.dumps({"place": place, "values": dict(values)}, ensure_ascii=False).encode()
    return Fernet(_keys()[0]).encrypt(plain).decode()


def unseal(place: str, text: str) -> dict[str, str]:
    """What was sealed at this place. Raises NotAllowed without a key, or where it does not open."""
    box = MultiFernet([Fernet(key) for key in _keys()])
    try:
        held = json.loads(box.decrypt(text.encode()))
    except InvalidToken:
        raise NotAllowed(BROKEN) from None
    if held["place"] != place:
        raise NotAllowed(BROKEN)
    return dict(held["values"])


def marks(identifiers: Iterable[str]) -> list[str]:
    """A mark by which the same identifiers are found again without being read: one for each key, the newest first.

    Under a key, since identity numbers are few enough to be tried one after the other.
    """
    text = "\x00".join(identifiers).encode()
    return [hmac.new(_for_marks(key), text, "sha256").hexdigest() for key in _keys()]


def _for_marks(key: bytes) -> bytes:
    drawn = HKDF(algorithm=hashes.SHA256(), length=32, salt=None, info=b"fazhi sealed marks")
    return drawn.derive(base64.urlsafe_b64decode(key))
