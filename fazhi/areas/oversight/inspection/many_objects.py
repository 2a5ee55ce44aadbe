"""Many objects at once: sixty schools are not typed in one by one."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from fazhi.areas.oversight.inspection.words import ObjectKind
from fazhi.spine.actions import take_step
from fazhi.spine.errors import BadInput, Refused
from fazhi.spine.models import Account, Matter, Organ

MOST = 300


@transaction.atomic
def list_objects(matter: Matter, *, by: Account, on: date, kind: str, text: str) -> int:
    """Every line of ``text`` is one object: the short name of an organ, or a name of its own. All or none; returns how many.

    Raises BadInput with the line that was refused, NotAllowed from the step.
    """
    names = [line.strip() for line in text.splitlines() if line.strip()]
    if kind not in ObjectKind.values:
        raise BadInput(fields={"kind": "请选择对象类别"})
    if not names:
        raise BadInput(fields={"names": "请每行写一个单位"})
    if len(names) > MOST:
        raise BadInput(fields={"names": f"一次最多{MOST}个，现在有{len(names)}个，请分几次列入"})
    organs = {
        o.short: o
        for o in Organ.objects.filter(short__in=names, division__code__startswith=matter.scope[:6], until=None)
    }
    if kind in (ObjectKind.AGENCY, ObjectKind.TOWN) and (unknown := [name for name in names if name not in organs]):
        raise BadInput(fields={"names": f"机构名录没有“{'、'.join(unknown[:5])}”，请按简称填写"})
    for n, name in enumerate(names, 1):
        organ = organs.get(name)
        row = {"object_kind": kind, "unit": organ.pk if organ else None, "unit_name": "" if organ else name}
        try:
            take_step(Matter.objects.get(pk=matter.pk), "object", by=by, on=on, detail=row)
        except BadInput as error:
            raise BadInput(
                fields={"names": f"第{n}行“{name}”：{'；'.join(error.reasons)}，没有列入任何一个"}
            ) from error
        except Refused as error:
            raise type(error)(*error.reasons) from error
    return len(names)
