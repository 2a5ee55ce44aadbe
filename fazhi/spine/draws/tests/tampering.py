"""Every single change that can be made to a certificate, for the tests in both languages."""

import copy

from fazhi.spine.draws.certificate import seal
from fazhi.spine.draws.words import canonical_json
from fazhi.spine.sm3 import sm3

_WITNESS = {"name": "王某乙", "unit": "云岚县纪委监委", "role": ""}
DISORDER = {
    "不早于种子公布的时间": (("published", "at"), "2026-11-22T21:00:00+08:00"),
    "早于所称来源公布的时间": (("seed", "entered_at"), "2026-11-22T20:59:59+08:00"),
    "早于前一步": (("later", 0, "at"), "2026-11-22T21:59:59+08:00"),
    "没有写明冻结哈希公布在哪里": (("published", "where"), " "),
    "没有写明原因": (("later", 1, "words"), ""),
    "现有1名": (("seed", "witnesses"), [_WITNESS]),
    "列了两次": (("seed", "witnesses"), [_WITNESS, _WITNESS, {**_WITNESS, "unit": ""}]),
    "不能同时做见证人": (("seed", "entered_by"), "王某乙"),
    "没有写姓名": (("seed", "witnesses"), [_WITNESS, {**_WITNESS, "name": " "}]),
    "种子太短": (("seed", "value"), "1 2 3"),
    "种子只能写": (("seed", "value"), "03  07 12"),
}
"""What is wrong with the order of events, the witnesses or the seed: the words that say so, where, the wrong value."""

FREE = (
    "published.",
    "seed.entered_",
    "seed.witnesses.",
    "later.*.at",
    "later.*.words",
    "later.*.stated_by",
    "later.*.ground",
)
"""What people testify and nothing computes: when and where it was published, who saw the seed, why somebody fell out.
Only the seal, and the frozen hash for what is in the plan, tie these words to what was published."""


def leaves(value, path=()):
    """The paths of everything in a certificate that holds nothing further."""
    if isinstance(value, dict) and value:
        for key in sorted(value):
            yield from leaves(value[key], (*path, key))
    elif isinstance(value, list) and value:
        for position, inner in enumerate(value):
            yield from leaves(inner, (*path, position))
    else:
        yield path


def other(value):
    """A value of the same kind that is not the same: what a careful forger would write."""
    if value is None:
        return 7
    if isinstance(value, (dict, list)):
        return [*value, "云溪镇"]
    if isinstance(value, int):
        return value + 1
    if len(value) == 64:
        return value[:-1] + ("0" if value[-1] != "0" else "1")
    if value.endswith(":00+08:00"):
        return value.replace(":00+08:00", ":01+08:00")
    if value == "fazhi-draw-1":
        return "fazhi-draw-2"
    return value[:-1] + ("甲" if not value.endswith("甲") else "乙") if value and not value.isascii() else value + "1"


def changed(certificate, path, value):
    made = copy.deepcopy(certificate)
    at = made
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = value
    return made


def at(value, path):
    for step in path:
        value = value[step]
    return value


def forgeries(certificate):
    """(path, the certificate with this one leaf changed)."""
    for path in leaves(certificate):
        yield path, changed(certificate, path, other(at(certificate, path)))


def resealed(certificate):
    """As a forger would who knows how the seal is made."""
    return {**certificate, "seal": seal(certificate)}


def refrozen(certificate):
    """As a forger would who has the frozen hash made anew as well: not the one that was published any more."""
    return resealed({**certificate, "frozen_hash": sm3(canonical_json(certificate["plan"]))})


def free(path):
    name = ".".join("*" if isinstance(step, int) else step for step in path)
    return any(name.startswith(one) for one in FREE)
