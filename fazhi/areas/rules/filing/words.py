"""Codes of record review and of review suggestions."""

from __future__ import annotations

from django.db import models


class Fault(models.TextChoices):
    """What a point of a review opinion finds fault with (行政规范性文件的审查标准：权限、内容、程序、适当性)."""

    POWER = "power", "超越法定权限"
    LAW = "law", "与上位法相抵触"
    BURDEN = "burden", "违法减损权利或者增加义务"
    COMPETITION = "competition", "排除、限制竞争"
    CONFLICT = "conflict", "与其他规范性文件不一致"
    PROCEDURE = "procedure", "违反制定程序"
    FORM = "form", "编号、格式、有效期等不规范"
    UNSUITABLE = "unsuitable", "明显不适当"


class Opinion(models.TextChoices):
    """What a review opinion asks of the maker."""

    CORRECT = "correct", "应当修改"
    REPEAL = "repeal", "应当废止或者停止执行"


class Correction(models.TextChoices):
    """How the maker put a document right."""

    AMENDED = "amended", "修改后重新公布"
    REPEALED = "repealed", "废止"
    STOPPED = "stopped", "停止执行"
    EXPLAINED = "explained", "已按意见改正（不修改正文的）"


class Refusal(models.TextChoices):
    """Why a filing is not registered. Only what lacked papers is to be sent again."""

    PAPERS = "papers", "材料不齐、不合要求，应当补正后重新报送"
    NOT_NORMATIVE = "not_normative", "不属于行政规范性文件"
    NOT_HERE = "not_here", "不属于本级备案范围"


class Conclusion(models.TextChoices):
    """What became of a review suggestion."""

    SOUND = "sound", "未发现与上位法相抵触或者不适当的问题"
    OPINION = "opinion", "已向制定机关提出审查意见"
    CORRECTED = "corrected", "制定机关已经自行改正"
    PASSED_ON = "passed_on", "已转送有权机关处理"
