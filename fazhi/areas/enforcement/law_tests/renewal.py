"""A certificate is renewed for whoever passed the last yearly test to which they were invited: local practice, no statute's.

Only whether it was passed is told, and only to those who apply for that person.
"""

from __future__ import annotations

from datetime import date

from fazhi.areas.enforcement.law_tests.models import LawSitting
from fazhi.areas.enforcement.law_tests.practice import RENEWAL_NEEDS_PASS
from fazhi.areas.enforcement.law_tests.words import OVER, Term
from fazhi.areas.enforcement.officers.models import Officer

RULE = "本县行政执法人员学法考试制度，可配置"


def last_yearly(officer: Officer, on: date) -> list[LawSitting]:
    """Both rounds, as far as they were sat, of the last yearly test that had closed before a day."""
    rows = LawSitting.objects.filter(
        officer=officer, matter__law_test__term=Term.YEARLY, matter__law_test__closes_on__lt=on, matter__state__in=OVER
    )
    last = rows.order_by("-matter__law_test__closes_on", "-matter").first()
    return list(rows.filter(matter=last.matter_id).select_related("matter").order_by("round")) if last else []


def not_passed(officer: Officer, on: date) -> str:
    """Why a certificate may not be renewed. Who was never invited to a yearly test is not hindered by its lack."""
    if not RENEWAL_NEEDS_PASS or not (rows := last_yearly(officer, on)) or any(row.passed for row in rows):
        return ""
    window = rows[0].matter
    return f"{officer.name}没有{window.title}（{window.number}）的合格成绩，请先参加补考，合格后再申请换证（{RULE}）"
