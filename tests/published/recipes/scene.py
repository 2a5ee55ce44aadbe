"""The organs that the records of one report need; all fictional."""

from __future__ import annotations

from datetime import date, timedelta

from fazhi.spine.models import Account, Division, Organ

CODE = "990126"


class Scene:
    """The organs that the records of one report need; all fictional."""

    def __init__(self) -> None:
        levels = Division.Level
        for code, name, level, parent in [
            ("99", "江岭省", levels.PROVINCE, None), ("9901", "岭州市", levels.CITY, "99"),
            (CODE, "云岚县", levels.COUNTY, "9901"), (CODE + "101", "青溪镇", levels.TOWN, CODE),
        ]:  # fmt: skip
            Division.objects.create(code=code, name=name, level=level, parent_id=parent)
        kind = Organ.Kind
        self.government = self._organ("gov", "县政府", kind.GOVERNMENT)
        self.justice = self._organ("sfj", "县司法局", kind.JUSTICE, parent=self.government)
        self.town = self._organ("xz", "青溪镇", kind.TOWN, CODE + "101", self.government)
        self.departments = [self._organ(f"bm{n:03}", f"第{n}部门", kind.DEPARTMENT) for n in range(1, 121)]
        self.clerk = Account.objects.create(username="ledger", name="登记")

    def _organ(self, code: str, name: str, kind: str, division: str = CODE, parent: Organ | None = None) -> Organ:
        return Organ.objects.create(
            code=code, name=name, short=name, mark=name[:4], kind=kind, division_id=division, parent=parent
        )


def day(year: int, n: int) -> date:
    """The n-th record's day, spread over January to October."""
    return date(year, 1, 8) + timedelta(days=n * 7 % 290)
