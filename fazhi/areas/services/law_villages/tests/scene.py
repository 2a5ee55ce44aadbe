"""One village on its way to the title, through the actions."""

from __future__ import annotations

from datetime import date
from typing import Any

from fazhi.areas.services.law_villages import conditions
from fazhi.spine.access import Role
from fazhi.spine.actions import open_matter, take_step
from fazhi.spine.models import Matter, Organ

D = date.fromisoformat
TITLE = "services.law_village"


def met(on: str = "2026-03-02", but: tuple[str, ...] = ()) -> list[str]:
    """The conditions in force on a day, some left out."""
    return [one.code for one in conditions.in_force(D(on)) if one.code not in but]


def with_civil(county: Any) -> Any:
    """The civil-affairs bureau, which agrees to every proposal."""
    county.organs["civil"] = Organ.objects.create(
        code="civil", name="云岚县民政局", short="县民政局", mark="云民", kind=Organ.Kind.DEPARTMENT, division_id="990126",
        parent=county["government"],
    )  # fmt: skip
    county.person("civil", "civil", Role.LIAISON, name="吴联络")
    return county


class Title:
    def __init__(
        self, county: Any, village: str = "heping", on: str = "2026-03-02", by: str = "", **fields: Any
    ) -> None:
        self.county = county
        town = "qingxi" if village == "heping" else "shiqiao"
        given = {
            "village": county[village], "town": county[town], "civil": county.organs.get("civil"), "level": "city", **fields,
        }  # fmt: skip
        self.town = town
        self.matter = open_matter(TITLE, organ=county["justice"], by=county.people[by or town], on=D(on), fields=given)

    def do(self, code: str, on: str, by: str = "clerk", detail: Any = None, **fields: Any) -> Title:
        take_step(self.matter, code, by=self.county.people[by], on=D(on), fields=fields, detail=detail)
        self.matter = Matter.objects.get(pk=self.matter.pk)
        return self

    def to_publicity(self) -> Title:
        self.do("self_check", "2026-03-03", self.town, met=met(), self_check="逐项自查")
        self.do("town_check", "2026-03-05", self.town, town_opinion="情况属实")
        self.do("civil_for", "2026-03-09", civil_agrees=True)
        self.do("county_review", "2026-03-10", visited=True, county_opinion="同意推荐")
        return self.do("publicise", "2026-03-11", publicised_in="县政府网站、村务公开栏")

    def to_name(self, on: str = "2026-06-01", batch: str = "第五批") -> Title:
        self.to_publicity().do("propose", "2026-03-20", proposed_to="岭州市司法局", proposed_no="云司〔2026〕9号")
        return self.do("name", on, named_on=on, batch=batch, naming_no="岭司〔2026〕31号")

    def entered(self, named_on: str = "2024-07-01", **fields: Any) -> Title:
        return self.do("enter", "2026-03-02", named_on=named_on, naming_no="岭司〔2024〕18号", **fields)
