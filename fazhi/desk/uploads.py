"""Files that wait between looking at them and confirming: bound to the session that handed them in, then deleted."""

from __future__ import annotations

import secrets
import time
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest

from fazhi.spine.errors import BadInput
from fazhi.spine.sheets.container import MOST_BYTES

KEPT_SECONDS = 12 * 3600
_KEPT = "imports"


@dataclass(frozen=True)
class Held:
    """A file that waits. ``name`` is what its owner calls it."""

    token: str
    path: Path
    name: str


def hold(request: HttpRequest, code: str, file: UploadedFile | None) -> Held:
    """Keep a file that was handed in for a register; what it replaces and what has waited too long is deleted."""
    if file is None or not file.name:
        raise BadInput("请选择要导入的文件")
    if (file.size or 0) > MOST_BYTES:
        raise BadInput(f"“{file.name}”有{(file.size or 0) / 1048576:.1f}MB，超过20MB；请分成几个文件导入")
    sweep()
    for token, item in list(request.session.get(_KEPT, {}).items()):
        if item["code"] == code:
            drop(request, token)
    token = secrets.token_urlsafe(24)
    path = _place() / f"{secrets.token_hex(16)}.upload"
    with path.open("xb") as kept:
        path.chmod(0o600)
        for chunk in file.chunks():
            kept.write(chunk)
    waiting = request.session.get(_KEPT, {})
    request.session[_KEPT] = {**waiting, token: {"code": code, "file": path.name, "name": file.name[-120:]}}
    return Held(token, path, file.name)


def held(request: HttpRequest, code: str, token: str) -> Held | None:
    """The file that this session handed in for this register under this token."""
    item = request.session.get(_KEPT, {}).get(token)
    if item is None or item["code"] != code:
        return None
    path = _place() / item["file"]
    return Held(token, path, item["name"]) if path.is_file() else None


def drop(request: HttpRequest, token: str) -> None:
    waiting = request.session.get(_KEPT, {})
    if item := waiting.get(token):
        (_place() / item["file"]).unlink(missing_ok=True)
        request.session[_KEPT] = {kept: other for kept, other in waiting.items() if kept != token}


def sweep() -> None:
    """Delete what was left behind: it may hold personal data."""
    oldest = time.time() - KEPT_SECONDS
    for path in _place().glob("*.upload"):
        if path.stat().st_mtime < oldest:
            path.unlink(missing_ok=True)


def _place() -> Path:
    place = Path(settings.MEDIA_ROOT) / "imports"
    place.mkdir(parents=True, exist_ok=True, mode=0o700)
    return place
