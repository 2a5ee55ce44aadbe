"""Numbers that tell of so few persons that they could be known: by themselves, or by what a rate leaves of a number.

Only of people whom the law keeps secret (社区矫正法第26条、第54条; 个人信息保护法第28条): 35 people of whom 94.2% found work
are two who did not, and in a town everybody knows which two. Asked of our own reports before they are published.
"""

import re
from dataclasses import dataclass

from .finding import WARNING, Finding, at, number
from .passages import passages

LEAST = 5
KEPT_SECRET = re.compile("社区矫正|刑满释放|刑释|解矫|安置帮教|帮教对象|戒毒|吸毒|精神障碍|涉罪未成年|未成年犯|艾滋")
PERSONS = ("人", "名")
LAW = "社区矫正法第26条、第54条；个人信息保护法第28条"
HOW = "删去比率，或者改为不能相减的写法（如“大多数”）；少于5人的数字不公布。"


@dataclass(slots=True)
class Share:
    """Out of how many a rate was taken, and how many it leaves."""

    whole: int
    part: int

    @property
    def few(self):
        """The number of those few whom it gives away; None: it gives nobody away."""
        return next((n for n in (self.part, self.whole - self.part) if 0 < n < LEAST), None)


def check(report):
    """Findings of a report, in the order of its text."""
    for passage in passages(report):
        if KEPT_SECRET.search(passage.text):
            yield from _few(passage)
            yield from _given_away(passage)


def _few(passage):
    for told in passage.told:
        figure = told.figure
        if figure.unit in PERSONS and 0 < figure.value < LEAST and KEPT_SECRET.search(told.words + told.after):
            what = f"“{figure.text}”：人数少于{LEAST}人，可能推知是谁。"
            yield Finding(at(figure), "few-persons", WARNING, what, f"这些人的情况依法保密（{LAW}）。", HOW)


def _given_away(passage):
    for index, told in enumerate(passage.told):
        figure = told.figure
        counts = [t.figure for t in passage.told[:index] if t.figure.unit in PERSONS and t.figure.kind == "count"]
        if figure.unit != "%" or not counts or re.search("上升|下降|提高|降低|增长|减少", told.words):
            continue
        whole = int(counts[-1].value)
        share = Share(whole, round(whole * figure.value))
        if share.few is not None:
            left = f"{counts[-1].text}的{figure.text}是{number(share.part)}人，还有{number(whole - share.part)}人"
            what = f"“{counts[-1].text}”与“{figure.text}”相减即知{share.few}人，可能推知是谁。"
            yield Finding(at(figure), "gives-away-few", WARNING, what, f"{left}；这些人的情况依法保密（{LAW}）。", HOW)
