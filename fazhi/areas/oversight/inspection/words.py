"""Words of the inspection of law-based government (法治督察) and of the government's own supervision (政府督查), which is another thing."""

from __future__ import annotations

from django.db import models


class Kind(models.TextChoices):
    """督察工作规定 chapters 2–3 (article numbers as read: 12–15); a look-back is practice."""

    COMPREHENSIVE = "comprehensive", "综合督察"
    SPECIAL = "special", "专项督察"
    DOCUMENT = "document", "书面督察"
    LOOK_BACK = "look_back", "回头看"


class Round(models.TextChoices):
    """双轮督察: the same objects are inspected twice in a year (local)."""

    FIRST = "first", "第一轮"
    SECOND = "second", "第二轮"


class ObjectKind(models.TextChoices):
    AGENCY = "agency", "部门"
    TOWN = "town", "乡镇（街道）"
    SCHOOL = "school", "学校"
    OTHER = "other", "其他单位"


class Place(models.TextChoices):
    """What a member does in the team. Members are named by post, never by name."""

    LEADER = "leader", "组长"
    MEMBER = "member", "成员"
    EXPERT = "expert", "专家、第三方"


class Method(models.TextChoices):
    """督察工作规定第12条至第15条: how an inspection is carried out."""

    HEARING = "hearing", "听取汇报"
    FILES = "files", "查阅资料"
    TALK = "talk", "个别谈话、座谈"
    VISIT = "visit", "实地走访"
    UNANNOUNCED = "unannounced", "暗访"
    QUESTIONNAIRE = "questionnaire", "问卷调查"
    SELF_CHECK = "self_check", "书面自查报告"
    THIRD_PARTY = "third_party", "第三方评估"


class Question(models.TextChoices):
    """The four questions of a special inspection (local: taken over from the county that invented it)."""

    PREVENTION = "prevention", "事件是否纳入预防管控"
    OPINION = "opinion", "合法性审查意见是否采纳"
    ONE_MATTER = "one_matter", "“风险处置一件事”是否办理"
    PROCEDURE = "procedure", "是否违反程序"


class Answer(models.TextChoices):
    YES = "yes", "是"
    NO = "no", "否"
    PARTLY = "partly", "部分"
    DOES_NOT_ARISE = "does_not_arise", "不涉及"


class ProblemType(models.TextChoices):
    """Of the act or the institution, never of a person."""

    LEADERSHIP = "leadership", "党政主要负责人履职"
    FUNCTIONS = "functions", "履行政府职能"
    DOCUMENTS = "documents", "规范性文件、合法性审查"
    DECISIONS = "decisions", "行政决策"
    ENFORCEMENT = "enforcement", "行政执法"
    EMERGENCY = "emergency", "突发事件应对"
    DISPUTES = "disputes", "纠纷化解、复议应诉"
    SUPERVISION = "supervision", "权力监督、政务公开"
    PUBLICITY = "publicity", "法治宣传教育"
    GUARANTEE = "guarantee", "队伍、保障"
    OTHER = "other", "其他"


class Grade(models.TextChoices):
    RED = "red", "红（高）"
    YELLOW = "yellow", "黄（中）"
    GREEN = "green", "绿（低）"


class Scope(models.TextChoices):
    """To whom a circular goes."""

    UNIT = "unit", "被督察单位"
    SYSTEM = "system", "有关系统内部"
    COUNTY = "county", "全县通报"
    PUBLIC = "public", "向社会公开"


class Pressed(models.TextChoices):
    """What is done where a unit does not put right (督察工作规定第30条、第31条)."""

    INTERVIEW = "interview", "约谈"
    LISTED = "listed", "挂牌督办"
    CIRCULAR = "circular", "通报曝光"


class Recheck(models.TextChoices):
    KEPT = "kept", "保持整改"
    RELAPSED = "relapsed", "问题复发"


class CheckForm(models.TextChoices):
    """政府督查工作条例第14条."""

    COMPREHENSIVE = "comprehensive", "综合督查"
    SPECIAL = "special", "专项督查"
    INCIDENT = "incident", "事件调查"
    DAILY = "daily", "日常督办"
    CLUE = "clue", "线索核查"


class Reviewed(models.TextChoices):
    UPHELD = "upheld", "维持结论"
    CHANGED = "changed", "改变结论"
    WITHDRAWN = "withdrawn", "撤销结论"
