"""How the catalogue and the requests are seen. The catalogue itself is public; what it describes is not."""

from __future__ import annotations

from django.db.models import Q

from fazhi.areas.data.sharing.models import DataOffer, DataSharing, DataUse
from fazhi.areas.data.sharing.words import ACT
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

OFFERS = publish(
    Register(
        "data.offer", "A10", "政务数据目录台账", DataOffer,
        columns=("number", "name", "register", "sharing", "organ", "state", "offered_on", "updated_on", "next_due"),
        filters=("state", "sharing", "organ"), search=("name", "items"), kind="sharing", basis=f"{ACT}第17条", area="data",
        public=("name", "items", "sharing", "terms_basis", "organ", "offered_on", "updated_on"),
        published=Q(matter__state="offered"), told_as="政务数据目录",
    )
)  # fmt: skip

REQUESTS = publish(
    Register(
        "data.sharing", "A10", "数据共享申请台账", DataSharing,
        columns=("number", "offer", "requester", "purpose", "organ", "state", "answered_on", "in_time", "delivered_on", "until",
                 "ended_on", "next_due"),
        filters=("state", "requester", "organ"), search=("purpose", "items"), details=(DataUse,), basis=f"{ACT}第21条", area="data",
    )
)  # fmt: skip
