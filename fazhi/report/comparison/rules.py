"""Where definitions differ: declared rules, each with its reason, applied to what a report prints.

A rule sees one printed figure beside its indicator. It says in words what is different; nothing is corrected. What is of
another span, another territory or another unit is not the same thing and is not counted unless that is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from fazhi.report.comparison.model import DIVIDED, Column, Indicator, Note, Told
from fazhi.report.comparison.units import same

MANY_YEARS = re.compile(
    r"(?:[近三两二四五六七八九十]{1,2}年(?:来|间)|近年来|历年|多年来|“十[三四五]五”(?:以来|期间)|“[六七八九]五”普法(?:以来|期间)|累积|自成立以来|改革以来)"
)
#: Not of things that are older than the year in which something is done to them (2012年以来制发的97件文件).
SINCE = re.compile(r"(20\d\d)年(?:\d{1,2}月)?(?:\d{1,2}日)?以来(?!制[发定]|印发|出台|发布|公布)")
PART_YEAR = re.compile(
    r"(?:上半年|下半年|前三季度|[一二三四]季度|\d{1,2}月?(?:至|—|-|–|～|~)\d{1,2}月|截[至止](?:20\d\d年)?(?:[1-9]|10|11)月)"
)
TOTAL = re.compile("累计|共计已|目前共|截至目前|截至年底|截[至止]12月")
#: Words that say a number is only a part of what its indicator counts, or of one level of it.
NARROWER = (
    "国家级", "省级", "市级", "县级", "区级", "镇级", "村级", "重大", "疑难", "涉企", "涉农", "涉外", "未成年", "农民工",
    "法律顾问", "公职律师", "司法所", "乡镇", "街道", "村居", "县直", "市直", "行专", "行业性", "驻所", "诉前", "一审", "二审", "再审",
    "派出所", "园区", "企业",
)  # fmt: skip
#: What is counted: papers are not cases, applications are not what was accepted of them.
THINGS = ("材料", "申请", "线索", "咨询", "意见", "建议", "来信", "来电")
#: Steps of a case; words of one group mean the same step.
STAGES: tuple[tuple[str, ...], ...] = (
    ("收到", "接收", "收案", "新收"), ("受理",), ("办理", "承办", "处理"), ("审结", "办结", "结案", "办复"), ("立案",), ("排查",),
    ("化解", "调解成功"),
)  # fmt: skip
TERRITORY = re.compile("全省|全国|全市")
LOW = ("镇", "乡", "街道", "办事处")


@dataclass(frozen=True)
class Rule:
    """A rule as it is declared: ``reason`` is printed under the table."""

    code: str
    word: str
    reason: str
    bars: bool = False
    always: bool = False

    def note(self, detail: str = "") -> Note:
        reason = f"{detail}。{self.reason}" if detail else self.reason
        return Note(self.code, self.word, reason, self.bars, self.always)


UNIT = Rule("unit", "单位不同", "按次计的数和按人、按件计的数不能相比", bars=True, always=True)
UNIT_WORD = Rule("unit-word", "量词不同", "量词不同，所数之物可能略有出入，请对照原文")
DIVIDED_ALREADY = Rule(
    "divided", "已是平均数", "报告印的已是平均数，不再除以人口，也不与总数相比", bars=True, always=True
)
UNSURE = Rule("unsure", "把握不足", "程序对这一对应没有把握，经人确认前不计入", bars=True)
MANY = Rule("many-years", "多年累计", "不是一年的数，不与一年的数相比", bars=True)
PART = Rule("part-year", "不足一年", "只到年中某时，不与全年的数相比", bars=True)
STANDING = Rule("total", "累计数", "写明累计或者截至，可能不止当年发生的数，请对照原文")
WIDER = Rule("wider", "范围更大", "说的是上级地方的数，不是本地的数", bars=True)
PARTIAL = Rule("narrower", "范围较窄", "只是其中一部分，不能当作全部相比")
THING = Rule("thing", "所数不同", "所数之物不同，请对照原文")
STAGE = Rule("stage", "环节不同", "办案环节不同，数会有出入")
ABOUT = Rule("approx", "约数", "约数只能比大概，由它算出的比率也是大概")
#: What makes a printed number another thing than its indicator, though it may well be meant.
ASIDE = frozenset({"narrower", "thing", "stage"})
SEVERAL = Rule("several", "不止一个数", "同一报告对同一指标印有几个不同的数，不代为选定")
OTHERS = Rule("others", "另有他数", "同一报告对同一指标还印有别的数，已列出，未计入")
TWICE = Rule("twice", "重复出现", "同一个数在报告中出现几处，只计一次")
CONTRADICTS = Rule("contradicts", "两年报告不一", "次年报告所载上年数与当年报告不同，可能作过调整")
POINTS = Rule("points", "百分点误作百分比", "两个百分率之差应称百分点")
REPLY = Rule("reply", "不是年度报告", "这是答复函等文件，所载内容比年度报告少，未写不等于没有")
TOWN = Rule("town", "乡镇报告", "乡镇、街道与县级所做的事不同，不宜直接相比")
WITHIN = Rule("within", "本平台记录", "直接取自本平台记录，尚未公布，以公开的报告为准")
HANDS = Rule("hands", "对应方式不同", "有的由人确认，有的由程序对应，后者可能有误")
FORMULA = Rule("formula", "算法未必相同", "各地报告一般不写明怎样计算，未必是同一算法")
OUTSIDE = Rule("outside", "他机关负责", "此数由其他机关负责统计，以该机关公布的为准")

RULES: tuple[Rule, ...] = (
    UNIT, UNIT_WORD, DIVIDED_ALREADY, UNSURE, MANY, PART, STANDING, WIDER, PARTIAL, THING, STAGE, ABOUT, SEVERAL, OTHERS, TWICE,
    CONTRADICTS, POINTS, REPLY, TOWN, WITHIN, HANDS, FORMULA, OUTSIDE,
)  # fmt: skip


def notes_on(told: Told, indicator: Indicator) -> list[Note]:
    """Everything to mind about one printed figure as a value of the indicator."""
    return [*_unit(told, indicator), *_span(told, indicator), *_scope(told, indicator), *_link(told)]


def _link(told: Told) -> Iterator[Note]:
    if told.approx:
        yield ABOUT.note()
    if not told.sure:
        yield UNSURE.note(f"把握{told.confidence:.0%}")


def _unit(told: Told, indicator: Indicator) -> Iterator[Note]:
    if not same(told.unit, indicator.unit):
        yield UNIT.note(f"报告以“{told.unit}”计，指标以“{indicator.unit}”计")
    elif told.unit != indicator.unit:
        yield UNIT_WORD.note(f"报告以“{told.unit}”计，指标以“{indicator.unit}”计")
    if any(word in told.clause for word in DIVIDED) and not any(word in indicator.name for word in DIVIDED):
        yield DIVIDED_ALREADY.note()


def _span(told: Told, indicator: Indicator) -> Iterator[Note]:
    """Of the sentence up to the number: a span named in it holds for what follows."""
    if indicator.kind == "stock":
        return  # what stands on a day has no span
    since = [found for found in SINCE.finditer(told.before) if int(found[1]) < told.period]
    if found := MANY_YEARS.search(told.before) or (since[-1] if since else None):
        yield MANY.note(f"写的是“{found[0]}”")
    elif found := PART_YEAR.search(told.before):
        yield PART.note(f"写的是“{found[0]}”")
    elif found := TOTAL.search(told.clause):
        yield STANDING.note(f"写的是“{found[0]}”")


def _scope(told: Told, indicator: Indicator) -> Iterator[Note]:
    names = "".join(indicator.names) or indicator.name
    if (found := TERRITORY.search(told.clause)) and not (found[0] == "全市" and told.place.endswith("市")):
        yield WIDER.note(f"写的是“{found[0]}”")
    if parts := [word for word in NARROWER if word in told.subject and word not in names]:
        yield PARTIAL.note(f"说的是{'、'.join(f'“{word}”' for word in parts[:3])}")
    things = [word for word in THINGS if word in told.subject and word not in names]
    if things and not indicator.is_rate:  # of a share it is the indicator that says of what
        yield THING.note(f"报告数的是“{things[0]}”")
    if pair := _stages(told.subject, indicator.name, names):
        yield STAGE.note(f"报告说“{pair[0]}”，指标是“{pair[1]}”")


def _stages(subject: str, name: str, names: str) -> tuple[str, str] | None:
    """The step that the report names and the one that the indicator names, where they differ."""
    said = next(((w, group) for group in STAGES for w in group if w in subject), None)
    meant = next((w for group in STAGES for w in group if w in name), "")
    if said is None or not meant or meant in said[1] or any(word in names for word in said[1]):
        return None
    return said[0], meant


def notes_on_column(column: Column, columns: Iterable[Column]) -> list[Note]:
    """What is to be minded about a whole report beside the others."""
    if column.live:
        return [WITHIN.note()]
    found = []
    if "答复" in column.title or "提案" in column.title:
        found.append(REPLY.note())
    if column.place.endswith(LOW) and not all(other.place.endswith(LOW) for other in columns):
        found.append(TOWN.note())
    return found
