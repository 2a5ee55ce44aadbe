"""Questions and paper rules: read, checked, drawn. A question whose law has a later edition on file is not drawn."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from fazhi.areas.enforcement.law_tests.models import LawPaperQuestion, LawQuestion
from fazhi.areas.enforcement.law_tests.words import QuestionKind
from fazhi.spine.models import Matter
from fazhi.statutes.models import Article, Edition
from fazhi.statutes.naming import plain_title
from fazhi.statutes.reading import article_keys

LETTERS = "ABCDEFGH"
JUDGED = {"对": "A", "错": "B"}
ANY = "不限"
_MARK = re.compile(r"^\s*[A-Ha-h][.．、:：]\s*")


@dataclass(frozen=True)
class Line:
    """One line of a rule: ``number`` questions of ``points`` each."""

    law: str
    kind: str
    number: int
    points: int


def choices_of(text: str) -> list[str]:
    """The choices, one a line; a leading letter is not part of them."""
    return [_MARK.sub("", line).strip() for line in text.splitlines() if line.strip()]


def question_holds_together(values: Mapping[str, Any]) -> str:
    """What is wrong with the choices and the answer of a question, in one sentence."""
    choices, answer, kind = choices_of(values.get("choices") or ""), str(values["answer"]).strip(), values["kind"]
    if kind == QuestionKind.JUDGE:
        return "" if answer in JUDGED and not choices else "判断题的答案填“对”或“错”，不填选项"
    if not 2 <= len(choices) <= len(LETTERS):
        return f"选项有{len(choices)}项，应为2至{len(LETTERS)}项，每行一项"
    if len(set(choices)) < len(choices):
        return "有相同的选项，请核对"
    letters = set(answer)
    if not answer or letters - set(LETTERS[: len(choices)]) or len(letters) < len(answer):
        return f"答案“{answer}”与选项不符，请填写选项的大写字母（A至{LETTERS[len(choices) - 1]}），不重复"
    if (kind == QuestionKind.SINGLE) != (len(letters) == 1):
        return "单选题的答案为一个字母，多选题的答案为两个以上字母"
    return ""


def lines_of(text: str) -> list[Line]:
    """The lines of a rule. Raises ValueError with one sentence that names the line."""
    kinds, found = {label: code for code, label in QuestionKind.choices}, []
    for n, line in enumerate(filter(None, map(str.strip, text.splitlines())), 1):
        parts = line.split()
        if len(parts) != 4 or parts[1] not in kinds or not (parts[2] + parts[3]).isdecimal():
            raise ValueError(f"出题规则第{n}行“{line}”应为“法律 题型 题数 每题分值”，题型为{'、'.join(kinds)}")
        one = Line(plain_title(parts[0]), kinds[parts[1]], int(parts[2]), int(parts[3]))
        if not (1 <= one.number <= 200 and 1 <= one.points <= 100):
            raise ValueError(f"出题规则第{n}行的题数应为1至200，分值应为1至100")
        found.append(one)
    if not found:
        raise ValueError("请填写出题规则")
    return found


def rule_holds_together(values: Mapping[str, Any]) -> str:
    """What is wrong with a rule for papers."""
    try:
        full = sum(line.number * line.points for line in lines_of(values["lines"]))
    except ValueError as wrong:
        return str(wrong)
    if not 0 < values["pass_mark"] <= full:
        return f"合格分为{values['pass_mark']}，应大于0、不超过满分{full}"
    return "" if 1 <= values["minutes"] <= 300 else f"时长为{values['minutes']}分钟，应为1至300分钟"


def outdated(questions: Iterable[LawQuestion], on: date) -> dict[int, str]:
    """Questions that must not be asked any more, by their keys, and why: the law on file was repealed, has a later edition
    than the one the question follows, or has no such article. A law that is not on file is not judged."""
    questions = list(questions)
    wanted = {plain_title(q.law) for q in questions}
    editions: dict[str, list[Edition]] = {}
    for one in Edition.objects.filter(title__in=wanted, state=Edition.State.ON_FILE, in_force_on__lte=on):
        editions.setdefault(one.title, []).append(one)
    texts = [one.pk for found in editions.values() for one in found if one.texts]
    keys = set(Article.objects.filter(edition__in=texts).values_list("edition", "key"))
    told = {}
    for q in questions:
        if found := editions.get(plain_title(q.law)):
            if why := _why(q, max(found, key=lambda e: e.in_force_on), on, keys):
                told[q.pk] = why
    return told


def _why(q: LawQuestion, last: Edition, on: date, keys: set[tuple[int, str]]) -> str:
    if last.ended_on and last.ended_on <= on:
        return f"《{last.title}》自{last.ended_on}起失效"
    if q.edition_on < last.in_force_on:
        return f"《{last.title}》已有{last.in_force_on}起施行的版本，请核对条文"
    asked = article_keys(f"{q.article}　")
    if last.texts and asked and not any((last.pk, key) in keys for key in asked):
        return f"《{last.title}》没有{q.article}"
    return ""


def askable(on: date) -> list[LawQuestion]:
    """The questions of the bank that may be asked on a day."""
    standing = Q(retired_on=None) | Q(retired_on__gt=on)
    rows = list(LawQuestion.objects.filter(standing, withdrawn=False, on__lte=on).order_by("pk"))
    gone = outdated(rows, on)
    return [row for row in rows if row.pk not in gone]


def choose(lines: list[Line], bank: list[LawQuestion], avoid: set[int]) -> tuple[list[tuple[LawQuestion, int]], str]:
    """Questions with points for every line, at random, those to avoid left out; and, when the bank is too small, why."""
    chance, taken, found = random.SystemRandom(), set(avoid), []
    for line in sorted(lines, key=lambda one: one.law == ANY):
        fits = [
            q for q in bank
            if q.pk not in taken and q.kind == line.kind and line.law in (ANY, plain_title(q.law))
        ]  # fmt: skip
        if len(fits) < line.number:
            label = QuestionKind(line.kind).label
            return (
                [],
                f"题库中可用的“{line.law}”{label}只有{len(fits)}道，规则要{line.number}道；请补充试题或者修改规则",
            )
        drawn = chance.sample(fits, line.number)
        taken |= {q.pk for q in drawn}
        found += [(q, line.points) for q in drawn]
    return found, ""


def set_paper(matter: Matter, round_no: int, drawn: list[tuple[LawQuestion, int]]) -> None:
    """Write the questions of a round down as they stand now."""
    LawPaperQuestion.objects.bulk_create(
        LawPaperQuestion(
            matter=matter, round=round_no, place=place, question=q, kind=q.kind, stem=q.title, choices=q.choices,
            answer=q.answer, source=f"《{plain_title(q.law)}》{q.article}", points=points,
        )
        for place, (q, points) in enumerate(drawn, 1)
    )  # fmt: skip
