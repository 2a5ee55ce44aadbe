"""``fazhi keys``: list, add, withdraw the keys of machines."""

from __future__ import annotations

from datetime import date

from fazhi.api.keys import make_key
from fazhi.spine import clock
from fazhi.spine.arguments import Arguments
from fazhi.spine.errors import BadInput
from fazhi.spine.models import MachineKey, Organ


def keys_command(argv: list[str]) -> int:
    """Makes a key and prints it this once, lists them, or withdraws one by its first part."""
    parser = Arguments("fazhi keys", description="对接密钥：list、add、withdraw")
    parser.add_argument("what", choices=("list", "add", "withdraw"), help="list 列出；add 新发；withdraw 停用")
    parser.add_argument("prefix", nargs="?", default="", help="停用的密钥前段")
    parser.add_argument("--name", default="", help="对接系统的名称")
    parser.add_argument("--organ", default="", metavar="机构代码", help="登记在哪个单位")
    parser.add_argument("--register", action="append", default=[], metavar="台账代码", help="可以写入的台账，可写几次")
    parser.add_argument("--until", default="", metavar="日期", help="截止日期")
    asked = parser.parse_args(argv)
    if asked.what == "list":
        return _list()
    if asked.what == "withdraw":
        return _withdraw(asked.prefix)
    organ = Organ.objects.filter(code=asked.organ).first()
    if organ is None:
        raise BadInput(f"没有机构代码“{asked.organ}”，请核对")
    key, words = make_key(asked.name, organ, asked.register, on=clock.today(), until=_day(asked.until))
    print(f"{key}，登记单位{organ.name}，台账：{'、'.join(key.codes)}。密钥只显示这一次：\n{words}")
    return 0


def _day(words: str) -> date | None:
    try:
        return date.fromisoformat(words) if words else None
    except ValueError:
        raise BadInput(f"“{words}”不是日期，请写成2026-12-31") from None


def _list() -> int:
    keys = list(MachineKey.objects.select_related("organ"))
    for key in keys:
        state = f"{key.withdrawn_on}停用" if key.withdrawn_on else f"至{key.until}" if key.until else "启用"
        used = f"最近使用{key.used_on}" if key.used_on else "没有用过"
        print(f"{key.prefix}  {key.name}  {key.organ.name}  {state}  {used}  {'、'.join(key.codes)}")
    if not keys:
        print("还没有对接密钥")
    return 0


def _withdraw(prefix: str) -> int:
    if not MachineKey.objects.filter(prefix=prefix, withdrawn_on=None).update(withdrawn_on=clock.today()):
        raise BadInput(f"没有前段为“{prefix}”的启用中的密钥，请用 fazhi keys list 核对")
    print(f"{prefix}已停用")
    return 0
