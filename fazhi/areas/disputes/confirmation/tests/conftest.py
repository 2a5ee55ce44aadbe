"""A county with a seated department, its mediator, a shared courtroom, and a case that is taken from step to step."""

from datetime import date

import pytest
from django.core.cache import cache

from fazhi.spine.access import Reach, Role
from fazhi.spine.actions import open_matter, record_entry, take_step

D = date.fromisoformat
SYSTEM = "disputes.confirmation"


@pytest.fixture
def ground(county):
    """市场监管局 is seated since January with a mediator; 公安局 is not seated. One shared courtroom stands at 青溪镇."""
    by, market = county.people["clerk"], county["market"]
    since = {"since": D("2026-01-05")}

    def enter(code, title, **fields):
        return record_entry(
            code, organ=county["justice"], by=by, on=D("2026-01-05"), title=title, fields={**since, **fields}
        )

    county.seat = enter("disputes.odr_seats", "消费维权调解", agency=market, field="消费", brand="消费和事佬")
    county.mediator = enter("disputes.odr_mediators", "行调001", agency=market, name="吴调解")
    enter("disputes.odr_seats", "治安纠纷调解", agency=county["justice"], field="其他")
    county.other = enter("disputes.odr_mediators", "行调002", agency=county["justice"], name="何调解")
    county.room = enter(
        "disputes.shared_courtrooms", "青溪镇共享法庭", kind="town", address="青溪镇综治中心一楼", judge="郑法官"
    )
    county.person("mediator", "market", Role.MEDIATOR, reach=Reach.ORGAN, name="吴调解")
    return county


@pytest.fixture
def case(ground):
    """Opens a request at 司法局; ``do`` takes a step as the bureau, ``by="mediator"`` as the department's mediator."""

    class Case:
        def __init__(self, on="2026-08-03", organ="justice", by="clerk", **fields):
            given = {
                "source": "own", "dispute_type": "consumer", "subject": "预付卡退费纠纷", "applicants": "孙小满、李秋",
                "respondents": "云岚县某健身馆", "facts": "办卡后停业", **fields,
            }  # fmt: skip
            self.matter = open_matter(SYSTEM, organ=ground[organ], by=ground.people[by], on=D(on), fields=given)

        def do(self, code, on, by="mediator", detail=None, **fields):
            person = ground.people[by] if by else None
            event = take_step(self.matter, code, by=person, on=D(on), fields=fields, detail=detail)
            self.matter.refresh_from_db()
            self.matter.__dict__.pop("_record", None)
            return event

        def allocate(self, on="2026-08-04"):
            self.do("allocate", on, by="clerk", department=ground["market"])
            return self

        def accept(self, on="2026-08-05", **fields):
            self.do(
                "accept",
                on,
                **{"mediator": ground.mediator, "no_refusal": True, "duty_basis": "消费者权益保护法第32条", **fields},
            )
            return self

        def meet(self, on="2026-08-10"):
            self.do(
                "session", on, detail={"way": "courtroom", "courtroom": ground.room, "facts": "双方陈述，协商退费比例"}
            )
            return self

        def offer(self, on="2026-08-12", **fields):
            self.do(
                "offer",
                on,
                **{"agreement_content": "退还剩余款项4600元", "agreement_amount": 4600, "relation": "money", **fields},
            )
            return self

        def sign(self, side, signer, on="2026-08-13"):
            return self.do("sign", on, by=None, detail={"side": side, "signer": signer})

        def agree(self, on="2026-08-13", **fields):
            """From the request to an agreement in force on a day."""
            self.allocate().accept().meet().offer(**fields)
            for side, signer in (("applicant", "孙小满"), ("applicant", "李秋"), ("respondent", "云岚县某健身馆")):
                self.sign(side, signer, on)
            self.do("seal", on, sealed=True)
            return self

        def join(self, side, on="2026-08-20"):
            return self.do("join", on, by=None, detail={"side": side})

        def due(self, limit):
            return self.matter.deadlines.get(limit=limit, void=False, met_on=None).due_on

        @property
        def record(self):
            return self.matter.record

    return Case


@pytest.fixture(autouse=True)
def nobody_has_guessed():
    """How often an address has typed a wrong code is kept in the cache, which outlives a test."""
    cache.clear()
    yield
    cache.clear()
