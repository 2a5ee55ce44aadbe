"""What the yearly report says of suggestions and proposals. A clause without cases is left out."""

from __future__ import annotations

from functools import partial

from fazhi.report.sentences import tell

_tell = partial(tell, "oversight.proposal")

_tell(
    10,
    "承办人大代表建议、政协提案<handed>，办复率<answered_rate>，满意率<satisfied_rate>。",
    "其中列为重点督办的<key_items>。",
)
