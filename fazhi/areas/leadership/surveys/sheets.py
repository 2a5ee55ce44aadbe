"""Reading a question sheet. Pure: lines in, questions out; what is wrong is said in one sentence."""

from __future__ import annotations

import re

from fazhi.portal.ballots import Question

#: What nobody is asked: the sheet would know who answered.
NAMING = re.compile(r"姓名|身份证|电话|手机|门牌|住址|微信")
MOST_QUESTIONS, MOST_ANSWERS = 30, 9


def questions_of(lines: str) -> tuple[Question, ...]:
    """The questions of a sheet. An answer's code begins with s (satisfied), x (left out of rates) or n. Raises ValueError."""
    found = []
    for number, line in enumerate(filter(None, (one.strip() for one in lines.splitlines())), 1):
        words, *answers = [part.strip() for part in re.split(r"[｜|]", line)]
        if NAMING.search(line):
            raise ValueError(f"第{number}题会问出是谁填的（姓名、电话、住址等），测评不收集个人信息")
        if not words or not 2 <= len(answers) <= MOST_ANSWERS or not all(a.rstrip("*#") for a in answers):
            raise ValueError(f"第{number}题应写成“题目｜选项｜选项”，选项2至{MOST_ANSWERS}个")
        coded = {_code(answer, n): answer.rstrip("*#") for n, answer in enumerate(answers, 1)}
        if len(set(coded.values())) < len(coded):
            raise ValueError(f"第{number}题有重复的选项，请核对")
        found.append(Question(f"q{number}", words, coded))
    if not 1 <= len(found) <= MOST_QUESTIONS:
        raise ValueError(f"问卷应有1至{MOST_QUESTIONS}题，每行一题")
    if not any(code.startswith("s") for code in found[0].answers):
        raise ValueError("第一题为总体评价，算作满意的选项后面请加*")
    return tuple(found)


def _code(answer: str, n: int) -> str:
    return ("s" if answer.endswith("*") else "x" if answer.endswith("#") else "n") + str(n)
