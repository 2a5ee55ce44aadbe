"""What one action asks of the database: many people write at once, and each statement is somebody's waiting."""

from datetime import date

from django.db import connection
from django.test.utils import CaptureQueriesContext

from fazhi.spine.actions import open_matter, take_step
from fazhi.spine.history import verify_chain

SYSTEM = "sample.disclosure"


def opened(county):
    return open_matter(
        SYSTEM, organ=county["justice"], by=county.people["clerk"], on=date(2026, 3, 2),
        fields={"applicant": "孙小满", "content": "征地补偿安置方案"},
    )  # fmt: skip


def asked(captured):
    return [query["sql"] for query in captured.captured_queries if "SAVEPOINT" not in query["sql"]]


def test_opening_a_matter_takes_few_statements(county):
    opened(county)
    with CaptureQueriesContext(connection) as captured:
        opened(county)
    assert len(asked(captured)) <= 11, asked(captured)


def test_a_step_with_its_paper_takes_few_statements(county):
    head = county.people["head"]
    take_step(opened(county), "answer", by=head, on=date(2026, 3, 3), fields={"reply": "open"})
    matter = opened(county)
    with CaptureQueriesContext(connection) as captured:
        event = take_step(matter, "answer", by=head, on=date(2026, 3, 3), fields={"reply": "open"})
    assert len(asked(captured)) <= 12, asked(captured)
    chain = event.chain
    chain.refresh_from_db()
    assert not list(verify_chain(chain, list(chain.events.select_related("aside").order_by("seq")), matter.number))
    assert [e.code for e in chain.events.order_by("seq")] == ["open", "answer", "document"]
    assert matter.documents.get().seq == 3 and event.pk
