"""What becomes of a document once it is published: validity, renewal, amendment, clean-up, filing, reviews by others."""

from datetime import date

import pytest

from fazhi.areas.rules.documents.tests.cases import TEXT, D, Doc, existing, people
from fazhi.spine import registry
from fazhi.spine.actions import apply_law, open_matter, take_step
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Event, Link, Matter, Organ


@pytest.fixture
def doc(county):
    people(county)
    return lambda **fields: Doc(county, **fields)


@pytest.fixture
def old(county):
    people(county)
    return lambda **fields: existing(county, **fields)


# --- 有效期 ---


@pytest.mark.parametrize(
    ("fields", "until"),
    [
        ({}, "2031-08-31"),
        ({"trial": True, "title": "云岚县供水管理办法（试行）"}, "2028-08-31"),
        ({"kind": "announcement", "title": "关于禁止燃放烟花爆竹的通告"}, "2027-08-31"),
        ({"kind": "announcement", "trial": True}, "2027-08-31"),
    ],
)
def test_validity_counts_from_taking_effect(doc, fields, until):
    """Five years, two on trial, one for a 通告; never from publication."""
    assert doc(**fields).made().record.expires_on == D(until)


def test_what_is_called_a_trial_is_one(doc):
    with pytest.raises(BadInput, match="暂行、试行"):
        doc(title="云岚县供水管理暂行办法")


def test_it_lapses_by_itself_after_its_last_day(old):
    it = old(expires_on="2026-08-30")  # a Sunday: validity does not roll
    assert it.due("validity") == D("2026-08-30")
    apply_law(D("2026-08-30"))
    assert it.state == "in_force"  # the last day is still in force
    apply_law(D("2026-08-31"))
    assert it.state == "expired"
    event = Event.objects.get(chain=it.matter.pk, code="expire")
    assert (event.by, event.on) == (None, D("2026-08-30"))
    assert (it.record.ended_on, it.record.end_kind) == (D("2026-08-31"), "expired")
    assert it.matter.documentversion_set.count() == 1  # kept for old cases


def test_the_warnings_before_expiry(old):
    it = old(expires_on="2027-03-31")
    assert [it.due(code) for code in ("evaluate", "report_evaluation", "decide_evaluation")] == [
        D("2026-09-30"), D("2027-01-31"), D("2027-02-28"),
    ]  # fmt: skip
    with pytest.raises(NotAllowed, match="尚未评估"):
        it.do("decide_evaluation", "2026-09-01", evaluation_decision="keep")
    report = {"before_expiry": True, "evaluator": "县水务局", "proposes": "keep", "report": "实施效果良好"}
    it.do("evaluate", "2026-09-01", detail=report)
    it.do("report_evaluation", "2026-09-10")
    it.do("decide_evaluation", "2026-10-10", evaluation_decision="keep")
    assert not it.runs("evaluate") and it.runs("validity")


def test_an_open_end_never_lapses(old):
    it = old(expires_on=None)
    assert not it.runs("validity")
    with pytest.raises(NotAllowed, match="没有规定有效期"):
        it.do("decide_evaluation", "2026-09-01", evaluation_decision="keep")


# --- 重新公布、修改 ---


def test_what_is_adopted_anew_takes_the_place_of_the_old(old, doc):
    first = old(title="云岚县供水办法", document_no="云政规〔2022〕1号", unified_no="旧1", expires_on="2027-03-31")
    with pytest.raises(BadInput, match="没有找到编号为“云政规〔2022〕99号”"):
        doc(purpose="readopt", earlier_no="云政规〔2022〕99号")
    new = doc(purpose="readopt", earlier_no="云政规〔2022〕1号").made()
    assert new.matter.documentversion_set.get().change == "readopted"
    assert new.record.document_no != first.record.document_no
    assert (first.due("validity"), first.record.expires_on) == (D("2026-08-31"), D("2026-08-31"))
    apply_law(D("2026-09-02"))
    assert (first.state, first.record.end_kind, first.record.ended_on) == ("expired", "superseded", D("2026-09-01"))
    assert new.state == "in_force"
    assert Link.objects.filter(source=new.matter.pk, target=first.matter.pk, kind="earlier").exists()


def test_replaced_at_once(old, doc):
    first = old(document_no="云政规〔2022〕1号", unified_no="旧1")
    new = doc(purpose="readopt", earlier_no="旧1").made(effective_on="2026-07-24", effective_reason="衔接原文件")
    assert (first.state, first.record.ended_on) == ("superseded", D("2026-07-24"))
    assert new.record.document_no in first.record.ended_by


def test_an_amendment_is_a_new_version_with_a_new_number(old, doc):
    first = old(document_no="云政规〔2022〕1号", unified_no="旧1")
    change = doc(purpose="amend", earlier_no="旧1", title="云岚县户外广告设置管理办法（2026年修改）").made()
    versions = list(first.matter.documentversion_set.order_by("number"))
    assert [(v.number, v.change) for v in versions] == [(1, "taken_over"), (2, "amended")]
    assert (versions[1].unified_no, versions[1].text) == (change.record.unified_no, TEXT)
    assert (first.state, first.record.document_no) == ("in_force", "云政规〔2022〕1号")
    assert first.due("validity") == D("2029-03-31")  # an amendment lengthens nothing
    with pytest.raises(NotAllowed, match="尚未报上一级人民政府、本级人大常委会备案"):
        change.do("incorporate", "2026-08-01")
    change.do("file_gov", "2026-08-01")
    change.do("file_npc", "2026-08-01")
    change.do("incorporate", "2026-08-01")
    assert change.state == "incorporated"
    apply_law(D("2026-10-01"))
    assert change.state == "incorporated"


# --- 补录 ---


def test_existing_documents_are_entered_without_invented_steps(old, doc):
    it = old()
    codes = set(Event.objects.filter(chain=it.matter.pk).values_list("code", flat=True))
    assert codes == {"open", "take_over"}
    version = it.matter.documentversion_set.get()
    assert (it.state, version.change, version.published_on) == ("in_force", "taken_over", D("2024-03-01"))
    assert not it.runs("file_gov") and not it.record.files_gov
    with pytest.raises(BadInput, match="请填写正文、公布日期"):
        doc(existing=True, document_no="云政规〔2020〕9号", effective_on="2020-01-01")
    with pytest.raises(BadInput, match="施行日期早于公布日期"):
        doc(existing=True, document_no="x", text="x", effective_on="2020-01-01", published_on="2020-02-01")
    with pytest.raises(BadInput, match="在公布时产生"):
        doc(document_no="云政规〔2026〕9号")
    with pytest.raises(NotAllowed, match="仅适用于补录"):
        doc().do("take_over", "2026-06-02")
    with pytest.raises(NotAllowed, match="不再走制定程序"):
        fresh = doc(existing=True, document_no="y", text="x", effective_on="2020-01-01", published_on="2020-01-01")
        fresh.do("identify", "2026-06-02")


def test_what_had_lapsed_before_it_was_entered_is_not_shown_in_force(old):
    it = old(published_on="2019-01-01", effective_on="2019-02-01", expires_on="2024-01-31")
    apply_law(date(2026, 5, 7))
    assert it.state == "expired"


# --- 谁审核 ---


def test_whose_review_it_is(doc, county):
    def reviewer(**fields):
        it = doc(**fields).draft().comment().commented().cleared().submitted()
        it.do("pass_on", "2026-07-06")
        return Matter.objects.get(chain__links_in__source=it.matter.pk, chain__links_in__kind="legality").organ.code

    assert reviewer() == "justice"
    assert reviewer(maker="market", own_reviewer=True) == "market"
    assert reviewer(maker="market", own_reviewer=True, consented=True) == "justice"  # 115号第四部分
    assert reviewer(maker="market") == "justice"
    assert reviewer(maker="qingxi") == "justice"
    assert reviewer(maker="qingxi", own_reviewer=True) == "qingxi"
    Organ.objects.create(
        code="station", name="青溪司法所", short="青溪司法所", kind=Organ.Kind.JUSTICE_STATION, division_id="990126101",
        parent=county["qingxi"],
    )  # fmt: skip
    assert reviewer(maker="qingxi", own_reviewer=True) == "station"


def test_urgency_skips_the_window_not_the_review(doc):
    with pytest.raises(BadInput, match="不免除审核"):
        doc(urgent=True)
    it = doc(urgent=True, urgent_reason="应对突发水污染").draft().comment().commented().cleared().submitted()
    with pytest.raises(NotAllowed, match="115号第七部分"):
        it.decided()
    it.do("pass_on", "2026-07-06")
    sent = Matter.objects.get(chain__links_in__source=it.matter.pk, chain__links_in__kind="legality")
    assert sent.record.urgent


def test_joint_documents_are_numbered_and_filed_once(doc):
    it = doc(maker="market", joint_makers="云岚县公安局、云岚县司法局").made()
    assert it.record.unified_no.count("—") == 2
    it.do("file_gov", "2026-08-01")
    with pytest.raises(NotAllowed, match="已于2026-08-01报送备案"):
        it.do("file_gov", "2026-08-02")


# --- 备案审查、清理、附带审查 ---


def test_an_opinion_of_the_filing_body_has_its_own_clock(doc):
    it = doc().made()
    it.do("file_gov", "2026-08-05")
    opinion = {"result": "correct", "opinion_no": "岭备审〔2026〕1号", "points": 1, "given_on": "2026-09-10"}
    it.do("filing_opinion", "2026-09-10", detail=opinion)
    assert it.due("answer_opinion") == D("2026-10-10")
    it.do("answer_opinion", "2026-09-20", filing_answer="将修改第三条", will_correct=True)
    assert it.due("correct") == D("2026-10-20")
    it.do("repeal", "2026-10-10", end_reason="与上位法抵触", ended_by="云政发〔2026〕40号")
    assert it.state == "repealed" and not it.matter.deadlines.filter(met_on=None, void=False).exists()


def test_a_named_day_takes_the_place_of_the_usual_one(doc):
    it = doc().made()
    it.do("file_gov", "2026-08-05")
    given = {"result": "correct", "opinion_no": "x", "given_on": "2026-09-10", "correct_by": "2026-09-25"}
    it.do("filing_opinion", "2026-09-10", detail=given)
    assert it.due("answer_by") == D("2026-09-25") and not it.runs("answer_opinion")


def test_a_round_of_clean_up_changes_the_state(old):
    told = {"round_no": "2026年清理", "result": "keep", "reason": "适应需要"}
    kept = old()
    kept.told("cleaned_keep", "2026-06-01", **told)
    assert (kept.state, kept.matter.cleanupresult_set.get().round_no) == ("in_force", "2026年清理")
    gone = old(document_no="云政规〔2023〕8号", unified_no="旧8")
    gone.told("cleaned_repeal", "2026-06-01", **told)
    record = gone.record
    assert (gone.state, record.end_kind, record.ended_on, record.ended_by) == (
        "repealed", "repealed", D("2026-06-01"), "2026年清理",
    )  # fmt: skip
    with pytest.raises(NotAllowed, match="自动登记"):
        kept.do("cleaned_invalid", "2026-06-02", detail=told)


def test_answers_in_reviews_by_others(old):
    it = old()
    with pytest.raises(NotAllowed, match="行政复议法第58条"):
        it.do("incidental_answered", "2026-10-08", incidental_answer="合法")
    it.do("incidental_asked", "2026-10-08", detail={"case_no": "云复〔2026〕8号", "questions": "第三条的依据"})
    assert it.due("incidental") == D("2026-10-21")  # 10 working days; 10-10 is worked
    it.do("clause_stopped", "2026-10-20", detail={"clause": "第三条", "by_what": "云复〔2026〕8号", "stopped": True})
    it.do("incidental_answered", "2026-10-21", incidental_answer="第三条与上位法不一致，拟修改")
    it.do(
        "court_advised",
        "2026-10-22",
        detail={"court": "云岚县人民法院", "letter_no": "（2026）1号", "content": "修改第三条"},
    )
    assert it.due("court_advice") == D("2026-12-21")
    it.do("court_answered", "2026-11-02", court_answer="已列入修改计划")


# --- 谁看得见 ---


def test_drafts_are_inside(doc, county, client):
    it = doc().draft()
    client.force_login(county.people["police"])
    assert client.get(f"/desk/m/{it.matter.pk}/").status_code == 404
    with pytest.raises(NotAllowed, match="须由承办单位"):
        take_step(it.matter, "assess", by=county.people["police"], on=D("2026-06-08"), fields={"assessment": "x"})


def test_every_row_of_the_law_is_carried_or_told_why_not():
    declared = registry.procedure("rules.document")
    carried = {row for part in (*declared.steps, *declared.limits) for row in part.rows}
    rows = {f"N{n:02d}" for n in range(1, 33)}
    assert {r for r in carried if r.startswith("N")} | set(declared.unlisted) >= rows
    assert all(limit.local for limit in declared.limits if "本省" in limit.basis and "监督法" not in limit.basis)


# --- 年度目录 ---


def test_the_yearly_list_is_due_on_the_last_of_january(doc, old, county, settings):
    doc().made()
    old(document_no="云政规〔2024〕9号", unified_no="旧9").told(
        "cleaned_repeal", "2026-06-01", round_no="1", result="repeal"
    )
    settings.FAZHI_TODAY = D("2027-01-10")
    clerk = county.people["office"]
    given = {"maker": county["government"], "ends_on": "2026-12-31"}
    with pytest.raises(BadInput, match="12月31日"):
        open_matter(
            "rules.document_list", organ=county["government"], by=clerk, on=D("2026-12-20"),
            fields={**given, "ends_on": "2026-12-30"},
        )  # fmt: skip
    it = open_matter("rules.document_list", organ=county["government"], by=clerk, on=D("2026-12-20"), fields=given)
    assert it.deadlines.get().due_on == D("2027-01-31")
    with pytest.raises(BadInput, match="年度终了"):
        take_step(it, "send", by=clerk, on=D("2026-12-30"))
    take_step(it, "send", by=clerk, on=D("2027-01-09"))
    it.refresh_from_db()
    assert (it.record.made, it.record.amended, it.record.ended) == (1, 0, 1)
    assert "云政规〔2026〕1号" in it.record.listing
