"""What the yearly report says of resettlement help: numbers alone, and no rate. A withheld number takes its clause with it."""

from __future__ import annotations

from fazhi.report.sentences import Sentence, say

say(
    Sentence(
        "services.resettlement", "services",
        "[[做好安置帮教工作，在册帮教对象{{services.resettlement.in_register}}。]][[新衔接{{services.resettlement.linked}}。]]",
        order=60,
    )
)  # fmt: skip
