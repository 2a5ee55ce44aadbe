"""What follows the end of a reconsideration: service, letters, publication, visits, performance, the archive."""

from __future__ import annotations

from datetime import date, timedelta

from fazhi.demo.scenarios.pace import soon
from fazhi.demo.scenarios.story import Story


def afterwards(story: Story, ended: date) -> None:
    """What the office, the respondent and the parties do once the case has ended."""
    rng, record = story.rng, story.draft.record
    served = story.later(ended, 1, 4)
    story.take("serve_decision", served, story.clerk, fields={"served_on": served, "respondent_served_on": served})
    corrected = any(r in record.results for r in ("revoke", "illegal", "change", "perform"))
    if corrected and rng.random() < 0.45:
        _letter(story, served)
    if record.perform_required:
        story.take("perform", soon(rng, served, 10, 40), story.liaison, fields={"performance": "已依法履行职责。"})
    if record.redo_ordered:
        story.take("redo", soon(rng, served, 25, 55), story.liaison, fields={"redone_number": "云执重〔1〕号"})
    if record.decision_text and rng.random() < 0.9:
        story.take("publish", soon(rng, served, 5, 15), story.clerk)
    if corrected and rng.random() < 0.3:
        _finding(story, served)
    if rng.random() < 0.55:
        _visit(story, served)
    if rng.random() < 0.08:
        _suit(story, served)
    number = {"archive_no": f"复议{ended.year}-{story.draft.pk}"}
    story.take("archive", soon(rng, max(story.draft.days.values()), 16, 40), story.clerk, fields=number)


def _letter(story: Story, served: date) -> None:
    record = story.draft.record
    letter = {
        "addressee": record.respondent, "problems": "未充分告知陈述申辩权利。", "requirements": "规范告知程序，开展自查。",
        "letter_received_on": served,
    }  # fmt: skip
    to = {"addressee_organ": record.respondent_organ}
    on = story.take("opinion_letter", served, story.authority, fields=to, detail=letter)
    report = {"report": "已完善告知文书并培训。", "corrected": True}
    story.take("opinion_reply", soon(story.rng, on, 20, 55), story.liaison, detail=report)


def _finding(story: Story, served: date) -> None:
    finding = {
        "finding": story.rng.choice(("none", "liable", "tolerated")), "ground": "依责任追究与容错免责规定认定。",
        "decided_by": "县司法局", "handled": "",
    }  # fmt: skip
    story.take("account", soon(story.rng, served, 10, 30), story.head, detail=finding)


def _visit(story: Story, served: date) -> None:
    rng = story.rng
    visit = {
        "means": rng.choice(("telephone", "visit")), "visitor": "王知微", "performed": True,
        "satisfied": rng.random() < 0.9, "content": "当事人无异议。",
    }  # fmt: skip
    story.take("return_visit", soon(rng, served, 10, 28), story.clerk, detail=visit)


def _suit(story: Story, served: date) -> None:
    rng = story.rng
    brought = {"sued_on": served + timedelta(days=6), "suit_number": ""}
    on = story.take("sued", soon(rng, served, 6, 14), story.clerk, fields=brought)
    result = {"suit_result": rng.choice(("maintained", "maintained", "withdrawn"))}
    story.take("suit_ended", soon(rng, on, 80, 150), story.clerk, fields=result)
