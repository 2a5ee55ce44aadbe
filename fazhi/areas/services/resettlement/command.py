"""``fazhi sealed``: the key under which identities are stored, and storing them anew under another one."""

from __future__ import annotations

from fazhi.areas.services.resettlement import identity
from fazhi.spine import sealing
from fazhi.spine.arguments import Arguments


def sealed_command(argv: list[str]) -> int:
    """Print a fresh key, or seal every identity anew under the newest key of the setting."""
    parser = Arguments("fazhi sealed", description="封存密钥：new-key 生成一个；reseal 全部改用最新的密钥封存")
    parser.add_argument("what", choices=("new-key", "reseal"), metavar="new-key|reseal")
    if parser.parse_args(argv).what == "new-key":
        print(sealing.new_key())
        return 0
    count = identity.reseal()
    print(f"{count}条身份信息已改用最新的密钥封存；核对无误后，可以从 FAZHI_SEALED_KEY 去掉旧密钥")
    return 0
