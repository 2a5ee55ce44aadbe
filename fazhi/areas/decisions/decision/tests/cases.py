"""A driver for tests: takes a decision through its steps as the people of the county would."""

from __future__ import annotations

from datetime import date
from typing import Any

from fazhi.spine import actions
from fazhi.spine.access import Role
from fazhi.spine.models import Matter

D = date.fromisoformat
SYSTEM = "decisions.decision"
CATALOGUE = "decisions.catalogue"
PROPOSAL = {
    "subject": "云岚县城区停车收费管理方案", "category": "policy", "proposer": "department", "reasons": "城区停车难，秩序混乱",
    "touches_market": True, "normative": False, "exploratory": False,
}  # fmt: skip
DRAFT = {"draft_text": "第一条 城区道路停车分区计费。", "draft_note": "依据：价格法；成本效益分析附后"}
UNIT_OPINION = {"stance": "agrees", "content": "同意", "adopted": True}
MEETING = {
    "kind": "standing", "name": "县政府第12次常务会议", "present": 9, "chief_last": True, "against_majority": False,
    "minutes": "会议听取汇报并逐一发表意见",
}  # fmt: skip
EXPERT = {
    "expert": "程教授", "unit": "江岭大学", "stance": "agrees", "content": "方案可行", "declared": True, "conflicted": False,
    "signed": True,
}  # fmt: skip
RISK = {
    "assessor": "云岚县政法委",
    "level": "low",
    "controllable": True,
    "points": "个别商户不满",
    "measures": "先行说明",
}
OPINION = {"result": "legal", "opinion_no": "云司审〔2026〕9号", "points": 0, "given_on": D("2026-05-12")}
CLEARED = {"result": "passed", "opinion_no": "云市监竞〔2026〕3号", "given_on": D("2026-05-12")}
ITEM = {
    "name": "城区停车收费管理方案", "category": "policy", "planned_month": 6, "forms": ["notice", "meeting"], "hearing": True,
}  # fmt: skip


class Decision:
    """One decision of the county government, drafted by the police. Steps are taken by whoever usually takes them."""

    def __init__(self, county: Any, on: str = "2026-03-10", **fields: Any) -> None:
        self.county = county
        if "office" not in county.people:
            county.person("office", "government", Role.CLERK, name="政府办")
        self.matter = actions.open_matter(
            SYSTEM, organ=county["government"], by=county.people["office"], on=D(on), fields={**PROPOSAL, **fields}
        )

    @property
    def record(self) -> Any:
        self.matter = Matter.objects.get(pk=self.matter.pk)
        return self.matter.record

    @property
    def state(self) -> str:
        return Matter.objects.get(pk=self.matter.pk).state

    def take(
        self, code: str, on: str, *, by: str = "", detail: dict[str, Any] | None = None, **fields: Any
    ) -> Decision:
        self.matter = Matter.objects.get(pk=self.matter.pk)
        at = self.matter.declared.step(code).at
        who = by or {"organ": "office", "drafter": "police", "executor": "police"}[at]
        actions.take_step(self.matter, code, by=self.county.people[who], on=D(on), fields=fields, detail=detail)
        self.matter = Matter.objects.get(pk=self.matter.pk)
        return self

    def told(self, code: str, on: str, link: str, **detail: Any) -> Decision:
        """An answer of another system, as its own step would tell it."""
        self.matter = Matter.objects.get(pk=self.matter.pk)
        cause = Matter.objects.filter(chain__links_in__source=self.matter.pk, chain__links_in__kind=link).last()
        actions.relay_step(self.matter, code, cause=cause or self.matter, by=None, on=D(on), detail=detail)
        self.matter = Matter.objects.get(pk=self.matter.pk)
        return self

    def started(self) -> Decision:
        self.take("study", "2026-03-11", study="必要、可行").take("start", "2026-03-12")
        self.take("assign_unit", "2026-03-13", drafting_unit=self.county["police"])
        return self.take("draft", "2026-03-20", **DRAFT)

    def heard(self) -> Decision:
        self.take("hear_unit", "2026-03-21", detail={**UNIT_OPINION, "unit": self.county["market"]})
        self.take("consult", "2026-03-23", consult_from=D("2026-03-23"), consult_days=30)
        self.told("consultation_closed", "2026-04-24", "consultation", comments=20, adopted=6, ended_on=D("2026-04-22"))
        return self.take("conclude_participation", "2026-04-27", comments_adopted=6, adoption_note="采纳六条")

    def assessed(self) -> Decision:
        self.take("hear_expert", "2026-04-28", detail=EXPERT)
        self.take("conclude_expert", "2026-04-28", expert_body="江岭大学（法学院）", expert_adoption="均已采纳")
        self.take("assess_risk", "2026-04-29", detail=RISK)
        self.take("review_competition", "2026-04-29")
        return self.told("competition_opinion", "2026-05-12", "competition", **CLEARED)

    def sent(self, on: str = "2026-04-29") -> Decision:
        note = "公众参与、专家论证、风险评估均已履行"
        return self.take("request_legality", on, legal_basis="价格法", procedure_note=note)

    def reviewed(self, **opinion: Any) -> Decision:
        return self.sent("2026-05-12").told("legality_opinion", "2026-05-22", "legality", **{**OPINION, **opinion})

    def submitted(self) -> Decision:
        return self.started().heard().assessed().reviewed(given_on=D("2026-05-22")).take("submit", "2026-05-25")

    def decided(self, on: str = "2026-05-28", **meeting: Any) -> Decision:
        self.submitted().take("meeting", on, detail={**MEETING, **meeting})
        return self.take("adopt", on, congress_required=False)

    def issued(self) -> Decision:
        self.decided().take("report_party", "2026-06-01", party_no="云政请〔2026〕5号")
        return self.take(
            "publish", "2026-06-05", decision_no="云政发〔2026〕8号", decision_text="自2026年7月1日起实施。",
            explanation="采纳公众意见六条",
        )  # fmt: skip

    def filed(self, on: str = "2026-06-08", leave: str = "") -> Decision:
        for piece in ("draft", "units", "participation", "competition", "legality", "minutes", "party"):
            if piece != leave:
                self.take("file_piece", on, detail={"piece": piece, "name": piece})
        return self

    def executing(self) -> Decision:
        self.issued().filed().take("archive", "2026-06-09", archive_no="2026-1")
        return self.take(
            "name_executor", "2026-06-10", executing_unit=self.county["police"], execution_due=D("2026-12-31")
        )


class Catalogue:
    """A body's yearly catalogue."""

    def __init__(
        self, county: Any, organ: str = "government", by: str = "office", on: str = "2026-01-12", year: int = 2026
    ):
        self.county = county
        if by not in county.people:
            county.person(by, organ, Role.CLERK, name="政府办")
        self.by = county.people[by]
        self.matter = actions.open_matter(CATALOGUE, organ=county[organ], by=self.by, on=D(on), fields={"year": year})

    @property
    def record(self) -> Any:
        self.matter = Matter.objects.get(pk=self.matter.pk)
        return self.matter.record

    def take(self, code: str, on: str, *, detail: dict[str, Any] | None = None, **fields: Any) -> Catalogue:
        self.matter = Matter.objects.get(pk=self.matter.pk)
        actions.take_step(self.matter, code, by=self.by, on=D(on), fields=fields, detail=detail)
        self.matter = Matter.objects.get(pk=self.matter.pk)
        return self

    def lists(self, on: str = "2026-01-20", unit: str = "police", **item: Any) -> Catalogue:
        return self.take("list_item", on, detail={**ITEM, "unit": self.county[unit], **item})

    def published(self, on: str = "2026-02-10") -> Catalogue:
        self.take("consent", on, consent_by="中共云岚县委", consent_on=D(on), consent_no="云委〔2026〕7号")
        return self.take("publish", on)
