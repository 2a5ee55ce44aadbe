"""The words of the pool: kinds of supervision, where a clue comes from, its colour, what became of it."""

from __future__ import annotations

from django.db import models


class SupervisionKind(models.TextChoices):
    """Kinds of supervision (法治政府建设实施纲要（2021–2025年）第二十四项); which body does which is data of the county."""

    PARTY = "party", "党内监督"
    CONGRESS = "congress", "人大监督"
    DEMOCRATIC = "democratic", "民主监督"
    ADMINISTRATIVE = "administrative", "行政监督"
    JUDICIAL = "judicial", "司法监督"
    AUDIT = "audit", "审计监督"
    FINANCE = "finance", "财会监督"
    STATISTICS = "statistics", "统计监督"
    PUBLIC = "public", "群众监督"
    MEDIA = "media", "舆论监督"


class ClueOrigin(models.TextChoices):
    """Where a clue comes from."""

    RULE = "rule", "本平台记录（按规则发现）"
    HOTLINE = "hotline", "12345热线"
    PETITION = "petition", "信访"
    RECONSIDERATION = "reconsideration", "行政复议"
    LITIGATION = "litigation", "行政诉讼"
    ENFORCEMENT = "enforcement", "行政执法监督"
    REVIEW = "review", "案卷评查、合法性审核"
    COURT = "court", "司法建议"
    PROCURACY = "procuracy", "检察建议"
    INSPECTION = "inspection", "法治督察、巡察"
    CONGRESS = "congress", "人大、政协"
    AUDIT = "audit", "审计、财会、统计"
    COMPLAINT = "complaint", "投诉举报"
    MEDIA = "media", "媒体"
    SELF = "self", "单位自查"
    OTHER = "other", "其他"


class Grade(models.TextChoices):
    """The colour of a clue. It is given with a reason in words; nothing adds up points."""

    RED = "red", "红色"
    YELLOW = "yellow", "黄色"
    GREEN = "green", "绿色"


#: From the lightest to the gravest.
LADDER = (Grade.GREEN, Grade.YELLOW, Grade.RED)


def one_up(grade: str) -> str:
    """The next graver colour, at most red; a clue without one becomes yellow."""
    if grade not in LADDER:
        return Grade.YELLOW.value
    return LADDER[min(LADDER.index(Grade(grade)) + 1, len(LADDER) - 1)].value


def graver(one: str, other: str) -> str:
    """The graver of two colours; either may be empty."""
    order = {"": -1, **{grade.value: n for n, grade in enumerate(LADDER)}}
    return max(one, other, key=lambda grade: order[grade])


class Level(models.TextChoices):
    COUNTY = "county", "县级统筹"
    DEPARTMENT = "department", "部门办理"
    TOWN = "town", "乡镇（街道）办理"


class Dismissed(models.TextChoices):
    UNTRUE = "untrue", "经核实不属实"
    NOT_HERE = "not_here", "不属于监督范围"
    NO_DUTY = "no_duty", "有关单位没有相应职责"
    EXPLAINED = "explained", "情况已有合法理由说明"
    PASSED = "passed", "情形已经消失，没有再处理的必要"
    OTHER = "other", "其他"


class Remedy(models.TextChoices):
    RECONSIDERATION = "reconsideration", "行政复议"
    LITIGATION = "litigation", "行政诉讼"


class LetterKind(models.TextChoices):
    NOTICE = "notice", "风险告知"
    URGE = "urge", "督促化解"
    REMIND = "remind", "催办"


class Pressure(models.TextChoices):
    """What is done where a unit does not put things right (督察工作规定第30条、第31条)."""

    TALK = "talk", "约谈"
    LISTED = "listed", "挂牌督办"
    CIRCULAR = "circular", "通报"
    EXPOSED = "exposed", "公开曝光"


class TransferTo(models.TextChoices):
    """Where clues go that are not for supervision itself."""

    DISCIPLINE = "discipline", "纪检监察机关"
    POLICE = "police", "公安机关"
    PROCURATORATE = "procuratorate", "检察机关"
    AUDIT = "audit", "审计机关"
    FINANCE = "finance", "财政部门"
    STATISTICS = "statistics", "统计机构"
    OTHER = "other", "其他有关机关"


class LookBack(models.TextChoices):
    KEPT = "kept", "没有反弹"
    AGAIN = "again", "问题复发"


class Chosen(models.TextChoices):
    """How a struck-off clue came to be looked at again."""

    DRAWN = "drawn", "公开抽取"
    NAMED = "named", "指定"


#: States in which a clue lies in the pool and waits to be (sent out again).
POOL = ("registered", "triaged", "graded", "returned", "relapsed")
#: States in which it is being worked on: a second report of the same matter joins it.
OPEN_STATES = (*POOL, "sent", "reported", "verified")
STRUCK = "struck"
