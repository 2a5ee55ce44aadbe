"""Who decides on a draft reads the reviews of it and what the public said, changes nothing there, and nobody else reads more."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from fazhi.areas.decisions.decision import receivers as of_decision
from fazhi.areas.decisions.decision.tests.cases import Decision
from fazhi.areas.decisions.legality.tests.scene import Review
from fazhi.areas.functions.items.tests import people as items
from fazhi.areas.rules.documents.tests import cases
from fazhi.spine import actions, calendars
from fazhi.spine.access import Role
from fazhi.spine.context import Context
from fazhi.spine.errors import NotAllowed
from fazhi.spine.models import Link, Matter

D = date.fromisoformat
PROBLEM = "收费标准没有上位法依据"


def at(county, name):
    client = Client()
    client.force_login(county.people[name])
    return client


def sent(matter, link):
    return Matter.objects.get(chain__links_in__source=matter.pk, chain__links_in__kind=link)


def page(client, address):
    answer = client.get(address, follow=True)
    return answer.status_code, answer.content.decode()


def reads(county, name, matter):
    """What the page and the API answer this person for a matter: both or neither."""
    client = at(county, name)
    answers = {
        client.get(f"/desk/matters/{matter.pk}/").status_code,
        client.get(f"/api/v1/matters/{matter.pk}/clocks").status_code,
    }
    assert answers in ({200}, {404}), (name, answers)
    listed = matter.title in page(client, f"/desk/registers/{matter.system}/")[1]
    assert listed == (answers == {200}), name
    return listed


@pytest.fixture
def document(county):
    """A government document drafted by a department, in legality review; consultation and fair competition are under way."""
    cases.people(county)
    county.person("stranger", "police", Role.CLERK, name="局外人")
    doc = cases.Doc(county)
    doc.draft(economic=True).comment().commented()
    doc.do("send_competition", "2026-07-01")
    doc.told(
        "competition_opinion",
        "2026-07-02",
        result="passed",
        opinion_no="云市监竞〔2026〕1号",
        given_on=D("2026-07-02"),
        exception_until=None,
    )
    doc.do("own_review", "2026-07-02", own_opinion="本单位审核认为合法")
    doc.submitted().do("pass_on", "2026-07-06")
    return doc


def test_the_maker_reads_what_it_decides_on(county, document):
    for link in ("consultation", "competition", "legality"):
        matter = sent(document.matter, link)
        assert reads(county, "office", matter) and reads(county, "drafter", matter)
        assert not reads(county, "stranger", matter) and not reads(county, "qingxi", matter)
        _, shown = page(at(county, "office"), f"/desk/matters/{document.matter.pk}/")
        assert f'href="/desk/matters/{matter.pk}/"' in shown and "无权查阅" not in shown
    review = Review(county, sent(document.matter, "legality")).accept("2026-07-06").point("2026-07-07", problem=PROBLEM)
    office = at(county, "office")
    assert PROBLEM not in page(office, f"/desk/decisions/legality/{review.matter.pk}/")[1]
    review.issue("2026-07-14", "amend")
    status, shown = page(office, f"/desk/decisions/legality/{review.matter.pk}/")
    assert status == 200 and PROBLEM in shown and '<form method="post" action="?no' not in shown
    assert PROBLEM in page(office, f"/desk/matters/{review.matter.pk}/")[1]
    assert PROBLEM not in page(at(county, "stranger"), f"/desk/decisions/legality/{review.matter.pk}/")[1]
    assert document.matter.title in page(office, "/desk/decisions/legality/")[1]


def test_a_reader_changes_nothing(county, document):
    review, office = sent(document.matter, "legality"), county.people["office"]
    client = at(county, "office")
    _, shown = page(client, f"/desk/matters/{review.pk}/")
    assert "上传附件" not in shown and "关联其他事项" not in shown and "撤回送审" not in shown
    with pytest.raises(NotAllowed):
        actions.take_step(review, "withdraw", by=office, on=D("2026-07-07"), fields={"withdrawn_reason": "不要了"})
    file = SimpleUploadedFile("意见.pdf", b"%PDF-1.4 ...")
    for matter in (review, sent(document.matter, "consultation")):
        with pytest.raises(NotAllowed, match="承办或参与单位"):
            actions.attach(matter.chain, file, by=office, on=D("2026-07-07"))
        with pytest.raises(NotAllowed, match="承办或参与单位"):
            actions.link(matter.chain, document.matter.chain, "same_paper", by=office, on=D("2026-07-07"))
    board = sent(document.matter, "consultation")
    refused = client.post(f"/desk/decisions/consultation/{board.pk}/sort/", {"do": "merge", "group": ["1", "2"]})
    assert refused.status_code >= 400


def test_the_deciding_authority_reads_the_reviews_of_its_decision(county):
    case = Decision(county).started().heard().assessed().sent("2026-05-12")
    county.person("stranger", "market", Role.CLERK, name="局外人")
    for link in ("consultation", "competition", "legality"):
        matter = sent(case.matter, link)
        assert reads(county, "office", matter) and reads(county, "police", matter), link
        assert not reads(county, "stranger", matter), link
        assert f'href="/desk/matters/{matter.pk}/"' in page(at(county, "office"), f"/desk/matters/{case.matter.pk}/")[1]


def test_the_keeper_of_the_catalogue_reads_the_review_of_a_change(county):
    items.staffing_office(county)
    items.enter(county)
    change = items.apply_for(county)
    items.line(county, change, "amend", statutory_amount=15)
    actions.take_step(change, "submit", by=county.people["market"], on=items.DAY)
    review = sent(change, "legality")
    assert reads(county, "keeper", review) and not reads(county, "police", review)
    assert Link.objects.filter(source=change.pk).count() == 1


def test_what_the_bureau_drafted_its_government_reviews(county):
    """By the steps of documents and of the catalogue, as by hand (审查与起草相分离)."""
    cases.people(county)
    county.person("drafter", "justice", Role.CLERK)
    doc = cases.Doc(county, organ="justice")
    doc.draft().comment().commented().cleared().submitted().do("pass_on", "2026-07-06")
    review = sent(doc.matter, "legality")
    assert (review.organ, review.record.requester) == (county["government"], county["justice"])
    items.staffing_office(county)
    items.enter(county, body=county["justice"])
    fields = {
        "subject": "司法局事项调整", "body": county["justice"], "keeper": county["staffing"], "cause": "law", "in_round": False,
        "cause_text": "法律修改", "changed_on": items.DAY, "round_name": "",
    }  # fmt: skip
    by = county.people["drafter"]
    change = actions.open_matter("functions.item_change", organ=county["justice"], by=by, on=items.DAY, fields=fields)
    line = {"change": "amend", "basic_code": "000131001000", "why": "《食品安全法》第三十五条", "statutory_amount": 15}
    actions.take_step(change, "line", by=by, on=items.DAY, detail=line)
    actions.take_step(change, "submit", by=by, on=items.DAY)
    assert sent(change, "legality").organ == county["government"]


def test_who_hands_in_names_who_decides(county):
    """On the page of handing in, among the unit itself and what stands over it."""
    client, address = at(county, "police"), "/desk/decisions/legality/new/?kind=paper"
    asked = page(client, address)[1]
    assert "决定（制定）机关" in asked and f'<option value="{county["government"].pk}">' in asked
    assert (
        f'<option value="{county["market"].pk}">云岚县市场监督管理局</option>'
        not in asked.split('name="decider"')[1].split("</select>")[0]
    )
    given = {"title": "关于公务用枪管理的汇报", "text": "一、情况", "act-organ": county["justice"].pk, "act-on": "2026-07-06",
             "decider": county["government"].pk}  # fmt: skip
    names = {n.rpartition("-")[2]: n for n in re.findall(r'name="([\w-]+)"', asked)}
    client.post(address, {names.get(name.rpartition("-")[2], name): value for name, value in given.items()})
    review = Matter.objects.get(system="decisions.legality")
    county.person("office", "government", Role.CLERK)
    assert reads(county, "office", review) and not reads(county, "market", review)


def test_a_decision_that_the_bureau_drafted_goes_to_its_government(county):
    county.person("bureau", "justice", Role.LIAISON, name="办公室")
    case = Decision(county)
    case.take("study", "2026-03-11", study="必要").take("start", "2026-03-12")
    case.take("assign_unit", "2026-03-13", drafting_unit=county["justice"])
    matter = Matter.objects.get(pk=case.matter.pk)
    context = Context(matter, matter.record, D("2026-03-14"), county.people["bureau"], calendars.of(matter.scope))
    assert of_decision.review_body(context) == county["government"]
