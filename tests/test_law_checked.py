"""Every article cited in these areas stands in docs/law-checked.md, or is marked as not verified where it is cited."""

from __future__ import annotations

import ast
import importlib
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from fazhi.statutes.citations import find

ROOT = Path(__file__).parents[1]
AREAS = ("disputes", "services", "emergency")
MARKS = ("未核实", "未核对", "待核")
NOT_KNOWN = "法"  # what stands for a value of an f-string that is known at run time only
_RANGE = re.compile(r"第(\d+)[–-](\d+)条")


def checked() -> dict[str, set[int]]:
    """Titles and short titles, with the articles that were looked up: the table of docs/law-checked.md."""
    laws: dict[str, set[int]] = {}
    for line in (ROOT / "docs" / "law-checked.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if not line.startswith("|") or len(cells) != 4 or not re.match(r"\d", cells[2]):
            continue
        for title in cells[0].split("、"):
            laws[title] = {n for part in cells[2].split(" ") for n in _span(part)}
    return laws


def _span(part: str) -> range:
    first, _, last = part.partition("–")
    return range(int(first), int(last or first) + 1)


def texts(path: Path) -> Iterator[tuple[str, bool]]:
    """Every text of a file, with whether the declaration that it stands in says ``unverified=True``."""
    if path.suffix != ".py":
        yield from ((line, False) for line in path.read_text(encoding="utf-8").splitlines())
        return
    module = importlib.import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
    yield from _strings(ast.parse(path.read_text(encoding="utf-8")), module, False)


def _strings(node: ast.AST, module: ModuleType, marked: bool) -> Iterator[tuple[str, bool]]:
    if isinstance(node, ast.Call):
        marked = marked or any(
            word.arg == "unverified" and getattr(word.value, "value", False) for word in node.keywords
        )
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value, marked
    elif isinstance(node, ast.JoinedStr):
        yield "".join(_piece(value, module) for value in node.values), marked
    else:
        for child in ast.iter_child_nodes(node):
            yield from _strings(child, module, marked)


def _piece(value: ast.expr, module: ModuleType) -> str:
    if isinstance(value, ast.Constant):
        return str(value.value)
    try:
        found = eval(ast.unparse(value.value), vars(module)) if isinstance(value, ast.FormattedValue) else NOT_KNOWN
    except Exception:
        return NOT_KNOWN
    return found if isinstance(found, str) else NOT_KNOWN


def cited(text: str, known: set[str]) -> Iterator[tuple[str, int]]:
    for one in find(_RANGE.sub(r"第\1条至第\2条", text), known):
        if one.article and (title := (one.title or one.number).removeprefix("中华人民共和国")):
            first = int(one.article.split("-")[0])
            last = int((one.last or one.article).split("-")[0])
            yield from ((title, article) for article in range(first, last + 1))


def unknown(area: str) -> set[str]:
    laws = checked()
    missing = set()
    for path in sorted((ROOT / "fazhi" / "areas" / area).rglob("*")):
        if path.suffix not in {".py", ".toml", ".html"} or {"tests", "migrations"} & set(path.parts):
            continue
        for text, marked in texts(path):
            if marked or any(mark in text for mark in MARKS):
                continue
            missing |= {
                f"{title}第{article}条（{path.relative_to(ROOT)}）"
                for title, article in cited(text, set(laws))
                if article not in laws.get(title, ())
            }
    return missing


@pytest.mark.parametrize("area", AREAS)
def test_articles_are_looked_up_or_marked(area):
    assert sorted(unknown(area)) == []


def test_an_article_that_nobody_looked_up_is_seen():
    laws = checked()
    assert {("公证法", 99), ("公证法", 100)} <= set(cited("公证法第99条、第100条", set(laws)))
    assert 99 not in laws["公证法"] and 31 in laws["公证法"]
    tree = ast.parse('Step(basis="公证法第99条", unverified=True)')
    assert list(_strings(tree, ast, False)) == [("公证法第99条", True)]  # type: ignore[arg-type]
