"""How guiding cases are seen. What names somebody is not entered, so that nothing that names somebody is published."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from django.db.models import CharField, F, Q, Value
from django.db.models.functions import Length

from fazhi.areas.enforcement.guiding_cases.models import GuidingCase
from fazhi.spine import registry
from fazhi.spine.access import Role
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

PENALTY = "enforcement.penalty"
NUMBERS = {
    "公民身份号码": re.compile(r"(?<![0-9A-Za-z])\d{17}[0-9Xx](?![0-9A-Za-z])"),
    "统一社会信用代码": re.compile(r"(?<![0-9A-Za-z])(?=[0-9A-Z]*\d)(?=[0-9A-Z]*[A-Z])[0-9A-Z]{18}(?![0-9A-Za-z])"),
    "手机号码": re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)"),
    "座机号码": re.compile(r"(?<!\d)0\d{2,3}-\d{7,8}(?!\d)"),
    "车辆号牌": re.compile(
        r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤川青藏琼宁][A-Z][0-9A-Z]{5,6}(?![0-9A-Za-z])"
    ),
    "邮箱": re.compile(r"[\w.]+@[\w.]+\.\w+"),
}
WRITTEN = ("summary", "point")


def named_in(text: str) -> str:
    """What in a text points to somebody, in words; "": nothing was found. Names are those of parties on the ledger."""
    for word, pattern in NUMBERS.items():
        if found := pattern.search(text):
            return f"疑似{word}“{found[0][:3]}…”"
    model = registry.register_of(PENALTY).model
    rows = model.objects.annotate(said=Value(text, output_field=CharField()), size=Length("party_name"))
    name = rows.filter(size__gte=2, said__contains=F("party_name")).values_list("party_name", flat=True).first()
    return f"案件当事人的姓名（名称）“{name[0]}…”" if name else ""


def names_nobody(values: Mapping[str, Any]) -> str:
    """Looked at whenever it is entered or mended, so before it is published too."""
    entry = values.get("entry")
    title = values.get("title") or (entry.title if entry else "")
    found = named_in("\n".join([title, *(values.get(name) or "" for name in WRITTEN)]))
    return f"案例中有{found}，请改为“某某”后再登记（政府信息公开条例第15条）" if found else ""


def days_in_order(values: Mapping[str, Any]) -> str:
    until, published = values.get("until"), values.get("published_on")
    return f"不再参照日期{until}应当晚于公布日期{published}" if until and published and until <= published else ""


GUIDING = publish(
    Register(
        "enforcement.guiding_cases", "E14", "指导案例库", GuidingCase,
        columns=("number", "title", "kind", "level", "domain", "act_code", "issued_by", "published_on"),
        filters=("kind", "level", "domain", "published_on"), search=("act_code", "basis", "summary", "point"),
        public=("title", "kind", "level", "domain", "basis", "issued_by", "summary", "point", "published_on"),
        published=Q(withdrawn=False, published_on__isnull=False, until=None),
        form=("kind", "level", "domain", "act_code", "basis", "issued_by", "summary", "point", "published_on", "until"),
        optional=("act_code", "published_on", "until"), roles=(Role.REGISTRAR, Role.CLERK, Role.REVIEWER),
        number="{mark}案例〔{year}〕{n}号", kind="kind", area="enforcement", checks=(names_nobody, days_in_order),
        told_as="行政执法指导案例", basis="行政执法案例指导的本地做法（国家文件依据未核实）",
    )
)  # fmt: skip
