"""检举控告 is kept from the accused and from ordinary operators at every door; nobody is looked up by name."""

from datetime import date

import pytest
from django.test import Client

from fazhi.figures import engine
from fazhi.figures.catalogue import figure
from fazhi.figures.words import Period
from fazhi.spine import registry
from fazhi.spine.access import Reach, Role, readable
from fazhi.spine.actions import erase, open_matter, take_step
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Matter, Organ
from fazhi.spine.verify import breaks

D = date.fromisoformat
CODE = "disputes.accusation"
GIVEN = {
    "channel": "letter", "accused": "周某（市场监管所）", "facts": "收受商户财物", "informant": "钱大有", "phone": "13911112222",
    "address": "青溪镇",
}  # fmt: skip


@pytest.fixture
def kept(place):
    """An accusation of somebody in 县市场监管局, entered by the one clerk whose post names it."""
    place.person("mi", "xinfang", Role.CLERK, systems=CODE, name="专办员")
    place.person("mihead", "xinfang", Role.OFFICE_HEAD, systems=CODE, name="专办负责人")
    place.organs["jiwei"] = Organ.objects.create(
        code="jiwei",
        name="云岚县纪委监委",
        short="县纪委监委",
        mark="云纪",
        kind=Organ.Kind.PARTY,
        division_id="990126",
    )
    place.person("jiwei", "jiwei", Role.CLERK, systems=CODE, name="纪检")
    fields = {**GIVEN, "accused_organ": place["market"]}
    place.matter = open_matter(CODE, organ=place["xinfang"], by=place.people["mi"], on=D("2026-11-02"), fields=fields)
    return place


def test_no_door_opens_for_those_whose_posts_do_not_name_it(kept):
    pk, register = kept.matter.pk, registry.register_of(CODE)
    doors = [
        f"/desk/matters/{pk}/",
        f"/desk/matters/{pk}/step/pass_on/",
        f"/desk/registers/{CODE}/?q=检举",
        f"/desk/registers/{CODE}/export.csv",
    ]
    for name in ("xf", "xfhead", "shichang", "shichang_head", "market", "clerk", "head", "mayor", "jiwei"):
        client = Client()
        client.force_login(kept.people[name])
        for door in doors:
            answer = client.get(door)
            text = b"".join(answer).decode(errors="ignore")
            assert "收受商户财物" not in text and "周某" not in text and "钱大有" not in text, (name, door)
            if name != "jiwei":  # whose post names the system: no record has come to it yet
                assert answer.status_code in (403, 404), (name, door, answer.status_code)
        shut = client.post(f"/desk/matters/{pk}/reveal/", {"reason": "看一看"}).status_code
        assert shut in (403, 404), (name, shut)
        assert not readable(kept.people[name], register, D("2026-11-20")).exists(), name
        seen = engine.rows_behind(figure(f"{CODE}.received"), Period.year(2026), engine.seen_by(kept.people[name]))
        assert not seen.exists()


def test_it_never_goes_to_the_accused(kept):
    head = kept.people["mihead"]
    with pytest.raises(BadInput, match=r"不得将检举控告材料转给被检举控告的单位.*第30条第3款"):
        take_step(kept.matter, "pass_on", by=head, on=D("2026-11-03"), fields={"receiver": kept["market"]})
    with pytest.raises(BadInput, match="请写明接收"):
        take_step(kept.matter, "pass_on", by=head, on=D("2026-11-03"))
    take_step(kept.matter, "pass_on", by=head, on=D("2026-11-03"), fields={"receiver": kept["jiwei"]})
    assert readable(kept.people["jiwei"], registry.register_of(CODE), D("2026-11-20")).exists()
    assert not readable(kept.people["shichang"], registry.register_of(CODE), D("2026-11-20")).exists()
    with pytest.raises(NotAllowed, match="应当反馈"):
        take_step(kept.matter, "finish", by=kept.people["mi"], on=D("2026-11-04"))
    take_step(kept.matter, "tell", by=kept.people["mi"], on=D("2026-11-10"))
    assert kept.matter.deadlines.get(limit="pass_on").due_on == D("2026-11-17")


def test_it_is_not_entered_where_the_accused_could_read_it(kept):
    kept.person("far", "police", Role.CLERK, reach=Reach.DIVISION, systems=CODE)
    with pytest.raises(BadInput, match="请先由系统管理员收回"):
        open_matter(CODE, organ=kept["xinfang"], by=kept.people["mi"], on=D("2026-11-02"),
                    fields={**GIVEN, "accused_organ": kept["police"]})  # fmt: skip
    with pytest.raises(BadInput, match="上一级机关受理"):
        open_matter(CODE, organ=kept["xinfang"], by=kept.people["mi"], on=D("2026-11-02"),
                    fields={**GIVEN, "accused_organ": kept["xinfang"]})  # fmt: skip


def test_a_petition_that_is_an_accusation_goes_to_the_few_in_one_step(case, place):
    it = case(
        subject="反映工作人员收受财物", demand="周某收受商户财物"
    ).accepted()  # noticed after it had been passed on
    with pytest.raises(NotAllowed, match="还没有指定检举控告的专办人员"):
        it.do("to_accusation", "2026-09-15", by="xf")
    place.person("mi", "xinfang", Role.CLERK, systems=CODE, name="专办员")
    place.person("gmi", "government", Role.CLERK, reach=Reach.DIVISION, systems="disputes", name="县政府经办")
    with pytest.raises(NotAllowed, match="须由承办单位"):
        it.do("to_accusation", "2026-09-15", by="shichang")
    client = Client()
    client.force_login(place.people["xf"])
    url = f"/desk/matters/{it.matter.pk}/"
    form = client.get(f"{url}step/to_accusation/").content.decode()
    assert "请机构负责人随即在本件办理“删除个人信息”" in form
    done = client.post(
        f"{url}step/to_accusation/", {"act-on": "2026-09-15", "act-version": it.matter.version}, follow=True
    )
    it.matter.refresh_from_db()
    assert done.status_code == 200 and it.matter.state == "moved", done.content.decode()[:3000]
    assert (it.record.petitioner, it.record.phone, it.record.handler) == ("", "", None)
    assert not it.matter.deadlines.filter(met_on=None, void=False).exists()
    kept = Matter.objects.get(system=CODE)
    assert (kept.organ, kept.owner, kept.opened_on) == (place["xinfang"], None, D("2026-09-01"))
    assert (kept.record.informant, kept.record.phone, kept.record.external_no) == (
        "孙小满",
        "13900000000",
        it.matter.number,
    )
    assert "周某收受商户财物" in kept.record.facts and kept.deadlines.get(limit="pass_on").due_on == D("2026-09-16")
    doors_are_shut(place, it.matter, kept)
    mine = Client()
    mine.force_login(place.people["mi"])
    assert mine.get(f"/desk/matters/{kept.pk}/").status_code == 200


def doors_are_shut(place, petition, kept):
    """For whoever could see the petition yesterday: the office's clerk, the handling organ, the government above."""
    document = petition.documents.first()
    doors = [
        f"/desk/matters/{petition.pk}/", f"/desk/matters/{kept.pk}/", f"/desk/documents/{document.pk}/",
        f"/desk/matters/{petition.pk}/step/to_accusation/", f"/desk/matters/{petition.pk}/erase/-/",
    ]  # fmt: skip
    lists = [
        f"/desk/search/?q={petition.number}",
        "/desk/registers/disputes.petition/",
        "/desk/registers/disputes.petition/?state=moved",
    ]
    register, today = registry.register_of("disputes.petition"), D("2026-11-20")
    for name in ("xf", "shichang", "shichang_head", "gmi", "clerk"):
        client = Client()
        client.force_login(place.people[name])
        for door in doors:
            assert client.get(door).status_code in (403, 404), (name, door)
        for door in lists:
            answer = client.get(door)
            text = b"".join(answer).decode(errors="ignore")
            assert "收受" not in text and f"/desk/matters/{petition.pk}/" not in text, (name, door)
        assert client.post(f"/desk/matters/{petition.pk}/reveal/", {"reason": "看一看"}).status_code in (403, 404), name
        assert not readable(place.people[name], register, today).filter(pk=petition.pk).exists(), name


def test_what_was_seen_before_is_erased_by_the_head_who_is_told_so(case, place):
    it = case(subject="反映工作人员收受财物", demand="周某收受商户财物").accepted()
    place.person("mi", "xinfang", Role.CLERK, systems=CODE, name="专办员")
    it.do("to_accusation", "2026-09-15", by="xf")
    head, url = Client(), f"/desk/matters/{it.matter.pk}/"
    head.force_login(place.people["xfhead"])
    page = head.get(url).content.decode()
    assert "由机构负责人在本页办理“删除个人信息”删去" in page and f"{url}erase/-/" in page
    issued = it.matter.documents.get(template="acceptance")
    paper = f"/desk/documents/{issued.pk}/"
    assert "孙小满" in head.get(paper).content.decode()  # what was issued before still names whoever wrote
    erase(
        it.matter.chain,
        by=place.people["xfhead"],
        on=D("2026-11-20"),
        basis="信访工作条例第30条",
        reason="转检举控告",
        papers=True,
    )
    it.matter.refresh_from_db()
    after = head.get(url).content.decode() + head.get(paper).content.decode()
    assert (
        not any(word in after for word in ("孙小满", "13900000000", "周某收受商户财物"))
        and "收受" not in it.matter.title
    )
    assert not list(breaks())


def test_nobody_is_found_by_name_and_no_list_is_of_persons(case, place):
    it = case(petitioner="欧阳小满", demand="欧阳小满家的罚款")
    client = Client()
    client.force_login(place.people["xf"])
    text = client.get("/desk/registers/disputes.petition/", {"q": "欧阳小满"}).content.decode()
    assert it.matter.number not in text
    assert it.matter.number in client.get("/desk/registers/disputes.petition/", {"q": "罚款"}).content.decode()
    register = registry.register_of("disputes.petition")
    personal = {"petitioner", "phone", "address", "representatives"}
    assert personal <= set(register.personal)
    assert not personal & {*register.search, *register.filters, *register.columns}
    taken = {f.code: set(leaf.splits) for f in (figure("disputes.petition.received"), figure("disputes.petition.repeated"))
             for leaf in f.leaves()}  # fmt: skip
    assert not any(personal & splits for splits in taken.values())
