"""The lists of the study of law."""

from __future__ import annotations

from django.db import models


class StudyKind(models.TextChoices):
    STANDING = "standing", "政府常务会议会前学法"
    PARTY_GROUP = "party_group", "党组（党委）会议学法"
    CENTRE_GROUP = "centre_group", "理论学习中心组学法"
    LECTURE = "lecture", "法治专题讲座"
    GUIDANCE = "guidance", "专题辅导培训"
    LEADERS = "leaders", "领导干部专题宣讲"
    OFFICERS = "officers", "行政执法队伍主题培训"
    TOUR = "tour", "巡回宣讲"
    PARTY_SCHOOL = "party_school", "党校主体班次"
    CLASS = "class", "专题培训班"
    OTHER = "other", "其他学习培训"


#: One entry is one class (期), with its courses and those who attended.
CLASSES = (StudyKind.PARTY_SCHOOL, StudyKind.CLASS)
MEETINGS = (StudyKind.STANDING, StudyKind.PARTY_GROUP, StudyKind.CENTRE_GROUP)


class Theme(models.TextChoices):
    THOUGHT = "thought", "习近平法治思想"
    LAW = "law", "法律法规、依法行政"
