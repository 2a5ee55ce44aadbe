"""The shape of a certificate, as data: what must be there, of which kind, nothing else. The page carries the same table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

CANDIDATE = {"id": "text", "label": "text", "stratum": "text", "weight": "number", "units": ["text"]}
EXCLUSION = {"candidate": "text", "ground": "ground", "words": "text", "stated_by": "text"}
PAIR_EXCLUSION = {
    "officer": "text",
    "object": "text",
    "unit": "text",
    "ground": "ground",
    "words": "text",
    "stated_by": "text",
}
PAIRING = {
    "name": "text",
    "officers": [CANDIDATE],
    "per_object": "number",
    "at_most": "number?",
    "exclusions": [PAIR_EXCLUSION],
}
SHARE = {
    "stratum": "text",
    "number": "number?",
    "rate": "text",
    "at_least": "number",
    "at_most": "number?",
    "basis": "text",
}
REDRAW = {"number": "text", "frozen_hash": "hash", "reason": "text"}
PLAN = {
    "format": "format",
    "number": "text",
    "title": "text",
    "purpose": "text",
    "basis": "text",
    "organ": "text",
    "drawn_from": "text",
    "pool": [CANDIDATE],
    "shares": [SHARE],
    "exclusions": [EXCLUSION],
    "pairings": [PAIRING],
    "seed": {"words": "text", "known_at": "moment", "outcomes": "number"},
    "units": ["text"],
    "redraws": (None, REDRAW),
}
PLACE = {"stratum": "text", "rank": "number", "id": "text", "ticket": "hash"}
ASSIGNED = {"pairing": "text", "object": "text", "officer": "text", "ticket": "hash"}
STAGE = {"added": [PLACE], "removed": ["text"], "assigned": [ASSIGNED]}
COMMON = {"at": "moment", "words": "text", "stated_by": "text", **STAGE}
LATER = {
    "extension": {"kind": "text", "stratum": "text", "number": "number", **COMMON},
    "replacement": {"kind": "text", "candidate": "text", "ground": "ground", **COMMON},
    "officer_out": {
        "kind": "text",
        "pairing": "text",
        "officer": "text",
        "object": "text",
        "ground": "ground",
        **COMMON,
    },
    "cap": {"kind": "text", "pairing": "text", "at_most": "number", **COMMON},
}
CERTIFICATE = {
    "format": "format",
    "plan": PLAN,
    "frozen_hash": "hash",
    "published": {"at": "moment", "where": "text", "checkpoint": "text"},
    "seed": {
        "value": "text",
        "entered_at": "moment",
        "entered_by": "text",
        "witnesses": [{"name": "text", "unit": "text", "role": "text"}],
    },
    "result": {"strata": [{"stratum": "text", "pool": "number", "excluded": "number", "number": "number"}], **STAGE},
    "later": [{"one of": LATER}],
    "seal": "hash",
}


def misshapen(value: Any, shape: Any, kinds: Mapping[str, Any], at: str = "") -> Iterator[str]:
    """Where a value departs from a shape, in words. ``kinds``: a test for each kind named in the shape."""
    if isinstance(shape, str):
        if not kinds[shape](value):
            yield f"{at}不是应有的内容（{NAMES[shape.rstrip('?')]}）"
    elif isinstance(shape, tuple):
        if value is not None:
            yield from misshapen(value, shape[1], kinds, at)
    elif isinstance(shape, list):
        if not isinstance(value, list):
            yield f"{at}应当是一个列表"
        else:
            for position, one in enumerate(value, 1):
                yield from misshapen(one, shape[0], kinds, f"{at}第{position}项")
    elif not isinstance(value, dict):
        yield f"{at or '全文'}应当是一组有名称的内容"
    elif "one of" in shape:
        if not isinstance(value.get("kind"), str) or value["kind"] not in shape["one of"]:
            yield f"{at}不是已知的变更种类"
        else:
            yield from misshapen(value, shape["one of"][value["kind"]], kinds, at)
    else:
        yield from (f"{at}缺少 {key}" for key in sorted(shape.keys() - value.keys()))
        yield from (f"{at}多出 {key}" for key in sorted(value.keys() - shape.keys()))
        for key in sorted(shape.keys() & value.keys()):
            yield from misshapen(value[key], shape[key], kinds, f"{at}.{key}" if at else key)


NAMES = {
    "text": "文字",
    "number": "不小于0的整数",
    "ground": "已列明的原因",
    "moment": "北京时间",
    "hash": "64位十六进制数",
    "format": "fazhi-draw-1",
}
