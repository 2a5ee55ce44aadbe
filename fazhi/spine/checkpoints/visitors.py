"""What somebody has kept, compared with what is here: is it one of ours, and does today's history continue it?"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import Any

from fazhi.spine.checkpoints import proofs
from fazhi.spine.checkpoints.published import CONTENT, as_data, digest_of
from fazhi.spine.errors import BadInput, Conflict
from fazhi.spine.models import Checkpoint

LARGEST = 8 * 1024 * 1024
_DIGEST = re.compile(r"[0-9a-f]{64}")
_NUMBERS, _HASHES = ("number", "chains", "events"), ("heads", "log", "digest")
_WHAT = "请提供从本平台下载的检查点文件（JSON），或者一个检查点的64位校验值"


@dataclass
class Answer:
    """``kept`` checkpoints were handed in; ``wrong`` says in whole sentences what does not agree. ``known`` is the newest
    of them that is ours, ``latest`` the newest that there is, ``proof`` shows that the one continues in the other."""

    kept: int
    wrong: list[str] = field(default_factory=list)
    known: Checkpoint | None = None
    latest: Checkpoint | None = None
    proof: list[str] = field(default_factory=list)


def compared(text: str) -> Answer:
    """Compare what somebody has kept (a file's text, or a digest) with the checkpoints here.

    BadInput when it is nothing of the kind. An answer without ``wrong`` means: all of it was published here, and the
    latest checkpoint provably continues it.
    """
    rows, proof = read(text)
    answer = Answer(len(rows), latest=Checkpoint.objects.first())
    span = (rows[0].get("number", 0), rows[-1].get("number", 0))
    ours = {c.number: c for c in Checkpoint.objects.filter(number__range=span).defer("peaks", "blocks")}
    before: dict[str, Any] = {}
    for row in rows:
        answer.wrong += _faults(row, before, ours)
        before = row
    if proof is not None and not answer.wrong and not proofs.continues(rows[0], rows[-1], proof):
        answer.wrong.append(
            f"文件中的证明不成立：第{rows[-1]['number']}号检查点不能由此证明是第{rows[0]['number']}号的延续"
        )
    if not answer.wrong:
        answer.known = max(ours.values(), key=lambda c: c.number, default=None) or _by_digest(rows[0]["digest"])
    if answer.known and answer.latest:
        _continue(answer, answer.known, answer.latest)
    elif not answer.wrong:
        answer.wrong.append("本平台没有公布过校验值与此相同的检查点")
    return answer


def _continue(answer: Answer, known: Checkpoint, latest: Checkpoint) -> None:
    try:
        answer.proof = proofs.consistency(known, latest)
    except Conflict as fault:
        answer.wrong += fault.reasons
        return
    if not proofs.continues(as_data(known), as_data(latest), answer.proof):
        answer.wrong.append(f"第{latest.number}号检查点不是第{known.number}号的延续：其间有记录被替换或者删去")


def _by_digest(digest: str) -> Checkpoint | None:
    return Checkpoint.objects.filter(digest=digest).first()


def _faults(row: dict[str, Any], before: dict[str, Any], ours: dict[int, Checkpoint]) -> list[str]:
    """What is wrong with one kept checkpoint: in itself, with the one kept before it, against ours."""
    if "number" not in row:
        return []
    name, found = f"第{row['number']}号检查点", ours.get(row["number"])
    if digest_of(row) != row["digest"]:
        return [f"您保存的{name}自身前后不一致：内容与其校验值不符，文件可能被改动过"]
    if before and before["number"] == row["number"] - 1 and before["digest"] != row["previous"]:
        return [f"您保存的{name}与它的上一个检查点不衔接，文件可能被改动过"]
    if found is None:
        return [f"您保存的{name}在本平台没有：它不是本平台公布的，或者已从平台被删去"]
    if (published := as_data(found)) != row:
        words = {field.name: str(field.verbose_name) for field in Checkpoint._meta.fields}
        differing = "、".join(words[n] for n in (*CONTENT, "digest") if published[n] != row[n])
        return [f"您保存的{name}与本平台现有的同号检查点不同（不同之处：{differing}），请保留好您的文件，它是证据"]
    return []


def read(text: str) -> tuple[list[dict[str, Any]], list[str] | None]:
    """The checkpoints in what was handed in, oldest first, and the proof between them when it is a file of that kind."""
    text = text.strip().removeprefix("\ufeff")
    if _DIGEST.fullmatch(bare := re.sub(r"\s", "", text).lower()):
        return [{"digest": bare}], None
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        raise BadInput(f"读不出检查点：{_WHAT}") from None
    proof = None
    if isinstance(data, dict) and data.get("format") == proofs.FORMAT:
        proof, rows = data.get("proof"), [data.get("from"), data.get("to")]
        if not isinstance(proof, list) or not all(isinstance(h, str) and _DIGEST.fullmatch(h) for h in proof):
            raise BadInput("读不出证明：proof 应是64位校验值的列表，请核对文件是否完整")
    else:
        rows = data.get("checkpoints", [data]) if isinstance(data, dict) else data
    if not isinstance(rows, list) or not rows:
        raise BadInput(f"其中没有检查点：{_WHAT}")
    return sorted((_row(row, n) for n, row in enumerate(rows, 1)), key=lambda row: int(row["number"])), proof


def _row(row: Any, place: int) -> dict[str, Any]:
    """One checkpoint with everything that it must have, in the right kinds."""
    lacking = [n for n in (*CONTENT, "digest") if n not in row] if isinstance(row, dict) else ["number"]
    if lacking:
        raise BadInput(f"第{place}个检查点缺少{'、'.join(lacking)}：{_WHAT}")
    if not all(type(row[n]) is int and 0 <= row[n] < 2**31 for n in _NUMBERS):
        raise BadInput(f"第{place}个检查点的编号、留痕链数、事件数应是整数，请核对文件")
    if not all(isinstance(row[n], str) and _DIGEST.fullmatch(row[n]) for n in _HASHES):
        raise BadInput(f"第{place}个检查点的校验值应是64位十六进制数字，请核对文件")
    if not isinstance(row["made_at"], str) or not isinstance(row["previous"], str):
        raise BadInput(f"第{place}个检查点的时间或上一检查点校验值写法不对，请核对文件")
    return row
