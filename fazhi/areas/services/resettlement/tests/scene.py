"""Two justice stations and their people; a file taken as far as a test needs it. All persons are invented."""

from __future__ import annotations

from datetime import date

from fazhi.areas.services.resettlement import identity
from fazhi.spine import actions
from fazhi.spine.access import Reach, Role
from fazhi.spine.models import Matter, Organ

CODE = "services.resettlement"
WHO = {
    "name": "宁知远", "id_no": "990126199003070019", "phone": "13900990126", "address": "云岚县青溪镇和平村三组9号",
}  # fmt: skip
D = date
TOLD, FREE, THEN = D(2026, 9, 1), D(2026, 9, 30), D(2026, 10, 8)


def id_no(first: str) -> str:
    """An identity number with its check digit; the division 990126 exists nowhere."""
    return first + identity.check_digit(first)


WHO["id_no"] = id_no("99012619900307001")


class Stations:
    """青溪司法所 with its head, officer, deputy and a colleague; 石桥司法所 with its head; the bureau that oversees both."""

    def __init__(self, county) -> None:
        self.county = county
        for code, name, mark, division in (
            ("qx-station", "青溪司法所", "云青司", "990126101"), ("sq-station", "石桥司法所", "云石司", "990126102"),
        ):  # fmt: skip
            county.organs[code] = Organ.objects.create(
                code=code, name=f"云岚县{name}", short=name, mark=mark, kind=Organ.Kind.JUSTICE_STATION,
                division_id=division, parent=county["justice"],
            )  # fmt: skip
        for who, organ, role, name in (
            ("qx-head", "qx-station", Role.OFFICE_HEAD, "康所长"), ("qx-officer", "qx-station", Role.CLERK, "程助理"),
            ("qx-deputy", "qx-station", Role.CLERK, "苗助理"), ("qx-colleague", "qx-station", Role.CLERK, "何助理"),
            ("sq-head", "sq-station", Role.OFFICE_HEAD, "邵所长"), ("sq-officer", "sq-station", Role.CLERK, "汤助理"),
        ):  # fmt: skip
            county.person(who, organ, role, systems=f"*,{CODE}", name=name)
        county.person("qx-plain", "qx-station", Role.CLERK, name="未指明")
        county.person("bureau", "justice", Role.CLERK, reach=Reach.DIVISION, systems=f"*,{CODE}", name="局科长")
        county.person("auditor", "justice", Role.AUDITOR, reach=Reach.DIVISION, systems=f"*,{CODE}", name="审计员")
        county.person("admin", "justice", Role.ADMIN, reach=Reach.DIVISION, systems=f"*,{CODE}", name="管理员")
        self.people, self.qx, self.sq = county.people, county["qx-station"], county["sq-station"]

    def __getitem__(self, name: str):
        return self.people[name]

    def open(self, by: str = "qx-officer", organ: str = "qx-station", on: date = TOLD, **fields) -> Matter:
        given = {"aid_type": "released", "minor": False, "expected_on": D(2026, 9, 30), **fields}
        return actions.open_matter(CODE, organ=self.county[organ], by=self[by], on=on, fields=given)

    def take(self, matter: Matter, step: str, by: str = "qx-officer", on: date = THEN, **more):
        return actions.take_step(matter, step, by=self[by], on=on, **more)

    def identified(self, matter: Matter, by: str = "qx-officer", on: date = TOLD, **who) -> Matter:
        identity.enter(matter, by=self[by], on=on, given={**WHO, **who})
        return matter

    def linked(self, matter: Matter, by: str = "qx-officer", on: date = FREE, **who) -> Matter:
        given = {**WHO, **who}
        identity.match(matter, by=self[by], on=on, name=given["name"], id_no=given["id_no"])
        self.take(matter, "receive", by, on, fields={"handed_by": "prison", "released_on": on})
        return matter

    def helped(self, matter: Matter, on: date = THEN, scope=("job", "training"), by: str = "qx-officer") -> Matter:
        self.take(matter, "talk", by, on, detail={"way": "talk", "needs": ["job"]})
        fields = {"team": ["station", "village"], "consent_scope": list(scope), "visit_every": 1}
        self.take(matter, "agree", by, on, fields=fields)
        return matter
