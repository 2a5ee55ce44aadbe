"""The pages of draws: a clerk is led through one, sees why something is not possible, and strangers see nothing."""

from datetime import date, datetime

import pytest
import xlsxwriter
from django.urls import reverse

from fazhi.spine.draws import rights
from fazhi.spine.draws.certificate import load
from fazhi.spine.draws.rights import State
from fazhi.spine.draws.verification import verify
from fazhi.spine.draws.words import CHINA
from fazhi.spine.models import Draw

DAY = date(2026, 11, 20)
SEED = "03 07 12 18 25 31 09"


@pytest.fixture
def clock(monkeypatch):
    """The moment in the county; turn it on with clock("14:05")."""

    def turned(text):
        hour, minute = map(int, text.split(":"))
        moment = datetime(2026, 11, 20, hour, minute, tzinfo=CHINA)
        monkeypatch.setattr(rights, "now", lambda: moment)
        monkeypatch.setattr("fazhi.spine.draws.actions.now", lambda: moment)

    turned("09:00")
    return turned


def send(client, draw, code, **fields):
    """Fill in the sheet of a deed as it is shown and hand it in."""
    draw.refresh_from_db()
    url = reverse("desk:draw-do", args=[draw.pk, code])
    shown = client.get(url)
    assert shown.status_code == 200, shown.content.decode()
    given = {f"act-{name}": value for name, value in fields.items()}
    return client.post(url, {"act-version": draw.version, "act-key": "k", **given})


def done(answer):
    assert answer.status_code == 302, answer.content.decode()
    return answer


@pytest.fixture
def planned(at_desk, clock, county):
    """A draw planned by the clerk through the pages: 2 of 6 A, a third of 5 B, K1 recused."""
    client = at_desk("clerk")
    answer = client.post(
        reverse("desk:draw-new"),
        {
            "act-organ": county["justice"].pk,
            "act-title": "案卷评查抽取",
            "act-purpose": "评查",
            "act-basis": "评查方案",
        },
    )
    draw = Draw.objects.get()
    assert done(answer).headers["Location"] == reverse("desk:draw", args=[draw.pk])
    lines = "\n".join(f"K{n},案卷{n},{'A' if n < 6 else 'B'}类" for n in range(11))
    done(send(client, draw, "pool-list", lines=lines, source="评查名单"))
    done(send(client, draw, "shares", ask0="2", ask1="1/3", least1="1", basis="方案第三条"))
    done(send(client, draw, "exclude", candidate="K1", ground="declared", words="", stated_by="李审理"))
    done(
        send(
            client, draw, "describe", title=draw.title, purpose="评查", basis="评查方案", units="",
            seed_source="双色球第2026134期", seed_known_at="2026-11-20T14:00", seed_outcomes="17721088",
        )
    )  # fmt: skip
    return draw


def seeded(at_desk, draw, clock, county, **more):
    done(send(at_desk("clerk"), draw, "freeze"))
    clock("14:05")
    people = {f"witness{n}": county.people[who].pk for n, who in ((1, "reviewer"), (2, "police"))}
    return send(at_desk("clerk"), draw, "seed", seed="03,07,12,18,25,31+09", **{**people, "outside": "", **more})


def test_the_whole_way_through_the_pages(at_desk, planned, clock, county):
    page = at_desk("clerk").get(reverse("desk:draw", args=[planned.pk])).content.decode()
    assert "11个" in page and "本次声明回避" in page and "冻结名单" in page
    done(seeded(at_desk, planned, clock, county))
    page = at_desk("clerk").get(reverse("desk:draw", args=[planned.pk])).content.decode()
    assert "等待确认：李审理、陈联络" in page and "您不是本次抽取的见证人" in page and SEED in page
    seen = at_desk("reviewer").get(reverse("desk:draw", args=[planned.pk])).content.decode()
    assert SEED not in seen and "您确认之后这里才显示" in seen  # a witness says what they saw, not what they read here
    for who in ("reviewer", "police"):
        done(send(at_desk(who), planned, "confirm", seed=SEED, there="on"))
    planned.refresh_from_db()
    assert planned.state == State.DRAWN
    page = at_desk("clerk").get(reverse("desk:draw", args=[planned.pk])).content.decode()
    assert page.count('badge green">抽中') == 4
    file = at_desk("clerk").get(reverse("desk:draw-file", args=[planned.pk, "json"]))
    assert verify(load(file.content)) == [] and "attachment" in file.headers["Content-Disposition"]
    alone = at_desk("clerk").get(reverse("desk:draw-file", args=[planned.pk, "html"]))
    assert planned.frozen_hash in alone.content.decode() and "attachment" in alone.headers["Content-Disposition"]
    done(send(at_desk("clerk"), planned, "extend", stratum="A类", number="1", words="加抽"))
    planned.refresh_from_db()
    out = planned.certificate["result"]["added"][0]["id"]
    done(send(at_desk("clerk"), planned, "replace", candidate=out, ground="closed", words="已注销"))
    done(send(at_desk("clerk"), planned, "publish"))
    page = at_desk("clerk").get(reverse("desk:draw", args=[planned.pk])).content.decode()
    assert "已退出：已注销或者歇业" in page and "补充抽取1个" in page and "结果已公布" in page
    answer = done(send(at_desk("head"), planned, "redraw", reason="名单漏列"))
    new = Draw.objects.exclude(pk=planned.pk).get()
    assert answer.headers["Location"].endswith(f"/{new.pk}/")
    page = at_desk("clerk").get(reverse("desk:draw", args=[planned.pk])).content.decode()
    assert f'已由<a href="/desk/draws/{new.pk}/">{new.number}</a>重新抽取' in page and "抽取结果" in page


def test_the_page_says_what_is_missing_before_the_freeze(at_desk, clock, county):
    client = at_desk("clerk")
    client.post(
        reverse("desk:draw-new"),
        {"act-organ": county["justice"].pk, "act-title": "抽取", "act-purpose": "评查", "act-basis": "方案"},
    )
    draw = Draw.objects.get()
    page = client.get(reverse("desk:draw", args=[draw.pk])).content.decode()
    assert "还没有确定名单；还没有写明种子来源和公开的时间" in page
    refused = client.post(reverse("desk:draw-do", args=[draw.pk, "freeze"]), {"act-version": draw.version})
    assert refused.status_code == 403 and "还没有确定名单" in refused.content.decode()


def test_refusals_stand_beside_their_fields(at_desk, planned, clock, county):
    answer = send(at_desk("clerk"), planned, "pool-list", lines="K1,甲,,零", source="名单")
    assert answer.status_code == 422 and "第1行的权重“零”" in answer.content.decode()
    answer = send(at_desk("clerk"), planned, "shares", ask0="9", ask1="1/3")
    assert answer.status_code == 422 and "要抽9个，可抽的只有5个" in answer.content.decode()
    one = seeded(at_desk, planned, clock, county, witness2="")
    assert one.status_code == 422 and "应当有2名见证人" in one.content.decode()
    answer = send(at_desk("clerk"), planned, "seed", seed=SEED, witness1="", witness2="", outside="孙代表")
    assert answer.status_code == 422 and "没有写单位" in answer.content.decode()
    url = reverse("desk:draw-do", args=[planned.pk, "seed"])
    assert (
        f'value="{county.people["clerk"].pk}"' not in at_desk("clerk").get(url).content.decode()
    )  # no witness of one's own


def test_too_early_and_out_of_place(at_desk, planned, clock, county):
    done(send(at_desk("clerk"), planned, "freeze"))
    page = at_desk("clerk").get(reverse("desk:draw", args=[planned.pk])).content.decode()
    assert "种子要到2026-11-20 14:00才公开" in page
    for code in ("pool-list", "shares", "publish"):
        answer = at_desk("clerk").get(reverse("desk:draw-do", args=[planned.pk, code]))
        assert answer.status_code == 403 and "现在不能办理" in answer.content.decode()
    assert at_desk("clerk").get(reverse("desk:draw-do", args=[planned.pk, "nothing"])).status_code == 404


def test_outside_witnesses_are_recorded_by_another_account(at_desk, planned, clock, county):
    outside = "孙代表，县人大代表\n钱公证，云岚公证处公证员"
    done(seeded(at_desk, planned, clock, county, witness1="", witness2="", outside=outside))
    own = at_desk("clerk").post(
        reverse("desk:draw-do", args=[planned.pk, "record"]),
        {"act-witness": planned.witnesses.first().pk, "act-words": "签字"},
    )
    assert own.status_code == 403 and "须由另一个账号记录" in own.content.decode()
    for one in planned.witnesses.all():
        done(send(at_desk("head"), planned, "record", witness=one.pk, words="在笔录上签字"))
    planned.refresh_from_db()
    assert planned.state == State.DRAWN


def test_a_slower_colleague_is_told(at_desk, planned, clock, county):
    client = at_desk("clerk")
    old = planned.version
    done(send(client, planned, "exclude", candidate="K2", ground="declared", words="", stated_by="王某"))
    answer = client.post(
        reverse("desk:draw-do", args=[planned.pk, "shares"]),
        {"act-version": old, "act-ask0": "1", "act-ask1": "1"},
    )
    assert answer.status_code == 409 and "已由王经办办理" in answer.content.decode()


def test_rows_of_a_list_become_the_pool(at_desk, request_for, clock, county):
    for content in ("征地批文", "低保名单"):
        request_for(content=content)
    url = reverse("desk:draw-new") + "?register=sample.disclosure&q=低保"
    client = at_desk("clerk")
    listed = client.get("/desk/registers/sample.disclosure/?q=低保").content.decode()
    assert "?q=%E4%BD%8E%E4%BF%9D&amp;register=sample.disclosure" in listed and "从这些记录中抽取" in listed
    assert "当前筛选出的1件" in client.get(url).content.decode()
    done(
        client.post(
            url, {"act-organ": county["justice"].pk, "act-title": "抽取", "act-purpose": "评查", "act-basis": "方案"}
        )
    )
    draw = Draw.objects.get()
    assert len(draw.plan["pool"]) == 1 and "查找“低保”" in draw.pool_source
    page = client.get(reverse("desk:draw", args=[draw.pk])).content.decode()
    assert "申请公开低保名单" in page and "周明" not in page  # the clerk sees the title, its personal part masked
    done(
        send(
            client,
            draw,
            "pool-register",
            register="sample.disclosure",
            start="",
            end="",
            day="opened_on",
            stratum="organ",
        )
    )
    draw.refresh_from_db()
    assert [one["stratum"] for one in draw.plan["pool"]] == ["县司法局"] * 2


def test_a_workbook_becomes_the_pool(at_desk, planned, clock, tmp_path):
    path = tmp_path / "名单.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        for n, row in enumerate([("编号", "姓名"), ("Z1", "欧阳明月"), ("Z2", "周明")]):
            sheet.write_row(n, 0, row)
    with path.open("rb") as file:
        done(send(at_desk("clerk"), planned, "pool-list", lines="", file=file, source="专家库", persons="on"))
    planned.refresh_from_db()
    assert [one["label"] for one in planned.plan["pool"]] == ["欧阳某某", "周某"]
    assert planned.plan["shares"] == [] and planned.plan["exclusions"] == []  # said of others, who are gone
    with path.open("rb") as file:
        both = send(at_desk("clerk"), planned, "pool-list", lines="Z3", file=file, source="专家库")
    assert both.status_code == 422 and "二者取一" in both.content.decode()


def test_officers_through_the_pages(at_desk, planned, clock, county):
    lines = "\n".join(f"Z{n},张三{n},,,县公安局,青溪镇" for n in range(5))
    done(
        send(
            at_desk("clerk"),
            planned,
            "officers",
            name="检查人员",
            lines=lines,
            per_object="2",
            at_most="3",
            persons="on",
        )
    )
    done(
        send(
            at_desk("clerk"), planned, "except", pairing="检查人员", officer="Z1", object="", unit="", ground="declared",
            words="", stated_by="本人",
        )
    )  # fmt: skip
    planned.refresh_from_db()
    assert "张三" not in str(planned.plan) and planned.plan["pairings"][0]["officers"][0]["former_units"] == [
        "青溪镇人民政府"
    ]
    done(seeded(at_desk, planned, clock, county))
    for who in ("reviewer", "police"):
        done(send(at_desk(who), planned, "confirm", seed=SEED, there="on"))
    planned.refresh_from_db()
    leaving = planned.certificate["result"]["assigned"][0]
    assert len(planned.certificate["result"]["assigned"]) == 8
    officer = f"{leaving['pairing']}\t{leaving['officer']}"
    done(
        send(at_desk("clerk"), planned, "replace-officer", officer=officer, object="", ground="unavailable", words="病")
    )
    page = at_desk("clerk").get(reverse("desk:draw", args=[planned.pk])).content.decode()
    assert "退出全部对象" in page
    done(send(at_desk("clerk"), planned, "cap", pairing="检查人员", at_most="4", words="人手不足"))
    planned.refresh_from_db()
    assert "检查人员每人上限放宽到4个对象：人手不足（王经办）" in planned.summary["changes"][1]


def test_strangers_see_nothing(at_desk, planned, clock, county):
    urls = [
        reverse("desk:draw", args=[planned.pk]),
        reverse("desk:draw-do", args=[planned.pk, "freeze"]),
        reverse("desk:draw-file", args=[planned.pk, "json"]),
    ]
    for stranger in ("police", "qingxi"):
        for url in urls:
            assert at_desk(stranger).get(url).status_code == 404
            assert at_desk(stranger).post(url).status_code in (404, 405)
        assert "案卷评查抽取" not in at_desk(stranger).get(reverse("desk:draws")).content.decode()
    assert at_desk("police").get(reverse("desk:draw-new")).status_code == 403
    assert (
        "案卷评查抽取" in at_desk("mayor").get(reverse("desk:draws")).content.decode()
    )  # reads the division, holds nothing
    planned.refresh_from_db()
    answer = at_desk("mayor").post(
        reverse("desk:draw-do", args=[planned.pk, "freeze"]), {"act-version": planned.version}
    )
    assert answer.status_code == 403


def test_pages_stay_cheap(at_desk, planned, clock, county, django_assert_max_num_queries):
    with django_assert_max_num_queries(50):
        at_desk("clerk").get(reverse("desk:draw", args=[planned.pk]))
    with django_assert_max_num_queries(25):
        at_desk("clerk").get(reverse("desk:draws"))
