"""What the yearly report says of disclosure; a clause without cases is left out."""

from __future__ import annotations

from fazhi.report.sentences import Sentence, say

say(
    Sentence(
        "oversight.disclosure", "oversight",
        "[[全年主动公开政府信息{{oversight.disclosure.all_published}}。]][[举办新闻发布会{{oversight.press_event.conferences}}。]]"
        "[[开展在线访谈{{oversight.press_event.interviews}}。]][[回应社会关切{{oversight.concern_response.answered}}。]]"
        "[[建成政务公开专区、体验区等场所{{oversight.disclosure_place.standing}}。]]",
        order=35,
    )
)  # fmt: skip
