"""Commands of the spine: verify, checkpoint, tick."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.utils import timezone

from fazhi.spine import checkpoints, clock
from fazhi.spine.actions import apply_law
from fazhi.spine.arguments import Arguments
from fazhi.spine.checkpoints import visitors
from fazhi.spine.dossier.commands import verify_file
from fazhi.spine.errors import BadInput
from fazhi.spine.models import Chain, Checkpoint, Event
from fazhi.spine.sweep import one_moment, sweep

_PATIENCE = 5  # seconds between two words about how far a long run has come


def verify_command(argv: list[str]) -> int:
    """Recompute all histories and checkpoints; 0 when everything verifies, 1 when something does not, each place named."""
    if "--consistency" in argv or any(word.casefold().endswith(".zip") for word in argv):
        return verify_file(argv)
    parser = Arguments(
        "fazhi verify", description="核验全部留痕链与检查点",
        epilog="核验一份卷宗：fazhi verify 卷宗.zip [--checkpoint 检查点.json] [--earlier 较早的卷宗.zip]",
    )  # fmt: skip
    parser.add_argument(
        "--checkpoints", metavar="文件", help="另行保存的检查点文件（JSON），核对它与现有检查点是否一致"
    )
    parser.add_argument("--jobs", type=int, default=0, help="同时运行的进程数；不写则自动")
    parser.add_argument("--json", action="store_true", help="结果写成JSON")
    asked = parser.parse_args(argv)
    if not 0 <= asked.jobs <= 64:
        raise BadInput("--jobs 应为1至64，不写则自动")
    kept = _text(asked.checkpoints) if asked.checkpoints else ""
    if kept:
        visitors.read(kept)  # a wrong file is refused before the long work
    found: list[dict[str, Any]] = []

    def note(kind: str, place: object, **where: Any) -> None:
        found.append({"kind": kind, "what": str(place), **where})
        if not asked.json:
            print(f"不符：{place}")

    for broken in sweep(asked.jobs, _progress("条留痕链", Chain.objects.count())):
        note("history", broken, chain=broken.chain, seq=broken.seq)
    with one_moment():
        for fault in checkpoints.faults(_progress("个检查点登记的事件", 0)):
            note("checkpoint", fault, checkpoint=fault.checkpoint, chain=fault.chain, seq=fault.seq)
    answer = checkpoints.compared(kept) if kept else None
    for wrong in answer.wrong if answer else ():
        note("kept", wrong)
    seen = {"chains": Chain.objects.count(), "events": Event.objects.count(), "checkpoints": Checkpoint.objects.count()}
    if asked.json:
        print(json.dumps({"verified": not found, **seen, "faults": found}, ensure_ascii=False))
    elif found:
        print(f"共{len(found)}处不符", file=sys.stderr)
    else:
        print(
            f"{seen['chains']}条留痕链、{seen['events']}个事件、{seen['checkpoints']}个检查点全部核验无误"
            + (f"；另行保存的{answer.kept}个检查点与现有的一致" if answer else "")
        )
    return 1 if found else 0


def checkpoint_command(argv: list[str]) -> int:
    """Make a checkpoint and print it; or prove that a later one continues an earlier one."""
    parser = Arguments("fazhi checkpoint", description="做一个检查点；或者证明后一个是前一个的延续")
    parser.add_argument("--out", metavar="文件", help="把全部检查点（或者证明）写到哪个 .json 文件")
    parser.add_argument(
        "--proof", nargs=2, type=int, metavar=("较早编号", "较晚编号"), help="不做新的，写出两者之间的证明"
    )
    asked = parser.parse_args(argv)
    if asked.proof and not asked.out:
        raise BadInput("请用 --out 写明证明写到哪个文件")
    target = _target(asked.out) if asked.out else None
    if asked.proof:
        earlier, later = (_numbered(number) for number in asked.proof)
        proof = checkpoints.consistency_file(earlier, later)
        _write(target, proof)
        print(f"已写出{earlier}到{later}的证明（{len(proof['proof'])}个校验值）：{asked.out}")
        return 0
    made = checkpoints.make_checkpoint()
    print(
        f"第{made.number}号检查点 {timezone.localtime(made.made_at):%Y-%m-%d %H:%M:%S} 留痕链{made.chains}条 事件{made.events}个\n"
        f"链尾总校验值 {made.heads}\n事件总校验值 {made.log}\n本检查点校验值 {made.digest}"
    )
    if target:
        _write(target, checkpoints.exported())
        print(f"全部检查点已写出：{asked.out}")
    return 0


def _numbered(number: int) -> Checkpoint:
    found = Checkpoint.objects.filter(number=number).first()
    if found is None:
        last = Checkpoint.objects.values_list("number", flat=True).first() or 0
        raise BadInput(f"没有第{number}号检查点，现有第1号至第{last}号" if last else "还没有检查点")
    return found


def _text(path: str) -> str:
    file = Path(path)
    try:
        if file.stat().st_size > visitors.LARGEST:
            raise BadInput(f"文件“{path}”超过{visitors.LARGEST // 2**20}MB，不是检查点文件")
        return file.read_text(encoding="utf-8-sig")
    except OSError:
        raise BadInput(f"读不到文件“{path}”，请核对文件名") from None
    except UnicodeDecodeError:
        raise BadInput(f"文件“{path}”不是UTF-8文本，不是检查点文件") from None


def _target(path: str) -> Path:
    """Where to write; refused before any work when that cannot be."""
    target = Path(path)
    if target.suffix != ".json":
        raise BadInput(f"“{path}”应以 .json 结尾")
    if not target.parent.is_dir():
        raise BadInput(f"没有文件夹“{target.parent}”，请先建立")
    return target


def _write(target: Path | None, data: dict[str, Any]) -> None:
    assert target
    try:
        target.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    except OSError as error:
        raise BadInput(f"写不了文件“{target}”：{error.strerror}") from None


def _progress(what: str, total: int) -> Callable[[int], None]:
    """Says on the error output, now and then, how far a long run has come."""
    last = time.monotonic()

    def say(done: int) -> None:
        nonlocal last
        if time.monotonic() - last >= _PATIENCE:
            last = time.monotonic()
            print(f"已核验{done:,}{f'/{total:,}' if total else ''}{what}…", file=sys.stderr, flush=True)

    return say


def tick_command(argv: list[str]) -> int:
    """Take the steps the law takes by itself; for the daily timer."""
    Arguments("fazhi tick", description="依法自动发生的步骤").parse_args(argv)
    moved = apply_law(clock.today())
    for matter in moved:
        matter.refresh_from_db()
        print(f"{matter.number} {matter.state_name}")
    print(f"共{len(moved)}件")
    return 0
