"""The public's pages and the desk's: what a code opens, what is refused and how it is said, once however often it is sent."""

import pytest

from fazhi.areas.disputes.confirmation.models import OdrJoint, OdrSignature
from fazhi.spine.models import Matter

pytestmark = pytest.mark.django_db
SIGN = {"act": "sign", "agreed": "1", "signer": "孙小满"}


def post(client, **fields):
    return client.post("/disputes/agreement/", fields)


def test_an_application_on_the_portal(client, ground):
    page = client.get("/apply/disputes.confirmation/")
    assert page.status_code == 200
    text = page.content.decode()
    assert "青溪镇共享法庭（青溪镇综治中心一楼）" in text and "请选择" in text
    token = text.split('name="token" value="')[1].split('"')[0]
    given = {
        "dispute_type": "consumer", "subject": "预付卡退费", "applicants": "孙小满", "applicant_phone": "13900000000",
        "respondents": "某健身馆", "facts": "停业不退费", "wish": "courtroom", "token": token, "stage": "send",
    }  # fmt: skip
    wrong = client.post("/apply/disputes.confirmation/", given)
    assert wrong.status_code == 422 and "请选择去哪一个" in wrong.content.decode()
    done = client.post("/apply/disputes.confirmation/", {**given, "courtroom": ground.room.pk})
    assert done.status_code == 200 and "查询码" in done.content.decode()
    matter = Matter.objects.get(system="disputes.confirmation")
    assert (matter.record.source, matter.state, matter.record.courtroom_id) == ("portal", "requested", ground.room.pk)
    told = client.post("/follow/", {"code": matter.query_code}).content.decode()
    assert "已申请" in told and "孙小满" not in told


def test_where_to_ask_for_mediation(client, ground):
    text = client.get("/disputes/mediate/").content.decode()
    assert "消费和事佬" in text and "青溪镇共享法庭" in text and "郑法官" not in text and "吴调解" not in text
    assert "没有找到“月球”" in client.get("/disputes/mediate/?q=月球").content.decode()


def test_signing_by_code(client, case):
    it = case().allocate().accept().meet().offer("2026-11-18")
    mine, theirs = it.record.applicant_code, it.record.respondent_code
    assert post(client, code="AAAA-BBBB-CCCC").status_code == 422
    assert "没有查到" in post(client, code="AAAA").content.decode()
    text = post(client, code=mine.lower()).content.decode()
    assert "退还剩余款项4600元" in text and "申请人一方" in text
    for fields, words in (
        ({"agreed": ""}, "并勾选同意"), ({"signer": " "}, "请填写签名人"), ({"signer": "云岚县某健身馆"}, "姓名与协议上的申请人一方不符"),
    ):  # fmt: skip
        answer = post(client, code=mine, **{**SIGN, **fields})
        assert answer.status_code >= 400 and words in answer.content.decode()
    for _ in range(2):  # the button pressed twice
        assert "签名已记录" in post(client, code=mine, token="abc", **SIGN).content.decode()
    assert OdrSignature.objects.count() == 1
    assert "已经签名" in post(client, code=mine, token="new", **SIGN).content.decode()
    post(client, code=mine, **{**SIGN, "signer": "李秋"})
    assert "您这一方已经签完" in post(client, code=mine).content.decode()
    post(client, code=theirs, **{**SIGN, "signer": "云岚县某健身馆"})
    row = OdrSignature.objects.get(signer="孙小满")
    assert len(row.time) == 8 and row.way == "code" and row.offer_no == 1
    assert "不能办理" in post(client, code=mine, act="join", agreed="1").content.decode()
    it.do("seal", "2026-11-20", sealed=True)
    text = post(client, code=mine, act="join", agreed="1").content.decode()
    assert "同意共同申请" in text and "2026年12月21日" in text  # the thirtieth day is a Sunday
    assert OdrJoint.objects.count() == 1


def test_guessing_codes_is_stopped(client, case):
    for _ in range(10):
        post(client, code="AAAA-BBBB-CCCC")
    assert post(client, code="AAAA-BBBB-CCCC").status_code == 429


def test_the_page_of_what_waits(client, case, ground):
    case()
    case().allocate().accept().meet().offer("2026-11-18").sign("applicant", "孙小满", "2026-11-19")
    case().agree("2026-11-10").join("applicant", "2026-11-12")
    court = case().agree("2026-11-09")
    court.join("applicant", "2026-11-12")
    court.join("respondent", "2026-11-12")
    court.do("apply_confirmation", "2026-11-12", court="云岚县人民法院")
    case().agree("2026-11-11")
    case().allocate().accept().meet().offer("2026-11-18")
    client.force_login(ground.people["clerk"])
    text = client.get("/desk/disputes/confirmation/").content.decode()
    for words in (
        "申请人一方还有1人没有签名；被申请人一方还有1人没有签名",
        "被申请人一方没有表示",
        "2026-12-10",
        "消费和事佬",
    ):
        assert words in text
    client.force_login(ground.people["police"])
    assert "预付卡退费纠纷" not in client.get("/desk/disputes/confirmation/").content.decode()
