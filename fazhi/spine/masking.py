"""How personal values look to those who need not see them. Masking is by kind of value; never reversible."""

from __future__ import annotations

import re
from typing import Any

_ORGANISATION = re.compile(r"(公司|厂|店|局|委员会|合作社|中心|医院|学校|银行|集团|协会|事务所|村|社区|部|所|院)$")
_SENTENCE = re.compile(r"[，。；：！？\s]")
_COMPOUND = ("欧阳", "司马", "上官", "诸葛", "司徒", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐", "端木")


def masked(name: str, value: Any) -> str:
    """The masked form of the value of a personal field.

    Identity numbers, telephones and addresses show nothing; natural persons show the surname and 某; organisations are
    enterprise data and stay. A list (、) is masked part by part. Sentences are hidden altogether.
    """
    text = str(value or "")
    if not text:
        return ""
    if any(word in name for word in ("id_no", "phone", "address", "email")):
        return "已隐去"
    return "、".join(_person(part) for part in text.split("、"))


def _person(name: str) -> str:
    if _SENTENCE.search(name) or len(name) > 30:  # an account of facts: its first characters may already tell too much
        return "已隐去"
    if _ORGANISATION.search(name) and len(name) > 3:
        return name
    surname = name[:2] if name.startswith(_COMPOUND) else name[:1]
    return surname + "某" * max(1, min(2, len(name) - len(surname)))
