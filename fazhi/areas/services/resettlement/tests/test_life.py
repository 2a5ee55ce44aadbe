"""Help from the information before release to the deletion of the identity, each gate tried the wrong way first."""

from datetime import date as D

import pytest

from fazhi.areas.services.resettlement import identity
from fazhi.areas.services.resettlement.models import ResettlementIdentity
from fazhi.areas.services.resettlement.tests.scene import WHO, id_no
from fazhi.spine import actions, sealing
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Deadline, Matter
from fazhi.spine.sweep import sweep


def refused(words, *kinds):
    return pytest.raises(kinds or (NotAllowed, BadInput), match=words)


def limits(matter):
    return {d.limit: d for d in Deadline.objects.filter(matter=matter)}


def test_help_from_release_to_the_end(stations):
    matter = stations.open()
    assert matter.title == "安置帮教"
    assert matter.owner == stations["qx-officer"]
    assert limits(matter)["arrive"].due_on == D(2026, 9, 30)
    with refused("尚未以姓名和身份证号码两项核对"):
        stations.take(matter, "receive", fields={"handed_by": "prison", "released_on": D(2026, 9, 30)})
    with refused("请在“身份信息（封存）”页办理"):
        stations.take(matter, "identify")
    with refused("尚未登记身份信息"):
        stations.take(matter, "match")
    with refused("末位校验码要相符"):
        stations.identified(matter, id_no="990126199003070010")
    stations.identified(matter)
    for wrong in ({"name": "宁志远"}, {"id_no": id_no("99012619900307003")}):
        with refused("没有同时相符"):
            stations.linked(matter, **wrong)
    stations.linked(matter)
    matter.refresh_from_db()
    assert (matter.record.term_end, matter.record.linked_under) == (D(2031, 9, 30), "before")
    assert limits(matter)["talk"].due_on == D(2026, 10, 8)  # 7 days end in the holidays
    assert limits(matter)["agree"].due_on == D(2026, 10, 30)
    stations.helped(matter)
    with refused("本人没有同意这一项帮扶"):
        stations.take(matter, "support", detail={"kind": "housing", "helper": "civil", "result": "done"})
    stations.take(matter, "support", detail={"kind": "job", "helper": "human", "result": "done"})
    stations.take(matter, "place", fields={"placed_kind": "job"})
    assert [d.due_on for d in Deadline.objects.filter(matter=matter, limit="visit")] == [D(2026, 11, 8)]
    stations.take(matter, "visit", on=D(2026, 11, 6), detail={"way": "home", "needs": []})
    assert Deadline.objects.running().get(matter=matter, limit="visit").due_on == D(2026, 12, 6)
    with refused("帮教期满日为2031-09-30，尚未届满"):
        stations.take(matter, "finish", on=D(2026, 11, 6))
    stations.take(matter, "withdraw", on=D(2026, 11, 6))
    matter.refresh_from_db()
    assert (matter.state, matter.record.keep_until) == ("ended", D(2027, 11, 6))
    assert set(limits(matter)) >= {"keep"}
    assert not list(sweep())


def test_the_law_of_the_day_on_which_somebody_is_linked(stations):
    matter = stations.identified(stations.open())
    stations.linked(matter, on=D(2026, 11, 2))
    assert Matter.objects.get(pk=matter.pk).record.linked_under == "revised"


def test_correction_ends_with_its_own_term(stations):
    matter = stations.identified(stations.open(aid_type="in_correction"))
    identity.match(matter, by=stations["qx-officer"], on=D(2026, 9, 30), name=WHO["name"], id_no=WHO["id_no"])
    given = {"handed_by": "prison", "released_on": D(2026, 9, 1)}
    with refused("由社区矫正机构移交"):
        stations.take(matter, "receive", fields=given)
    given["handed_by"] = "corrections"
    with refused("请填写“矫正期满日期”"):
        stations.take(matter, "receive", fields=given)
    with refused("矫正期已满"):
        stations.take(matter, "receive", fields={**given, "correction_until": D(2026, 10, 1)})
    stations.take(matter, "receive", fields={**given, "correction_until": D(2027, 8, 31)})
    assert Matter.objects.get(pk=matter.pk).record.term_end == D(2027, 8, 31)


def test_only_stations_keep_files(stations):
    stations.county.person(
        "bureau", "justice", stations.people["head"].posts.first().role, systems="services.resettlement"
    )
    with refused("县司法局不建个人档案"):
        stations.open("bureau", "justice")


def test_one_person_one_file_and_two_identifiers(stations):
    first = stations.identified(stations.open())
    with refused("同名同证件号码的人已在册"):
        stations.identified(stations.open("sq-officer", "sq-station"), "sq-officer")
    other = stations.open("sq-officer", "sq-station")
    stations.identified(other, "sq-officer", name="宁志远")  # the number alone links nobody
    assert ResettlementIdentity.objects.count() == 2
    assert (
        sealing.unseal(f"services.resettlement/{first.pk}", ResettlementIdentity.objects.get(pk=first.pk).sealed) == WHO
    )


def test_a_transfer_takes_the_identity_along(stations):
    matter = stations.helped(stations.linked(stations.identified(stations.open())))
    with refused("一人同时只由一个司法所帮教"):
        stations.take(matter, "transfer", "qx-head", fields={"to_office": stations.qx})
    with refused("须由承办单位的机构负责人办理"):
        stations.take(matter, "transfer", fields={"to_office": stations.sq})
    stations.take(matter, "transfer", "qx-head", on=D(2026, 10, 20), fields={"to_office": stations.sq})
    new = Matter.objects.get(organ=stations.sq)
    assert (new.state, new.owner) == ("notified", None)
    assert list(ResettlementIdentity.objects.values_list("pk", flat=True)) == [new.pk]
    with refused("只有承办此事项的人员"):
        identity.look(new, by=stations["qx-head"], purpose="contact", reason="联系")
    assert identity.look(new, by=stations["sq-head"], purpose="hand_over", reason="转入核对")["name"] == WHO["name"]
    actions.assign(new, by=stations["sq-head"], on=D(2026, 10, 21), to=stations["sq-officer"])
    identity.match(new, by=stations["sq-officer"], on=D(2026, 10, 21), name=WHO["name"], id_no=WHO["id_no"])
    fields = {"handed_by": "office", "released_on": D(2026, 9, 30)}
    stations.take(new, "receive", "sq-officer", D(2026, 10, 21), fields=fields)
    assert not list(sweep())


def test_the_identity_is_deleted_on_its_day(stations, settings):
    kept = stations.linked(stations.identified(stations.open()))
    stations.take(kept, "decline", on=D(2026, 10, 8))
    asked = stations.linked(
        stations.identified(stations.open(), id_no=id_no("99012619900307003")), id_no=id_no("99012619900307003")
    )
    stations.take(asked, "decline", on=D(2026, 10, 8))
    with refused("须由承办单位的机构负责人办理"):
        stations.take(asked, "forget", on=D(2026, 10, 9))
    stations.take(asked, "forget", "qx-head", on=D(2026, 10, 9))
    assert not identity.has(asked.pk)
    settings.FAZHI_TODAY = D(2027, 10, 8)
    assert actions.apply_law(D(2027, 10, 8)) == []
    settings.FAZHI_TODAY = D(2027, 10, 11)
    assert [m.pk for m in actions.apply_law(D(2027, 10, 11))] == [kept.pk]
    assert not ResettlementIdentity.objects.exists()
    assert {m.state for m in Matter.objects.filter(pk__in=(kept.pk, asked.pk))} == {"anonymous"}
    assert not list(sweep())


def test_a_file_does_not_become_that_of_somebody_else(stations):
    matter = stations.identified(stations.open())
    identity.match(matter, by=stations["qx-officer"], on=D(2026, 9, 30), name=WHO["name"], id_no=WHO["id_no"])
    with refused("不能同时改动：换了人的不是更正"):
        stations.identified(matter, on=D(2026, 9, 30), name="钟子期", id_no=id_no("99012619900307003"))
    stations.identified(matter, on=D(2026, 9, 30), name="宁志远")  # a slip of the hand is mended, and matched anew
    with refused("尚未以姓名和身份证号码两项核对"):
        stations.take(matter, "receive", fields={"handed_by": "prison", "released_on": D(2026, 9, 30)})
    stations.linked(matter, name="宁志远")
