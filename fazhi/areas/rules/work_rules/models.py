"""What is kept of work rules and plans that are no normative documents (国办发〔2018〕115号第二部分)."""

from __future__ import annotations

from django.db import models

from fazhi.spine.models import Entry


class WorkRule(Entry):
    """One work rule, plan or similar paper. ``organ`` is the maker, ``on`` the day of issue, ``title`` its name.

    Papers that the test of identity sent away name the matter in ``tested_no``: the recorded answer stands there.
    """

    class Kind(models.TextChoices):
        SYSTEM = "system", "工作制度"
        PLAN = "plan", "工作方案"
        PROGRAMME = "programme", "规划、计划"
        PROCESS = "process", "流程、规程"
        INTERNAL = "internal", "内部管理规范"
        OTHER = "other", "其他文件"

    class Status(models.TextChoices):
        IN_USE = "in_use", "执行中"
        TRIAL = "trial", "试行"
        REPLACED = "replaced", "已被代替"
        ENDED = "ended", "已停止执行"
        DRAFT = "draft", "尚未印发"

    kind = models.CharField("类别", max_length=12, choices=Kind)
    document_no = models.CharField("文号", max_length=80, blank=True)
    field = models.CharField("工作领域", max_length=60, blank=True, help_text="如“法治监督”，用于分类统计")
    reform = models.BooleanField("法治建设改革配套制度", default=False)
    status = models.CharField("状态", max_length=10, choices=Status, default=Status.IN_USE)
    replaced_by = models.CharField("代替它的文件", max_length=200, blank=True)
    ended_on = models.DateField("停止执行日期", null=True, blank=True)
    tested_no = models.CharField("规范性文件认定事项编号", max_length=60, blank=True)
    reason = models.TextField("不作为规范性文件的理由", blank=True)

    class Meta(Entry.Meta):
        verbose_name = "工作制度和方案"
