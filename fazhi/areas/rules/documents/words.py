"""Codes of normative documents that records, details, gates and figures share."""

from __future__ import annotations

from django.db import models


class Kind(models.TextChoices):
    """Names a normative document may bear (党政机关公文处理工作条例; 制定机关的惯用名称)."""

    PROVISION = "provision", "规定"
    MEASURES = "measures", "办法"
    RULES = "rules", "细则"
    OPINION = "opinion", "意见"
    DECISION = "decision", "决定"
    ANNOUNCEMENT = "announcement", "通告"
    NOTICE = "notice", "通知"
    PROCLAMATION = "proclamation", "公告"
    OTHER = "other", "其他"


class Purpose(models.TextChoices):
    """What a project is for. Amending runs through the same procedure and gives the older document a new version."""

    MAKE = "make", "制定"
    AMEND = "amend", "修改"
    READOPT = "readopt", "重新公布（有效期届满前评估后继续实施）"


class Topic(models.TextChoices):
    GENERAL = "general", "综合政务"
    FINANCE = "finance", "财政金融"
    MARKET = "market", "市场监管和营商环境"
    INDUSTRY = "industry", "工业和商贸"
    AGRICULTURE = "agriculture", "农业农村"
    LAND = "land", "自然资源"
    BUILDING = "building", "城乡建设"
    TRAFFIC = "traffic", "交通运输"
    ENVIRONMENT = "environment", "生态环境"
    EDUCATION = "education", "教育科技"
    HEALTH = "health", "卫生健康"
    WELFARE = "welfare", "民政和社会保障"
    SAFETY = "safety", "应急和公共安全"
    CULTURE = "culture", "文化旅游"
    OTHER = "other", "其他"


class Excluded(models.TextChoices):
    """Papers that are no normative documents by their kind (国办发〔2018〕115号第二部分)."""

    NONE = "", "不属于下列情形"
    INTERNAL = "internal", "内部执行的管理规范"
    SYSTEM = "system", "工作制度"
    STAFFING = "staffing", "机构编制"
    MINUTES = "minutes", "会议纪要"
    PLAN = "plan", "工作方案"
    REPORT = "report", "请示报告"
    COMMENDATION = "commendation", "表彰奖惩"
    APPOINTMENT = "appointment", "人事任免"
    OTHER = "other", "其他不涉及公民、法人和其他组织权利义务的文件"


class Change(models.TextChoices):
    """How a version of the text came about."""

    MADE = "made", "制定"
    AMENDED = "amended", "修改"
    READOPTED = "readopted", "重新公布"
    TAKEN_OVER = "taken_over", "补录"
    RESTORED = "restored", "修改失效后恢复"


class HeardKind(models.TextChoices):
    AGENCY = "agency", "有关机关"
    EXPERT = "expert", "专家学者"
    BUSINESS = "business", "企业和其他经营主体"
    CHAMBER = "chamber", "行业协会商会"
    CITIZEN = "citizen", "利益相关的公民"


class Adoption(models.TextChoices):
    ADOPTED = "adopted", "采纳"
    PARTLY = "partly", "部分采纳"
    NOT = "not", "未采纳"


class Legality(models.TextChoices):
    """Conclusions of a legality review (国办发〔2018〕115号第五部分)."""

    LEGAL = "legal", "合法"
    ADVICE = "advice", "合法但建议完善"
    AMEND = "amend", "应当予以修改"
    ILLEGAL = "illegal", "不合法"
    NOT_IN_SCOPE = "not_in_scope", "不属于审核范围"


class Competition(models.TextChoices):
    """Conclusions of a fair-competition review (公平竞争审查条例第12条、第17条、第18条)."""

    PASSED = "passed", "符合公平竞争审查标准，可以出台"
    ADJUST = "adjust", "应当进行调整"
    EXCEPTION = "exception", "适用例外规定，可以出台"
    STOPPED = "stopped", "不得出台"
    NOT_IN_SCOPE = "not_in_scope", "不属于审查范围"


class Meeting(models.TextChoices):
    GOVERNMENT = "government", "政府常务会议"
    PLENARY = "plenary", "政府全体会议"
    OFFICE = "office", "部门办公会议"
    TOWN = "town", "乡镇党政联席会议（镇长、主任办公会）"


class MeetingResult(models.TextChoices):
    PASSED = "passed", "审议通过"
    PRINCIPLE = "principle", "原则通过，修改后签发"


class Filing(models.TextChoices):
    """What the body that received a filing said."""

    ACCEPTED = "accepted", "予以备案"
    CORRECT = "correct", "应当修改"
    REPEAL = "repeal", "应当废止或者停止执行"
    RETURNED = "returned", "不属于备案范围，退回"
    NONE = "", "尚无结果"


class Cleaned(models.TextChoices):
    KEEP = "keep", "继续有效"
    AMEND = "amend", "修改"
    REPEAL = "repeal", "废止"
    INVALID = "invalid", "宣布失效"
    OTHER = "other", "其他处理"


class End(models.TextChoices):
    """How a document ended."""

    NOT_ENDED = "", "—"
    EXPIRED = "expired", "有效期届满自动失效"
    SUPERSEDED = "superseded", "被新文件代替"
    REPEALED = "repealed", "废止"
    INVALID = "invalid", "宣布失效"
    ANNULLED = "annulled", "被撤销"


class Evaluated(models.TextChoices):
    """What an evaluation proposes."""

    KEEP = "keep", "继续实施（有效期届满的重新公布）"
    AMEND = "amend", "修改"
    REPEAL = "repeal", "废止"
    LAPSE = "lapse", "有效期届满后不再实施"


#: The state in which a document binds; before it lies ``published``, after it one of the closing states.
IN_FORCE = "in_force"
#: States in which the text is public.
PUBLIC = ("published", "in_force", "incorporated", "expired", "superseded", "repealed", "invalid", "annulled")
