"""An assessment of the risk to stability is tied to the decision that it was made for; each shows the other."""

from datetime import date

from django.test import Client

from fazhi.areas.decisions.decision.tests.cases import Decision
from fazhi.spine.actions import open_matter, take_step
from fazhi.spine.models import Link

D = date.fromisoformat


def test_the_decision_shows_its_assessment(county):
    decision = Decision(county).matter
    clerk, head = county.people["clerk"], county.people["head"]
    given = {"subject": "停车收费调整", "drafter": county["police"], "decision_no": decision.number}
    risk = open_matter("disputes.risk_assessment", organ=county["justice"], by=clerk, on=D("2026-04-01"), fields=given)
    point = {"point": "商户担心客流", "likelihood": "medium", "impact": "low", "measure": "首小时免费"}
    take_step(risk, "point", by=clerk, on=D("2026-04-02"), detail=point)
    said = {"methods": ["forum"], "level": "low", "opinion": "可控", "conclusion": "go"}
    take_step(risk, "conclude", by=head, on=D("2026-04-10"), fields=said)
    assert Link.objects.filter(source=risk.pk, target=decision.pk, kind="decision").exists()
    client = Client()
    client.force_login(county.people["mayor"])
    assert "停车收费调整" in client.get(f"/desk/matters/{decision.pk}/").content.decode()
    assert "所评估的重大行政决策" in client.get(f"/desk/matters/{risk.pk}/").content.decode()
