"""What everybody sees of a draw: the hash before, the result after, the file that proves it, and no more."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any

import pytest

from fazhi.spine.draws import actions, planning
from fazhi.spine.draws.actions import Present
from fazhi.spine.draws.commands import draw_command
from fazhi.spine.draws.words import CHINA, Candidate, Exclusion, Ground, Share
from fazhi.spine.models import Draw

DAY = date(2026, 11, 20)
SEED = "03 07 12 18 25 31 09"


def at(hour: int) -> datetime:
    return datetime(2026, 11, 20, hour, tzinfo=CHINA)


@pytest.fixture
def draw(county: Any) -> Draw:
    """A planned draw of 2 out of 6."""
    clerk = county.people["clerk"]
    words = {"title": "案卷评查抽取", "purpose": "评查", "basis": "方案"}
    made = planning.plan_draw(organ=county["justice"], by=clerk, on=DAY, **words)
    made = planning.describe(made, by=clerk, on=DAY, seed_source="双色球第2026134期", seed_known_at=at(14), **words)
    pool = [Candidate(f"K{n}", f"案卷之{n}") for n in range(6)]
    made = planning.set_pool(made, candidates=pool, source="评查名单", by=clerk, on=DAY)
    no = Exclusion("K1", Ground.DECLARED, "", "李审理")
    made = planning.exclude(made, exclusion=no, by=clerk, on=DAY)
    return planning.set_shares(made, shares=[Share(number=2)], by=clerk, on=DAY)


@pytest.fixture
def frozen(draw: Draw, county: Any) -> Draw:
    return actions.freeze(draw, by=county.people["clerk"], on=DAY, at=at(9))


def drawn(draw: Draw, county: Any) -> Draw:
    people = county.people
    present = [Present(people["reviewer"], unit="县司法局"), Present(name="孙代表", unit="县人大代表")]
    draw = actions.enter_seed(draw, seed=SEED, witnesses=present, by=people["clerk"], on=DAY, at=at(15))
    draw = actions.confirm(draw, seed=SEED, by=people["reviewer"], on=DAY, at=at(15))
    outside = draw.witnesses.get(account=None)
    return actions.record_confirmation(draw, witness=outside.pk, words="签字", by=people["head"], on=DAY, at=at(15))


def test_nothing_is_public_before_the_freeze(client: Any, draw: Draw) -> None:
    assert "案卷评查抽取" not in client.get("/draws/").text
    assert client.get(f"/draws/{draw.pk}/").status_code == 404


def test_the_hash_is_public_at_once_and_the_pool_is_not(client: Any, frozen: Draw) -> None:
    for url in ("/draws/", f"/draws/{frozen.pk}/"):
        text = client.get(url).text
        assert frozen.frozen_hash in text and "双色球第2026134期" in text and "案卷之" not in text
    assert client.get(f"/draws/{frozen.pk}/json/").status_code == 404


def test_a_result_that_is_not_published_is_sealed(client: Any, frozen: Draw, county: Any) -> None:
    draw = drawn(frozen, county)
    text = client.get(f"/draws/{draw.pk}/").text
    assert draw.certificate["seal"] in text and "结果待公布" in text
    assert "案卷之" not in text and client.get(f"/draws/{draw.pk}/html/").status_code == 404


def test_the_published_file_verifies(client: Any, frozen: Draw, county: Any, tmp_path: Any, capsys: Any) -> None:
    draw = actions.publish(drawn(frozen, county), by=county.people["clerk"], on=DAY)
    text = client.get(f"/draws/{draw.pk}/").text
    chosen = [place["id"] for place in draw.certificate["result"]["added"]]
    assert all(f'data-label="编号">{one}<' in text for one in chosen) and "孙代表（县人大代表" in text
    assert "本次声明回避" in text and SEED in text
    answer = client.get(f"/draws/{draw.pk}/json/")
    assert "attachment" in answer.headers["Content-Disposition"]
    path = tmp_path / "凭证.json"
    path.write_bytes(answer.content)
    assert draw_command(["verify", str(path)]) == 0
    changed = json.loads(answer.content)
    changed["plan"]["pool"][0]["label"] = "另一案卷"
    path.write_text(json.dumps(changed, ensure_ascii=False), encoding="utf-8")
    assert draw_command(["verify", str(path)]) == 1
    assert draw.frozen_hash in client.get(f"/draws/{draw.pk}/html/").text


def test_a_redraw_leaves_the_first_in_sight(client: Any, frozen: Draw, county: Any) -> None:
    first, clerk = drawn(frozen, county), county.people["clerk"]
    new = actions.redraw(first, reason="名单漏列两件", by=clerk, on=DAY)
    assert new.number not in client.get(f"/draws/{first.pk}/").text  # not frozen yet, not public yet
    words = {"title": new.title, "purpose": new.purpose, "basis": new.basis}
    new = planning.describe(new, by=clerk, on=DAY, seed_source="另一来源", seed_known_at=at(20), **words)
    new = actions.freeze(new, by=clerk, on=DAY, at=at(16))
    assert "名单漏列两件" in client.get(f"/draws/{first.pk}/").text
    assert first.number in client.get(f"/draws/{new.pk}/").text
    assert client.get("/draws/").text.count("案卷评查抽取") == 2


def test_an_abandoned_one_shows_its_seed_and_its_reason(client: Any, frozen: Draw, county: Any) -> None:
    people = county.people
    present = [Present(people["reviewer"], unit="县司法局"), Present(people["police"], unit="县公安局")]
    draw = actions.enter_seed(frozen, seed=SEED, witnesses=present, by=people["clerk"], on=DAY, at=at(15))
    actions.abandon(draw, reason="见证人对录入有异议", by=people["clerk"], on=DAY)
    text = client.get(f"/draws/{draw.pk}/").text
    assert "见证人对录入有异议" in text and SEED in text and "未经全部见证人确认即终止" in text


def test_other_places_keep_theirs(client: Any, frozen: Draw, settings: Any) -> None:
    settings.FAZHI_DIVISION = "990127"
    assert client.get(f"/draws/{frozen.pk}/").status_code == 404
