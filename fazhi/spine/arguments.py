"""Command lines that are told in Chinese: what is wrong, in one sentence, and how the command is written."""

from __future__ import annotations

import argparse
import re
from typing import NoReturn

from fazhi.spine.errors import BadInput

#: What the standard library says, and what is said instead. The first that fits is taken.
SAID = [
    (r"the following arguments are required: (.+)", r"缺少 \1"),
    (r"unrecognized arguments: (.+)", r"不认识“\1”"),
    (r"argument (.+?): invalid choice: '?(.*?)'? \(choose from (.+)\)", r"\1 没有“\2”；可用：\3"),
    (r"argument (.+?): invalid int value: '(.*)'", r"\1 应当是整数，不能是“\2”"),
    (r"argument (.+?): invalid .* value: '(.*)'", r"\1 看不懂“\2”"),
    (r"argument (.+?): expected .+", r"\1 后面缺少内容"),
    (r"argument (.+?): not allowed with argument (.+)", r"\1 和 \2 不能同时用"),
    (r"one of the arguments (.+) is required", r"\1 须写明其中一个"),
]
HELP = [
    (r"^usage: ", "用法："), (r"^positional arguments:", "参数："), (r"^options:", "选项："),
    (r"show this help message and exit", "显示这段说明"),
]  # fmt: skip


class Arguments(argparse.ArgumentParser):
    """A parser whose refusals are sentences (``BadInput``) and whose help is in Chinese."""

    def error(self, message: str) -> NoReturn:
        raise BadInput(f"{in_words(message)}（用法见 {self.prog} --help）")

    def format_help(self) -> str:
        text = super().format_help()
        for english, words in HELP:
            text = re.sub(english, words, text, flags=re.MULTILINE)
        return text


def in_words(message: str) -> str:
    """The library's refusal in Chinese; what is not known to us is told as a command that is written wrongly."""
    for english, words in SAID:
        if re.fullmatch(english, message):
            return re.sub(english, words, message).replace("'", "").replace(", ", "、")
    return "命令写法不对"
