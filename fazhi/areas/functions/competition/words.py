"""Codes of fair-competition review. The standards are those of 公平竞争审查条例第8—11条, item by item, in short words."""

from __future__ import annotations

from django.db import models


class Level(models.TextChoices):
    """Who reviews: 政府 measures by the market regulation bureau with the unit (14), 部门 ones by the unit itself (13)."""

    GOVERNMENT = "government", "县级以上人民政府出台或者提请人大审议（第14条）"
    DEPARTMENT = "department", "部门（单位）出台，含联合出台（第13条）"


class Measure(models.TextChoices):
    DOCUMENT = "document", "行政规范性文件"
    POLICY = "policy", "其他政策性文件（意见、方案、措施）"
    TENDER = "tender", "招标、采购、招商等文件"
    ONE_OFF = "one_off", "“一事一议”的具体政策措施"
    BILL = "bill", "提请审议的法规草案"
    OTHER = "other", "其他"


class OutOfScope(models.TextChoices):
    """Why a measure is not reviewed: it does not touch what operators do in the economy (条例第2条)."""

    INTERNAL = "internal", "机关内部管理，不涉及经营者经济活动"
    PERSONAL = "personal", "人事、表彰、奖惩，不涉及经营者经济活动"
    REPEATED = "repeated", "只转述上位规定，没有新的政策措施"
    OTHER = "other", "其他不涉及经营者经济活动的情形"


ENTRY = (
    ("8.1", "对市场准入负面清单以外的行业、领域、业务违法设置审批程序"),
    ("8.2", "违法设置或者授予特许经营权"),
    ("8.3", "限定经营、购买或者使用特定经营者提供的商品（服务）"),
    ("8.4", "设置不合理或者歧视性的准入、退出条件"),
    ("8.5", "其他限制或者变相限制市场准入和退出的内容"),
)
FLOW = (
    ("9.1", "限制外地或者进口商品、要素进入，阻碍本地经营者迁出或者商品、要素输出"),
    ("9.2", "排斥、限制、强制外地经营者在本地投资经营或者设立分支机构"),
    ("9.3", "排斥、限制外地经营者参加本地政府采购、招标投标"),
    ("9.4", "对外地或者进口商品、要素设置歧视性收费、价格或者补贴"),
    ("9.5", "在资质标准、监管执法等方面对外地经营者设置歧视性要求"),
    ("9.6", "其他限制商品、要素自由流动的内容"),
)
COST = (
    ("10.1", "没有依据给予特定经营者税收优惠"),
    ("10.2", "没有依据给予特定经营者选择性、差异化的财政奖励或者补贴"),
    ("10.3", "没有依据给予特定经营者要素获取、收费、基金、社会保险费等优惠"),
    ("10.4", "其他影响生产经营成本的内容"),
)
CONDUCT = (
    ("11.1", "强制经营者实施垄断行为，或者为其提供便利"),
    ("11.2", "超越权限制定政府指导价、政府定价，为特定经营者提供优惠价格"),
    ("11.3", "违法干预实行市场调节价的商品、要素的价格水平"),
    ("11.4", "其他影响生产经营行为的内容"),
)
#: The four groups: field -> (name with its article, standards).
GROUPS = {
    "entry": ("市场准入和退出（第8条）", ENTRY), "flow": ("商品、要素自由流动（第9条）", FLOW),
    "cost": ("生产经营成本（第10条）", COST), "conduct": ("生产经营行为（第11条）", CONDUCT),
}  # fmt: skip


class Stage(models.TextChoices):
    FIRST = "first", "起草单位审查（初审）"
    REVIEW = "review", "市场监督管理部门审查"


class Heard(models.TextChoices):
    OPERATORS = "operators", "有关经营者"
    ASSOCIATIONS = "associations", "行业协会商会"
    INTERESTED = "interested", "其他利害关系人"
    PUBLIC = "public", "社会公众"


#: Those whose voice the law asks for in every review (第16条).
STAKEHOLDERS = (Heard.OPERATORS, Heard.ASSOCIATIONS, Heard.INTERESTED)


class Conclusion(models.TextChoices):
    PASSED = "passed", "可以出台"
    ADJUST = "adjust", "修改后再审"
    EXCEPTION = "exception", "适用例外规定"
    STOPPED = "stopped", "不得出台"


class ExceptionGround(models.TextChoices):
    """第12条 lists the grounds; whatever else is good about a measure is none."""

    SECURITY = "security", "维护国家安全和发展利益"
    SCIENCE = "science", "促进科学技术进步、增强国家自主创新能力"
    PUBLIC = "public", "节约能源、保护环境、救灾救助等社会公共利益"
    STATUTE = "statute", "法律、行政法规规定的其他情形"


class ExceptionEnd(models.TextChoices):
    EXPIRED = "expired", "实施期限届满"
    CONDITION = "condition", "终止条件已满足"
    ASSESSED = "assessed", "评估后停止执行"


class Source(models.TextChoices):
    REPORT = "report", "举报"
    SAMPLE = "sample", "抽查"
    ASSIGNED = "assigned", "上级交办"
    SELF = "self", "自查发现"


class Finding(models.TextChoices):
    FINE = "fine", "未发现问题"
    UNREVIEWED = "unreviewed", "应审未审"
    BREACH = "breach", "违反审查标准"
    PROCEDURE = "procedure", "审查程序、结论不合规定"


class Channel(models.TextChoices):
    PORTAL = "portal", "网上举报"
    LETTER = "letter", "来信"
    VISIT = "visit", "来访、电话"
    TRANSFER = "transfer", "其他单位转来"


class ReportResult(models.TextChoices):
    UPHELD = "upheld", "举报属实"
    UNFOUNDED = "unfounded", "未发现违反规定"
    NOT_OURS = "not_ours", "不属于公平竞争审查举报"
