"""What a unit of a round has: its own documents, a date in its worklist, and nothing of the others until the publication."""

from io import BytesIO

import pytest
from django.test import Client
from python_calamine import CalamineWorkbook

from fazhi.areas.rules.cleanup.tests.rounds import (
    D,
    adjusted,
    cast,
    decided,
    documents,
    frozen,
    gathered,
    go,
    published,
    results,
    share,
)
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Matter
from fazhi.spine.verify import breaks

SECRET = "市场监管局自己的理由"


@pytest.fixture
def matter(county):
    """The police speak on numbers 2 and 4, the market bureau on 1 and 3."""
    cast(county)
    documents(county, 4)
    return frozen(county)


@pytest.fixture
def at(county):
    def client(who):
        made = Client()
        made.force_login(county.people[who])
        return made

    return client


def say(county, matter, who, code, lines, on="2026-06-05", unit="police"):
    return go(share(county, matter, unit), code, county.people[who], on, detail={"lines": lines})


def owes(client):
    return [dial.deadline for dial, _ in client.get("/desk/").context["dials"] if dial.deadline.limit == "propose"]


def test_a_unit_owes_its_opinion_in_its_worklist_until_all_is_said(county, matter, at):
    police = at("police_clerk")
    (owed,) = owes(police)
    assert (owed.due_on, owed.matter.title) == (D("2026-07-31"), "2019年制发的规范性文件清理（本单位意见）")
    say(county, matter, "police_clerk", "propose", "2 继续有效")
    assert len(owes(police)) == 1
    say(county, matter, "police_clerk", "propose_all", "4、废止、已被新的规定代替")
    assert owes(police) == []
    assert results(matter) == {1: "", 2: "keep", 3: "", 4: "repeal"}
    say(county, matter, "police_clerk", "take_back", "4 撤回")
    assert (len(owes(police)), results(matter)[4]) == (1, "")
    assert not list(breaks())


def test_the_step_says_whether_all_is_said(county, matter):
    with pytest.raises(BadInput, match="还有1件没有处理意见：第4号"):
        say(county, matter, "police_clerk", "propose_all", "2 继续有效")
    with pytest.raises(BadInput, match="请用“提齐处理意见”"):
        say(county, matter, "police_clerk", "propose", "2 继续有效\n4 继续有效")
    with pytest.raises(BadInput, match="第1号不在本单位提出意见的文件之内"):
        say(county, matter, "police_clerk", "propose", "1 继续有效\n2 继续有效")
    with pytest.raises(NotAllowed, match="须由"):
        say(county, matter, "clerk", "propose", "2 继续有效")
    assert set(results(matter).values()) == {""}


def test_what_the_bureau_fills_in_a_unit_owes_no_more(county, matter, at):
    matter = adjusted(county, matter, "2 继续有效\n4 继续有效")
    assert (share(county, matter).state, owes(at("police_clerk"))) == ("said", [])
    matter = adjusted(county, matter, "4 撤回")
    assert share(county, matter).state == "owing"
    assert not list(breaks())


def test_sent_back_only_those_who_have_to_speak_again_are_asked(county, matter, at):
    matter = gathered(county, adjusted(county, matter, "\n".join(f"{n} 继续有效" for n in (1, 2, 3, 4))))
    with pytest.raises(NotAllowed, match="本轮清理已汇总，意见不能再改"):
        say(county, matter, "police_clerk", "propose_all", "2 废止 过时", on="2026-06-21")
    matter = adjusted(county, matter, "4 撤回", on="2026-06-22")
    with pytest.raises(BadInput, match="已过"):
        go(matter, "back", county.people["clerk"], "2026-06-22", fields={"propose_by": D("2026-06-20")})
    matter = go(matter, "back", county.people["clerk"], "2026-06-22", fields={"propose_by": D("2026-08-10")})
    assert [share(county, matter, unit).state for unit in ("police", "market")] == ["owing", "said"]
    assert [row.due_on for row in owes(at("police_clerk"))] == [D("2026-08-10")]
    assert matter.deadlines.get(limit="propose", void=False, met_on=None).due_on == D("2026-08-10")
    assert not list(breaks())


def doors(client, matter, own):
    """Every way to a round for somebody who is signed in: status and text of each."""
    grid = client.get(f"/desk/rules/cleanup/{own.pk}/items.xlsx")
    cells = CalamineWorkbook.from_filelike(BytesIO(b"".join(grid.streaming_content))).get_sheet_by_index(0).to_python()
    pages = [
        "/desk/", "/desk/?scope=all", "/desk/rules/cleanup/", f"/desk/rules/cleanup/{own.pk}/", f"/desk/rules/cleanup/{own.pk}/?unit=",
        f"/desk/rules/cleanup/{own.pk}/?q=第1号", f"/desk/matters/{own.pk}/", f"/desk/matters/{own.pk}/?history=all",
        "/desk/registers/rules.cleanup/", "/desk/registers/rules.cleanup/?q=2019", "/desk/registers/rules.cleanup_share/",
    ]  # fmt: skip
    told = [str(cells)]
    for address in pages:
        answer = client.get(address)
        assert answer.status_code == 200, address
        told.append(answer.content.decode())
    return told


def test_no_unit_reads_what_another_proposes_before_the_publication(county, matter, at):
    say(county, matter, "market_clerk", "propose_all", f"1 废止 {SECRET}\n3 废止 {SECRET}", unit="market")
    police, own = at("police_clerk"), share(county, matter)
    for text in doors(police, matter, own):
        assert SECRET not in text
        assert "云岚县第1号事项管理办法" not in text
    for address in (f"/desk/matters/{matter.pk}/", f"/desk/rules/cleanup/{matter.pk}/", f"/desk/rules/cleanup/{matter.pk}/items.xlsx",
                    f"/desk/matters/{share(county, matter, 'market').pk}/"):  # fmt: skip
        assert police.get(address).status_code == 404, address
    listed = police.get("/desk/registers/rules.cleanup/").content.decode()
    assert matter.number not in listed
    assert "全部4件中已提出2件" in police.get(f"/desk/rules/cleanup/{own.pk}/").content.decode()
    for who in ("clerk", "mayor"):  # the bureau that gathers, the organ that decides
        assert SECRET in at(who).get(f"/desk/rules/cleanup/{matter.pk}/").content.decode()


def test_exports_and_interface_keep_it_too(county, matter, at):
    say(county, matter, "market_clerk", "propose_all", f"1 废止 {SECRET}\n3 废止 {SECRET}", unit="market")
    theirs, police = share(county, matter, "market"), at("police_clerk")
    for system, hidden in (("rules.cleanup", matter), ("rules.cleanup_share", theirs)):
        answer = police.get(f"/desk/registers/{system}/export.csv")
        text = (b"".join(answer.streaming_content) if answer.streaming else answer.content).decode("utf-8-sig")
        assert answer.status_code == 200 and hidden.number not in text
        assert police.get(f"/api/v1/matters/{hidden.pk}/clocks").status_code == 404
    assert share(county, matter).number in text
    assert police.get(f"/api/v1/matters/{share(county, matter).pk}/clocks").status_code == 200
    assert police.post(f"/desk/rules/cleanup/{theirs.pk}/fill-in/").status_code == 404
    assert police.get(f"/desk/matters/{theirs.pk}/step/propose_all/").status_code == 404
    assert SECRET not in police.get("/api/v1/open/rules.cleanup").content.decode()


def test_everybody_who_spoke_reads_the_published_result(county, matter, at):
    say(county, matter, "market_clerk", "propose_all", f"1 废止 {SECRET}\n3 继续有效", unit="market")
    say(county, matter, "police_clerk", "propose_all", "2 继续有效\n4 继续有效")
    matter = published(county, decided(county, gathered(county, matter)))
    page = at("police_clerk").get(f"/desk/rules/cleanup/{matter.pk}/")
    assert (page.status_code, SECRET in page.content.decode(), page.context["may"]) == (200, True, False)
    assert {m.state for m in Matter.objects.filter(system="rules.cleanup_share")} == {"closed"}
    assert not list(breaks())


def test_a_round_that_is_stopped_asks_nobody(county, matter, at):
    go(matter, "stop", county.people["clerk"], "2026-06-09", fields={"stop_reason": "与省里部署合并"})
    assert (share(county, matter).state, owes(at("police_clerk"))) == ("closed", [])


def test_a_maker_sees_the_round_over_its_own_documents(county):
    cast(county)
    documents(county, 2)
    documents(county, 1, start=70, maker="market")
    matter = frozen(county, maker=county["market"], maker_kinds="|department|")
    client = Client()
    client.force_login(county.people["market_clerk"])
    assert client.get(f"/desk/matters/{matter.pk}/").status_code == 200
