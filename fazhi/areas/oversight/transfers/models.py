"""What is kept of a clue that is handed on: a receipt is required, and nobody outside learns whom it is about."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from django.db import models

from fazhi.areas.oversight.directions import Direction
from fazhi.areas.oversight.transfers import words
from fazhi.spine.fields import code_field, day_field, line_field, text_field
from fazhi.spine.models import Matter

_PRACTICE: dict[str, dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("local_practice.toml").read_text(encoding="utf-8")
)
DAYS: dict[str, int] = _PRACTICE["days"]


class TransferredClue(models.Model):
    """One clue handed to the body that is competent for it. ``facts`` may name persons and stays with the few who see the
    system; ``subject`` names none."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="clue_transfer")
    direction = models.CharField("移送方向", max_length=14, choices=Direction)
    found_in = models.CharField("来自", max_length=12, choices=words.FoundIn)
    found_no = line_field("来源编号", 80)
    subject = models.CharField("事由（不写姓名）", max_length=150)
    receiver = line_field("接收机关", 100)
    transfer_basis = line_field("移送依据", 200, "写明法律、党内法规的条款")
    facts = text_field("线索内容", "只写在这里；不进入标题、统计和对外材料")
    sent_on = day_field("发出日期")
    receipt_no = line_field("回执编号", 80)
    receipt_on = day_field("回执日期")
    result = code_field("办理情况", words.Result, 12)
    answered_on = day_field("反馈日期")
    returned_why = line_field("退回、不移送的理由", 200)

    class Meta:
        verbose_name = "线索移送"
        constraints = [
            models.CheckConstraint(
                name="transfer_receipt_has_number_and_day",
                condition=models.Q(receipt_no="", receipt_on=None)
                | (~models.Q(receipt_no="") & models.Q(receipt_on__isnull=False)),
            )
        ]

    def __str__(self) -> str:
        return "线索移送"
