"""Codes of resettlement help. There is none for an offence, a sentence, a victim, a risk: they are not kept here."""

from __future__ import annotations

from django.db import models


class AidType(models.TextChoices):
    """On what ground somebody may be helped. Supervision itself stays in the corrections system."""

    RELEASED = "released", "刑满释放人员"
    CORRECTED = "corrected", "解除社区矫正人员"
    IN_CORRECTION = "in_correction", "社区矫正对象（只记帮扶）"


class HandedBy(models.TextChoices):
    """How the person came to the office."""

    PRISON = "prison", "监狱（看守所）移交"
    CORRECTIONS = "corrections", "社区矫正机构移交"
    SELF = "self", "本人自愿前来"
    OFFICE = "office", "其他司法所转接"


class Edition(models.TextChoices):
    """Under which Prison Law the person was linked; the revision took force on 2026-11-01."""

    BEFORE = "before", "原监狱法和地方规定"
    REVISED = "revised", "2026年修订的监狱法"


class Need(models.TextChoices):
    """Kinds of help (监狱法第59条、第60条; 社区矫正法第35条至第43条)."""

    HOUSEHOLD = "household", "办理落户"
    ALLOWANCE = "allowance", "最低生活保障、临时救助"
    MEDICAL = "medical", "医疗保险"
    JOB = "job", "就业、自主创业"
    TRAINING = "training", "职业技能培训"
    SCHOOL = "school", "就学"
    HOUSING = "housing", "住处"
    COUNSEL = "counsel", "心理疏导"
    LEGAL = "legal", "法律援助"


class Helper(models.TextChoices):
    """Who helped."""

    STATION = "station", "司法所"
    HUMAN = "human", "人力资源社会保障部门"
    CIVIL = "civil", "民政部门"
    MEDICAL = "medical", "医疗保障部门"
    EDUCATION = "education", "教育部门"
    POLICE = "police", "公安机关（户籍）"
    AID = "aid", "法律援助机构"
    VILLAGE = "village", "村（居）民委员会"
    SOCIAL = "social", "社会组织、志愿者"


class Done(models.TextChoices):
    """What came of it."""

    DONE = "done", "已办成"
    UNDER_WAY = "under_way", "正在办理"
    NOT_ENTITLED = "not_entitled", "不符合条件，已说明"
    GIVEN_UP = "given_up", "本人放弃"


class Placement(models.TextChoices):
    """How somebody has a living again."""

    JOB = "job", "就业"
    BUSINESS = "business", "自主创业"
    LAND = "land", "承包土地、务农"
    SCHOOL = "school", "就学"
    BASE = "base", "过渡性安置基地"
    RELIEF = "relief", "社会救助"


#: What reports call 创业就业.
EARNS = (Placement.JOB, Placement.BUSINESS)


class Way(models.TextChoices):
    """How the team met the person. Visits must not show what they are for (社区矫正法第26条)."""

    TALK = "talk", "到司法所面谈"
    HOME = "home", "上门（便装，不亮明来意）"
    PHONE = "phone", "电话"
    VIDEO = "video", "视频"


class Member(models.TextChoices):
    """Who may belong to the team."""

    STATION = "station", "司法所人员"
    VILLAGE = "village", "村（居）干部"
    FAMILY = "family", "家属"
    SOCIAL = "social", "社会工作者"
    VOLUNTEER = "volunteer", "志愿者"
    WOMAN = "woman", "女性成员"


class Ended(models.TextChoices):
    """Why help ended. Nobody is asked for more."""

    TERM = "term", "帮教期满"
    DECLINED = "declined", "本人不需要帮教"
    WITHDRAWN = "withdrawn", "本人撤回同意"
    NOT_HERE = "not_here", "未回本县"
    OTHER = "other", "其他原因"
    MOVED = "moved", "转由其他司法所帮教"


class Purpose(models.TextChoices):
    """For what an identity may be looked at."""

    CONTACT = "contact", "联系走访"
    PROCEED = "proceed", "代办落户、救助、医保等手续"
    HAND_OVER = "hand_over", "衔接、转接核对身份"
    CORRECT = "correct", "核对、更正登记"
    OWN = "own", "本人申请查阅、复制（个人信息保护法第45条）"
    JUDICIAL = "judicial", "司法机关办案需要，依法查询"


#: Of somebody who was a minor, also when grown up: for the help itself, for the person, for judicial organs (社区矫正法
#: 第54条、第58条), and for nothing else.
FOR_MINORS = (Purpose.CONTACT, Purpose.PROCEED, Purpose.OWN, Purpose.JUDICIAL)
