"""Documents of earlier years out of a spreadsheet: in force at once, with their own numbers and days."""

from datetime import date

import pytest

from fazhi.areas.rules.documents.models import DocumentVersion, NormativeDocument
from fazhi.areas.rules.documents.tests.cases import TEXT, people
from fazhi.spine import registry
from fazhi.spine.actions import apply_law
from fazhi.spine.history import verify_chain
from fazhi.spine.models import Chain
from fazhi.spine.sheets.importing import run
from fazhi.spine.tests.books import filled

HEAD = (
    "承办单位", "登记日期", "项目性质", "文件名称", "文种", "领域", "制定机关", "起草单位", "暂行、试行", "补录已公布的文件", "正文", "发文字号",
    "公布日期", "施行日期", "有效期至",
)  # fmt: skip


def row(n, **given):
    values = {
        "承办单位": "县市场监管局", "登记日期": "2026-05-06", "项目性质": "制定", "文件名称": f"云岚县第{n}项管理办法", "文种": "办法",
        "领域": "其他", "制定机关": "县政府", "起草单位": "县市场监管局", "暂行、试行": "否", "补录已公布的文件": "是", "正文": TEXT,
        "发文字号": f"云政规〔2023〕{n}号", "公布日期": "2023-03-01", "施行日期": "2023-04-01", "有效期至": "2028-03-31", **given,
    }  # fmt: skip
    return [values[name] for name in HEAD]


@pytest.fixture
def enter(county, tmp_path):
    people(county)

    def entered(*rows, **more):
        path = filled(tmp_path / "文件.xlsx", *rows, head=HEAD)
        return run(registry.register_of("rules.document"), path, by=None, actor="导入", write=True, **more)

    return entered


def test_they_are_in_force_with_their_text(enter):
    outcome = enter(row(1), row(2, 有效期至="2025-12-31"), row(3, 有效期至=""))
    assert outcome.written, [r.sentences() for r in outcome.wrong]
    documents = {d.document_no: d for d in NormativeDocument.objects.select_related("matter__chain")}
    assert {d.matter.state for d in documents.values()} == {"in_force"}
    assert DocumentVersion.objects.filter(change="taken_over", published_on="2023-03-01").count() == 3
    for document in documents.values():
        chain = Chain.objects.get(pk=document.pk)
        assert list(verify_chain(chain, list(chain.events.select_related("aside")), "")) == []
    apply_law(date(2026, 5, 7))
    states = {d.document_no: d.matter.state for d in NormativeDocument.objects.select_related("matter")}
    assert states == {"云政规〔2023〕1号": "in_force", "云政规〔2023〕2号": "expired", "云政规〔2023〕3号": "in_force"}
    assert enter(row(1)).known  # the same file again enters nothing
    assert NormativeDocument.objects.count() == 3


def test_wrong_rows_are_told_and_nothing_is_written(enter):
    outcome = enter(row(1), row(1, 文件名称="同号的另一件"), row(4, 施行日期="2023-01-01"))
    told = "".join("".join(r.sentences()) for r in outcome.wrong)
    assert not outcome.written and NormativeDocument.objects.count() == 0
    assert "编号不得重复使用" in told and "施行日期早于公布日期" in told


def test_drafts_out_of_a_sheet_stay_drafts(enter):
    plain = dict.fromkeys(("正文", "发文字号", "公布日期", "施行日期", "有效期至"), "")
    outcome = enter(row(1, 补录已公布的文件="否", **plain))
    assert outcome.written
    assert NormativeDocument.objects.get().matter.state == "proposed"
