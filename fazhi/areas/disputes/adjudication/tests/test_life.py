"""The life of an application for a ruling: days of the item's own law, both sides heard, mediation first."""

import pytest

from fazhi.areas.disputes.adjudication.tests import cases as made
from fazhi.areas.disputes.adjudication.tests.cases import CODE, ITEMS, LAND, NAME, PLAIN, Case, D, item, people
from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period
from fazhi.spine.actions import record_entry, take_step
from fazhi.spine.errors import BadInput, NotAllowed, Refused
from fazhi.spine.models import Document, Event, Matter
from fazhi.spine.verify import breaks


@pytest.fixture
def scene(county):
    return people(county)


def value(code, year=2026):
    figure = catalogue.figure(code)
    return engine.values([figure], Period.year(year))[figure.code].number


def test_the_days_are_those_of_the_items_law_or_said_to_be_local(scene):
    land = Case(scene, item(scene, LAND))
    assert land.limits == {"examine_wd7": D("2026-03-11")}
    land.do("accept", "2026-03-05")
    assert land.record.decide_by == D("2026-09-07")  # six months: 09-05 is a Saturday
    assert land.limits["decide"] == D("2026-09-07") and "decide_local" not in land.limits
    buying = {**PLAIN, "item_code": "000747001000", "examine_days": "wd5", "decide_amount": 30, "decide_unit": "working_day",
              "from_receipt": True, "days_basis": "政府采购法第56条"}  # fmt: skip
    bought = Case(scene, item(scene, buying))
    bought.do("accept", "2026-03-05")
    assert bought.record.decide_by == D("2026-04-14")  # from receipt on 03-02, not from acceptance
    plain = Case(scene, item(scene, PLAIN))
    assert plain.limits == {"examine": D("2026-03-09")}
    plain.do("accept", "2026-03-05")
    assert plain.record.decide_by is None and plain.limits["decide_local"] == D("2026-05-06")
    declared = plain.matter.declared
    assert (
        declared.limit_by_code["decide_local"].local
        and "没有全国统一的期限" in declared.limit_by_code["decide_local"].basis
    )
    paper = Document.objects.get(matter=land.matter, template="acceptance")
    assert "2026年9月7日前作出裁决" in paper.body and "土地权属争议调查处理办法" in paper.body
    assert "前作出裁决" not in Document.objects.get(matter=plain.matter, template="acceptance").body


def test_a_ruling_hears_both_sides_and_is_performed(scene):
    it = Case(scene, item(scene, NAME), amount=300_000)
    with pytest.raises(Refused, match="答辩期限2026-03-01早于办理日期"):
        it.told(answer_by="2026-03-01")
    it.do("send_copy", "2026-03-05", answer_by=D("2026-03-20"))
    with pytest.raises(Refused, match="尚未登记调查、证据交换或者听证"):
        it.decided()
    it.inquired()
    with pytest.raises(Refused, match="答辩期限至2026-03-20，答辩或者期满后方可裁决"):
        it.decided("2026-03-18")
    it.do("record_answer", "2026-03-17", answer="字号来源于股东姓名")
    it.decided("2026-04-01")
    ruling = Document.objects.get(matter=it.matter, template="ruling")
    assert "依照《企业名称登记管理规定》第21条" in ruling.body and "申请行政复议或者提起行政诉讼" in ruling.body
    it.do("deliver", "2026-04-03", served_how="直接送达双方")
    it.do(
        "remedy", "2026-04-20", detail={"kind": "administrative", "body": "云岚县人民法院", "case_no": "", "result": ""}
    )
    it.do("perform", "2026-05-06")
    it.do("archive", "2026-05-08")
    assert it.matter.state == "closed" and not it.limits
    assert not list(breaks())
    found = {n: value(f"{CODE}.{n}") for n in ("applied", "accepted", "decided", "settled", "in_time", "due", "amount")}
    assert found == {"applied": 1, "accepted": 1, "decided": 1, "settled": 0, "in_time": 1, "due": 1, "amount": 300_000}
    assert value(f"{CODE}.performed_rate") == 1


def test_mediation_comes_first_where_the_law_wants_it(scene):
    it = Case(scene, item(scene, LAND)).told().inquired()
    it.do("record_answer", "2026-03-17", answer="界线以沟为准")
    with pytest.raises(Refused, match=r"本事项应当先行调解（《土地权属争议调查处理办法》第4条）"):
        it.decided()
    it.do("mediate", "2026-03-18")
    sent = Matter.objects.get(system="disputes.mediation")
    assert sent.record.subject == it.record.subject and sent.record.mediation_kind == "administrative"
    assert sent.record.parent_source_no == it.matter.number and sent.record.dispute_type == "land"
    with pytest.raises(Refused, match=rf"移送调解的案件（{sent.number}）尚未终结"):
        it.decided()
    with pytest.raises(Refused, match="已移送调解"):
        it.do("mediate", "2026-03-19")
    with pytest.raises(Refused, match="调解协议须经各方签名或者盖章"):
        it.do("settle", "2026-03-20", settle_terms="以沟为界", signed=False)
    mediated(scene, sent)
    told = it.matter.declared.step("mediated").adds.objects.get(matter=it.matter, kind="mediation")
    assert (told.kind, told.facts) == ("mediation", f"调解案件{sent.number}：达成口头协议")
    assert Event.objects.get(chain=it.matter.pk, code="mediated").payload["cause"] == sent.pk
    it.matter.refresh_from_db()
    it.do("settle", "2026-03-25", settle_terms="以沟为界", signed=False)
    assert it.matter.state == "settled" and not it.limits and value(f"{CODE}.settled_rate") == 1


def test_a_second_mediation_after_the_first_was_refused(scene, client):
    it = Case(scene, item(scene, LAND)).told().inquired()
    it.do("record_answer", "2026-03-17", answer="界线以沟为准")
    for day in ("2026-03-18", "2026-03-23"):
        it.do("mediate", day)
        sent = Matter.objects.filter(system="disputes.mediation").latest("pk")
        take_step(sent, "refuse", by=scene.people["market"], on=D(day), fields={"refusal_reason": "party_refuses"})
    assert Event.objects.filter(chain=it.matter.pk, code="mediated").count() == 2  # each tells that it ended
    client.force_login(scene.people["market_head"])
    page = client.get(f"/desk/matters/{it.matter.pk}/").content.decode()
    assert "不予受理" in page
    assert "作出裁决" in page and page.count("移送调解") >= 2
    it.decided("2026-04-01")
    assert it.matter.state == "decided"


def mediated(scene, sent):
    by = scene.people["market"]
    fields = {"body_kind": "department", "no_refusal": True, "restricted": False}
    take_step(sent, "accept", by=by, on=D("2026-03-19"), fields=fields)
    take_step(sent, "appoint", by=by, on=D("2026-03-19"), fields={"mediators": "周调解"})
    take_step(sent, "agree_oral", by=by, on=D("2026-03-24"), fields={"agreement_content": "以沟为界"})


def test_the_day_moves_only_as_far_as_the_items_law_lets_it(scene):
    land = Case(scene, item(scene, LAND)).told()
    note = {"prolong_note": "案情复杂"}

    def prolong(it, day, why, on="2026-08-20", **more):
        it.do("prolong", on, by="market_head", decide_by=D(day), prolong_why=why, **{**note, **more})

    for day, why, more, told in (
        ("2026-12-15", "law", {}, r"最多可以延长至2026-12-07（土地权属争议调查处理办法"),
        ("2026-09-01", "law", {}, "没有晚于原期限2026-09-07"),
        ("2026-10-09", "local", {}, "不能按本地默认延长"),
        ("2026-10-09", "not_counted", {"prolong_note": " "}, "请写明重新确定期限的事实"),
    ):
        with pytest.raises(Refused, match=told):
            prolong(land, day, why, **more)
    prolong(land, "2026-12-07", "law")
    assert land.limits["decide"] == D("2026-12-07")
    with pytest.raises(Refused, match="已依设定依据延长过一次"):
        prolong(land, "2026-12-20", "law", on="2026-09-01")
    name = Case(scene, item(scene, NAME)).told()
    with pytest.raises(Refused, match="没有规定可以延长"):
        prolong(name, "2026-07-01", "law", on="2026-05-20")
    plain = Case(scene, item(scene, PLAIN)).told()
    with pytest.raises(Refused, match="没有晚于原期限2026-05-06"):
        prolong(plain, "2026-05-01", "local", on="2026-04-20")
    prolong(plain, "2026-07-06", "local", on="2026-04-20")
    assert plain.limits["decide_later"] == D("2026-07-06") and "decide_local" not in plain.limits
    prolong(plain, "2026-07-20", "local", on="2026-05-20")
    assert plain.limits["decide_later"] == D("2026-07-20")
    assert value(f"{CODE}.due") == 2 and value(f"{CODE}.in_time") == 0  # 企业名称 06-05 and the last day of this one


def test_correction_refusal_withdrawal_and_a_case_in_court(scene):
    name = item(scene, NAME)
    it = Case(scene, name)
    with pytest.raises(Refused, match="没有要求过补正"):
        it.do("refuse", "2026-03-03", by="market_head", refusal_reason="not_corrected", refusal_text="未补正")
    it.do("ask_correct", "2026-03-03", lacking="营业执照", correct_by=D("2026-03-10"))
    assert it.limits == {"correct": D("2026-03-10")}
    it.do("corrected", "2026-03-06")
    assert it.limits == {"examine": D("2026-03-13")}  # begins anew
    with pytest.raises(NotAllowed):
        it.do("refuse", "2026-03-09", refusal_reason="other", refusal_text="不属于")
    it.do("refuse", "2026-03-09", by="market_head", refusal_reason="not_competent", refusal_text="字号不同行业")
    assert it.matter.state == "refused" and value(f"{CODE}.refused") == 1
    out = Case(scene, name).told()
    out.do("withdraw", "2026-03-25")
    court = Case(scene, name).told()
    court.do("note_court", "2026-03-20", court_case_no="（2026）岭0126民初18号")
    court.do("terminate", "2026-03-23", by="market_head", end_reason="in_court", end_note="法院已受理")
    early = Case(scene, name)
    early.do("withdraw", "2026-03-03")
    counts = {n: value(f"{CODE}.{n}") for n in ("applied", "accepted", "withdrawn", "terminated", "concluded")}
    assert counts == {"applied": 4, "accepted": 2, "withdrawn": 1, "terminated": 1, "concluded": 2}


def test_only_the_body_of_the_item_and_only_while_it_stands(scene):
    elsewhere = item(scene, NAME, body="police")
    with pytest.raises(Refused, match="由县公安局裁决，不由县市场监管局办理"):
        Case(scene, elsewhere)
    handled = item(scene, {**NAME, "item_code": "000731002000"}, body="government", handler=scene["market"])
    assert Case(scene, handled).matter.state == "received"
    ended = item(scene, {**NAME, "item_code": "000731003000"}, until=D("2026-02-28"))
    with pytest.raises(Refused, match="已停止实施"):
        Case(scene, ended)
    with pytest.raises(Refused, match="申请人和被申请人不能相同"):
        Case(scene, handled, respondent="云岚县锦程商贸有限公司")


def test_what_an_item_must_say(scene):
    for change, told in (
        ({"days_basis": ""}, "须写明规定该期限的条款"),
        ({"decide_unit": ""}, "裁决期限和单位须同时填写"),
        ({"decide_amount": None, "decide_unit": "", "extension_amount": 3}, "只有规定了裁决期限的事项"),
        ({"until": D("2025-12-31")}, "停止实施日期2025-12-31早于公布日期"),
    ):
        with pytest.raises((Refused, BadInput), match=told):
            item(scene, {**LAND, **change})
    item(scene, LAND)
    with pytest.raises(Refused, match="已在清单中"):
        item(scene, LAND)


def catalogued(scene, code):
    """The item in the catalogue of powers."""
    fields = {
        "basic_code": code, "body": scene["market"], "item_kind": "adjudication", "lists": ["power"], "valid_from": D("2026-01-05"),
        "level": "county", "basis_law": "企业名称登记管理规定", "basis_article": "第21条", "domain": "market",
    }  # fmt: skip
    record_entry(
        "functions.items", organ=scene["government"], by=scene.people["registrar"], on=D("2026-01-05"), title=f"事项{code}",
        fields=fields,
    )  # fmt: skip


def test_an_item_stands_in_the_catalogue_and_on_the_portal(scene, client):
    scene.person("registrar", "government", made.Role.REGISTRAR)
    catalogued(scene, NAME["item_code"])
    with pytest.raises(Refused, match="权责清单中没有编码为“000715001000”的行政裁决事项"):
        item(scene, LAND)
    item(scene, NAME)
    item(scene, {**NAME, "item_code": NAME["item_code"], "until": D("2026-02-28")}, body="police")  # no longer stands
    catalogued(scene, PLAIN["item_code"])
    item(scene, PLAIN, title="没有期限的裁决")
    item(scene, {**PLAIN, "item_code": NAME["item_code"]}, body="police", title="没有公布的", published_on=None)
    assert client.get(f"/published/{ITEMS}/")["Location"] == "/disputes/adjudication/"
    page = client.get("/disputes/adjudication/").content.decode()
    assert "《企业名称登记管理规定》第21条" in page and "自受理之日起3个月（企业名称登记管理规定第21条）" in page
    assert "自受理之日起60日（设定依据没有规定期限，本县默认）" in page and "共2项" in page
    assert "没有公布的" not in page and "县公安局" not in page
    assert "共1项" in client.get("/disputes/adjudication/?kind=company_name").content.decode()
    assert client.get("/disputes/adjudication/?kind=%00").status_code == 200
    assert client.get(f"/published/{CODE}/").status_code == 404


def test_a_mediation_that_fails_is_told_and_one_that_outlives_the_case_is_not(scene):
    it = Case(scene, item(scene, LAND)).told().inquired()
    it.do("record_answer", "2026-03-17", answer="界线以沟为准")
    it.do("mediate", "2026-03-18")
    sent, by = Matter.objects.get(system="disputes.mediation"), scene.people["market"]
    fields = {"body_kind": "department", "no_refusal": True, "restricted": False}
    take_step(sent, "accept", by=by, on=D("2026-03-19"), fields=fields)
    take_step(sent, "fail", by=by, on=D("2026-03-24"), fields={"failure_reason": "no_agreement"})
    rows = it.matter.declared.step("mediated").adds.objects.filter(matter=it.matter, kind="mediation")
    assert [row.facts for row in rows] == [f"调解案件{sent.number}：调解不成"]
    it.matter.refresh_from_db()
    it.do("mediate", "2026-03-25")
    again = Matter.objects.filter(system="disputes.mediation").latest("pk")
    it.do("withdraw", "2026-03-26")
    take_step(again, "withdraw", by=by, on=D("2026-03-27"))
    assert rows.count() == 1 and not Event.objects.filter(chain=it.matter.pk, on=D("2026-03-27")).exists()
