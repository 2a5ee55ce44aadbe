"""What the yearly report says of disclosure; a clause without cases is left out."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "oversight.disclosure",
    35,
    "全年主动公开政府信息<disclosure.all_published>，",
    "举办新闻发布会<press_event.conferences>，",
    "发布政策解读<press_event.readings>，",
    "开展在线访谈<press_event.interviews>，",
    "回应社会关切<concern_response.answered>，",
    "建成政务公开专区等场所<disclosure_place.standing>。",
    within="oversight",
)
