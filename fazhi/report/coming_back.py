"""Clauses that the first draft left out because there was nothing to tell, and that have something to tell since.

A recount mends the numbers of a text and never its words. Records that come in late may fill a figure of which the draft said
nothing; whoever writes is shown the clause with its value and its place, and puts it in or leaves it. What the draft once told
is not offered: whoever took it out knew why.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Q

from fazhi.report import actions
from fazhi.report.contributions.places import Section, put_in, sections
from fazhi.report.draft import told_group, told_now, written
from fazhi.report.models import YearlyReport
from fazhi.report.outline import AREAS, NUMERALS, PARTS
from fazhi.report.render import GROUP, codes_in
from fazhi.report.sentences import TOKEN, Sentence, sentences
from fazhi.report.shown import Shown
from fazhi.report.typography import tidied
from fazhi.spine.errors import Conflict
from fazhi.spine.models import Account
from fazhi.spine.sm3 import sm3

NOTE = "补入"
EDGES = "，、；。 "


@dataclass(frozen=True)
class Clause:
    """What may be put in. ``where``: the heading under which it goes; ``printed``: with its values; ``text``: with tokens.
    ``whole``: a sentence of which nothing was told, else a clause of one that stands in the text."""

    key: str
    where: str
    printed: str
    text: str
    sentence: Sentence
    whole: bool
    behind: str = ""  # the sentence that it goes behind


def clauses(report: YearlyReport) -> list[Clause]:
    """The clauses that can be put into a draft, as it was last counted; nothing is counted for it."""
    shown = {code: Shown(**kept) for code, kept in report.counted.items()}
    if report.is_frozen or not set(shown) - set(codes_in(report.text)):
        return []
    said = set(codes_in(report.text))
    for text in report.versions.filter(Q(number=1) | Q(note__startswith=NOTE)).values_list("text", flat=True):
        said |= set(codes_in(text))
    found = (_of(one, said, shown, report.text) for one in sentences() if set(one.codes) <= set(shown))
    return [one for one in found if one]


def _of(sentence: Sentence, said: set[str], shown: dict[str, Shown], text: str) -> Clause | None:
    if not told_now(sentence, shown) or not (where := _heading(sentence, text)):
        return None
    whole = not said & set(sentence.codes)
    words = sentence.lead + (written(sentence, shown) if whole else "，".join(_new(sentence, said, shown)))
    fresh = [code for code in codes_in(words) if code not in said]
    if not fresh:
        return None
    words = tidied(words) if words.endswith("。") else tidied(words + "。")
    say = lambda told: TOKEN.sub(lambda m: shown[m[1]].printed(m[2]) if m[1] in shown else m[0], told)  # noqa: E731
    at = -1 if whole else _behind(sentence, text, set(sentence.codes), line_end=False)
    behind = say(_sentence_before(text, at)) if at >= 0 else ""
    key = sm3(" ".join([sentence.system, *sorted(fresh)]).encode())[:16]
    return Clause(key, where, say(words), words, sentence, whole, behind)


def _new(sentence: Sentence, said: set[str], shown: dict[str, Shown]) -> Iterator[str]:
    """The clauses of a sentence of which none of the figures was said, each with the words that its list shares."""
    head, goes_on = "", False
    for group in GROUP.findall(sentence.text):
        before, mark, inside = group.partition("｜") if "｜" in group else ("", "", group)
        head = before if mark else head if goes_on else ""
        goes_on = inside.endswith("、")
        codes = codes_in(inside)
        if codes and not said & set(codes) and told_group(inside, sentence, shown):
            yield (head + inside.strip(EDGES)).strip(EDGES)


def _heading(sentence: Sentence, text: str) -> str:
    """Under what the sentence goes; "" where the text has no such part any more."""
    part = _part(sentence, sections(text))
    return "" if part is None else AREAS.get(sentence.area, part.heading) if sentence.part == "done" else part.heading


def _part(sentence: Sentence, found: list[Section]) -> Section | None:
    words = next(part.told_by for part in PARTS if part.code == sentence.part)
    return next((s for s in found if s.level == 1 and any(word in s.heading for word in words)), None)


def placed(clause: Clause, text: str) -> str:
    """The text with the clause: behind its own sentence, at the end of the paragraph on its system, or under its heading."""
    one = clause.sentence
    if not clause.whole and (at := _behind(one, text, set(one.codes), line_end=False)) >= 0:
        return text[:at] + clause.text + text[at:]
    alike = {
        code for other in sentences() if (other.system, other.part) == (one.system, one.part) for code in other.codes
    }
    if (at := _behind(one, text, alike, line_end=True)) >= 0:
        return text[:at].rstrip() + clause.text + text[at:]
    found = sections(text)
    part = _part(one, found)
    if part is None:
        raise Conflict("正文中已经没有这一部分，请刷新页面")
    if one.part != "done":
        return put_in(text, part, clause.text, instead=False)
    until = next((n for n in range(found.index(part) + 1, len(found)) if found[n].level == 1), len(found))
    under = found[found.index(part) + 1 : until]
    heading = AREAS.get(one.area, "")
    if own := next((s for s in under if heading and heading in s.heading), None):
        return put_in(text, own, clause.text, instead=False)
    number = sum(s.level == 2 for s in under)
    opened = f"### （{NUMERALS[min(number, 9)]}）{heading}\n\n{clause.text}" if heading else clause.text
    return put_in(text, under[-1] if under else part, opened, instead=False)


def _behind(one: Sentence, text: str, codes: set[str], *, line_end: bool) -> int:
    """Where in its own part the last sentence, or the last paragraph, ends that tells one of these figures; -1: none does.
    The part on shortcomings tells rates once more."""
    begin, until = _span(one, text)
    tokens = [match for match in TOKEN.finditer(text, begin, until) if match[1] in codes]
    if not tokens:
        return -1
    line = text.find("\n", tokens[-1].end())
    end = line if line >= 0 else len(text)
    stop = text.find("。", tokens[-1].end(), end)
    return end if line_end or stop < 0 else stop + 1


def _span(one: Sentence, text: str) -> tuple[int, int]:
    """From where to where the part goes in which a sentence belongs."""
    found = sections(text)
    part = _part(one, found)
    if part is None:
        return 0, 0
    lines = text.split("\n")
    last = next((s.line for s in found[found.index(part) + 1 :] if s.level == 1), len(lines))
    return len("\n".join(lines[: part.line])), len("\n".join(lines[:last]))


def _sentence_before(text: str, at: int) -> str:
    """The sentence that ends at a place."""
    begin = max(text.rfind("。", 0, max(at - 1, 0)), text.rfind("\n", 0, max(at - 1, 0)))
    return text[begin + 1 : at].strip()


@transaction.atomic
def put_back(report: YearlyReport, key: str, *, by: Account, on: date, version: int) -> YearlyReport:
    """Put one clause in, as a new version. Raises Conflict when it is no longer offered."""
    report = actions.locked(report, version)
    actions.require(report, "save", by, on)
    one = next((clause for clause in clauses(report) if clause.key == key), None)
    if one is None:
        raise Conflict("这一句已经补入，或者重新核算后没有数据了，请刷新页面")
    return actions.put_text(report, placed(one, report.text), by=by, on=on, note=f"{NOTE}：{one.where}")
