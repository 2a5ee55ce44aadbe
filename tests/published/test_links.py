"""Figures read from real reports are linked to the indicators that are known to tell them."""

from __future__ import annotations

import pytest

from fazhi.figures import sayings
from fazhi.report.library.linking import SURE, Linker, sentence_at
from fazhi.report.reader import read_text
from tests.published.test_published import REPORTS, ledger_of, printed_figures

LINKS: list[str] = []


def wanted(report: str) -> dict[int, str]:
    """Place in the text → the code that is right; "" for none. A change against last year is no value of its indicator."""
    codes = {int(key): code for key, code in ledger_of(report)["figures"].items()}
    printed = printed_figures(report).values()
    return {f["start"]: "" if codes.get(f["id"], "-")[0] in "-↓" else codes[f["id"]] for f in printed}


@pytest.mark.django_db
def test_links_of_real_reports():
    linker, names = Linker(), sayings.index().figures
    sure = right = linkable = found = 0
    for report in ("000", "001", "002", "003", "004"):
        right_codes = wanted(report)
        linkable += sum(map(bool, right_codes.values()))
        text = (REPORTS / f"{report}.txt").read_text(encoding="utf-8")
        for figure in read_text(text).figures:
            want = right_codes.get(figure.start)
            if want is None:
                continue
            link = linker.link(figure, sentence_at(text, figure.start, figure.end))
            found += bool(want) and link.code == want
            if link.code and link.confidence >= SURE:
                sure, right = sure + 1, right + (link.code == want)
            if link.code != want:
                told = [names[code].name if code else "没有" for code in (link.code, want)]
                LINKS.append(
                    f"  {report} {figure.subject} {figure.text}：对应到{told[0]}（{link.confidence:.2f}），应为{told[1]}"
                )
    LINKS.append(
        f"有把握的{sure}个中{right}个正确（{right / sure:.1%}）；应有对应的{linkable}个中首选正确的{found}个（{found / linkable:.1%}）"
    )
    assert right / sure >= 0.8
    assert found / linkable >= 0.7
