"""What is counted of case-file review: rounds when they are sampled, files when they are scored, problems and clues.

Nothing is counted by officer, and nothing by reviewer.
"""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.db.models import Q

from fazhi.areas.enforcement.file_review import models as m
from fazhi.areas.enforcement.file_review.procedure import CODE, FILE_CODE, GUANGDONG, LAW
from fazhi.areas.enforcement.file_review.words import Clue, Decided, Grade, Head
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Distinct, Rate, Source, Sum, Total

ROUNDS, FILES = Source.register(CODE), Source.register(FILE_CODE)
PLAIN = ("organ", "month")
SPLITS = (*PLAIN, "agency", "kind", "grade")
BASIS = f"{LAW}第18条"


def _file(name: str, label: str, where: Any = None, on: str = "scored_on", **more: Any) -> Count:
    given = {"unit": "卷", "splits": SPLITS, "basis": BASIS, **more}
    return Count(f"{CODE}.{name}", label, source=FILES, on=on, where=where, **given)


def _row(name: str, label: str, model: Any, where: Any = None, **more: Any) -> Count:
    source = Source(f"{FILE_CODE}.{model.__name__.lower()}", FILE_CODE, model)
    return Count(
        f"{CODE}.{name}", label, source=source, on="on", where=where, **{"splits": PLAIN, "basis": BASIS, **more}
    )


def _elsewhere(name: str, label: str, code: str, model: str, of: str, **more: Any) -> Sum:
    """A sum over a register of the supervision of enforcement, which is declared later and beside this system."""
    source = Source(code, code, apps.get_model("enforcement", model), "", Q(withdrawn=False))
    return Sum(f"{CODE}.{name}", label, source=source, on="on", of=of, splits=PLAIN, basis=LAW, **more)


def _of_grade(grade: Grade, name: str, good: str = "") -> Count:
    return _file(
        name,
        f"其中{grade.label}",
        Q(grade=grade),
        good=good,
        basis=f"{GUANGDONG}第16条、第17条（参照）",
        splits=(*PLAIN, "agency", "kind"),
    )


SAMPLED = Count(
    f"{CODE}.rounds", "行政执法案卷评查", unit="次", source=ROUNDS, on="sampled_on", splits=PLAIN, basis=BASIS,
    words=("案卷评查次数", "开展行政执法案卷评查"), variant="按抽取分派的日期计，取消的不计",
)  # fmt: skip
REVIEWED = _file(
    "files", "评查行政执法案卷", words=("评查案卷", "评查行政执法案件"), variant="按评定日期计，不予评查的不计"
)
EXCELLENT, FAILED = _of_grade(Grade.EXCELLENT, "excellent", "up"), _of_grade(Grade.FAILED, "failed", "down")
PROBLEMS = _row("problems", "案卷评查发现问题", m.FileProblem, unit="处", splits=(*PLAIN, "kind"))
SPECIAL = _elsewhere(
    "special_problems",
    "专项、重点监督发现问题",
    "enforcement.special_supervision",
    "SpecialSupervision",
    "problems",
    unit="处",
)
CLUES = _row("clues", "案卷评查处置线索", m.FileClue, unit="条", splits=(*PLAIN, "handling"))
ONLINE = _elsewhere(
    "online_clues", "线上监督处置线索", "enforcement.online_supervision", "OnlineSupervision", "clues", unit="条"
)
ORDERED = _file("ordered", "要求整改的案卷", Q(rectify_by__isnull=False))
MENDED = _file("mended", "其中已完成整改", Q(rectify_by__isnull=False, rectified_on__isnull=False), good="up")
declare(
    SAMPLED, REVIEWED, EXCELLENT, _of_grade(Grade.GOOD, "good"), _of_grade(Grade.PASSED, "passed"), FAILED, PROBLEMS, SPECIAL, CLUES, ONLINE,
    ORDERED, MENDED,
    Total(f"{CODE}.problems_all", "案卷评查和执法监督发现问题", unit="处", parts=(PROBLEMS, SPECIAL), basis=LAW,
          variant="案卷评查发现的问题与专项、重点监督登记的问题之和；线上监督的疑点不是问题，不计"),
    Total(f"{CODE}.clues_all", "案卷评查和执法监督处置线索", unit="条", parts=(CLUES, ONLINE), basis=LAW,
          variant="案卷评查处置的线索与线上监督转为线索的之和"),
    _row("clues_transferred", "其中移送有关机关", m.FileClue, Q(handling=Clue.TRANSFERRED), unit="条", basis=f"{LAW}第33条"),
    Distinct(f"{CODE}.agencies", "被评查的单位", unit="个", source=FILES, on="scored_on", of="agency", splits=PLAIN,
             basis=f"{GUANGDONG}第6条（参照：每年每个部门至少一次）"),
    _file("third", "由第三人评定", Q(score_third__isnull=False)),
    _row("objections", "对评查结果提出异议", m.FileObjection, unit="件", basis=f"{GUANGDONG}第12条（参照）"),
    _file("changed", "异议成立、重新评定", Q(decided=Decided.OBJECTION), splits=PLAIN),
    _row("notices", "案卷评查转行政执法监督", m.FileNotice, unit="件"),
    Count(f"{CODE}.circulars", "案卷评查通报", unit="次", source=ROUNDS, on="circulated_on", splits=PLAIN, basis=f"{LAW}第31条"),
    *(_row(f"problems_{head.value}", f"其中{head.label}", m.FileProblem, Q(kind=head), unit="处") for head in Head),
    Rate(f"{CODE}.excellent_rate", "案卷优秀率", part=EXCELLENT, whole=REVIEWED, good="up", basis=f"{GUANGDONG}第16条（参照）",
         variant="本期评定的案卷中优秀的÷本期评定的案卷"),
    Rate(f"{CODE}.failed_rate", "案卷不合格率", part=FAILED, whole=REVIEWED, good="down", basis=f"{GUANGDONG}第16条、第17条（参照）",
         variant="本期评定的案卷中不合格的÷本期评定的案卷"),
    Rate(f"{CODE}.mended_rate", "案卷整改完成率", part=MENDED, whole=ORDERED, good="up", basis=LAW,
         variant="本期评定、要求整改的案卷中至今报送整改完成的÷本期评定、要求整改的案卷"),
)  # fmt: skip
