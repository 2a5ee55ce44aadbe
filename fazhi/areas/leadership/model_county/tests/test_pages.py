"""The page of gaps, what has changed since the hand-in, the evidence pack, and indicators from a workbook."""

from __future__ import annotations

import io
import json
import zipfile

import pytest
import xlsxwriter
from django.core.files.base import ContentFile

from fazhi.areas.leadership.model_county import pack
from fazhi.areas.leadership.model_county.models import Indicator
from fazhi.areas.leadership.model_county.tests.scene import SET, D, Desk
from fazhi.spine import registry
from fazhi.spine.actions import attach
from fazhi.spine.sheets import importing

URL = "/desk/leadership/model-county/"


@pytest.fixture
def desk(county, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return Desk(county)


def pilot(desk, on):
    fields = {"level": "city", "field_of": "行政执法", "approved_no": "", "lead": desk.county["justice"], "since": on, "until": None,
              "ended_as": "", "results": ""}  # fmt: skip
    desk.entry("leadership.pilots", "综合查一次试点", on=on, **fields)


def test_the_page_says_what_is_missing_and_by_whom(desk, client):
    matter = desk.open(desk.indicators())
    client.force_login(desk.clerk)
    assert "尚未分解到单位" in client.get(f"{URL}{matter.pk}/").content.decode()
    items = desk.split(matter)
    desk.take(
        items["1.1"], "gap", "2026-10-08", desk.unit, {"missing": "没有名册", "remedy": "建册", "mend_by": "2026-11-10"}
    )
    desk.take(items["2.1"], "read", "2026-10-09")
    desk.take(items["1.2"], "read", "2026-10-09")
    assert "不适用1项，适用的分值6.00分" in client.get(f"{URL}{matter.pk}/").content.decode()
    page = client.get(f"{URL}{matter.pk}/").content.decode()
    assert "没有名册" in page and "取数0条，要求不低于1" in page and "没有佐证材料（应有：文件、名册）" in page
    assert "逾期未自评" in page and "社会矛盾纠纷依法有效化解" in page and "不是官方指标" in page
    assert "示范创建自评" in client.get(URL).content.decode()
    listed = client.get("/desk/registers/leadership.indicators/").content.decode()
    assert "试点台账</" in listed and "leadership.pilots" not in listed  # what it is bound to is told by its name
    assert client.get(f"{URL}{matter.pk}/pack.zip").status_code == 404
    assert "不适用" in client.get(f"{URL}item/{items['1.2'].pk}/").content.decode()
    pilot(desk, "2026-10-20")
    desk.take(items["2.1"], "read", "2026-10-21")
    behind = client.get(f"{URL}item/{items['2.1'].pk}/").content.decode()
    assert "云司试点〔2026〕1号" in behind and "达到" in behind
    client.force_login(desk.unit)
    assert client.get(f"{URL}{matter.pk}/").status_code == 404
    assert client.get(f"{URL}item/{items['2.1'].pk}/").status_code == 404
    assert "不由系统取数" in client.get(f"{URL}item/{items['1.1'].pk}/").content.decode()


def test_the_pack_holds_what_was_handed_in_and_shows_every_change(desk, client):
    matter = desk.open(desk.indicators())
    items = desk.split(matter)
    file = ContentFile(b"%PDF-1.4 roster", name="名册.pdf")
    attach(items["1.1"].chain, file, by=desk.unit, on=D("2026-10-08"))
    desk.reviewed(items)
    desk.take(matter, "hand_in", "2026-10-15", desk.head)
    client.force_login(desk.clerk)
    assert "与报送时一致" in client.get(f"{URL}{matter.pk}/?now=1").content.decode()
    held = b"".join(client.get(f"{URL}{matter.pk}/pack.zip").streaming_content)
    pilot(desk, "2026-10-20")
    assert "尚未" not in (told := client.get(f"{URL}item/{items['2.1'].pk}/").content.decode()) and "未达到" in told
    changed = client.get(f"{URL}{matter.pk}/?now=1").content.decode()
    assert "0条（未达到，0条记录）" in changed and "1条（达到，1条记录）" in changed
    assert b"".join(client.get(f"{URL}{matter.pk}/pack.zip").streaming_content) == held
    assert pack.faults(io.BytesIO(held)) == []
    with zipfile.ZipFile(io.BytesIO(held)) as archive:
        names = archive.namelist()
        assert [n for n in names if n.startswith("documents/")] == ["documents/001-1.1 名册.pdf"]
        assert json.loads(archive.read("readings/2.1.json"))["rows"] == []
        assert "0条（未达到" in archive.read("index.html").decode()
        parts = {name: archive.read(name) for name in names}
    for touched, sentence in [("snapshot.json", "报送内容与留痕登记的SM3不符"), ("indicators.xlsx", "与清单的SM3不符")]:
        again = _packed({**parts, touched: parts[touched] + b" "})
        assert any(sentence in fault for fault in pack.faults(again))
    assert any("不在清单中" in fault for fault in pack.faults(_packed({**parts, "extra.txt": b"x"})))
    assert pack.faults(io.BytesIO(b"no")) == ["不是佐证包，或者已损坏"]


def _packed(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    out.seek(0)
    return out


HEAD = ("指标体系", "标题", "指标编号", "一级指标", "二级指标", "类型", "适用于", "分值", "责任单位", "取数的指标或者台账代码", "取数的要求",
        "要求的数值", "日期")  # fmt: skip


def book(path, rows):
    out = xlsxwriter.Workbook(path)
    sheet = out.add_worksheet("填报")
    for n, row in enumerate([HEAD, *rows]):
        sheet.write_row(n, 0, row)
    out.close()


def test_a_crooked_workbook_is_refused_row_by_row_and_nothing_is_half_done(desk, tmp_path):
    kept = desk.entry("leadership.indicator_sets", "法治政府建设自查指标", **SET)
    good = [
        kept.number,
        "调解组织健全",
        "1.1",
        "化解",
        "多元",
        "有无",
        "县（市、区）",
        4,
        "县公安局",
        "",
        "",
        "",
        "2026-01-10",
    ]
    bad = [
        [kept.number, "另一项", *good[2:]], [*good[:2], "1.3", *good[3:7], "四", *good[8:]], [*good[:2], "1.4", *good[3:8], "县没有局", *good[9:]],
        [*good[:2], "1.5", *good[3:9], "disputes.none", "不低于", 80, "2026-01-10"],
    ]  # fmt: skip
    register, by = registry.register_of("leadership.indicators"), desk.county.people["keeper"]
    book(tmp_path / "a.xlsx", [good, *bad])
    outcome = importing.run(register, tmp_path / "a.xlsx", by=by, write=True)
    assert not outcome.written and Indicator.objects.count() == 0
    told = [" ".join([*row.cells.values(), *row.whole]) for row in outcome.wrong]
    sentences = ("指标编号1.1在", "“四”不是确切的数字", "没有“县没有局”这个单位", "没有“disputes.none”")
    assert len(told) == 4 and all(said in found for said, found in zip(sentences, told, strict=True)), told
    book(tmp_path / "b.xlsx", [good, [*good[:2], "1.2", *good[3:7], 6, *good[8:]]])
    assert importing.run(register, tmp_path / "b.xlsx", by=by, write=True).written
    assert Indicator.objects.filter(indicator_set=kept).count() == 2
