"""检举控告 is kept from the accused and from ordinary operators at every door; nobody is looked up by name."""

from datetime import date

import pytest
from django.test import Client

from fazhi.figures import engine
from fazhi.figures.catalogue import figure
from fazhi.figures.words import Period
from fazhi.spine import registry
from fazhi.spine.access import Reach, Role, readable
from fazhi.spine.actions import open_matter, take_step
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Organ

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


def test_a_petition_that_is_an_accusation_loses_names_and_words(case, place):
    it = case(subject="反映有关人员问题")
    with pytest.raises(NotAllowed, match="机构负责人"):
        it.do("to_accusation", "2026-09-02", by="xf")
    it.do("to_accusation", "2026-09-02", by="xfhead")
    assert (it.record.petitioner, it.record.phone, it.matter.state) == ("", "", "moved")
    assert "罚款" not in it.record.demand


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
