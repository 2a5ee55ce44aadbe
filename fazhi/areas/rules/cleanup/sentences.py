"""What the yearly report says of clean-up. Every clause stands on a figure."""

from __future__ import annotations

from fazhi.report.sentences import Sentence, say

say(
    Sentence(
        "rules.cleanup", "rules",
        "[[开展规范性文件清理{{rules.cleanup.rounds}}，清理规范性文件{{rules.cleanup.cleaned}}。]]"
        "[[继续有效{{rules.cleanup.kept}}。]][[修改{{rules.cleanup.amended}}。]][[废止{{rules.cleanup.repealed}}。]]"
        "[[宣布失效{{rules.cleanup.invalid}}。]]",
        order=30,
    )
)  # fmt: skip
