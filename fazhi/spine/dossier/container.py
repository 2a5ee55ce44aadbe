"""The sealed file: a ZIP whose every byte follows from its members, so that nothing can be slipped in beside them.

Members are stored one behind the other, without compression, comments or extra fields, all with one fixed time; see
docs/dossier.md.
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import IO, Any, BinaryIO

from cryptography.hazmat.primitives import hashes

from fazhi.spine.errors import Refused

TIME = (1980, 1, 1, 0, 0, 0)
LARGEST = 2**31 - 2**20  # beyond 2 GiB the ZIP format needs extra fields
_AT_ONCE = 1 << 20


@dataclass(frozen=True)
class Item:
    """One member to be. ``opened`` gives its content anew on each call; ``digest`` and ``size`` are what it must be.

    ``seq``: number of the event that put it on record. ``salt``: of a paper, whose event holds a salted digest.
    """

    path: str
    kind: str
    size: int
    digest: str
    opened: Callable[[], IO[bytes]]
    seq: int = 0
    salt: str = ""

    def listed(self) -> dict[str, Any]:
        """Its line in the manifest."""
        line: dict[str, Any] = {"path": self.path, "kind": self.kind, "size": self.size, "sm3": self.digest}
        return line | ({"seq": self.seq} if self.seq else {}) | ({"salt": self.salt} if self.salt else {})


def canonical(value: Any) -> bytes:
    """The one form in which JSON stands in a dossier."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def pack(out: BinaryIO, items: Sequence[Item]) -> None:
    """Write the members in their order. Raises Refused when one is no longer what it should be, or all are too much."""
    if sum(item.size for item in items) > LARGEST or len(items) > 60_000:
        raise Refused("附件合计超过2GB，一份卷宗装不下，请用 --withhold 分开制作")
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED, allowZip64=False) as archive:
        for item in items:
            info = zipfile.ZipInfo(item.path, TIME)
            info.create_system, info.external_attr, info.file_size = 3, 0o100644 << 16, item.size
            digest, size = hashes.Hash(hashes.SM3()), 0
            with archive.open(info, "w") as member:
                for block in _blocks(item):
                    digest.update(block)
                    size += len(block)
                    if size > item.size:
                        break
                    member.write(block)
            if size != item.size or digest.finalize().hex() != item.digest:
                raise Refused(f"“{item.path}”的内容与留痕不符，不能封存；请先运行 fazhi verify 查明原因")


def _blocks(item: Item) -> Iterator[bytes]:
    try:
        with item.opened() as source:
            while block := source.read(_AT_ONCE):
                yield block
    except OSError:
        raise Refused(f"“{item.path}”的文件读不出来，不能封存；请先运行 fazhi verify 查明原因") from None
