"""Figure tokens as people read and type them: ``{{disputes.mediation.closed|trend}}`` ⇄ ``{{调解终结|比上年}}``.

A report is kept with codes, which stay when a figure is renamed. On the screen stand names. A name that several figures
bear, or that holds a sign of the token itself, stays a code; codes are understood wherever names are.
"""

from __future__ import annotations

import re
from collections import Counter

from fazhi.figures import catalogue
from fazhi.report import exhibits
from fazhi.report.sentences import TOKEN

FORMS = {"n": "数", "change": "增减", "last": "上年", "trend": "比上年"}
CODES = {name: code for code, name in FORMS.items()}
SIGNS = re.compile(r"[{}|｜\[\]\n]|^(?:表格|图表)\s*[:：]")  # what a token is divided by
WRITTEN = re.compile(r"\{\{([^{}|｜\n]+)(?:[|｜]([^{}|｜\n]*))?\}\}")
BAR = re.compile("[|｜]")
PARTED = re.compile(r"[,，、\s]+")


def _tables() -> tuple[dict[str, str], dict[str, str]]:
    """code → name, name → code, of the figures whose name says which they are."""
    figures = catalogue.figures()
    borne = Counter(figure.name for figure in figures)
    names = {f.code: f.name for f in figures if borne[f.name] == 1 and not SIGNS.search(f.name)}
    return names, {name: code for code, name in names.items()}


def code_of(name: str) -> str:
    """The code of a figure by its name; what is no such name comes back as it is."""
    return _tables()[1].get(name, name)


def named(text: str) -> str:
    """A text with codes as it is shown to whoever writes it."""
    names = _tables()[0]

    def written(token: re.Match[str]) -> str:
        name = names.get(token[1])
        if name is None:
            return token[0]
        return f"{{{{{name}{'|' + FORMS[token[2]] if token[2] else ''}}}}}"

    whole = {code: name for code, name in names.items() if not PARTED.search(name)}
    return exhibits.LINE.sub(lambda line: _exhibit(line, whole, "、"), TOKEN.sub(written, text))


def coded(text: str) -> str:
    """A text as somebody typed it, with codes. What is neither a name nor a code is left for the report to complain of."""
    codes = _tables()[1]

    def written(token: re.Match[str]) -> str:
        code = codes.get(token[1].strip(), "")
        form = (token[2] or "").strip()
        if not code and form not in CODES:
            return token[0]
        form = CODES.get(form, form)
        return f"{{{{{code or token[1].strip()}{'|' + form if form else ''}}}}}"

    text = exhibits.LINE.sub(lambda line: _exhibit(line, codes, ", "), text)
    return WRITTEN.sub(lambda token: token[0] if exhibits.LINE.fullmatch(token[0]) else written(token), text)


def _exhibit(line: re.Match[str], table: dict[str, str], between: str) -> str:
    """A line that asks for a table or chart, with its figures called as ``table`` says."""
    bar = BAR.search(line[2])
    first, rest = (line[2][: bar.start()], " " + line[2][bar.start() :]) if bar else (line[2], "")
    told = [one for one in PARTED.split(first.strip()) if one]
    if not any(one in table for one in told):
        return line[0]
    end = line.end(2) - line.start()
    begin = line.start(2) - line.start()
    put = f" {between.join(table.get(one, one) for one in told)}{rest}"
    return line[0][:begin] + put + line[0][end:]
