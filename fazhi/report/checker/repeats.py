"""The same thing counted twice with different numbers."""

import re

from .finding import WARNING, Finding, at

LOOSE = re.compile(r"全年|全[县市区镇乡]|我[县市区镇乡]|累计|各类|共|[的、“”]")
ANYTHING = re.compile(
    r"^(?:提出|发现|召开|开展|印发|发放|组织|培训|整改|制发|下发|收到|解答|接待|反馈)?.{0,5}(?:问题|"
    r"意见|建议|活动|会议|培训|资料|讲座|宣传|检查|材料|咨询|督导|通报|文件|意见建议|法律意见)?(?:人?[次数]|"
    r"[件条份场期个]数)$"
)


def check(report):
    seen: dict = {}
    for figure in report.figures:
        key = LOOSE.sub("", figure.subject)
        if len(key) < 8 or ANYTHING.match(key) or key not in LOOSE.sub("", _own(report.text, figure) + _ending(figure)):
            continue
        first = seen.setdefault((key, figure.unit, figure.period), figure)
        if first is not figure and "。" in report.text[first.end : figure.start] and not _agree(first, figure):
            yield Finding(
                at(figure),
                "counted-twice",
                WARNING,
                f"“{figure.subject}”前面为{first.text}，这里为{figure.text}。",
                "同一事项在同一报告中前后数字不一。",
                "核对口径；口径不同的写明，数字有误的改正。",
            )


def _own(text, figure):
    """A subject pieced together from elsewhere may be another thing: only what is printed whole before the number counts."""
    return text[max(0, figure.start - 40) : figure.start]


def _ending(figure):
    return figure.subject[-2:]


def _agree(a, b):
    low, high = sorted((a, b), key=lambda f: f.value)
    if low.value == high.value:
        return True
    return (bool(low.approx) and high.value <= low.value * 1.5) or bool(high.approx and high.approx in ("近", "约"))
