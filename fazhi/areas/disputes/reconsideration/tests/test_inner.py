"""What a party sees of a case, door by door: never how the decision is arrived at, always what is its own."""

import csv
import io
import zipfile
from dataclasses import replace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from fazhi.areas.disputes.reconsideration.tests.cases import ANSWER, D, case
from fazhi.desk.lists import Listing
from fazhi.spine import access, registry
from fazhi.spine.access import Reach, Role
from fazhi.spine.actions import attach, correct, take_step
from fazhi.spine.errors import Conflict
from fazhi.spine.models import Document, Matter
from fazhi.spine.sheets.export import export

SYSTEM = "disputes.reconsideration"
LIST = f"/desk/registers/{SYSTEM}/"
DECISION = "撤销丁字号处罚决定。"
#: What stands nowhere but inside, as it is written and as a list would tell it.
SECRETS = ("查明甲节", "认定乙点", "意见丙条", "咨询戊议", "协商己说", "建议庚项", "改判辛由", DECISION)
COLUMNS = (
    "number", "proposed", "facts_found", "reasoning", "decision_text", "major", "committee_on", "redo_ordered", "approval",
    "mediation_terms",
)  # fmt: skip
CHOSEN = "?" + "&".join(f"col={name}" for name in COLUMNS)
OUTSIDERS = ("police", "market", "qingxi")  # respondent, maker of a document, contact point
INSIDERS = ("clerk", "head", "mayor")


@pytest.fixture
def desk(county):
    def logged_in(username):
        client = Client()
        client.force_login(county.people[username])
        return client

    return logged_in


def upload(c, name, by, text):
    return attach(c.matter.chain, SimpleUploadedFile(name, text.encode()), by=by, on=D("2026-07-14"))


@pytest.fixture
def drafted(county, settings, tmp_path):
    """A case with everything that happens inside, up to the draft."""
    settings.MEDIA_ROOT = tmp_path
    channel = {"channel": "liaison_point", "point": county["qingxi"], "point_received_on": D("2026-07-06")}
    c = case(county, "2026-07-06", **channel).accepted("2026-07-08")
    maker = {"maker": "云岚县市场监督管理局", "maker_organ": county["market"]}
    c.take("ask_incidental", "2026-07-08", incidental_document="云岚县摊点管理办法", **maker)
    c.take("send_copy", "2026-07-08").take("reply", "2026-07-10", **ANSWER)
    c.take("hear", "2026-07-10", detail={
        "whom": "applicant", "means": "telephone", "content": "意见丙条", "heard_by": "李审理"})  # fmt: skip
    c.take("mark_major", "2026-07-10", major=True, committee_grounds=[])
    c.take("committee", "2026-07-13", detail={
        "form": "consulting", "question": "如何认定", "advice": "咨询戊议", "adopted": True, "explained": "采纳"})  # fmt: skip
    c.take("mediate", "2026-07-13", detail={"mediator": "李审理", "outcome": "failed", "content": "协商己说"})
    c.take("recommend", "2026-07-13", by="head", detail={
        "addressee": "县政府", "problems": "建议庚项", "advice": "修改办法"})  # fmt: skip
    c.take(
        "draft", "2026-07-14", facts_found="查明甲节", reasoning="认定乙点", decision_text=DECISION, proposed=["revoke"],
        redo_ordered=True,
    )  # fmt: skip
    people = county.people
    correct(c.matter, by=people["clerk"], on=D("2026-07-14"), changes={"proposed": ["change"]}, reason="改判辛由")
    c.files = {
        "office": upload(c, "合议笔录.txt", people["reviewer"], "内"),
        "respondent": upload(c, "执法卷宗.txt", people["police"], "外"),
        "public": attach(
            c.matter.chain, SimpleUploadedFile("申请书.txt", "民".encode()), by=None, on=D("2026-07-06"), actor="申请人"
        ),
    }
    return c


def text_of(client, url):
    answer = client.get(url)
    assert answer.status_code == 200, url
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    if url.partition("?")[0].endswith("xlsx"):
        book = zipfile.ZipFile(io.BytesIO(content))
        return "".join(book.read(name).decode() for name in book.namelist() if name.endswith(".xml"))
    return content.decode()


@pytest.mark.parametrize("who", OUTSIDERS)
def test_those_who_take_part_do_not_see_how_it_is_decided(drafted, desk, who):
    client, number = desk(who), drafted.matter.number
    page = text_of(client, f"/desk/matters/{drafted.matter.pk}/?all=1")
    kept = (*SECRETS, "拟定复议意见", "行政复议委员会咨询", "提请咨询", "变更<", "合议笔录", "建议书")
    assert number in page and not [word for word in kept if word in page]
    for url in (LIST + CHOSEN, f"{LIST}export.csv{CHOSEN}", f"{LIST}export.xlsx{CHOSEN}"):
        text = text_of(client, url)
        assert number in text and not [word for word in SECRETS if word in text], url
    _, row = csv.reader(text_of(client, f"{LIST}export.csv{CHOSEN}").splitlines())
    assert row == [number, *["—"] * (len(COLUMNS) - 1)]


@pytest.mark.parametrize("who", INSIDERS)
def test_those_inside_see_all(drafted, desk, who):
    client = desk(who)
    text = text_of(client, f"/desk/matters/{drafted.matter.pk}/?all=1")
    assert not [word for word in SECRETS if word not in text] and "合议笔录" in text
    for url in (LIST + CHOSEN, f"{LIST}export.csv{CHOSEN}"):
        text = text_of(client, url)
        assert "变更" in text and "认定乙点" in text and DECISION in text


def test_the_command_exports_what_its_account_sees(drafted, county, tmp_path):
    register, file = registry.register_of(SYSTEM), tmp_path / "a.csv"
    wide = replace(register, columns=COLUMNS)
    for who, seen in ((county.people["police"], False), (county.people["clerk"], True), (None, True)):
        export(wide, file, by=who)
        assert (DECISION in file.read_text("utf-8-sig")) is seen


def test_lists_cannot_be_asked_for_what_is_internal(drafted, county, desk):
    case(county, "2026-07-06")
    case(county, "2026-07-06")
    register = registry.register_of(SYSTEM)

    def listing(who, **params):
        return Listing(register, county.people[who], params, [])

    for who, tells in (("police", False), ("clerk", True)):
        assert ("major" in {f.name for f in listing(who).filters}) is tells
        assert (listing(who, major="1").count != listing(who, major="0").count) is tells
        assert (listing(who, sort="committee_on").sort[0].name == "committee_on") is tells
        sorts = {head.label: head.sort for head in Listing(register, county.people[who], {}, ["committee_on"]).heads}
        assert bool(sorts["行政复议委员会提出咨询意见日期"]) is tells
    for word in SECRETS:
        assert listing("police", q=word).count == 0
    assert listing("police", q=drafted.matter.number).count == 1


def test_figures_do_not_tell_before_the_decision(drafted, desk):
    police, clerk = desk("police"), desk("clerk")
    for figure in ("committee", "advice_adopted", "opinions_heard", "recommendations", "opinions_rate"):
        for door in ("", "rows/", "export.csv"):
            url = f"/desk/figures/{SYSTEM}.{figure}/{door}?year=2026"
            assert police.get(url).status_code == 404, url
            assert clerk.get(url).status_code == 200, url
        assert f"{SYSTEM}.{figure}/" not in text_of(police, f"/desk/figures/?system={SYSTEM}&year=2026")
    for figure in ("change", "revoke", "direct_corrected"):
        for client in (police, clerk):
            text = text_of(client, f"/desk/figures/{SYSTEM}.{figure}/rows/?year=2026")
            assert drafted.matter.number not in text
    assert drafted.matter.number in text_of(police, f"/desk/figures/{SYSTEM}.accepted/rows/?year=2026")


def test_papers_and_files_of_the_office_do_not_exist_for_parties(drafted, desk):
    police, clerk = desk("police"), desk("clerk")
    inner = Document.objects.get(template="recommendation")
    theirs = Document.objects.get(template="reply_notice")
    for end in ("/", ".docx"):
        assert police.get(f"/desk/documents/{inner.pk}{end}").status_code == 404
        assert clerk.get(f"/desk/documents/{inner.pk}{end}").status_code == 200
        assert police.get(f"/desk/documents/{theirs.pk}{end}").status_code == 200
    seen = {name: police.get(f"/desk/attachments/{file.pk}/").status_code for name, file in drafted.files.items()}
    assert seen == {"office": 404, "respondent": 200, "public": 200}
    for name, file in drafted.files.items():
        assert clerk.get(f"/desk/attachments/{file.pk}/").status_code == 200
        assert desk("market").get(f"/desk/attachments/{file.pk}/").status_code == (200 if name == "public" else 404)


def test_whoever_moves_to_the_respondent_does_not_take_the_files_along(drafted, county, desk):
    """A file is of the organ that its person worked in on that day."""
    moved = county.people["reviewer"]
    moved.posts.update(until=D("2026-10-01"))
    county.person("reviewer", "police", Role.LIAISON)
    moved.posts.filter(organ=county["police"]).update(since=D("2026-10-01"))
    assert desk("reviewer").get(f"/desk/attachments/{drafted.files['office'].pk}/").status_code == 404


def test_forms_filled_in_with_the_draft_are_not_shown(drafted, desk):
    police, pk = desk("police"), drafted.matter.pk
    for path in (
        "step/draft",
        "step/decide",
        "correct/-",
        "issue/-",
        "suspend/-",
        f"serve/{Document.objects.first().pk}",
    ):
        for send in (police.get, police.post):
            answer = send(f"/desk/matters/{pk}/{path}/")
            assert answer.status_code == 403 and not [w for w in SECRETS if w in answer.content.decode()], path
    assert DECISION in desk("reviewer").get(f"/desk/matters/{pk}/step/draft/").content.decode()


def test_a_conflict_does_not_tell_what_was_done_inside(drafted, county):
    drafted.take("hear", "2026-07-15", detail={
        "whom": "agent", "means": "telephone", "content": "同前", "heard_by": "李审理"})  # fmt: skip
    for who, told in (("police", False), ("clerk", True)):
        with pytest.raises(Conflict) as said:
            take_step(drafted.matter, "sign_copy", by=county.people[who], on=D("2026-07-15"), version=3)
        assert ("听取意见" in str(said.value)) is told


def test_a_party_takes_its_own_steps_and_is_told_the_decision(county, desk):
    c = case(county, "2026-07-06").accepted("2026-07-08").take("send_copy", "2026-07-08")
    police = desk("police")
    text = text_of(police, f"/desk/matters/{c.matter.pk}/")
    assert f"/desk/matters/{c.matter.pk}/step/reply/" in text and "撤销该处罚决定" in text
    assert police.get(f"/desk/matters/{c.matter.pk}/step/reply/").status_code == 200
    assert "被申请人书面答复期限" in text
    c.take("reply", "2026-07-10", **ANSWER).take("hear", "2026-07-10", detail={
        "whom": "applicant", "means": "telephone", "content": "意见丙条", "heard_by": "李审理"})  # fmt: skip
    assert ANSWER["reply_summary"] in text_of(police, f"/desk/matters/{c.matter.pk}/")
    c.take(
        "draft", "2026-07-14", facts_found="查明甲节", reasoning="认定乙点", decision_text=DECISION, proposed=["revoke"],
        redo_ordered=True,
    )  # fmt: skip
    assert (c.record.results, c.record.proposed) == ("", "|revoke|")
    c.decided("2026-07-20", served="2026-07-22")
    assert c.record.results == "|revoke|"
    text = text_of(police, f"/desk/matters/{c.matter.pk}/?all=1")
    for word in (DECISION, "认定乙点", "撤销", "重新作出行政行为"):
        assert word in text
    for word in ("意见丙条", "拟定复议意见", "审批方式"):
        assert word not in text
    decision = c.paper("decision")
    assert DECISION in text_of(police, f"/desk/documents/{decision.pk}/")
    assert "撤销" in text_of(police, LIST + "?col=number&col=results")
    assert c.matter.number in text_of(police, f"/desk/figures/{SYSTEM}.revoke/rows/?year=2026")
    c.take("redo", "2026-08-03", redone_number="云公〔2026〕1号")


def test_limits_of_the_office_itself_are_not_told(county, desk):
    """A town that takes part reads far: its list of all it may see leaves them out as well."""
    channel = {"channel": "liaison_point", "point": county["qingxi"], "point_received_on": D("2026-07-06")}
    c = (
        case(county, "2026-07-06", **channel)
        .accepted("2026-07-08")
        .ready("2026-07-10")
        .decided("2026-07-20", "2026-07-22")
    )
    assert c.runs("return_visit") and c.runs("publish")
    for who, told in (("clerk", True), ("police", False), ("qingxi", False)):
        for url in (f"/desk/matters/{c.matter.pk}/", *(["/desk/?scope=all"] if who != "police" else [])):
            text = text_of(desk(who), url)
            assert ("案后回访期限" in text) is told and "公开行政复议决定书期限" in text, (who, url)


def test_a_draft_that_came_to_nothing_stays_inside(drafted, desk):
    drafted.take("terminate", "2026-07-20", terminate_ground="withdrawn", respondent_changed=False)
    record = drafted.record
    assert (record.results, record.redo_ordered, record.decision_text) == ("|terminated|", False, "")
    text = text_of(desk("police"), f"/desk/matters/{drafted.matter.pk}/?all=1")
    assert not [word for word in SECRETS if word in text] and "撤销" not in text.replace("撤销该处罚决定", "")
    assert "认定乙点" not in text_of(desk("police"), LIST + CHOSEN)


def test_a_mediation_paper_is_told_when_it_takes_effect(county, desk):
    c = case(county, "2026-07-06").accepted("2026-07-08")
    terms = {"mediation_terms": "壬条和好", "respondent_changed": False, "perform_required": False, "perform_by": None,
             "enforceable": False}  # fmt: skip
    c.take("mediation_paper", "2026-07-14", **terms)
    paper, police = c.paper("mediation_paper"), desk("police")
    here = f"/desk/matters/{c.matter.pk}/"
    assert police.get(f"/desk/documents/{paper.pk}/").status_code == 404
    assert "壬条和好" not in text_of(police, here) and paper.number not in text_of(police, here)
    c.take("mediation_effective", "2026-07-16")
    assert "壬条和好" in text_of(police, here) and "壬条和好" in text_of(police, f"/desk/documents/{paper.pk}/")


def test_inside_is_one_definition(drafted, county):
    """``inside`` for one matter and ``inside_q`` for many agree for everybody; the others see it by taking part."""
    county.person("admin", "justice", Role.ADMIN, reach=Reach.DIVISION)
    county.person("other", "justice", Role.CLERK, reach=Reach.DIVISION, systems="services")
    matter, day = Matter.objects.get(pk=drafted.matter.pk), D("2026-11-20")
    expected = {
        **dict.fromkeys((*INSIDERS, "reviewer"), True),
        **dict.fromkeys((*OUTSIDERS, "shiqiao", "admin", "other"), False),
    }
    for name, within in expected.items():
        person = county.people[name]
        assert access.inside(person, matter, day) is within, name
        assert Matter.objects.filter(access.inside_q(person, SYSTEM, "", day)).exists() is within, name
        seen = access.visible_to(person, Matter.objects.all(), system=SYSTEM, on=day).exists()
        assert seen is (within or name in OUTSIDERS), name
        assert access.stands_outside(person, SYSTEM, day) is (name in OUTSIDERS), name
        assert bool(access.hidden(person, matter, day)) is not within, name
