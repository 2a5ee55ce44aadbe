"""The habits of the house, kept by a test: small files, small functions, no drawers for odds and ends, no hidden receivers."""

from __future__ import annotations

import ast
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LONGEST_FILE, LONGEST_FUNCTION = 320, 45  # "about 300" and "about 40"
ALONE = (
    440  # the verifier of dossiers is one file that shares no code with anything, so that a stranger can read it whole
)
DRAWERS = {"utils", "helpers", "lib", "misc", "common"}


def listed(pattern: str) -> list[Path]:
    """Files of the project itself: tracked ones, or all that are there when git is not."""
    try:
        names = subprocess.run(
            ["git", "ls-files", pattern], cwd=ROOT, capture_output=True, text=True, check=True
        ).stdout
        return [ROOT / name for name in names.splitlines() if (ROOT / name).exists()]
    except (OSError, subprocess.CalledProcessError):
        return [p for p in ROOT.rglob(pattern) if ".venv" not in p.parts]


SOURCES = [p for p in listed("*.py") if "migrations" not in p.parts]
PRODUCT = [p for p in SOURCES if "tests" not in p.parts and p.name != "conftest.py"]


@pytest.mark.parametrize("path", PRODUCT, ids=lambda p: str(p.relative_to(ROOT)))
def test_files_and_functions_are_small(path):
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= (ALONE if path.name == "verify_dossier.py" else LONGEST_FILE)
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            body = (node.end_lineno or node.lineno) - node.body[0].lineno + 1
            assert body <= LONGEST_FUNCTION, f"{node.name}: {body} lines"


def test_no_drawers_and_no_receivers():
    assert not [p for p in SOURCES if p.stem in DRAWERS]
    assert not [p for p in PRODUCT if re.search(r"^@receiver", p.read_text(encoding="utf-8"), re.M)]


def test_public_functions_of_the_spine_say_what_they_mean():
    bare = []
    for path in PRODUCT:
        if "spine" not in path.parts or "models" in path.parts:
            continue
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not node.name.startswith("_"):
                if not ast.get_docstring(node):
                    bare.append(f"{path.name}:{node.name}")
    assert not bare, bare


def test_the_desk_and_the_portal_name_no_area():
    systems = [p for p in (ROOT / "fazhi" / "areas").glob("*/*") if (p / "__init__.py").exists()]
    codes = {rf"{p.parent.name}[./]{p.name}" for p in systems if p.name not in {"migrations", "tests"}}
    for path in [*listed("fazhi/desk/*"), *listed("fazhi/portal/*")]:
        if "tests" in path.parts or path.suffix not in {".py", ".html", ".js"}:
            continue
        found = [c for c in codes if re.search(rf"\b{c}\b", path.read_text(encoding="utf-8"))]
        assert not found, f"{path.name} names {found}"


def test_nothing_tells_of_a_machine():
    for path in [p for p in listed("*") if p.suffix in {".py", ".md", ".toml", ".lock", ".html", ".txt", ""}]:
        if path.is_file() and path != Path(__file__):
            text = path.read_text(encoding="utf-8", errors="ignore")
            assert not re.search(r"/(?:home|Users|root|work)/\w|(?:pypi|npmjs|debian)\.org", text), path
