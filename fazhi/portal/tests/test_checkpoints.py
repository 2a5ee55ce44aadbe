"""What an outsider does with checkpoints: takes them away, brings one back, takes a proof away."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from fazhi.portal.tests.test_browser import page, sound  # noqa: F401
from fazhi.spine import checkpoints
from fazhi.spine.checkpoints import proofs
from fazhi.spine.models import Checkpoint, Matter
from fazhi.spine.tests.test_checkpoints import by_hand

COMPARE, PROOF = "/checkpoints/compare/", "/checkpoints/proof/"


@pytest.fixture
def history(request_for: Callable[..., Matter]) -> list[Checkpoint]:
    """Three checkpoints; nothing happened between the last two."""
    made = []
    for content in ("防汛物资采购合同", "征地补偿安置方案"):
        request_for(content)
        made.append(checkpoints.make_checkpoint())
    return [*made, checkpoints.make_checkpoint()]


def kept(client: Any, number: int = 1) -> str:
    return str(client.get(f"/checkpoints/{number}.json").text)


def told(client: Any, text: str) -> str:
    answer = client.post(COMPARE, {"text": text})
    assert answer.status_code == 200 and answer.headers["Cache-Control"] == "no-store"
    return str(answer.text)


def test_all_and_one_can_be_taken_away(client: Any, history: list[Checkpoint]) -> None:
    text = client.get("/checkpoints/").text
    for made in history:
        assert made.digest in text and made.heads in text and made.log in text and f"第{made.number}号" in text
    answer = client.get("/checkpoints.json")
    assert "attachment" in answer.headers["Content-Disposition"]
    data = answer.json()
    assert (data["format"], data["hash"], data["place"]) == ("fazhi-checkpoints-1", "SM3", "云岚县")
    assert data["checkpoints"] == [checkpoints.as_data(made) for made in history]
    assert json.loads(kept(client, 2))["checkpoints"] == [checkpoints.as_data(history[1])]
    assert client.get("/checkpoints/9.json").status_code == 404
    assert client.get(f"/checkpoints/{10**12}.json").status_code == 404


def test_a_proof_on_the_page_and_as_a_file(client: Any, history: list[Checkpoint]) -> None:
    text = client.get(PROOF, {"earlier": "1", "later": "2"}).text
    assert "登记了3个事件" in text and "登记了6个，其间新增3个" in text
    file = client.get("/checkpoints/proof/1-2.json").json()
    assert proofs.continues(file["from"], file["to"], file["proof"])
    assert all(one in text for one in file["proof"])


@pytest.mark.parametrize(
    ("earlier", "later", "words"),
    [
        ("2", "1", "请把较早的一个放在前面"), ("1", "", "请填写两个检查点的编号"), ("x", "2", "请填写两个检查点的编号"),
        ("1", "99", "没有第99号检查点"), ("１", "2", "请填写两个检查点的编号"), ("1", "9" * 40, "请填写"),
    ],
)  # fmt: skip
def test_a_proof_that_cannot_be(client: Any, history: list[Checkpoint], earlier: str, later: str, words: str) -> None:
    answer = client.get(PROOF, {"earlier": earlier, "later": later})
    assert answer.status_code == 422 and words in answer.text


def test_proofs_that_are_not_there(client: Any, history: list[Checkpoint]) -> None:
    assert client.get("/checkpoints/proof/1-9.json").status_code == 404
    answer = client.get("/checkpoints/proof/2-1.json")
    assert answer.status_code == 422 and "请把较早的一个放在前面" in answer.text


def test_what_was_kept_is_known_again(client: Any, history: list[Checkpoint]) -> None:
    text = told(client, kept(client))
    assert "是本平台公布过的" in text and "现在的历史是它的延续" in text and "其后新增3个" in text
    assert "/checkpoints/proof/1-3.json" in text
    assert "您提供的3个检查点都与本平台公布的一致" in told(client, client.get("/checkpoints.json").text)
    assert "第2号检查点" in told(client, f" {history[1].digest.upper()}\n")
    assert "它就是最近的检查点" in told(client, history[2].digest)
    assert "对得上" in told(client, client.get("/checkpoints/proof/1-2.json").text)
    assert "对得上" in told(client, json.dumps(checkpoints.as_data(history[0])))
    file = SimpleUploadedFile("kept.json", b"\xef\xbb\xbf" + kept(client).encode())
    assert "对得上" in client.post(COMPARE, {"file": file, "text": ""}).text


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"events": 2}, "内容与其校验值不符"),
        ({"number": 8}, "第8号检查点在本平台没有"),
        ({"log": "ab" * 32}, "不同之处：事件总校验值、本检查点校验值"),
        ({"made_at": "2026-01-01T00:00:00.000000+00:00"}, "不同之处：时间、本检查点校验值"),
    ],
)
def test_what_was_never_ours_is_told(client: Any, history: list[Checkpoint], change: Any, words: str) -> None:
    data = checkpoints.as_data(history[0]) | change
    if "events" not in change:  # a forger gets the digest right
        data["digest"] = checkpoints.digest_of(data)
    text = told(client, json.dumps(data))
    assert words in text and "对不上" in text and "是本平台公布过的" not in text


def test_a_digest_that_nobody_published(client: Any, history: list[Checkpoint]) -> None:
    assert "没有公布过校验值与此相同的检查点" in told(client, "ab" * 32)


def test_a_link_that_does_not_hold_and_a_forged_proof(client: Any, history: list[Checkpoint]) -> None:
    data = client.get("/checkpoints.json").json()
    data["checkpoints"][1]["previous"] = ""
    data["checkpoints"][1]["digest"] = checkpoints.digest_of(data["checkpoints"][1])
    assert "与它的上一个检查点不衔接" in told(client, json.dumps(data))
    file = client.get("/checkpoints/proof/1-2.json").json()
    file["proof"] = file["proof"][::-1]
    assert "文件中的证明不成立" in told(client, json.dumps(file))


def test_a_history_that_was_rewritten_is_told(client: Any, history: list[Checkpoint]) -> None:
    """Also when the numbers of the kept checkpoint have been left as they were."""
    kept_one = kept(client)
    by_hand(("UPDATE spine_event SET hash = %s WHERE seq = 1", "cd" * 32))
    assert "第3号检查点不是第1号的延续" in told(client, kept_one)


def test_a_published_one_that_was_changed_here_is_told(client: Any, history: list[Checkpoint]) -> None:
    """Also when its digest has been left as it was."""
    kept_one = kept(client)
    by_hand(("UPDATE spine_checkpoint SET chains = 9 WHERE number = 1",))
    assert "不同之处：留痕链数）" in told(client, kept_one)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "请选择您保存的文件"), ("你好", "读不出检查点"), ("{}", "缺少number"), ("[7]", "缺少number"),
        ('{"format": "fazhi-consistency-1", "proof": [1]}', "读不出证明"), ("[" * 100_000, "读不出检查点"),
        ('{"checkpoints": "x"}', "其中没有检查点"), ("1" * 5000, "读不出检查点"), ("null", "其中没有检查点"),
    ],
)  # fmt: skip
def test_what_is_no_checkpoint_gets_one_sentence(client: Any, history: list[Checkpoint], text: str, words: str) -> None:
    answer = client.post(COMPARE, {"text": text})
    assert answer.status_code == 422 and words in answer.text


@pytest.mark.parametrize("data", [b"\xff\xfe\x00x", b" " * (8 * 2**20 + 1)])
def test_a_file_of_another_kind(client: Any, history: list[Checkpoint], data: bytes) -> None:
    answer = client.post(COMPARE, {"file": SimpleUploadedFile("x.bin", data)})
    assert answer.status_code == 422 and "不是" in answer.text and "检查点文件" in answer.text


def test_before_there_is_any(client: Any, county: Any) -> None:
    assert "还没有生成检查点" in client.get(PROOF).text
    assert "没有公布过" in told(client, "ab" * 32)


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_an_outsider_keeps_one_and_brings_it_back(page: Any, request_for: Any, tmp_path: Path) -> None:  # noqa: F811
    request_for("防汛物资采购合同")
    checkpoints.make_checkpoint()
    page.goto(reverse("portal:checkpoints"))
    sound(page)
    with page.expect_download() as coming:
        page.get_by_role("link", name="下载全部检查点").click()
    mine = tmp_path / coming.value.suggested_filename
    coming.value.save_as(mine)
    request_for("征地补偿安置方案")
    checkpoints.make_checkpoint()
    page.reload()
    page.get_by_text("两个总校验值").first.click()
    sound(page)
    page.get_by_role("link", name="核对我保存的检查点").click()
    sound(page)
    page.get_by_label("您保存的文件").set_input_files(mine)
    page.get_by_role("button", name="核对").click()
    assert page.get_by_role("heading", name="对得上").is_visible()
    sound(page)
    page.get_by_label("或者贴上内容").fill("不是检查点")
    page.get_by_role("button", name="核对").click()
    assert page.get_by_role("alert").is_visible()
    sound(page)
    page.goto(reverse("portal:checkpoint_proof"))
    page.get_by_role("button", name="得出证明").click()
    assert page.get_by_role("heading", name="第1号到第2号").is_visible()
    page.get_by_text("证明中的").click()
    sound(page)


@pytest.mark.django_db
def test_the_verifier_can_be_taken_from_here(client, settings):
    listed = client.get("/checkpoints/").content.decode()
    assert "/checkpoints/verify_dossier.py" in listed
    told = client.get("/checkpoints/verify_dossier.py")
    assert told.content == (settings.BASE / "tools" / "verify_dossier.py").read_bytes()
    assert "attachment" in told.headers["Content-Disposition"]
