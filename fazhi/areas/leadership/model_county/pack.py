"""The evidence pack of a self-assessment: one archive of what was handed in, whose every file stands in its manifest with its SM3.

It is made from what was frozen, never from the records as they are now, in the sealed container of the dossiers: the same
hand-in gives the same bytes, as long as none of its files was erased by law meanwhile.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from datetime import datetime
from typing import Any, BinaryIO

import xlsxwriter
from django.template.loader import render_to_string

from fazhi.areas.leadership.model_county import binding, snapshot
from fazhi.areas.leadership.model_county.models import ModelItemReading, SelfAssessment
from fazhi.spine.dossier import container
from fazhi.spine.dossier.container import Item, canonical
from fazhi.spine.dossier.contents import made, named
from fazhi.spine.models import Attachment
from fazhi.spine.sm3 import sm3

FORMAT = "fazhi-evidence-pack-1"
COLUMNS = (
    ("编号", "code", 8), ("一级指标", "level_one", 20), ("二级指标", "level_two", 20), ("指标", "text", 40), ("类型", "kind", 8),
    ("达标要求", "threshold", 24), ("责任单位", "unit", 16), ("分值", "weight", 8), ("自评分", "self_score", 8), ("扣分理由", "ground", 24),
    ("审核分", "review_score", 8), ("审核意见", "review_note", 24),
)  # fmt: skip


def write(record: SelfAssessment, out: BinaryIO) -> None:
    """Write the pack of an assessment that was handed in. Raises ValueError where what was frozen is no longer what it was,
    Refused where a file is not."""
    told = snapshot.told(record)
    missing: list[str] = []
    items = [
        made("snapshot.json", "snapshot", snapshot.kept(record).encode()), made("indicators.xlsx", "copy", _sheet(told)),
        *_readings(told), *_files(told, missing),
    ]  # fmt: skip
    number = record.matter.number
    page = render_to_string(
        "leadership/evidence_pack.html",
        {"told": told, "items": told["items"], "number": number, "digest": record.digest, "missing": missing},
    )
    items.insert(0, made("index.html", "page", page.encode()))
    manifest = {
        "format": FORMAT, "hash": "SM3", "number": number, "organ": told["organ"], "handed_in_on": told["handed_in_on"],
        "snapshot": record.digest, "missing": missing, "files": [item.listed() for item in items],
    }  # fmt: skip
    container.pack(out, [made("manifest.json", "manifest", canonical(manifest)), *items])


def _sheet(told: dict[str, Any]) -> bytes:
    held = io.BytesIO()
    book = xlsxwriter.Workbook(held, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": datetime(2000, 1, 1)})  # the same content, the same bytes
    sheet, bold = book.add_worksheet("指标"), book.add_format({"bold": True})
    heads = [*(head for head, _, _ in COLUMNS), "取数", "结果", "佐证材料", "差距"]
    sheet.write_row(0, 0, heads, bold)
    for n, (_, _, width) in enumerate(COLUMNS):
        sheet.set_column(n, n, width)
    for n, item in enumerate(told["items"], 1):
        reading = item["reading"] or {}
        papers = "；".join(f"{p['name']}（{p['date']}）" for p in item["evidence"])
        gaps = "；".join(gap["missing"] for gap in item["gaps"])
        row = [
            *(item[name] for _, name, _ in COLUMNS),
            reading.get("value", ""),
            reading.get("verdict_words", ""),
            papers,
            gaps,
        ]
        sheet.write_row(n, 0, row)
    sheet.freeze_panes(1, 0)
    book.close()
    return held.getvalue()


def _readings(told: dict[str, Any]) -> Iterator[Item]:
    """The records behind every value that was read, as they were kept with the reading."""
    keys = {item["key"]: item for item in told["items"] if item["reading"]}
    rows = {
        (row.matter_id, row.digest): row for row in ModelItemReading.objects.filter(matter__in=keys).order_by("seq")
    }
    for key, item in keys.items():
        row = rows.get((key, item["reading"]["digest"]))
        if row is not None:
            held = {"indicator": item["code"], **item["reading"], "rows": binding.lines_of(row.lines)}
            yield made(f"readings/{item['code']}.json".replace(" ", ""), "reading", canonical(held))


def _files(told: dict[str, Any], missing: list[str]) -> Iterator[Item]:
    """The documents that were attached by the hand-in; what was erased since is named in ``missing``."""
    listed = [(item, file) for item in told["items"] for file in item["files"]]
    keys = {item["key"] for item, _ in listed}
    there = {(row.chain_id, row.digest): row for row in Attachment.objects.filter(chain__in=keys, erased_seq=None)}
    for n, (item, file) in enumerate(listed, 1):
        row = there.get((item["key"], file["sm3"]))
        if row is None:
            missing.append(f"{item['code']} {file['name']}")
        else:
            path = named("documents", n, f"{item['code']} {file['name']}")
            yield Item(path, "attachment", file["size"], file["sm3"], lambda held=row: held.file.open("rb"))  # type: ignore[misc]


def faults(source: BinaryIO) -> list[str]:
    """What of a pack is not what its manifest says, in words. Empty: it is whole."""
    try:
        with zipfile.ZipFile(source) as archive:
            manifest = json.loads(archive.read("manifest.json"))
            names = [name for name in archive.namelist() if name != "manifest.json"]
            held = {name: archive.read(name) for name in names}
    except (zipfile.BadZipFile, KeyError, ValueError):
        return ["不是佐证包，或者已损坏"]
    found = [f"“{name}”出现了两次" for name in sorted({n for n in names if names.count(n) > 1})]
    listed = {line["path"]: line for line in manifest["files"]}
    found += [f"“{name}”不在清单中" for name in names if name not in listed]
    for path, line in listed.items():
        if path not in held:
            found.append(f"缺少“{path}”")
        elif sm3(held[path]) != line["sm3"]:
            found.append(f"“{path}”与清单的SM3不符")
    if "snapshot.json" in held and sm3(held["snapshot.json"]) != manifest["snapshot"]:
        found.append("报送内容与留痕登记的SM3不符")
    return found
