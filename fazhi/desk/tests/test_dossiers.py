"""Making a dossier at the desk: asked for, downloaded, verified; refused to those who do not handle the record."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from fazhi.desk.views.dossiers import MASKED
from fazhi.spine import actions
from fazhi.spine.access import Role
from fazhi.spine.actions import record_entry
from fazhi.spine.dossier.tests.stranger import unpacked, verified
from fazhi.spine.models import Event

D = date.fromisoformat


@pytest.fixture
def matter(request_for, county, media):
    made = request_for(applicant="周明", content="征地批文")
    file = SimpleUploadedFile("证明.pdf", b"%PDF-1.4 x")
    actions.attach(made.chain, file, by=county.people["clerk"], on=D("2026-11-03"))
    actions.take_step(made, "answer", by=county.people["head"], on=D("2026-11-05"), fields={"reply": "open"})
    return made


def download(client, pk, tmp_path, **given):
    answer = client.post(f"/desk/dossiers/{pk}/", {"audience": "organ", "note": "存卷", **given})
    if "zip" not in answer.headers["Content-Type"]:
        return answer, None
    path = tmp_path / "got.zip"
    path.write_bytes(b"".join(answer.streaming_content))
    return answer, path


def test_from_the_page_of_the_matter_to_a_verified_file(matter, at_desk, tmp_path):
    client = at_desk("clerk")
    assert f"/desk/dossiers/{matter.pk}/" in client.get(f"/desk/matters/{matter.pk}/").text
    assert "断网核对" in client.get(f"/desk/dossiers/{matter.pk}/").text
    answer, path = download(client, matter.pk, tmp_path)
    assert "%E5%8D%B7%E5%AE%97" in answer.headers["Content-Disposition"]
    assert "no-store" in answer.headers["Cache-Control"]
    code, result = verified(path)
    assert code == 0 and "1 份文书、1 个附件" in result["said"]
    page = client.get(f"/desk/matters/{matter.pk}/").text
    assert "制作卷宗" in page
    assert page.count('class="move"') == 2  # opened and answered: a file or a dossier moves nothing
    assert Event.objects.filter(chain=matter.pk).last().by.username == "clerk"


def test_masked_and_some_withheld(matter, at_desk, tmp_path):
    _, path = download(at_desk("clerk"), matter.pk, tmp_path, audience=MASKED, withhold="2", why="涉及商业秘密")
    code, result = verified(path)
    assert code == 0 and result["withheld"] == 1 and result["left_out"] > 0
    members = unpacked(path)
    assert not [data for data in members.values() if "周明".encode() in data]
    assert "涉及商业秘密" in members["index.html"].decode()


def test_what_is_wrong_stands_beside_its_field(matter, at_desk, tmp_path):
    client, before = at_desk("clerk"), Event.objects.count()
    for given, words in [
        ({"note": ""}, "请填写“交给谁、作何用途”"),
        ({"audience": ""}, "请选择“用途”"),
        ({"withhold": "五"}, "“五”不是事件的号码"),
        ({"withhold": "99"}, "没有第99号事件"),
    ]:
        answer, _ = download(client, matter.pk, tmp_path, **given)
        assert answer.status_code == 422 and words in answer.text, words
    assert Event.objects.count() == before


def test_others_do_not_make_dossiers(matter, at_desk, county):
    for who, status in [("head", 200), ("mayor", 403), ("market", 404), ("qingxi", 404)]:
        assert at_desk(who).get(f"/desk/dossiers/{matter.pk}/").status_code == status, who
    assert "/desk/dossiers/" not in at_desk("mayor").get(f"/desk/matters/{matter.pk}/").text
    assert at_desk("clerk").get("/desk/dossiers/999999/").status_code == 404


def test_an_entry_of_a_plain_register(county, at_desk, tmp_path, media):
    county.person("registrar", "justice", Role.REGISTRAR, name="何登记")
    fields = {"place": "和平村文化广场", "form": "lecture", "audience_type": "village"}
    entry = record_entry(
        "services.publicity_activity", organ=county["justice"], by=county.people["registrar"], on=D("2026-05-10"),
        title="民法典进乡村", fields=fields,
    )  # fmt: skip
    client = at_desk("registrar")
    assert f"/desk/dossiers/{entry.pk}/" in client.get(f"/desk/entries/{entry.pk}/").text
    _, path = download(client, entry.pk, tmp_path)
    code, result = verified(path)
    assert code == 0 and result["events"] == 2
    assert "和平村文化广场" in unpacked(path)["index.html"].decode()
