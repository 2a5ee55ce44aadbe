"""Codes of major administrative decisions that records, gates and figures share (重大行政决策程序暂行条例)."""

from __future__ import annotations

from django.db import models

ACT = "重大行政决策程序暂行条例"


class Category(models.TextChoices):
    """Kinds of matters (条3第1款). The last four are no major decisions: choosing one is refused with the article."""

    POLICY = "policy", "公共服务、市场监管、社会管理、环境保护等方面的重大公共政策和措施"
    PLAN = "plan", "经济和社会发展等方面的重要规划"
    RESOURCES = "resources", "开发利用、保护重要自然资源和文化资源的重大公共政策和措施"
    PROJECT = "project", "在本行政区域实施的重大公共建设项目"
    OTHER = "other", "对经济社会发展有重大影响、涉及重大公共利益或者社会公众切身利益的其他重大事项"
    MACRO = "macro", "（不适用本条例）财政政策、货币政策等宏观调控决策"
    LEGISLATION = "legislation", "（不适用本条例）政府立法决策"
    EMERGENCY = "emergency", "（不适用本条例）突发事件应急处置决策"
    OWN_LAW = "own_law", "（不适用本条例）法律、行政法规对决策程序另有规定的事项"


#: Short forms for lists and the portal.
CATEGORY_SHORT = {"policy": "公共政策和措施", "plan": "重要规划", "resources": "自然和文化资源", "project": "公共建设项目",
                  "other": "其他重大事项"}  # fmt: skip
EXCLUDED = (Category.MACRO, Category.LEGISLATION, Category.EMERGENCY)


class Proposer(models.TextChoices):
    """Who proposed it (条10). Nobody is named."""

    LEADER = "leader", "决策机关领导人员"
    DEPARTMENT = "department", "所属部门或者下一级人民政府"
    DEPUTY = "deputy", "人大代表建议"
    CPPCC = "cppcc", "政协提案"
    PUBLIC = "public", "公民、法人或者其他组织书面建议"


class Need(models.TextChoices):
    """Where one of the statutory procedures stands."""

    REQUIRED = "required", "应当履行"
    WAIVED = "not_required", "经认定不需要"
    DONE = "done", "已履行"


class Block(models.TextChoices):
    """The statutory procedures; the names are those of the record's fields. Two of them can never be dispensed with."""

    PARTICIPATION = "participation", "公众参与"
    EXPERT = "expert", "专家论证"
    RISK = "risk", "风险评估"
    COMPETITION = "competition", "公平竞争审查"
    LEGALITY = "legality", "合法性审查"
    DISCUSSION = "discussion", "集体讨论决定"


#: The five of the regulation, in its order; the competition review stands beside them (条29).
FIVE = (Block.PARTICIPATION, Block.EXPERT, Block.RISK, Block.LEGALITY, Block.DISCUSSION)
WAIVABLE = (Block.PARTICIPATION, Block.EXPERT, Block.RISK, Block.COMPETITION)


#: The record's field of each procedure.
FIELD = {b: "expert_need" if b is Block.EXPERT else b.value for b in Block}
#: What looks at the text of the draft and may have to be done anew when it changes; legality review and meeting always are.
TEXT_BOUND = WAIVABLE


def need_of(record: object, block: Block) -> Need:
    """Where a procedure stands on a record."""
    return Need(getattr(record, FIELD[block]))


class Extent(models.TextChoices):
    """What kind of change of the draft it is. The regulation draws no line; who amends draws it, and says why."""

    MATERIAL = "material", "实质性修改（改变主要措施、权利义务、标准、范围等）"
    MINOR = "minor", "非实质性修改（文字、体例等，不改变主要内容）"


class WaiverGround(models.TextChoices):
    """The grounds on which a procedure is not required, each of one procedure only."""

    SECRET = "secret", "依法不予公开的决策事项（条例第14条）"
    NOT_TECHNICAL = "not_technical", "专业性、技术性不强（条例第19条）"
    NO_RISK = "no_risk", "不会对社会稳定、公共安全等造成不利影响（条例第22条）"
    RISK_DONE = "risk_done", "已按有关规定对有关风险进行评价、评估，不作重复评估（条例第22条）"
    NO_MARKET = "no_market", "不涉及经营者经济活动（公平竞争审查条例第2条）"


GROUND_OF = {
    WaiverGround.SECRET: Block.PARTICIPATION,
    WaiverGround.NOT_TECHNICAL: Block.EXPERT,
    WaiverGround.NO_RISK: Block.RISK,
    WaiverGround.RISK_DONE: Block.RISK,
    WaiverGround.NO_MARKET: Block.COMPETITION,
}


class Form(models.TextChoices):
    """Forms of public participation (条14); a hearing (条16) and a public notice (条15) have steps of their own."""

    MEETING = "meeting", "座谈会"
    HEARING = "hearing", "听证会"
    VISIT = "visit", "实地走访"
    WRITTEN = "written", "书面征求意见"
    NOTICE = "notice", "向社会公开征求意见"
    SURVEY = "survey", "问卷调查"
    POLL = "poll", "民意调查"


OTHER_FORMS = (Form.MEETING, Form.VISIT, Form.WRITTEN, Form.SURVEY, Form.POLL)


class Stance(models.TextChoices):
    AGREES = "agrees", "同意"
    CHANGES = "changes", "修改后同意"
    AGAINST = "against", "不同意"


class Level(models.TextChoices):
    """Levels of risk; the regulation asks whether a risk is controllable, the three levels are practice."""

    HIGH = "high", "高风险"
    MEDIUM = "medium", "中风险"
    LOW = "low", "低风险"


class LegalityResult(models.TextChoices):
    LEGAL = "legal", "合法"
    ADVICE = "advice", "合法，有完善建议"
    AMEND = "amend", "应当修改"
    ILLEGAL = "illegal", "不合法"
    NOT_IN_SCOPE = "not_in_scope", "不属于审查范围"


class CompetitionResult(models.TextChoices):
    PASSED = "passed", "符合要求"
    ADJUST = "adjust", "应当调整"
    EXCEPTION = "exception", "适用例外规定"
    STOPPED = "stopped", "不得出台"


class Meeting(models.TextChoices):
    """Where it is discussed: in a government the first two only (条30); other bodies follow by analogy (条42)."""

    STANDING = "standing", "政府常务会议"
    PLENARY = "plenary", "政府全体会议"
    OFFICE = "office", "部门领导班子会议（局务会议）"
    TOWN = "town", "乡镇（街道）班子会议"


OF_GOVERNMENT = (Meeting.STANDING, Meeting.PLENARY)


class Outcome(models.TextChoices):
    ADOPTED = "adopted", "通过"
    AMENDED = "amended", "修改后通过"
    POSTPONED = "postponed", "暂缓、再次讨论"
    REJECTED = "rejected", "不予通过"


MADE = (Outcome.ADOPTED, Outcome.AMENDED)


class Change(models.TextChoices):
    """What a row of a catalogue does to an item."""

    ADDED = "added", "列入"
    CHANGED = "changed", "变更"
    REMOVED = "removed", "移出"


class Piece(models.TextChoices):
    """Pieces of the archive list (条33)."""

    START = "start", "启动决定（启动批准、交办通知）"
    DRAFT = "draft", "决策草案及其说明"
    UNITS = "units", "有关单位意见及采纳情况"
    PARTICIPATION = "participation", "公众意见及研究采纳情况"
    HEARING = "hearing", "听证材料和听证笔录"
    EXPERT = "expert", "专家论证意见及研究采纳情况"
    RISK = "risk", "风险评估报告"
    COMPETITION = "competition", "公平竞争审查意见"
    LEGALITY = "legality", "合法性审查意见及采纳情况"
    MINUTES = "minutes", "会议纪要、会议记录"
    PARTY = "party", "向同级党委请示报告的材料"
    DECISION = "decision", "决策正式文本及公布材料"


class Problem(models.TextChoices):
    """What the executing unit must report (条35)."""

    NO_EFFECT = "no_effect", "未达到预期效果"
    HARM = "harm", "可能（已经）造成重大损失或者不良影响"
    CHANGED = "changed", "客观情况发生重大变化"
    FORCE = "force", "出现不可抗力等严重影响目标实现的情形"
    OTHER = "other", "其他"


class EvaluationGround(models.TextChoices):
    """When a decision is evaluated (条36)."""

    NO_EFFECT = "no_effect", "实施后明显未达到预期效果"
    OPINIONS = "opinions", "公民、法人或者其他组织对实施提出较多意见"
    NEEDED = "needed", "决策机关认为有必要"


class Advice(models.TextChoices):
    """What an evaluation recommends."""

    KEEP = "keep", "继续执行"
    ADJUST = "adjust", "调整"
    STOP = "stop", "停止执行"
