"""What the facts of an item must satisfy together. The same for the catalogue and for a line that changes it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fazhi.areas.functions.items.materials import materials_of
from fazhi.areas.functions.items.words import KIND_OF_LIST, POWERS, Kind, Listed, Span
from fazhi.spine.fields import split

#: The fewest and the most calendar days that one unit can mean, public holidays among working days included.
_FEWEST = {Span.WORKING_DAY: 1.0, Span.DAY: 1.0, Span.MONTH: 28.0, Span.HOUR: 1 / 24}
_MOST = {Span.WORKING_DAY: 2.5, Span.DAY: 1.0, Span.MONTH: 31.0, Span.HOUR: 1.0}


def limits_have_units(values: Mapping[str, Any]) -> str:
    if values.get("statutory_amount") == 0:
        return "法定办结时限为0看不出意思；法律没有规定时限的不填，当场办结的在“承诺办结时限”填0"
    for which, words in (("statutory", "法定"), ("committed", "承诺")):
        if values.get(f"{which}_amount") and not values.get(f"{which}_unit"):
            return f"请填写“{words}时限单位”"
    return ""


def promise_is_no_longer(values: Mapping[str, Any]) -> str:
    """The promise may not pass the law's limit. Between units only what is certain is refused."""
    law, promise = values.get("statutory_amount"), values.get("committed_amount")
    of_law, of_promise = values.get("statutory_unit"), values.get("committed_unit")
    if not (law and promise and of_law and of_promise):
        return ""
    same = of_law == of_promise
    longer = promise > law if same else promise * _FEWEST[Span(of_promise)] > law * _MOST[Span(of_law)]
    return "承诺办结时限不能长于法定办结时限（行政许可法第42条）" if longer else ""


def kind_fits_lists(values: Mapping[str, Any]) -> str:
    kind, named = values.get("item_kind"), dict(Listed.choices)
    for listed in split(values.get("lists", "")):
        allowed = KIND_OF_LIST.get(listed)
        if allowed and kind not in allowed:
            return (
                f"“{Kind(kind).label if kind else '未填类型'}”事项不能列入{named[listed]}，请核对事项类型和列入的清单"
            )
    if kind == Kind.PERMIT and Listed.PERMIT not in split(values.get("lists", "")):
        return "行政许可事项须列入行政许可事项清单，清单之外不得违法实施行政许可"
    if not split(values.get("lists", "")):
        return "请选择列入的清单，至少一个"
    return ""


def materials_can_be_read(values: Mapping[str, Any]) -> str:
    try:
        papers = materials_of(values.get("materials", ""))
    except ValueError as error:
        return str(error)
    tolerant = Listed.TOLERANT in split(values.get("lists", ""))
    if tolerant and papers and not any(paper.tolerable for paper in papers):
        return "列入容缺受理清单的事项，申请材料中至少有一件注明“容缺”"
    return ""


def delegation_names_towns(values: Mapping[str, Any]) -> str:
    delegated = Listed.DELEGATED in split(values.get("lists", ""))
    if delegated and not values.get("towns"):
        return "列入赋权清单的事项，请填写赋权的乡镇（街道）（行政处罚法第24条等）"
    return (
        "填写了赋权的乡镇（街道）的，请一并列入赋权乡镇（街道）事项清单"
        if values.get("towns") and not delegated
        else ""
    )


def commitment_says_how_checked(values: Mapping[str, Any]) -> str:
    if Listed.COMMITMENT in split(values.get("lists", "")) and not values.get("check_after"):
        return "告知承诺制事项须写明事后核查的时限和办法，免予核查的写明免予核查（国办发〔2020〕42号）"
    return ""


def power_names_its_basis(values: Mapping[str, Any]) -> str:
    """A power without a law behind it is no power; services and proofs may stand on documents of lower rank."""
    if values.get("item_kind") in POWERS and not (values.get("basis_law") and values.get("basis_article")):
        return "行政权力事项须写明设定依据的法律法规规章名称和条款，没有法定依据的不得列入（法无授权不可为）"
    return ""


def days_stand_in_order(values: Mapping[str, Any]) -> str:
    until, since = values.get("valid_until"), values.get("valid_from")
    if until and since and until < since:
        return f"失效日期{until}早于生效日期{since}，请核对"
    if bool(until) != bool(values.get("ended")):
        return "失效日期和失效原因须同时填写"
    return "请填写并入的事项的基本编码" if values.get("ended") == "merged" and not values.get("merged_into") else ""


def item_is_not_its_own_part(values: Mapping[str, Any]) -> str:
    own = values.get("sub_of") and values.get("sub_of") == values.get("basic_code")
    return "所属主项不能是本事项自己，请核对基本编码" if own else ""


CHECKS = (
    limits_have_units, promise_is_no_longer, kind_fits_lists, materials_can_be_read, delegation_names_towns,
    commitment_says_how_checked, power_names_its_basis, item_is_not_its_own_part,
)  # fmt: skip


def body_stands_in_the_keepers_area(values: Mapping[str, Any]) -> str:
    """A town keeps the items of its own villages and stations; it enters none for a department of the county."""
    keeper, body = values.get("organ"), values.get("body")
    if keeper is None or body is None or body.scope.startswith(keeper.scope):
        return ""
    return f"{body}不在{keeper}的管理范围内，请由其目录管理机构登记"
