"""How one decision of the demonstration goes its way, and the consultation, the two reviews that it sends."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from typing import Any

from fazhi.demo.scenarios.decision_story import Reached, Story
from fazhi.demo.scenarios.decision_subjects import COMMENTS

NONE = {f"{group}_note": "逐项对照，未发现该类内容" for group in ("entry", "flow", "cost", "conduct")}
EXPERTS = (("程远道", "江岭大学公共管理学院"), ("罗思齐", "江岭省规划设计研究院"), ("贺明川", "岭州市工程咨询中心"))
PIECES = ("draft", "units", "participation", "hearing", "competition", "legality", "minutes", "party")


class Course(Story):
    """The steps of one decision, as far as its story goes."""

    def run(self) -> None:
        """As far as the story goes."""
        for stage, move in enumerate((
            self._start, self._draft, self._consult, self._assess, self._review, self._reviewed, self._submit, self._decide,
            self._issue, self._execute,
        ), 1):  # fmt: skip
            if stage > self.far:
                raise Reached
            move()
        self._end()

    def _start(self) -> None:
        self.do("study", 3, 6, study="经研究论证，拟解决的问题明确，初步方案必要、可行。")
        self.do("start", 1, 3)
        if self.draft.record.catalogue:
            self.ledger.link(self.draft, self.listed, "catalogue", self.at)

    def _draft(self) -> None:
        self.do("assign_unit", 1, 2, drafting_unit=self.unit, co_units="")
        note = (
            self.whole.get("explanation")
            or f"{self.subject.why}依据有关法律、法规、规章和上级政策拟订；已进行成本效益分析。"
        )
        self.do("draft", 12, 20, draft_text=self._text(), draft_note=note.strip(), alternatives="")
        for name in self.rng.sample(("县财政局", "县审计局", "县应急管理局", "县信访局"), 2):
            opinion = {
                "unit": self.places.department(name),
                "stance": "changes",
                "content": "建议明确资金来源。",
                "adopted": True,
            }
            self.do("hear_unit", 1, 3, {**opinion, "dispute": ""})

    def _consult(self) -> None:
        urgent = self.subject.way == "urgent"
        start = self.on(1, 3)
        short = "近期连续发生火灾，须在夏季用电高峰前实施。" if urgent else ""
        asked: dict[str, Any] = {"consult_from": start, "consult_days": 15 if urgent else 31, "short_reason": short}
        self.take("consult", start, **asked)
        self.of("consultation", "notice", start)
        said = self.rng.sample(COMMENTS, 5 if self.subject.end == "consulting" else 6)
        for n, (who, words) in enumerate(said):
            day = self.ledger.calendar.after(start, 1 + n)
            code = sha256(f"{self.subject.name}{n}".encode()).hexdigest()
            self.of("consultation", "comment", day, {
                "version": 1, "article": "", "content": words, "commenter": "enterprise" if who == "enterprise" else "person",
                "contact_phone": "", "code": code})  # fmt: skip
        if self.subject.end == "consulting":
            raise Reached
        if self.subject.hearing:
            self._hear(start)
        self.at = max(self.at, self.ledger.calendar.after(start, 13 if urgent else 26))
        self.of("consultation", "close", self.on(1, 1))
        self._answer(said)
        adopted = self.draft.record.comments_adopted
        note = self._told("summary", "text").get("text") or f"采纳{adopted}条，其余已说明理由。"
        self.do("conclude_participation", 1, 3, comments_adopted=adopted, adoption_note=note)

    def _hear(self, start: date) -> None:
        day = self.ledger.calendar.after(start, 16)
        self.take("announce_hearing", start, hearing_on=day, hearing_place="县行政中心第三会议室")
        self.take("send_hearing_papers", self.ledger.calendar.after(start, 4))
        if day > self.ledger.today:
            raise Reached
        heard = {"participants": 18, "opinions": 9, "content": "多数参加人赞成方案，对标准和过渡期提出意见。"}
        self.take("hold_hearing", day, heard)

    def _answer(self, said: list[tuple[str, str]]) -> None:
        consultation = self.draft.sent["consultation"][-1]
        groups = [event.seq for event in consultation.events if event.code == "comment"]
        day = self.on(2, 4)
        for n, (group, (_, words)) in enumerate(zip(groups, said, strict=True)):
            result = ("adopted", "partly", "refused")[n % 3]
            reason = "" if result == "adopted" else "与上位规定和财力相衔接，分步实施。"
            detail = {"groups": [group], "result": result, "shown": words, "reason": reason}
            self.of("consultation", "answer", day, detail)
        self.of("consultation", "publish", self.on(1, 2))

    def _assess(self) -> None:
        if self.subject.level == "low" and not self.subject.market and self.subject.category == "policy":
            self.do("rule", 0, 1, {
                "block": "expert", "needed": False, "ground": "not_technical", "decided_by": f"{self.unit.short}主要负责人",
                "reason": "事项不涉及专门技术，经集体研究认定专业性、技术性不强。"})  # fmt: skip
        else:
            for name, place, stance, content in self._experts():
                opinion = {"expert": name, "unit": place, "stance": stance, "content": content,
                           "declared": True, "conflicted": False, "signed": True}  # fmt: skip
                self.do("hear_expert", 0, 1, opinion)
            self.do(
                "conclude_expert",
                1,
                2,
                expert_body="岭州市工程咨询中心",
                expert_adoption="合理意见均已吸收，逐条说明附后。",
            )
        level = {"assessor": "岭州安和社会稳定风险评估有限公司", "level": self.subject.level, "controllable": True,
                 "points": "个别群体对标准和过渡期有不同意见。", "measures": "分步实施，设专人接待解释，制定处置预案。"}  # fmt: skip
        self.do("assess_risk", 1, 3, level | self._told("risk", "assessor", "points", "measures"))
        if self.subject.market:
            self._compete()
        else:
            self.do("rule", 0, 1, {
                "block": "competition", "needed": False, "ground": "no_market", "decided_by": f"{self.unit.short}主要负责人",
                "reason": "不涉及经营者准入、经营成本和经营行为。"})  # fmt: skip

    def _experts(self) -> list[tuple[str, str, str, str]]:
        """(name, place, stance, opinion) of each."""
        if told := self.whole.get("expert"):
            return [(e["name"], e["field"], e["stance"], e["opinion"]) for e in told]
        third = "against" if self.subject.level == "high" else "agrees"
        stances, words = ("agrees", "changes", third), "方案总体可行，建议细化实施步骤。"
        return [(name, place, stance, words) for (name, place), stance in zip(EXPERTS, stances, strict=True)]

    def _compete(self) -> None:
        self.do("review_competition", 0, 1)
        heard = {
            "whom": "operators",
            "means": "座谈会",
            "heard": 7,
            "summary": "希望标准统一、公开。",
            "adopted": "已采纳",
        }
        for code, detail in (("first_review", NONE), ("hear", heard)):
            self.of("competition", code, self.on(1, 2), detail)
        market = self.places.department("县市场监督管理局")
        self.of("competition", "submit", self.on(0, 1), first_opinion="未发现排除、限制竞争的内容", reviewer=market)
        self.of("competition", "review", self.on(2, 4), NONE)
        self.of(
            "competition",
            "pass",
            self.on(1, 2),
            opinion="不具有排除、限制竞争效果，可以出台",
            opinion_no=f"云市监竞审〔{self.at.year}〕{self.rng.randint(2, 60)}号",
        )

    def _review(self) -> None:
        note = "已征求有关单位意见；公众参与、专家论证、风险评估均已履行或者依法认定不需要，材料附后。"
        self.do("request_legality", 1, 3, legal_basis="有关法律、行政法规和省、市规定", procedure_note=note)
        if self.subject.end == "returned":
            self.of(
                "legality",
                "return_papers",
                self.on(1, 2),
                {"missing": "成本效益分析和听取利害关系人意见的材料", "again": False},
            )
            raise Reached
        self.of("legality", "accept", self.on(1, 2), reviewer="邵文若", no_conflict=True)

    def _reviewed(self) -> None:
        self.of(
            "legality", "issue", self.on(9, 13), result="legal", conclusion="决策事项未超越法定权限，程序和内容合法。"
        )

    def _submit(self) -> None:
        self.do("submit", 1, 3)
        if self.subject.end == "rejected":
            self._meet()
            self.take("reject", self.at, ended_reason="取水总量测算依据不足，待补充水资源论证后另行研究。")
            raise Reached

    def _meet(self) -> None:
        number = 4 * self.at.month + self.at.day // 10
        self.do("meeting", 4, 9, {
            "kind": "standing", "name": f"县政府第{number}次常务会议", "present": self.rng.randint(8, 11), "chief_last": True,
            "against_majority": False, "against_reason": "", "minutes": "听取承办单位汇报和合法性审查情况说明，出席人员逐一发表意见。",
            "dissent": self.whole.get("dissent", "一名组成人员认为过渡期偏短。" if self.subject.level != "low" else "")})  # fmt: skip

    def _decide(self) -> None:
        self._meet()
        code = "adopt_amended" if self.subject.level == "high" else "adopt"
        self.take(code, self.at, congress_required=self.subject.category == "plan")
        if self.subject.end == "decided":
            raise Reached

    def _issue(self) -> None:
        self.do("report_party", 1, 4, party_no=f"云政请〔{self.at.year}〕{self.rng.randint(11, 60)}号")
        if self.subject.category == "plan":
            self.do("report_congress", 1, 3)
        self.do("publish", 2, 5, decision_no=f"云政发〔{self.at.year}〕{self.rng.randint(3, 40)}号", decision_text=self._text(),
                explanation="公开征求意见和专家论证中提出的合理意见已予采纳，未采纳的已说明理由。", document_no="")  # fmt: skip

    def _execute(self) -> None:
        left_out = {"hearing"} if not self.subject.hearing else set()
        left_out |= {"competition"} if not self.subject.market else set()
        for piece in PIECES:
            if piece not in left_out:
                self.do(
                    "file_piece",
                    0,
                    1,
                    {"piece": piece, "name": f"{self.subject.name}（归档材料）", "paper_no": "", "pages": 12},
                )
        self.do("archive", 1, 4, archive_no=f"{self.at.year}-XZJC-{self.rng.randint(1, 30):02}")
        due = (
            date(self.subject.year + 2, 12, 31)
            if self.subject.end == "executing"
            else date(self.subject.year + 1, 6, 30)
        )
        self.do("name_executor", 1, 3, executing_unit=self.unit, execution_due=due)
        self.do(
            "milestone", 0, 1, {"task": "制定实施细则，完成宣传解读", "due_on": self.ledger.calendar.after(self.at, 30)}
        )
        for percent in (20, 45, 70):
            report = {"percent": percent, "task": "", "content": f"各项任务按计划推进，总体完成约{percent}%。"}
            self.do("progress", 22, 40, report)

    def _end(self) -> None:
        if self.subject.end == "executing":
            return
        problem = {"kind": "no_effect" if self.subject.end == "evaluated" else "changed", "discovered_on": self.at,
                   "content": "实施条件与论证时相比有较大变化。", "advice": "建议组织后评估。"}  # fmt: skip
        if self.subject.end != "finished":
            self.do("report_problem", 3, 6, problem)
        if self.subject.end in ("evaluated", "finished"):
            asked: dict[str, Any] = {
                "evaluation_ground": "needed",
                "evaluator": "江岭省社会科学院",
                "evaluation_due": None,
            }
            self.do("order_evaluation", 3, 8, **asked)
            self.do("evaluate", 20, 30, {"assessor": "江岭省社会科学院", "effect": "主要目标基本实现。", "opinions": "多数群众满意，建议加强管理。",
                                         "advice": "keep"})  # fmt: skip
        if self.subject.end == "finished":
            self.do("finish", 5, 15)
        elif self.subject.end == "stopped":
            self.do(
                "stop", 5, 12, stop_reason="上级实行区域统一经营，本方案不再执行。", stop_meeting="县政府第31次常务会议"
            )
        elif self.subject.end == "adjusted":
            self.do("answer_problem", 3, 6, problem_answer="学龄人口变化超出预测，作出重大调整。")
            self.do("halt", 1, 2, halt_reason="部分撤并安排与实际生源不符。", halted_by_chief=False)
            self.do("adjust", 2, 5)
