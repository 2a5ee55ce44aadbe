"""Documents in force and a round over them, as the tests of clean-up use them."""

from __future__ import annotations

from datetime import date
from typing import Any

from fazhi.areas.rules.cleanup.models import CleanupItem
from fazhi.areas.rules.documents.models import NormativeDocument
from fazhi.spine.access import Role
from fazhi.spine.actions import open_matter, take_step
from fazhi.spine.bulk import Ledger
from fazhi.spine.models import Matter
from fazhi.spine.tests.county import County

D = date.fromisoformat
SYSTEM = "rules.cleanup"


def cast(county: County) -> None:
    """The people of a clean-up: the bureau, two drafting units, the government."""
    county.person("police_clerk", "police", Role.CLERK, name="陈警官")
    county.person("market_clerk", "market", Role.CLERK, name="周科长")


def documents(county: County, count: int, *, maker: str = "government", start: int = 1, **given: Any) -> list[Matter]:
    """Documents in force, drafted by turns by the police and the market bureau."""
    ledger = Ledger()
    drafts = []
    for n in range(start, start + count):
        published = given.get("published_on", D("2019-03-01"))
        fields = {
            "purpose": "make", "title": f"云岚县第{n}号事项管理办法", "kind": "measures", "topic": "general",
            "maker": county[maker], "drafting_unit": ("县公安局", "县市场监管局")[n % 2], "existing": True,
            "document_no": f"云政规〔2019〕{n}号", "text": f"第一条 为规范第{n}号事项，制定本办法。", "basis_text": "行政许可法",
            "published_on": published, "effective_on": given.get("effective_on", published),
            "trial": False, "consented": False, "own_reviewer": False, "urgent": False,
        } | given  # fmt: skip
        draft = ledger.open("rules.document", organ=county["justice"], on=D("2026-01-05"), fields=fields)
        drafts.append(draft.take("take_over", D("2026-01-05"), detail={"amends_note": ""}).pk)
    ledger.flush()
    found = Matter.objects.in_bulk(drafts)
    return [found[pk] for pk in drafts]


def opened(county: County, on: str = "2026-06-01", **given: Any) -> Matter:
    fields = {
        "kind": "periodic", "theme": "2019年制发的规范性文件清理", "basis": "省政府办公厅关于开展清理的通知",
        "decider": county["government"], "propose_by": D("2026-07-31"), "finish_by": D("2026-12-31"),
    } | given  # fmt: skip
    return open_matter(SYSTEM, organ=county["justice"], by=county.people["clerk"], on=D(on), fields=fields)


def go(matter: Matter, code: str, by: Any, on: str, **given: Any) -> Matter:
    take_step(Matter.objects.get(pk=matter.pk), code, by=by, on=D(on), **given)
    return Matter.objects.get(pk=matter.pk)


def frozen(county: County, **given: Any) -> Matter:
    return go(opened(county, **given), "freeze", county.people["clerk"], "2026-06-02")


def share(county: County, matter: Matter, unit: str = "police") -> Matter:
    """What a unit has of a round."""
    return Matter.objects.get(cleanup_share__round=matter, organ=county[unit])


def adjusted(county: County, matter: Matter, lines: str, on: str = "2026-06-10") -> Matter:
    return go(matter, "adjust", county.people["clerk"], on, detail={"lines": lines})


def gathered(county: County, matter: Matter) -> Matter:
    fields = {"legality_opinion": "逐件审核，处理意见合法。", "consult_free_reason": "专项清理，时限紧"}
    return go(matter, "gather", county.people["clerk"], "2026-06-20", fields=fields)


def decided(county: County, matter: Matter) -> Matter:
    return go(matter, "decide", county.people["mayor"], "2026-07-01", fields={"meeting": "县政府第9次常务会议"})


def published(county: County, matter: Matter, on: str = "2026-07-06") -> Matter:
    return go(matter, "publish", county.people["clerk"], on, fields={"published_where": "县政府门户网站"})


def through(county: County, matter: Matter, lines: str) -> Matter:
    """From the frozen list to the published result."""
    return published(county, decided(county, gathered(county, adjusted(county, matter, lines))))


def results(matter: Matter) -> dict[int, str]:
    return dict(CleanupItem.objects.filter(matter=matter).values_list("no", "result"))


def states(*matters: Matter) -> list[str]:
    found = dict(Matter.objects.filter(pk__in=[m.pk for m in matters]).values_list("pk", "state"))
    return [found[m.pk] for m in matters]


def document(matter: Matter) -> NormativeDocument:
    return NormativeDocument.objects.get(pk=matter.pk)
