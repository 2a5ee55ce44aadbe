"""Many cases at once leave what the actions leave: same gates, same clocks, same letters."""

from fazhi.areas.disputes.reconsideration.tests.cases import ANSWER, APPLICATION, DRAFT, OPINION, D
from fazhi.figures import engine
from fazhi.figures.catalogue import figure
from fazhi.figures.words import Period
from fazhi.spine.bulk import Ledger
from fazhi.spine.models import Document, Matter


def test_a_case_written_in_bulk(county):
    ledger = Ledger()
    draft = ledger.open(
        "disputes.reconsideration", organ=county["justice"], on=D("2026-07-06"),
        fields={**APPLICATION, "respondent": "公安局", "respondent_organ": county["police"], "known_on": D("2026-07-01")},
    )  # fmt: skip
    draft.take("accept", D("2026-07-08"), fields={"reviewers": "李审理、王经办"})
    draft.take("send_copy", D("2026-07-10")).take("reply", D("2026-07-15"), fields=ANSWER)
    draft.suspend("mediation", D("2026-07-20")).resume(D("2026-07-30"))
    draft.extend("decide", 30, D("2026-08-20")).take("hear", D("2026-08-21"), detail=OPINION)
    draft.take("draft", D("2026-08-24"), fields={**DRAFT, "redo_ordered": True})
    draft.take("decide", D("2026-08-26"), fields={"approval": "head"})
    draft.take(
        "serve_decision", D("2026-08-27"),
        fields={"served_on": D("2026-08-27"), "respondent_served_on": D("2026-08-27")},
    )  # fmt: skip
    letter = {"addressee": "云岚县市场监督管理局", "problems": "问题", "requirements": "要求"}
    draft.take("opinion_letter", D("2026-08-28"), fields={"addressee_organ": county["market"]}, detail=letter)
    draft.take("publish", D("2026-08-31"))
    ledger.flush()
    matter = Matter.objects.get()
    assert (matter.state, matter.record.respondent) == ("decided", "云岚县公安局")
    assert {p.organ.code for p in matter.parties.all()} == {"police", "market"}
    assert matter.deadlines.get(limit="redo", void=False).due_on == D("2026-10-26")
    for document in Document.objects.all():
        assert "{" not in document.body and "None" not in document.body
    assert "同意中止" in Document.objects.get(template="suspension_notice").body
    assert engine.values([figure("disputes.reconsideration.in_time")], Period.year(2026))[
        "disputes.reconsideration.in_time"
    ].number == 1  # fmt: skip
