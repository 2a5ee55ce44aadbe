"""A command that is written wrongly is told in one Chinese sentence."""

import re

import pytest

from fazhi.spine.arguments import Arguments
from fazhi.spine.errors import BadInput


@pytest.fixture
def parser():
    made = Arguments("fazhi 试")
    made.add_argument("year", type=int, metavar="年份")
    made.add_argument("--for", choices=("organ", "party"))
    made.add_argument("--proof", type=int, nargs=2)
    either = made.add_mutually_exclusive_group()
    either.add_argument("--dry", action="store_true")
    either.add_argument("--save", action="store_true")
    return made


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ([], "缺少 年份"),
        (["x"], "年份 应当是整数，不能是“x”"),
        (["2026", "y"], "不认识“y”"),
        (["2026", "--for", "all"], "--for 没有“all”；可用：organ、party"),
        (["2026", "--proof", "1"], "--proof 后面缺少内容"),
        (["2026", "--dry", "--save"], "--save 和 --dry 不能同时用"),
    ],
)
def test_what_is_wrong_is_said_once_and_plainly(parser, written, said):
    with pytest.raises(BadInput) as refused:
        parser.parse_args(written)
    assert str(refused.value) == f"{said}（用法见 fazhi 试 --help）"


def test_no_english_in_the_help(parser):
    words = re.sub(r"[\[{(]?-{1,2}\w+|organ|party|fazhi|PROOF|FOR|\bh\b", "", parser.format_help())
    assert not re.search(r"[A-Za-z]{3,}", words)


def test_what_the_library_says_otherwise_is_still_a_sentence(parser):
    with pytest.raises(BadInput, match="命令写法不对"):
        parser.error("something new")
