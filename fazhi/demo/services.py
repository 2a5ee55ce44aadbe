"""The part of the demonstration that tells of disputes beside reconsideration and suits, of public legal services, of
resettlement help and of emergencies.

The order is that of the work: the roll of villages before what is counted of it, counsel before its sit-ins, disputes before
the warnings that are worked out from them.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from fazhi.demo.places import Places
from fazhi.demo.scenarios import (
    adjudication,
    advice,
    confirmation,
    early_warning,
    emergency,
    law_villages,
    legal_aid,
    legal_aid_registers,
    legal_network,
    liaison,
    notary,
    petitions,
    publicity_more,
    publicity_panels,
    resettlement,
)
from fazhi.spine.bulk import Ledger
from fazhi.spine.models import Account

SEED = 20260201


def build(county: Places, cast: dict[str, Account], *, tell: Callable[[str], None]) -> None:
    """Everything of it. Counsel's appointments, suits, mediation and law publicity must have been written before."""
    tell("公共法律服务网点、法律援助、法律咨询、示范村、普法")
    _services(county, cast)
    tell("信访、司法确认、府院联动、行政裁决、预警")
    _disputes(county, cast)
    tell("安置帮教、突发事件")
    _sealed(county)
    _emergencies(county, cast)


def _services(county: Places, cast: dict[str, Account]) -> None:
    ledger = Ledger()
    legal_network.roll(ledger, Random(SEED + 1), county, cast)
    made = legal_network.legal_places(ledger, Random(SEED + 2), county, cast)
    legal_network.staff(ledger, Random(SEED + 3), county, made, cast)
    law_villages.titles(ledger, Random(SEED + 4), county, cast)
    law_villages.people_and_places(ledger, Random(SEED + 5), county, cast)
    legal_network.sit_ins(ledger, Random(SEED + 6), county, cast)
    publicity_more.work(ledger, Random(SEED + 7), county, cast)
    publicity_panels.work(ledger, Random(SEED + 8), county, cast)
    notary.votes(ledger, Random(SEED + 9), county, cast)
    notary.helps(ledger, Random(SEED + 10), county, cast)
    ledger.flush()
    ledger = Ledger()
    legal_aid_registers.ground(ledger, Random(SEED + 11), county, cast)
    legal_aid.cases(ledger, Random(SEED + 12), county, cast)
    advice.contacts(ledger, Random(SEED + 13), county, cast)
    advice.questions(ledger, Random(SEED + 14), county, cast)
    advice.checkups(ledger, Random(SEED + 15), county, cast)
    ledger.flush()
    legal_aid_registers.around(ledger, Random(SEED + 16), county, cast)
    ledger.flush()


def _disputes(county: Places, cast: dict[str, Account]) -> None:
    ledger = Ledger()
    firsts = petitions.cases(ledger, Random(SEED + 21), county, cast)
    petitions.apart(ledger, Random(SEED + 22), county, cast)
    ledger.flush()
    petitions.again(ledger, Random(SEED + 23), county, cast, firsts)
    ledger.flush()
    confirmation.seats(ledger, Random(SEED + 24), county, cast)
    confirmation.cases(ledger, Random(SEED + 25), county, cast)
    liaison.meetings(ledger, Random(SEED + 26), county, cast)
    liaison.letters(ledger, Random(SEED + 27), county, cast)
    adjudication.items(ledger, Random(SEED + 28), county, cast)
    adjudication.cases(ledger, Random(SEED + 29), county, cast)
    ledger.flush()
    early_warning.warnings(ledger, Random(SEED + 30), county, cast)
    early_warning.risks(ledger, Random(SEED + 31), county, cast)
    ledger.flush()


def _sealed(county: Places) -> None:
    ledger = Ledger()
    files = resettlement.files(ledger, Random(SEED + 41), county)
    ledger.flush()
    resettlement.seal(Random(SEED + 42), files)


def _emergencies(county: Places, cast: dict[str, Account]) -> None:
    ledger = Ledger()
    emergency.plans(ledger, Random(SEED + 51), county, cast)
    emergency.hazards(ledger, Random(SEED + 52), county, cast)
    emergency.warnings(ledger, Random(SEED + 53), county, cast)
    emergency.incidents(ledger, Random(SEED + 54), county, cast)
    emergency.pauses(ledger, Random(SEED + 55), county, cast)
    ledger.flush()
