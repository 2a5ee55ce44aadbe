"""Documents put on the shelf quickly: entered as they stand, through the bulk ledger."""

from __future__ import annotations

from datetime import date

from fazhi.areas.rules.documents.models import NormativeDocument
from fazhi.spine.bulk import Ledger
from fazhi.spine.models import Organ

D = date.fromisoformat
TEXT = (
    "第一章　总则\n第一条　为了规范农村集中供水管理，保障供水安全，根据《云岚县水资源管理规定》，制定本办法。\n"
    "第二条　本县行政区域内的农村集中供水，适用本办法。\n第二章　供水\n第三条　供水单位应当符合下列条件：\n（一）有合格的水源；\n"
    "（二）有检验水质的能力。\n第四条　违反本办法第三条的，由县水行政主管部门责令改正。\n第五条　本办法自2024年4月1日起施行。"
)


class Shelf:
    """Enters documents that were published before."""

    def __init__(self, maker: str = "government"):
        self.maker = Organ.objects.get(code=maker)
        self.serial = 0

    def add(
        self, title="云岚县农村集中供水管理办法", text=TEXT, published="2024-03-01", effective="2024-04-01",
        entered="2026-11-05", **fields,
    ):  # fmt: skip
        self.serial += 1
        given = {
            "purpose": "make", "title": title, "kind": "measures", "topic": "agriculture", "maker": self.maker,
            "drafting_unit": "云岚县水务局", "trial": False, "consented": False, "own_reviewer": False, "urgent": False,
            "existing": True, "text": text, "document_no": f"云政规〔2024〕{self.serial}号",
            "unified_no": f"{self.maker.code}〔2024〕{self.serial}", "published_on": D(published), "effective_on": D(effective),
            **fields,
        }  # fmt: skip
        ledger = Ledger()
        draft = ledger.open("rules.document", organ=self.maker, on=D(entered), fields=given)
        draft.take("take_over", D(entered), detail={"amends_note": ""})
        ledger.flush()
        return NormativeDocument.objects.get(pk=draft.pk)


def amend(document, text, effective="2026-06-01", published="2026-05-01", number=2, **more):
    """The document's text is changed as a round of amending would do it."""
    from fazhi.spine.actions import relay_step

    detail = {
        "title": document.title, "text": text, "document_no": f"云政规〔2026〕{90 + number}号", "unified_no": "",
        "published_on": D(published), "effective_on": D(effective), "expires_on": document.expires_on,
        "amends_note": "据云政规〔2026〕9号修改", **more,
    }  # fmt: skip
    relay_step(document.matter, "amended", cause=document.matter, by=None, on=D("2026-11-06"), detail=detail)
    document.refresh_from_db()
    return document
