"""Who gets to see a file and the person behind it, by every door there is. Two things must never leak: to those who are not
assigned, that a file exists (its number); and to anybody, a name, number, telephone or address outside of a recorded look."""

import io
import logging
from dataclasses import replace
from datetime import date as D

import pytest
from django.core import mail, management
from django.db import connection

from fazhi.areas.services.resettlement import identity
from fazhi.areas.services.resettlement.command import sealed_command
from fazhi.areas.services.resettlement.models import ResettlementIdentity
from fazhi.areas.services.resettlement.register import AID
from fazhi.areas.services.resettlement.tests.scene import CODE, WHO, Stations, id_no
from fazhi.desk.reach import over_matters
from fazhi.spine import access, actions, checkpoints, registry, sealing
from fazhi.spine.dossier.making import make_dossier
from fazhi.spine.draws.sources import from_register
from fazhi.spine.errors import BadInput, Conflict, NotAllowed, Refused
from fazhi.spine.models import Deadline, Event, EventSecret, Matter, Reminder
from fazhi.spine.proof import FaultyProcedure
from fazhi.spine.reminders.commands import remind_command
from fazhi.spine.sheets.export import export
from fazhi.spine.sheets.importing import run
from fazhi.spine.sweep import sweep
from fazhi.spine.verify import breaks

INSIDERS = ("qx-head", "qx-officer", "qx-deputy")
#: A colleague, another office, the bureau, the bureau's head whose post is for all systems, and who runs the installation.
OUTSIDERS = ("qx-colleague", "sq-head", "bureau", "head", "auditor", "admin")


@pytest.fixture
def scene(county, key, settings, django_user_model):
    stations = Stations(county)
    matter = stations.helped(stations.linked(stations.identified(stations.open())))
    stations.take(matter, "deputise", "qx-head", fields={"deputy": stations["qx-deputy"].pk})
    stations.matter = Matter.objects.get(pk=matter.pk)
    return stations


def doors(matter):
    """Every address at which a record of some system is told of."""
    pk, limit = matter.pk, Deadline.objects.filter(matter=matter).first().pk
    return [
        "/desk/", "/desk/?scope=mine", "/desk/?scope=organ", "/desk/?scope=all", "/desk/?scope=told", "/desk/?scope=watched",
        "/desk/registers/", f"/desk/registers/{CODE}/", f"/desk/registers/{CODE}/?q=宁知远", f"/desk/registers/{CODE}/?q=2026",
        f"/desk/registers/{CODE}/export.csv", f"/desk/registers/{CODE}/export.xlsx", f"/desk/registers/{CODE}/import/",
        f"/desk/registers/{CODE}/template.xlsx", f"/desk/matters/{pk}/", f"/desk/matters/{pk}/?all=1",
        f"/desk/matters/{pk}/limits/{limit}/", f"/desk/matters/{pk}/limits/{limit}.docx", f"/desk/matters/{pk}/correct/-/",
        f"/desk/matters/{pk}/step/visit/", f"/desk/matters/{pk}/attach/-/", f"/desk/matters/{pk}/link/-/",
        f"/desk/matters/{pk}/assign/-/", f"/desk/matters/{pk}/erase/-/", f"/desk/entries/{pk}/", f"/desk/dossiers/{pk}/",
        "/desk/figures/", f"/desk/figures/?system={CODE}", f"/desk/figures/{CODE}.in_register/",
        f"/desk/figures/{CODE}.in_register/rows/", f"/desk/figures/{CODE}.in_register/export.csv", "/desk/draws/",
        "/desk/reports/", "/desk/statutes/", "/desk/due/", "/desk/running/", "/desk/services/resettlement/",
        f"/desk/services/resettlement/{pk}/person/", f"/api/v1/matters/{pk}/clocks",
    ]  # fmt: skip


PUBLIC = ("/", "/apply/", "/follow/", "/published/", f"/published/{CODE}/", "/reports/", "/draws/", "/checkpoints/",
          "/checkpoints.json", "/api/v1/limits")  # fmt: skip


def text_of(response):
    body = b"".join(response.streaming_content) if response.streaming else response.content
    return body.decode("utf-8", "replace")


def names(text):
    return [value for value in WHO.values() if value in text]


@pytest.mark.parametrize("who", OUTSIDERS)
def test_to_others_the_file_does_not_exist(scene, client, who):
    client.force_login(scene[who])
    for address in doors(scene.matter):
        if "q=宁知远" in address:  # the page repeats what was asked for
            continue
        response = client.get(address)
        body = text_of(response)
        assert scene.matter.number not in body and f"/matters/{scene.matter.pk}/" not in body, address
        assert not names(body), address
        if f"/{scene.matter.pk}/" in address:
            assert response.status_code in (403, 404), address


@pytest.mark.parametrize("who", INSIDERS)
def test_the_assigned_see_a_number_and_no_name(scene, client, who):
    client.force_login(scene[who])
    for address in doors(scene.matter):
        if "q=宁知远" not in address:
            assert not names(text_of(client.get(address))), address
    assert scene.matter.number in text_of(client.get(f"/desk/registers/{CODE}/"))
    assert "没有符合条件的记录" in text_of(client.get(f"/desk/registers/{CODE}/?q=宁知远"))
    page = text_of(client.get(f"/desk/matters/{scene.matter.pk}/"))
    assert "身份信息（封存）" in page and "上传附件" not in page and "关联其他事项" not in page
    assert client.get(f"/desk/registers/{CODE}/export.csv").status_code == 403
    assert client.get(f"/desk/dossiers/{scene.matter.pk}/").status_code == 403


def test_the_public_is_told_nothing(scene, client):
    for address in PUBLIC:
        body = text_of(client.get(address))
        assert scene.matter.number not in body and not names(body), address


@pytest.mark.parametrize("who", OUTSIDERS)
def test_others_can_do_nothing(scene, client, who):
    """By posting what no page offers, and by calling the actions themselves."""
    client.force_login(scene[who])
    pk, by, matter, on = scene.matter.pk, scene[who], scene.matter, D(2026, 11, 20)
    before = Event.objects.count()
    for do in ("look", "match", "enter"):
        given = {f"{do}-{k}": v for k, v in {**WHO, "purpose": "contact", "reason": "看看", "on": "2026-11-20"}.items()}
        response = client.post(f"/desk/services/resettlement/{pk}/person/?do={do}", given)
        assert response.status_code == 404 and "宁知远" not in text_of(response)
    assert client.post(f"/desk/matters/{pk}/reveal/", {"reason": "看看"}).status_code in (403, 404)
    for deed in (
        lambda: identity.look(matter, by=by, purpose="contact", reason="看看"),
        lambda: actions.take_step(matter, "visit", by=by, on=on, detail={"way": "talk", "needs": []}),
        lambda: actions.correct(matter, by=by, on=on, changes={"aid_type": "corrected"}, reason="误登"),
        lambda: actions.assign(matter, by=by, on=on, to=by),
        lambda: actions.reveal(matter.chain, by=by, on=on, reason="看看"),
        lambda: identity.enter(matter, by=by, on=on, given=WHO),
    ):
        with pytest.raises(Refused):
            deed()
    assert Event.objects.count() == before


def test_a_look_is_an_event_that_the_head_sees(scene, client, caplog):
    caplog.set_level(logging.DEBUG)
    client.force_login(scene["qx-deputy"])
    address = f"/desk/services/resettlement/{scene.matter.pk}/person/"
    assert not names(text_of(client.get(address)))
    refused = client.post(f"{address}?do=look", {"look-purpose": "contact", "look-reason": ""})
    assert refused.status_code == 422 and not names(text_of(refused))
    refused = client.post(f"{address}?do=look", {"look-purpose": "contact", "look-reason": "给宁知远打电话"})
    assert refused.status_code == 422 and "不能写帮教对象的姓名，请改用编号" in text_of(refused)
    assert not Event.objects.filter(code="reveal").exists()
    shown = client.post(f"{address}?do=look", {"look-purpose": "contact", "look-reason": "约定走访时间"})
    assert names(text_of(shown)) == list(WHO.values()) and "no-store" in shown["Cache-Control"]
    event = Event.objects.get(code="reveal")
    assert (event.by, event.note) == (scene["qx-deputy"], "联系走访：约定走访时间")
    assert not names(text_of(client.get(address)))  # once, and not again without a reason
    client.force_login(scene["qx-head"])
    looks = text_of(client.get("/desk/services/resettlement/"))
    assert "苗助理" in looks and "联系走访：约定走访时间" in looks and scene.matter.number in looks
    client.force_login(scene["qx-officer"])
    assert "联系走访：约定走访时间" not in text_of(client.get("/desk/services/resettlement/"))
    assert not names(caplog.text)


def seen(scene):
    return list(
        Event.objects.filter(chain=scene.matter.pk, code="seen").order_by("pk").values_list("by__username", "on")
    )


@pytest.mark.parametrize("door", ("/desk/matters/{}/", "/desk/matters/{}/?all=1", "/desk/matters/{}/step/visit/",
                                  "/desk/services/resettlement/{}/person/", "/desk/matters/{}/limits/{}/", "/api/v1/matters/{}/clocks"))  # fmt: skip
def test_whoever_opens_a_file_leaves_a_look_once_a_day(scene, client, settings, door):
    """By whichever door, and also by those through which nothing is taken out; the history stays whole."""
    address = door.format(scene.matter.pk, scene.matter.deadlines.first().pk)
    for who in OUTSIDERS:
        client.force_login(scene[who])
        client.get(address)
    assert seen(scene) == []
    for who in ("qx-deputy", "qx-deputy", "qx-head", "qx-deputy"):
        client.force_login(scene[who])
        assert client.get(address).status_code == 200
    assert seen(scene) == [("qx-deputy", D(2026, 11, 20)), ("qx-head", D(2026, 11, 20))]
    settings.FAZHI_TODAY = D(2026, 11, 21)
    client.get(address)
    assert seen(scene)[2:] == [("qx-deputy", D(2026, 11, 21))]
    assert not list(breaks(scene.matter.pk - 1, scene.matter.pk)) and not names(
        str(Event.objects.filter(code="seen")[0])
    )


def test_lists_of_ones_own_files_leave_no_look(scene, client):
    client.force_login(scene["qx-deputy"])
    for address in doors(scene.matter):
        if f"/{scene.matter.pk}/" not in address:
            client.get(address)
    assert seen(scene) == []


def test_looks_at_files_are_listed_for_the_head_alone(scene, client):
    client.force_login(scene["qx-deputy"])
    page = text_of(client.get(f"/desk/matters/{scene.matter.pk}/"))
    assert "打开档案" not in page and "打开档案的记录" not in text_of(client.get("/desk/services/resettlement/"))
    client.force_login(scene["qx-head"])
    listed = text_of(client.get("/desk/services/resettlement/")).partition("本所打开档案的记录")[2]
    assert "苗助理" in listed and scene.matter.number in listed
    client.force_login(scene["sq-head"])
    assert "苗助理" not in text_of(client.get("/desk/services/resettlement/"))


def test_a_look_stands_in_nobodys_way(scene, client):
    """Who filled in a form while a colleague opened the file is not told to begin anew."""
    client.force_login(scene["qx-officer"])
    client.get(f"/desk/matters/{scene.matter.pk}/")
    version = Matter.objects.get(pk=scene.matter.pk).version
    client.force_login(scene["qx-head"])
    client.get(f"/desk/matters/{scene.matter.pk}/")
    assert Matter.objects.get(pk=scene.matter.pk).version == version + 1
    deed = {
        "by": scene["qx-officer"],
        "on": D(2026, 11, 20),
        "detail": {"way": "talk", "needs": []},
        "version": version,
    }
    actions.take_step(scene.matter, "visit", **deed)
    with pytest.raises(Conflict, match="已由程助理办理“走访”"):
        actions.take_step(scene.matter, "visit", **deed)


def test_nothing_carries_it_out(scene, tmp_path):
    matter, by, on = scene.matter, scene["qx-head"], D(2026, 11, 20)
    other = actions.open_matter(
        CODE, organ=scene.qx, by=by, on=on, fields={"aid_type": "released", "minor": False, "expected_on": None}
    )
    for deed, words in (
        (lambda: export(AID, tmp_path / "a.csv"), "不导出名册"),
        (lambda: export(AID, tmp_path / "a.xlsx", by=by), "不导出名册"),
        (lambda: run(AID, tmp_path / "a.csv", by=by), "不整批导入"),
        (lambda: make_dossier(matter.chain, io.BytesIO(), by=None, on=on, note="交法院"), "不制作卷宗"),
        (lambda: actions.attach(matter.chain, io.BytesIO(b"x"), by=by, on=on), "不上传附件"),
        (lambda: actions.link(other.chain, matter.chain, "parent", by=by, on=on), "不与其他事项关联"),
    ):
        with pytest.raises(NotAllowed, match=words):
            deed()
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(BadInput):
        from_register(AID, AID.queryset(), by=scene["bureau"])


def test_reminders_go_to_the_assigned_and_name_nobody(scene, settings):
    settings.FAZHI_TODAY = D(2026, 12, 1)  # the visit is overdue
    settings.FAZHI_MAIL, settings.EMAIL_BACKEND = True, "django.core.mail.backends.locmem.EmailBackend"
    settings.FAZHI_REMIND_ON_REST_DAYS = True
    for account in scene.people.values():
        account.email = f"{account.username}@example.invalid"
        account.save()
    assert remind_command([]) == 0
    told = {
        r.account.username for r in Reminder.objects.filter(deadline__matter=scene.matter).select_related("account")
    }
    assert told == {"qx-officer"}
    about = [m for m in mail.outbox if scene.matter.number in m.body + m.subject]
    assert {a for m in about for a in m.to} <= {"qx-officer@example.invalid"}
    assert not any(names(m.body + m.subject) for m in mail.outbox)


def test_the_database_without_the_key_names_nobody(scene):
    out = io.StringIO()
    management.call_command("dumpdata", "spine", "services", "report", stdout=out)
    assert len(out.getvalue()) > 5000 and not names(out.getvalue())
    with connection.cursor() as cursor:
        cursor.execute("SELECT sealed, mark FROM services_resettlementidentity")
        ((sealed, mark),) = cursor.fetchall()
    assert sealed.startswith("gAAAA") and len(mark) == 64
    assert all(not names(str(s.kept)) for s in EventSecret.objects.all())
    checkpoints.make_checkpoint()
    assert not names(str(checkpoints.exported()))


def test_rights_over_all_systems_at_once(scene):
    for who in (*INSIDERS, *OUTSIDERS):
        user, today = scene[who], D(2026, 11, 20)
        seen = over_matters(user, Matter.objects.filter(system=CODE), "", today).exists()
        assert seen is (who in INSIDERS), who
        assert access.readable(user, AID).exists() is (who in INSIDERS)
        assert access.inside(user, Matter.objects.get(pk=scene.matter.pk), today) is (who in INSIDERS)


def test_who_goes_sees_it_no_longer(scene, client):
    """By another assignment, by leaving the office, by another deputy; and nobody lets somebody in on the way."""
    officer, colleague, on = scene["qx-officer"], scene["qx-colleague"], D(2026, 11, 20)
    with pytest.raises(NotAllowed, match="由承办单位的机构负责人分派"):
        actions.assign(scene.matter, by=officer, on=on, to=colleague)
    with pytest.raises(BadInput, match="更正须指明本事项已有的字段"):
        actions.correct(scene.matter, by=officer, on=on, changes={"deputy": colleague.pk}, reason="改")
    with pytest.raises(BadInput, match="不能分派"):
        actions.assign(scene.matter, by=scene["qx-head"], on=on, to=scene["qx-plain"])
    actions.assign(scene.matter, by=scene["qx-head"], on=on, to=colleague)
    client.force_login(officer)
    assert client.get(f"/desk/matters/{scene.matter.pk}/").status_code == 404
    assert scene.matter.number not in text_of(client.get("/desk/"))
    client.force_login(colleague)
    assert client.get(f"/desk/matters/{scene.matter.pk}/").status_code == 200
    scene["qx-deputy"].posts.update(until=D(2026, 11, 1))
    client.force_login(scene["qx-deputy"])
    assert client.get(f"/desk/matters/{scene.matter.pk}/").status_code == 404


def test_minors_are_kept_more_closely_for_ever(scene):
    minor = scene.open(minor=True)
    with pytest.raises(NotAllowed, match="未成年人的档案不设副手"):
        scene.take(minor, "deputise", "qx-head", fields={"deputy": scene["qx-deputy"].pk})
    scene.identified(minor, name="安小舟", id_no=id_no("99012620090307001"))
    with pytest.raises(NotAllowed, match="只可为帮扶本人、应本人申请或者司法机关依法查询"):
        identity.look(minor, by=scene["qx-officer"], purpose="hand_over", reason="核对")
    assert identity.look(minor, by=scene["qx-officer"], purpose="proceed", reason="代办医保")["name"] == "安小舟"


def test_without_a_key_nothing_is_entered_and_one_sentence_says_so(scene, client, settings):
    settings.FAZHI_SEALED_KEY = ""
    client.force_login(scene["qx-officer"])
    page = text_of(client.get(f"/desk/services/resettlement/{scene.matter.pk}/person/"))
    assert "没有设置封存密钥" in page and '<form method="post" action="/desk/services' not in page
    with pytest.raises(NotAllowed, match="没有设置封存密钥，不能登记或者查看身份信息"):
        identity.enter(scene.open(), by=scene["qx-officer"], on=D(2026, 11, 20), given=WHO)
    with pytest.raises(NotAllowed, match="没有设置封存密钥"):
        identity.look(scene.matter, by=scene["qx-officer"], purpose="contact", reason="联系")


def test_a_row_that_was_copied_to_another_file_does_not_open(scene):
    other = scene.open()
    row = ResettlementIdentity.objects.get()
    ResettlementIdentity.objects.create(matter=other, sealed=row.sealed, mark="0" * 64)
    with pytest.raises(NotAllowed, match="封存的内容打不开"):
        identity.look(other, by=scene["qx-officer"], purpose="contact", reason="联系")


def test_keys_are_changed_without_losing_anybody(scene, settings):
    old, new = settings.FAZHI_SEALED_KEY, sealing.new_key()
    settings.FAZHI_SEALED_KEY = f"{new},{old}"
    assert (
        identity.look(scene.matter, by=scene["qx-head"], purpose="correct", reason="换密钥前核对")["name"]
        == WHO["name"]
    )
    assert identity.reseal() == 1
    settings.FAZHI_SEALED_KEY = new
    assert (
        identity.look(scene.matter, by=scene["qx-head"], purpose="correct", reason="换密钥后核对")["name"]
        == WHO["name"]
    )
    with pytest.raises(BadInput, match="已在册"):
        identity.enter(scene.open(), by=scene["qx-officer"], on=D(2026, 11, 20), given=WHO)
    settings.FAZHI_SEALED_KEY = old
    with pytest.raises(NotAllowed, match="打不开"):
        identity.look(scene.matter, by=scene["qx-head"], purpose="correct", reason="旧密钥")
    settings.FAZHI_SEALED_KEY = "short"
    with pytest.raises(BadInput, match="不是封存密钥"):
        identity.look(scene.matter, by=scene["qx-head"], purpose="correct", reason="错密钥")


def test_the_command_makes_a_key_and_changes_keys(scene, settings, capsys):
    assert sealed_command(["new-key"]) == 0
    settings.FAZHI_SEALED_KEY = f"{capsys.readouterr().out.strip()},{settings.FAZHI_SEALED_KEY}"
    assert sealed_command(["reseal"]) == 0
    assert capsys.readouterr().out.startswith("1条身份信息已改用最新的密钥封存")
    settings.FAZHI_SEALED_KEY = ""
    with pytest.raises(NotAllowed, match="没有设置封存密钥"):
        sealed_command(["reseal"])


def test_a_sealed_register_cannot_be_published_by_a_slip_of_the_hand():
    for more in ({"public": ("state",)}, {"search": ("aid_type",)}):
        with pytest.raises(FaultyProcedure, match="is sealed and can be neither published"):
            registry.publish(replace(AID, **more))


def test_reasons_too_can_be_erased_when_all_is_over(scene):
    matter, head, on = scene.matter, scene["qx-head"], D(2026, 11, 20)
    identity.look(matter, by=head, purpose="own", reason="本人来所查阅")
    scene.take(matter, "withdraw", on=on, note="本人电话告知")
    scene.take(matter, "forget", "qx-head", on)
    matter.refresh_from_db()
    with pytest.raises(NotAllowed, match="须由承办单位的机构负责人"):
        actions.erase(matter.chain, by=scene["qx-officer"], on=on, basis="个人信息保护法第47条", reason="期满")
    actions.erase(matter.chain, by=head, on=on, basis="个人信息保护法第47条", reason="期满")
    assert (
        not Event.objects.filter(chain=matter.chain_id, aside__isnull=False)
        .exclude(code="erase")
        .filter(aside__kept__has_key="note")
        .exists()
    )
    assert not list(sweep())


def test_the_owner_is_not_offered_what_the_head_does(scene, client):
    offers = {}
    for who in ("qx-officer", "qx-head"):
        client.force_login(scene[who])
        offers[who] = text_of(client.get(f"/desk/matters/{scene.matter.pk}/"))
    assert f"/matters/{scene.matter.pk}/assign/-/" in offers["qx-head"]
    assert f"/matters/{scene.matter.pk}/assign/-/" not in offers["qx-officer"]
    client.force_login(scene["qx-officer"])
    assert "deputy" not in text_of(client.get(f"/desk/matters/{scene.matter.pk}/correct/-/"))
