"""Drafts put before the public: some still open, some being answered, most with their summary, a few shortened or dropped."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from fazhi.demo.places import Places
from fazhi.demo.scenarios.pace import forgotten, later
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account, Organ

TOPICS: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("consultation_topics.toml").read_text(encoding="utf-8")
)["topic"]
FIRST = date(2025, 1, 6)
#: Rounds of the same drafts: days after the first, words of the title.
ROUNDS = ((0, ""), (420, "（修订）"))
NOISE = ("", "", "", "谢谢。", "请采纳。", "希望重视。", "这是我们全家的意见。", "几个邻居都这么说。")
CHANNELS = ("letter", "mail", "phone", "meeting", "survey")


def held(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
    """Every consultation of two years, from the draft to as far as it has come."""
    for since, suffix in ROUNDS:
        for n, topic in enumerate(TOPICS):
            day = ledger.calendar.next_working_day(FIRST + timedelta(days=since + n * 23 + rng.randint(0, 9)))
            if day > ledger.today:
                continue
            organ = places.justice if topic["organ"] == "县司法局" else places.department(topic["organ"])
            _one(ledger, rng, day, topic, suffix, organ, _clerk(people, organ))
    for n, topic in enumerate(TOPICS[3:5]):
        day = ledger.calendar.next_working_day(ledger.today - timedelta(days=3 + 2 * n))
        organ = places.department(topic["organ"])
        _one(
            ledger,
            rng,
            min(day, ledger.today),
            topic | {"short_reason": ""},
            "（征求意见稿）",
            organ,
            _clerk(people, organ),
        )


def _clerk(people: dict[str, Account], organ: Organ) -> Account:
    """The named visitor accounts stand for their own organs."""
    named = {"bm01": "gongan", "bm02": "shichang", "sfj": "hefa"}
    return people[named.get(organ.code, organ.code)]


def _one(ledger: Ledger, rng: Random, day: date, topic: dict[str, Any], suffix: str, organ: Organ, by: Account) -> None:
    short = topic.get("short_reason", "")
    fields = {
        "title": topic["title"] + suffix, "about": topic["about"], "business": topic["business"], "text": topic["text"].strip(),
        "explanation": topic["explanation"], "short_reason": short, "days": 5 if short else None,
        "contact_us": f"云岚县政务大道1号{organ.name}办公室（信封注明“征求意见”）",
    }  # fmt: skip
    draft = ledger.open("decisions.consultation", organ=organ, on=day, fields=fields, by=by)
    carry(draft, rng, day, by, topic["point"])


def carry(draft: Draft, rng: Random, day: date, by: Account, points: list[dict[str, Any]]) -> date:
    """Take a consultation that was just opened as far as the days allow; returns the day it stands at.

    ``points``: what people said of it, as in the topics. For consultations that other scenarios have sent as well.
    """
    today, calendar = draft.ledger.today, draft.ledger.calendar
    if rng.random() < 0.04:
        draft.take("drop", day, by=by, fields={"dropped_reason": "上位规定即将修改，暂停起草。"})
        return day
    notice = later(rng, calendar, day, 0, 2)
    if notice > today:
        return day
    draft.take("notice", notice, by=by)
    said = _said(draft, rng, notice, by, points)
    close = later(rng, calendar, draft.record.ends_on, 1, 4)
    if close > today:
        return notice
    draft.take("close", close, by=by)
    return _answered(draft, rng, close, by, said)


def _said(
    draft: Draft, rng: Random, notice: date, by: Account, points: list[dict[str, Any]]
) -> list[tuple[dict[str, Any], list[int]]]:
    """What came in until today, in the order of the days: point -> numbers of its comments."""
    last: date = min(draft.record.ends_on, draft.ledger.today)
    span = (last - notice).days
    due = sorted(
        (notice + timedelta(days=rng.randint(0, span)), n)
        for n, point in enumerate(points) for _ in range(rng.randint(1, 4 * len(point["said"])))
    )  # fmt: skip
    found: list[tuple[dict[str, Any], list[int]]] = [(point, []) for point in points]
    for on, n in due:
        point = points[n]
        detail = {"version": 1, "article": point["article"], "content": rng.choice(point["said"]) + rng.choice(NOISE)}
        detail["commenter"] = rng.choice(
            ("", "", "person", "person", "enterprise" if draft.record.business else "organ")
        )
        if rng.random() < 0.85:
            draft.take("comment", on, detail=detail, actor="公众")
        else:
            draft.take("enter", on, by=by, detail=detail | {"channel": rng.choice(CHANNELS), "came_on": on})
        found[n][1].append(draft.details[-1].seq)
    return found


def _answered(
    draft: Draft, rng: Random, close: date, by: Account, said: list[tuple[dict[str, Any], list[int]]]
) -> date:
    today, calendar = draft.ledger.today, draft.ledger.calendar
    on, slow = close, forgotten(rng, close, 0.3)  # some drag their feet
    for point, comments in said:
        if not comments:
            continue
        on = calendar.after(on, rng.randint(0, 2)) if rng.random() < 0.8 else on
        if on > today or (slow and rng.random() < 0.5):
            return close
        first, *others = comments
        if others:
            draft.take("sort", on, by=by, detail={"moves": [[c, first] for c in others], "apart": []})
        answer = {name: point[name] for name in ("result", "shown", "reason")}
        draft.take("answer", on, by=by, detail={"groups": [first], **answer})
    published = later(rng, calendar, on, 1, 9)
    if published > today or slow:
        return on
    draft.take("publish", published, by=by)
    final = later(rng, calendar, published, 10, 45)
    if final <= today and rng.random() < 0.8:
        text = draft.record.text.replace("三十日后施行", "六十日后施行").replace("每季度", "每月")
        draft.take("final", final, by=by, fields={"final_text": text})
    return published
