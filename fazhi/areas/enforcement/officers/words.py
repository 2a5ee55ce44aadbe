"""Words of enforcement bodies, officers and their certificates."""

from __future__ import annotations

from django.db import models


class Duty(models.TextChoices):
    """What a person does in an enforcement body. Only officers act; the rest are never counted as officers."""

    OFFICER = "officer", "执法人员"
    SUPERVISOR = "supervisor", "行政执法监督人员"
    AUXILIARY = "auxiliary", "执法辅助人员"


class Establishment(models.TextChoices):
    """What kind of establishment pays the post."""

    ADMINISTRATIVE = "administrative", "行政编制"
    REFERENCE = "reference", "参照公务员法管理"
    PUBLIC = "public", "事业编制"
    OTHER = "other", "其他"


class Turned(models.TextChoices):
    """What became of a person's place."""

    MOVE = "move", "调动"
    LEAVE = "leave", "离开执法岗位"
    RETURN = "return", "重返执法岗位"


class LeftWhy(models.TextChoices):
    RETIRED = "retired", "退休"
    MOVED = "moved", "调离执法岗位"
    RESIGNED = "resigned", "辞职、辞退"
    DIED = "died", "死亡"
    ABOLISHED = "abolished", "单位撤销或者不再有执法权"
    OTHER = "other", "其他"


class CertificateKind(models.TextChoices):
    """A supervision certificate gives no power to enforce; a ministry's stands beside the national one."""

    NATIONAL = "national", "行政执法证"
    MINISTRY = "ministry", "国务院部门核发的执法证件"
    POLICE = "police", "人民警察证"
    SUPERVISION = "supervision", "行政执法监督证件"


#: Kinds with which a person may act.
ACTING = (CertificateKind.NATIONAL, CertificateKind.MINISTRY, CertificateKind.POLICE)


class Wanted(models.TextChoices):
    """What is applied for."""

    FIRST = "first", "首次申领"
    RENEWAL = "renewal", "换证（有效期届满前）"
    LOST = "lost", "补证（遗失、损毁）"
    CHANGE = "change", "变更（单位、领域、区域）"


class Exam(models.TextChoices):
    GENERAL = "general", "通用法律知识"
    SPECIAL = "special", "专业法律知识"


class Halt(models.TextChoices):
    """Why a certificate rests, or that it does so no more."""

    SUSPENDED = "suspended", "暂扣"
    EDUCATION = "education", "离岗教育"
    LOST = "lost", "挂失"
    RESTORED = "restored", "恢复使用"


class Ended(models.TextChoices):
    CANCELLED = "cancelled", "注销"
    WITHDRAWN = "withdrawn", "取消执法资格"
    REPLACED = "replaced", "已换发新证"
    EXPIRED = "expired", "有效期届满"


class CancelWhy(models.TextChoices):
    RETIRED = "retired", "退休"
    LEFT_POST = "left_post", "调离执法岗位"
    RESIGNED = "resigned", "辞职、辞退"
    ABOLISHED = "abolished", "单位撤销或者不再有执法权"
    WRONG = "wrong", "清理中发现不应持证"
    DIED = "died", "死亡"


class BodyKind(models.TextChoices):
    """Whence a body's power comes (行政处罚法第17条至第21条)."""

    STATUTORY = "statutory", "法定行政机关"
    AUTHORISED = "authorised", "法律、法规授权的组织"
    ENTRUSTED = "entrusted", "受委托组织"


class TeamKind(models.TextChoices):
    BUREAU = "bureau", "综合行政执法局（大队）"
    BRANCH = "branch", "部门执法队（中队）"
    TOWN = "town", "乡镇（街道）综合行政执法办公室（队）"


class Lesson(models.TextChoices):
    GENERAL = "general", "通用法律知识培训"
    BUSINESS = "business", "执法业务培训"
    ROTATION = "rotation", "轮训"
    ONLINE = "online", "网络学习"
    DRILL = "drill", "实操演练、比武"


class Upkeep(models.TextChoices):
    """What is kept up in a person's information."""

    POST = "post", "岗位"
    ESTABLISHMENT = "establishment", "编制性质"
    DUTY = "duty", "人员类别"
    REVIEWER = "reviewer", "法制审核人员"
    ACCOUNT = "account", "平台账号"
    OTHER = "other", "其他信息"


class Handed(models.TextChoices):
    """How power over an item came to whoever holds it now."""

    TAKEN_OVER = "taken_over", "综合行政执法部门承接"
    TOWN = "town", "赋权乡镇（街道）"
