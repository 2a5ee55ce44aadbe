"""How the question bank, the rules and the windows are seen. Sittings are no register: they are seen by the person alone."""

from __future__ import annotations

from fazhi.areas.enforcement.law_tests.bank import question_holds_together, rule_holds_together
from fazhi.areas.enforcement.law_tests.models import LawQuestion, LawStruck, LawTest, PaperRule
from fazhi.areas.enforcement.law_tests.procedure import KEEPERS, LOCAL
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

QUESTIONS = publish(
    Register(
        "enforcement.law_questions", "E2", "学法考试题库", LawQuestion,
        columns=("number", "title", "kind", "law", "article", "edition_on", "domain", "retired_on"),
        filters=("kind", "law", "domain", "retired_on"), search=("law", "article"), personal={"answer"},
        form=("kind", "law", "article", "edition_on", "domain", "choices", "answer", "retired_on"),
        optional=("domain", "choices", "retired_on"), roles=KEEPERS, number="{mark}学题〔{year}〕{n}号", kind="kind",
        area="enforcement", checks=(question_holds_together,), basis=LOCAL,
    )
)  # fmt: skip

RULES = publish(
    Register(
        "enforcement.law_paper_rules", "E2", "学法考试组卷规则", PaperRule,
        columns=("number", "title", "cohort", "pass_mark", "minutes", "on"), filters=("cohort",), search=("lines",),
        form=("cohort", "lines", "pass_mark", "minutes"), roles=KEEPERS, number="{mark}学卷〔{year}〕{n}号", kind="cohort",
        area="enforcement", checks=(rule_holds_together,), basis=LOCAL,
    )
)  # fmt: skip

TESTS = publish(
    Register(
        "enforcement.law_test", "E2", "执法人员学法考试台账", LawTest,
        columns=("number", "name", "term", "paper", "opens_on", "closes_on", "invited", "state"),
        filters=("term", "state", "closes_on"), search=("name",), details=(LawStruck,), kind="term", area="enforcement",
        basis=LOCAL,
    )
)  # fmt: skip
