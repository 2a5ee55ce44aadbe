"""The bulk ledger leaves what the actions leave: same states, clocks, numbers, documents, and histories that verify."""

from datetime import date

import pytest

from fazhi.spine.actions import open_matter, resume, suspend, take_step
from fazhi.spine.bulk import Ledger
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.history import verify_chain
from fazhi.spine.models import Chain, Event, Matter
from fazhi.spine.sweep import sweep
from tests.sample.drafting.models import DraftAnswer

D = date.fromisoformat
FIELDS = {"applicant": "孙小满", "content": "征地补偿安置方案"}


def by_actions(county):
    clerk, head = county.people["clerk"], county.people["head"]
    m = open_matter("sample.disclosure", organ=county["justice"], by=clerk, on=D("2026-03-02"), fields=FIELDS)
    suspend(m, by=clerk, on=D("2026-03-09"), ground="consult")
    resume(m, by=clerk, on=D("2026-03-20"))
    take_step(m, "answer", by=head, on=D("2026-04-13"), fields={"reply": "open"})
    return m.pk


def by_bulk(county):
    clerk, head = county.people["clerk"], county.people["head"]
    ledger = Ledger()
    d = ledger.open("sample.disclosure", organ=county["justice"], on=D("2026-03-02"), fields=FIELDS, by=clerk)
    d.suspend("consult", D("2026-03-09"), by=clerk).resume(D("2026-03-20"), by=clerk)
    d.take("answer", D("2026-04-13"), by=head, fields={"reply": "open"})
    ledger.flush()
    return d.pk


def trace(pk):
    """Everything about a matter except keys, salts and the time of entry."""
    matter = Matter.objects.get(pk=pk)
    chain = Chain.objects.get(pk=pk)
    events = list(chain.events.select_related("aside"))
    assert list(verify_chain(chain, events, matter.number)) == []
    return {
        "matter": (matter.title, matter.state, matter.closed_on, matter.next_due, matter.version, matter.suspended),
        "record": (matter.record.applicant, matter.record.reply, matter.record.replied_on),
        "events": [(e.seq, e.code, e.on, e.by_id, e.before, e.after, sorted(e.payload)) for e in events],
        "secrets": [(e.seq, place, value) for e in events for place, (_, value) in sorted(e.kept_aside.items())],
        "deadlines": list(
            matter.deadlines.order_by("limit").values_list(
                "limit", "started_on", "due_on", "statutory_on", "met_on", "void"
            )
        ),
        "pauses": list(matter.pauses.values_list("ground", "start", "end")),
        "documents": list(matter.documents.values_list("template", "to", "issued_on", "seq")),
        "words": (matter.chain.words.words.split()[-5:], matter.chain.words.personal),
    }


def test_bulk_leaves_what_the_actions_leave(county):
    assert trace(by_actions(county)) == trace(by_bulk(county))


def test_numbers_go_on_after_the_bulk_and_follow_the_days(county):
    ledger = Ledger()
    for day in ("2026-03-05", "2026-03-03", "2026-03-04"):
        ledger.open("sample.disclosure", organ=county["justice"], on=D(day), fields=FIELDS)
    assert ledger.flush() == 3
    rows = Matter.objects.order_by("opened_on").values_list("number", flat=True)
    assert list(rows) == [f"云司公收〔2026〕{n}号" for n in (1, 2, 3)]
    matter = open_matter(
        "sample.disclosure", organ=county["justice"], by=county.people["clerk"], on=D("2026-03-06"), fields=FIELDS
    )
    assert matter.number == "云司公收〔2026〕4号"


def test_the_law_acts_in_bulk_too(county):
    ledger = Ledger()
    draft = ledger.open("sample.disclosure", organ=county["justice"], on=D("2026-03-02"), fields=FIELDS)
    draft.take("ask", D("2026-03-04"))
    draft.law(D("2026-11-20"))
    assert (draft.row.state, draft.row.closed_on) == ("abandoned", D("2026-03-25"))
    ledger.flush()
    assert Event.objects.get(chain=draft.pk, code="abandon").actor == "条例第30条"


def test_gates_hold_in_bulk(county):
    ledger = Ledger()
    draft = ledger.open("sample.disclosure", organ=county["justice"], on=D("2026-03-02"), fields=FIELDS)
    with pytest.raises(NotAllowed):
        draft.take("answer", D("2026-03-05"), by=county.people["market"], fields={"reply": "open"})
    with pytest.raises(BadInput):
        draft.take("answer", D("2026-03-01"), fields={"reply": "open"})
    with pytest.raises(NotAllowed):
        draft.take("corrected", D("2026-03-05"))


def handed_over(county, do_open, take):
    """A draft that is sent, amended and sent again, by whatever writes it; the keys of all three matters."""
    town, reviewer = county.people["qingxi"], county.people["reviewer"]
    fields = {"name": "青溪镇集镇停车管理办法", "text": "第一条"}
    draft = do_open("sample.draft", organ=county["qingxi"], by=town, on=D("2026-03-02"), fields=fields)
    first = take(draft, "submit", D("2026-03-03"), by=town)
    take(draft, "press", D("2026-03-05"), by=town)
    take(first, "conclude", D("2026-03-06"), by=reviewer, fields={"result": "amend", "points": 3})
    second = take(draft, "submit", D("2026-03-09"), by=town)
    take(draft, "drop", D("2026-03-10"), by=town)
    take(second, "conclude", D("2026-03-11"), by=reviewer, fields={"result": "sound", "points": 0})
    take(
        do_open("sample.draft", organ=county["qingxi"], by=town, on=D("2026-03-02"), fields=fields),
        "vote",
        D("2026-03-03"),
        by=town,
        detail={"approves": True},
    )
    return [draft.pk, first.pk, second.pk]


def test_what_is_handed_over_in_bulk_is_what_the_actions_hand_over(county):
    def acted(matter, code, on, **more):
        take_step(matter, code, on=on, **more)
        return Matter.objects.filter(system="sample.review").order_by("-pk").first()

    def drafted(draft, code, on, **more):
        draft.take(code, on, **more)
        return draft.sent["review"][-1] if "review" in draft.sent else None

    one = handed_over(county, open_matter, acted)
    ledger = Ledger()
    other = handed_over(county, ledger.open, drafted)
    ledger.flush()
    assert [seen(pk, one) for pk in one] == [seen(pk, other) for pk in other]
    assert [Matter.objects.get(pk=pk).state for pk in other] == ["dropped", "concluded", "concluded"]
    assert list(sweep()) == []
    votes = Event.objects.filter(code="vote")
    assert len(votes) == 2 and {(e.by_id, e.actor, e.at.strftime("%M:%S")) for e in votes} == {(None, "", "59:59")}


def seen(pk, keys):
    """A matter of a hand-over; the keys of the others as their places in it."""
    matter = Matter.objects.get(pk=pk)

    def placed(payload):
        return [(n, keys.index(v) if n in ("other", "cause") else "") for n, v in sorted(payload.items())]

    return {
        "matter": (matter.title, matter.state, matter.closed_on, matter.version, matter.owner_id, matter.organ_id),
        "events": [
            (e.seq, e.code, e.on, e.by_id, e.actor, e.before, e.after, placed(e.payload))
            for e in matter.chain.events.order_by("seq")
        ],
        "asides": [sorted(e.kept_aside) for e in matter.chain.events.order_by("seq")],
        "links": sorted((keys.index(k.target_id), k.kind, k.made_on) for k in matter.chain.links_out.all()),
        "deadlines": list(matter.deadlines.order_by("limit").values_list("limit", "started_on", "due_on", "met_on")),
        "documents": list(matter.documents.values_list("template", "to", "issued_on", "seq", "issued_by")),
        "parties": list(matter.parties.values_list("capacity", "organ")),
        "answers": list(DraftAnswer.objects.filter(matter=pk).values_list("result", "points", "on", "seq")),
    }


def test_an_old_register_tells_the_answer_without_the_review(county):
    ledger = Ledger()
    draft = ledger.open("sample.draft", organ=county["qingxi"], on=D("2026-03-02"), fields={"name": "停车管理办法"})
    draft.take("submit", D("2026-03-03"), reach=False).take("answered", D("2026-03-06"), detail={"result": "sound"})
    draft.take("adopt", D("2026-03-09"))
    ledger.flush()
    assert Matter.objects.get(pk=draft.pk).state == "adopted" and Matter.objects.count() == 1
    assert list(sweep()) == []
