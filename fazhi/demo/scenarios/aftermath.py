"""What follows the end of a reconsideration: service, letters, publication, visits, performance, the archive."""

from __future__ import annotations

from datetime import date, timedelta

from fazhi.demo.scenarios.pace import soon
from fazhi.demo.scenarios.story import Story


def afterwards(story: Story, ended: date) -> None:
    """Service, letters, publication, visits, performance, the archive."""
    rng, draft, record = story.rng, story.draft, story.draft.record
    served = story.later(ended, 1, 4)
    story.take("serve_decision", served, story.clerk, fields={"served_on": served, "respondent_served_on": served})
    corrected = any(r in record.results for r in ("revoke", "illegal", "change", "perform"))
    if corrected and rng.random() < 0.45:
        letter = {
            "addressee": record.respondent,
            "problems": "未充分告知陈述申辩权利。",
            "requirements": "规范告知程序，开展自查。",
            "letter_received_on": served,
        }
        on = story.take(
            "opinion_letter",
            served,
            story.authority,
            fields={"addressee_organ": record.respondent_organ},
            detail=letter,
        )
        report = {"report": "已完善告知文书并培训。", "corrected": True}
        story.take("opinion_reply", soon(rng, on, 20, 55), story.liaison, detail=report)
    if record.perform_required:
        story.take("perform", soon(rng, served, 10, 40), story.liaison, fields={"performance": "已依法履行职责。"})
    if record.redo_ordered:
        story.take("redo", soon(rng, served, 25, 55), story.liaison, fields={"redone_number": "云执重〔1〕号"})
    if record.decision_text and rng.random() < 0.9:
        story.take("publish", soon(rng, served, 5, 15), story.clerk)
    if corrected and rng.random() < 0.3:
        finding = {
            "finding": rng.choice(("none", "liable", "tolerated")),
            "ground": "依责任追究与容错免责规定认定。",
            "decided_by": "县司法局",
            "handled": "",
        }
        story.take("account", soon(rng, served, 10, 30), story.head, detail=finding)
    if rng.random() < 0.55:
        visit = {
            "means": rng.choice(("telephone", "visit")),
            "visitor": "王知微",
            "performed": True,
            "satisfied": rng.random() < 0.9,
            "content": "当事人无异议。",
        }
        story.take("return_visit", soon(rng, served, 10, 28), story.clerk, detail=visit)
    if rng.random() < 0.08:
        on = story.take(
            "sued",
            soon(rng, served, 6, 14),
            story.clerk,
            fields={"sued_on": served + timedelta(days=6), "suit_number": ""},
        )
        story.take(
            "suit_ended",
            soon(rng, on, 80, 150),
            story.clerk,
            fields={"suit_result": rng.choice(("maintained", "maintained", "withdrawn"))},
        )
    story.take(
        "archive",
        soon(rng, max(draft.days.values()), 16, 40),
        story.clerk,
        fields={"archive_no": f"复议{ended.year}-{draft.pk}"},
    )
