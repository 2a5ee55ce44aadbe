"""An issued document as an official paper: every part once and in its place."""

from datetime import date

from fazhi.paper.html import to_html
from fazhi.paper.model import Heading
from fazhi.spine.models import Document, Organ
from fazhi.spine.papers import paper_of


def document(body, to="周明"):
    return Document(
        name="告知书",
        number="云司告〔2026〕1号",
        organ=Organ(name="云岚县司法局"),
        to=to,
        body=body,
        issued_on=date(2026, 6, 3),
    )


def test_lines_are_paragraphs_and_marked_lines_headings():
    paper = paper_of(document("## 一、事实\n经查明。\n\n## 二、决定\n不予受理。"))
    assert [type(b) is Heading for b in paper.blocks] == [True, False, True, False]
    assert (paper.organ, paper.number, paper.signed_by, paper.to) == (
        "云岚县司法局",
        "云司告〔2026〕1号",
        "云岚县司法局",
        "周明",
    )


def test_addressee_and_signature_stand_once():
    printed = to_html(paper_of(document("周明：\n不予受理。\n云岚县司法局\n2026年6月3日")))
    assert printed.count("周明") == 1 and printed.count("2026年6月3日") == 1
    assert printed.count("云岚县司法局") == 2  # the red head and the signature


def test_words_are_hidden_in_addressee_and_body():
    paper = paper_of(document("周明于2026年5月提出。"), {"周明": "周某"})
    assert paper.to == "周某" and "周明" not in to_html(paper)
