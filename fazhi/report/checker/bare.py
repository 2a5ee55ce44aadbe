"""A number that is printed without a unit."""

import re

from .finding import WARNING, Finding, span

BARE = re.compile(r"(?<=[\u4e00-\u9fff])(?:共|为|达|有)?(\d{1,6}(?:\.\d+)?)(?=[,，。;；、](?!\d))")
NAMES = re.compile(r"《[^》]{0,200}》|“[^”]{0,200}”|[（(][^()（）]{0,200}[)）]|〔[^〕]{0,40}〕")
NUMBERING = re.compile(r"(?:第|热线|电话|邮编|代码|编号|[号条年月届版字])$")
YEAR = re.compile(r"(?:19|20)\d\d$")


def check(report):
    text = NAMES.sub(lambda m: "\ue000" * len(m.group()), report.text)
    begin = report.sections[0].start if report.sections else 0
    for found in BARE.finditer(text, begin):
        line = text[text.rfind("\n", 0, found.start()) + 1 : found.start(1)]
        if YEAR.match(found[1]) or NUMBERING.search(line) or "|" in line or "分别" in line[-20:]:
            continue
        words = report.text[max(0, found.start(1) - 10) : found.end(1)]
        yield Finding(
            span(report.text, found.start(1), found.end(1)),
            "no-unit",
            WARNING,
            f"“{words}”后面没有单位。",
            "没有单位的数字读者无从理解，也无法与其他报告比较。",
            "补上“件”“次”“人”等单位。",
        )
