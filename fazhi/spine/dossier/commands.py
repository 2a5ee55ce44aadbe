"""Commands: ``fazhi dossier`` makes one, ``fazhi verify FILE.zip`` runs the stand-alone verifier on one."""

from __future__ import annotations

import os
import runpy
import sys
import tempfile
from pathlib import Path
from typing import Any

from fazhi.spine import clock, registry
from fazhi.spine.arguments import Arguments
from fazhi.spine.dossier.making import Made, make_dossier
from fazhi.spine.dossier.showing import AUDIENCES, ORGAN, Audience
from fazhi.spine.errors import BadInput
from fazhi.spine.models import Account, Chain, Checkpoint, Matter

TOOL = Path(__file__).parents[3] / "tools" / "verify_dossier.py"
OPERATOR = "系统管理员（命令行）"


def dossier_command(argv: list[str]) -> int:
    """Seal everything of one record into a file."""
    parser = Arguments("fazhi dossier", description="把一个事项的全部留痕、文书、附件封存为一份卷宗")
    parser.add_argument("record", metavar="编号", help="事项、条目的编号，或留痕链的键")
    parser.add_argument("--out", metavar="文件", required=True, help="卷宗写到哪个 .zip 文件；已有的文件不覆盖")
    parser.add_argument("--note", metavar="说明", default="", help="交给谁、作何用途；记入留痕")
    parser.add_argument(
        "--for",
        dest="audience",
        choices=AUDIENCES,
        default=ORGAN,
        help="；".join(f"{k}：{v}" for k, v in AUDIENCES.items()),
    )
    parser.add_argument("--with-personal", action="store_true", help="交当事人或法院时也附个人信息")
    parser.add_argument(
        "--withhold", metavar="序号[:理由]", action="append", default=[], help="另外不予展示的事件，可多次"
    )
    parser.add_argument("--checkpoint", metavar="编号", type=int, help="附对这一检查点的证明；不写则用最新的")
    parser.add_argument("--by", metavar="账号", default="", help="由谁制作；不写则记为命令行")
    asked = parser.parse_args(argv)
    target, chain = _target(asked.out), _chain(asked.record)
    against = Checkpoint.objects.filter(number=asked.checkpoint).first() if asked.checkpoint is not None else None
    if asked.checkpoint is not None and against is None:
        raise BadInput(f"没有第{asked.checkpoint}号检查点，请用 fazhi checkpoint 的输出核对编号")
    by = Account.objects.filter(username=asked.by).first() if asked.by else None
    if asked.by and by is None:
        raise BadInput(f"没有账号“{asked.by}”，请核对")
    note = asked.note or ("本机关存卷" if asked.audience == ORGAN else "")
    if not note:
        raise BadInput("请用 --note 写明卷宗交给谁、作何用途")
    audience = Audience(asked.audience, asked.audience == ORGAN or asked.with_personal, _withheld(asked.withhold))
    made = _write(
        target, chain, by=by, on=clock.today(), note=note, audience=audience, against=against,
        actor="" if by else OPERATOR,
    )  # fmt: skip
    print(_said(made, asked.out))
    return 0


def _said(made: Made, out: str) -> str:
    kept = f"，其中{made.withheld}项不予展示" if made.withheld else ""
    point = f"；前{made.covered}项附第{made.checkpoint}号检查点的证明" if made.covered else "；还没有检查点覆盖这一事项"
    return f"{made.number}：{made.event.seq}项事件{kept}，已封存到 {out}{point}"


def _write(target: Path, chain: Chain, **asked: Any) -> Made:
    """Write beside the place and move there when all is done, so that there is a whole file or none."""
    try:
        handle, part = tempfile.mkstemp(dir=target.parent, suffix=".part")
    except OSError as error:
        raise BadInput(f"写不了文件“{target}”：{error.strerror}") from None
    try:
        with os.fdopen(handle, "w+b") as out:
            made = make_dossier(chain, out, **asked)
        os.replace(part, target)
    except OSError as error:
        raise BadInput(f"写不了文件“{target}”：{error.strerror}") from None
    finally:
        Path(part).unlink(missing_ok=True)
    return made


def _target(path: str) -> Path:
    target = Path(path)
    if target.suffix != ".zip":
        raise BadInput(f"“{path}”应以 .zip 结尾")
    if not target.parent.is_dir():
        raise BadInput(f"没有文件夹“{target.parent}”，请先建立")
    if target.exists():
        raise BadInput(f"文件“{path}”已存在，不覆盖已有的卷宗，请换一个文件名")
    return target


def _withheld(words: list[str]) -> dict[int, str]:
    found = {}
    for one in words:
        seq, _, why = one.replace("：", ":").partition(":")
        if not seq.strip().isdecimal():
            raise BadInput(f"--withhold 应写事件序号，如 --withhold 5 或 --withhold 5:涉及商业秘密，“{one}”不是")
        found[int(seq)] = why
    return found


def _chain(word: str) -> Chain:
    """The chain of a number, or of a key. Raises BadInput when there is none, or several."""
    keys = list(Matter.objects.filter(number=word).values_list("pk", flat=True)[:5])
    for register in registry.registers():
        if not register.of_matters:
            keys += register.model.objects.filter(number=word).values_list("pk", flat=True)[:5]
    if not keys and word.isdecimal():
        keys = list(Chain.objects.filter(pk=int(word)).values_list("pk", flat=True))
    if len(keys) != 1:
        more = f"有{len(keys)}个记录，请改用留痕链的键：{'、'.join(map(str, keys))}" if keys else "没有记录，请核对编号"
        raise BadInput(f"编号“{word}”{more}")
    return Chain.objects.get(pk=keys[0])


def verify_file(argv: list[str]) -> int:
    """Verify a sealed dossier as a stranger would: by the tool that shares no code with this system."""
    if not TOOL.exists():
        raise BadInput("此安装没有附核验工具 tools/verify_dossier.py，请从源代码目录运行，或单独取得该文件")
    try:
        code: int = runpy.run_path(str(TOOL))["main"](argv)
    except SystemExit as stop:  # the tool's own word on how it is to be called
        return stop.code if isinstance(stop.code, int) else 2
    sys.stdout.flush()
    return code
