"""Clean-up rounds over documents of earlier years, statute tasks, local standards."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from fazhi.spine.actions import open_matter, take_step
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Matter, Organ
from tests.published.recipes.scene import Scene, day

WORDS = {
    "keep": "继续有效", "amend": "修改 与上位法不一致", "repeal": "废止 已被新的规定代替", "invalid": "宣布失效 适用期已过",
    "other": "其他现行 另有安排",
}  # fmt: skip


def cleanup_round(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> None:
    """A round: numbers of documents by result, ``ends`` published, decided or stopped. Its steps write many rows at once
    and are taken one by one, so the ledger is written out before."""
    said = [word for code, word in WORDS.items() for _ in range(given.get(code, 0))]
    maker = scene.departments[given.get("maker", n)]
    for k in range(len(said)):
        _document(ledger, scene, maker, year, n * 1000 + k)
    ledger.flush()
    on = day(year, n)
    fields = {
        "kind": "special" if n else "periodic", "theme": f"第{n}次清理", "basis": "省政府部署", "decider": scene.government,
        "maker": maker, "propose_by": on + timedelta(days=20), "finish_by": on + timedelta(days=60),
    }  # fmt: skip
    matter = open_matter("rules.cleanup", organ=scene.justice, by=None, on=on, fields=fields)
    _step(matter, "freeze", on)
    ends = given.get("ends", "published")
    lines = "\n".join(f"{no} {word}" for no, word in enumerate(said, 1))
    _step(matter, "adjust", on, detail={"lines": lines})
    if ends == "stopped":
        _step(matter, "stop", on, fields={"stop_reason": "与省里部署合并"})
    else:
        _step(matter, "gather", on, fields={"legality_opinion": "合法", "consult_free_reason": "时限紧"})
        _step(matter, "decide", on, fields={"meeting": "常务会议"})
    if ends == "published":
        _step(matter, "publish", on + timedelta(days=5), fields={"published_where": "政府网站"})
    ledger.__init__(ledger.today)  # type: ignore[misc]  # others have taken keys meanwhile


def _step(matter: Matter, code: str, on: date, **given: Any) -> None:
    take_step(Matter.objects.get(pk=matter.pk), code, by=None, on=on, **given)


def _document(ledger: Ledger, scene: Scene, maker: Organ, year: int, k: int) -> None:
    published = date(2012 + k % (year - 2012), 3, 1)
    fields = {
        "purpose": "make", "title": f"{year}年前第{k}号事项管理办法", "kind": "measures", "topic": "general", "maker": maker,
        "drafting_unit": maker.name, "existing": True, "document_no": f"第{year}-{k}号", "text": "第一条 ……", "basis_text": "",
        "published_on": published, "effective_on": published, "trial": False, "consented": False, "own_reviewer": False,
        "urgent": False,
    }  # fmt: skip
    draft = ledger.open("rules.document", organ=scene.justice, on=date(year, 1, 4), fields=fields)
    draft.take("take_over", date(year, 1, 4), detail={"amends_note": ""})


def local_standard(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A norm: ``origin`` new or existing, ``revised`` so many times, ``ends`` abolished or stopped."""
    on, origin = day(year, n), given.get("origin", "new")
    fields = {"standard": f"第{n}号服务规范", "kind": "technical_norm", "origin": origin}
    draft = ledger.open("rules.local_standards", organ=scene.departments[n % 20], on=on, fields=fields)
    if given.get("ends") == "stopped":
        return draft.take("stop", on, fields={"ended_by": "上级已立项"})
    if origin == "new":
        return draft
    issued = {"standard_no": f"云县规范{n}", "issued_on": date(year - 4, 5, 6)}
    draft.take("enter", on, fields=issued)
    for turn in range(given.get("revised", 0)):
        revision = {"revision_no": f"云县规范{n}-{turn}", "content": "修改指标"}
        draft.take("revise", on, detail=revision)
    if given.get("ends") == "abolished":
        draft.take("abolish", on, fields={"ended_by": "已有国家标准"})
    return draft


RECIPES = {"cleanup_round": cleanup_round, "local_standard": local_standard}
