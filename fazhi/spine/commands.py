"""Commands of the spine: verify, checkpoint, tick."""

from __future__ import annotations

import argparse
import sys

from fazhi.spine import clock
from fazhi.spine.actions import apply_law
from fazhi.spine.models import Chain, Event
from fazhi.spine.verify import breaks, make_checkpoint


def verify_command(argv: list[str]) -> int:
    """Recompute all histories; 0 when everything verifies, 1 when something does not, each place named."""
    argparse.ArgumentParser("fazhi verify", description="核验留痕链").parse_args(argv)
    found = 0
    for place in breaks():
        found += 1
        print(f"不符：{place}")
    if found:
        print(f"共{found}处不符", file=sys.stderr)
        return 1
    print(f"{Chain.objects.count()}条留痕链、{Event.objects.count()}个事件全部核验无误")
    return 0


def checkpoint_command(argv: list[str]) -> int:
    """Make a checkpoint and print it."""
    argparse.ArgumentParser("fazhi checkpoint", description="做一个检查点").parse_args(argv)
    made = make_checkpoint()
    print(f"{made.made_at:%Y-%m-%d %H:%M:%S} 留痕链{made.chains}条 事件{made.events}个 根{made.root}")
    return 0


def tick_command(argv: list[str]) -> int:
    """Take the steps the law takes by itself; for the daily timer."""
    argparse.ArgumentParser("fazhi tick", description="依法自动发生的步骤").parse_args(argv)
    moved = apply_law(clock.today())
    for matter in moved:
        matter.refresh_from_db()
        print(f"{matter.number} {matter.state_name}")
    print(f"共{len(moved)}件")
    return 0
