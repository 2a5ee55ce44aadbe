"""The first draft as the real systems' sentences give it: clean Chinese whatever is left out, no figure told twice, no system forgotten."""

from __future__ import annotations

import re
from dataclasses import replace
from random import Random
from types import SimpleNamespace
from typing import Any

import pytest

from fazhi.figures import catalogue
from fazhi.figures.words import Value
from fazhi.report import draft
from fazhi.report.outline import AREAS, TO_WRITE
from fazhi.report.render import Rendered, codes_in, render
from fazhi.report.sentences import TOKEN, sentences
from fazhi.report.shown import Shown, show
from fazhi.report.topics import topics
from fazhi.spine.models import Organ

#: Systems of whose figures the yearly report says nothing, each with the reason.
UNTOLD = {
    "disputes.accusation": "检举控告限定知悉",
    "enforcement.bodies": "执法主体的底数，由公告公布",
    "enforcement.managed_areas": "管理区域的底数，文中说的是区域内的场所",
    "enforcement.procuracy_meeting": "府检联席会议已在争议化解中写明",
    "enforcement.procuracy_suggestion": "检察建议已在争议化解中写明，不写两次",
    "enforcement.transfer": "移送涉嫌犯罪案件已在行政处罚中写明",
    "functions.service_part": "并联办理的内部环节，文中说的是办件",
    "leadership.duty_proofs": "履职佐证供撰写人查阅，不是成效",
    "oversight.burden_point": "减负观测点的底数",
    "oversight.burden_report": "与督查检查考核的次数是同一事实",
    "oversight.check_task": "与督查检查考核的次数是同一事实，按乡镇承担计",
    "oversight.disclosure_catalogue": "标准目录的底数",
    "oversight.disclosure_evaluation": "评估结果另行公布",
    "oversight.disclosure_opinion": "答复申请的内部环节",
    "oversight.disclosure_report": "政府信息公开工作另有年度报告",
    "oversight.own_data_correction": "件数太少，另在政府信息公开年度报告中写明",
    "oversight.publishing_tally": "已并入主动公开政府信息",
    "oversight.rules": "风险规则的运行情况，不是工作成效",
    "oversight.transfer": "线索移送限定知悉",
    "oversight.units": "被监督单位的底数",
    "services.law_lists": "清单份数，文中说的是签收人次",
    "services.publicity_evaluation": "文中说的是评议的部门单位",
    "services.publicity_speakers": "讲师团的底数",
}


def system_of(code: str) -> str:
    return ".".join(code.split(".")[:2])


def test_every_system_is_told_or_its_silence_has_a_reason() -> None:
    told = {system_of(code) for sentence in sentences() for code in sentence.codes}
    silent = {system_of(f.code) for f in catalogue.figures() if f.area != "sample"} - told
    assert silent == {*UNTOLD}


def test_topics_name_systems_that_tell_and_no_sentence_stands_twice() -> None:
    names = [(topic.area, system) for topic in topics() for system in topic.systems]
    telling = {(s.area, s.system) for s in sentences(part="done")}
    assert len(names) == len(set(names)) and {area for area, _ in names} <= set(AREAS)
    assert set(names) == telling  # what stands in no topic would be a paragraph without a beginning


def test_no_figure_is_told_twice() -> None:
    told = [code for sentence in sentences() for code, _ in TOKEN.findall(sentence.text)]
    assert not {code for code in told if told.count(code) > 1}


def test_a_list_keeps_the_words_that_it_shares(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = county(Random(1), 0.0)
    for code in ("disputes.recommendation.judicial", "enforcement.penalty.summary", "oversight.inspection.held"):
        shown[code] = replace(shown[code], number=0)
    _, found = written(monkeypatch, shown)
    assert "收到检察建议" in found.text and "司法建议" not in found.text.replace("收到检察建议", "")
    assert re.search(r"作出行政处罚决定\d+件，其中普通程序\d+件，罚没金额", found.text)


def county(chosen: Random, share: float) -> dict[str, Shown]:
    """Every figure with a number of its own; ``share`` of them zero or without cases."""
    out = {}
    for n, figure in enumerate(catalogue.figures()):
        number: float = 101 + n if figure.kind != "rate" else (1001 + n) / 10_000
        value = Value(figure, number, 20, 200) if figure.kind == "rate" else Value(figure, number)
        if chosen.random() < share:
            value = Value(figure, None) if figure.kind in ("rate", "mean") else Value(figure, 0)
        out[figure.code] = show(value, replace(value, number=value.number and value.number * 0.9))
    return out


def written(monkeypatch: pytest.MonkeyPatch, shown: dict[str, Shown]) -> tuple[str, Rendered]:
    organ: Any = SimpleNamespace(
        name="云岚县人民政府", kind=Organ.Kind.GOVERNMENT, division=SimpleNamespace(name="云岚县")
    )
    monkeypatch.setattr(draft, "live", lambda *_: shown)
    monkeypatch.setattr(draft, "has_data", lambda *_: True)
    monkeypatch.setattr(draft, "observations", lambda *given: [given[-1]] if given[-1] else [])
    monkeypatch.setattr(draft, "offered", lambda *_: [])
    text = draft.first_draft(organ, 2025)
    return text, render(text, shown)


@pytest.mark.parametrize("share", [0.0, 0.3, 0.6, 0.9])
def test_the_draft_is_clean_whatever_is_left_out(monkeypatch: pytest.MonkeyPatch, share: float) -> None:
    for seed in range(12 if share else 1):
        text, found = written(monkeypatch, county(Random(seed), share))
        assert not re.findall(r"\[\[|\]\]|，，|。。|[，、；][。；]|、，|，、|。，|。；|  |—|None|｜", found.text), seed
        assert not re.search(r"(?<![0-9.])0(?!\.)[^0-9%.]", TO_WRITE.sub("", found.text)), "a zero is told"
        paragraphs = [line for line in found.text.split("\n")[1:] if line and not line.startswith("【")]
        body = [line for line in paragraphs if line.endswith(("。", "；", "，"))]
        assert all(line.endswith("。") for line in body)
        assert not re.search(r"(^|。|；)其中", "\n".join(body), re.M), "a part without its whole"
        said = [s for line in body for s in re.split(r"[。；]", line) if s]
        assert len(said) == len(set(said))
        codes = TOKEN.findall(text)
        assert len({code for code, form in codes if form != "change"}) == len(
            [1 for _, form in codes if form != "change"]
        )


def test_a_county_with_everything_to_tell_fills_its_report(monkeypatch: pytest.MonkeyPatch) -> None:
    text, found = written(monkeypatch, county(Random(1), 0.0))
    assert len(found.text.replace("\n", "")) >= 6000
    headings = re.findall(r"^### （(.)）(.+)$", text, re.M)
    assert [name for _, name in headings] == list(AREAS.values())
    hand = list(found.text)
    for mark in found.marks:
        hand[mark.start : mark.end] = " " * (mark.end - mark.start)
    left = re.sub(r"12348|20\d\d年(1月1日至12月31日)?", "", "".join(hand))
    assert not re.search(r"\d", left), "a number that no figure wrote"
    assert len(codes_in(text)) > 350
