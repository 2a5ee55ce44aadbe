"""Where e-mail goes out, from one address in the environment. Pure: the settings ask it before anything else is there."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

#: Scheme → (port, STARTTLS, TLS from the beginning).
SCHEMES = {"smtp": (25, False, False), "smtp+tls": (587, True, False), "smtps": (465, False, True)}


def mail_settings(url: str) -> dict[str, Any]:
    """Django's mail settings from ``smtp://user:password@host:port``, ``smtp+tls://`` (STARTTLS) or ``smtps://``. User and
    password are percent-encoded. "" is no e-mail at all: {}. Raises ImproperlyConfigured, never naming the password."""
    if not url.strip():
        return {}
    parts = urlsplit(url.strip())
    if parts.scheme not in SCHEMES:
        raise ImproperlyConfigured(
            f"EMAIL_URL应以 {'、'.join(f'{s}://' for s in SCHEMES)} 之一开头，例如 smtp+tls://用户名:密码@mail.example.cn:587"
        )
    try:
        host, port = parts.hostname, parts.port
    except ValueError:
        raise ImproperlyConfigured("EMAIL_URL中的端口不是1至65535的数字") from None
    if not host:
        raise ImproperlyConfigured("EMAIL_URL中没有邮件服务器的地址（密码中的特殊字符须写成百分号编码）")
    usual, starttls, tls = SCHEMES[parts.scheme]
    return {
        "EMAIL_HOST": host, "EMAIL_PORT": port or usual, "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""), "EMAIL_USE_TLS": starttls, "EMAIL_USE_SSL": tls,
    }  # fmt: skip


def sender(given: str, settings: dict[str, Any]) -> str:
    """The address that mails come from: the one given, else the user name when it is an address.

    Raises ImproperlyConfigured when mail goes out and there is neither.
    """
    user = str(settings.get("EMAIL_HOST_USER", ""))
    if settings and not given and "@" not in user:
        raise ImproperlyConfigured("已设置EMAIL_URL，还须以FAZHI_MAIL_FROM写明发件地址，例如 fazhi@yunlan.example")
    return given or (user if "@" in user else "fazhi@localhost")
