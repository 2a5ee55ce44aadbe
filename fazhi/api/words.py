"""The shapes of what the API tells. Field descriptions are in Chinese: they stand in the OpenAPI file that others read."""

from __future__ import annotations

from datetime import date
from typing import Literal

from ninja import Field, Schema

Bound = Literal["at-most", "at-least", "window", "back"]
Tone = Literal["red", "amber", "green", "blue", "grey", "done"]


class Fault(Schema):
    detail: str = Field(description="一句话说明哪里不对、怎样改")


class Line(Schema):
    kind: str = Field(
        description="start 起算、limit 期限、skip 不计、work 调休、pause 中止、extend 延长、roll 顺延、end 届满等"
    )
    text: str


class Start(Schema):
    """The event from which a limit counts, and what proves it."""

    on: date
    event: str | None = Field(description="起算事件的代码")
    name: str = Field(description="起算事件和证据，如“送达（第5号留痕，云司复送〔2026〕3号）”")
    seq: int | None = Field(description="留痕链上的序号")
    document: str | None = Field(description="作为证据的文书的文号")


class Stretch(Schema):
    """A part of a clock's life; days inclusive, ``to`` empty while it lasts."""

    mode: Literal["run", "pause", "restart", "end"]
    words: str
    start: date = Field(alias="from", serialization_alias="from")
    end: date | None = Field(alias="to", serialization_alias="to")
    why: str = Field(description="事由、条款、文书和办理人")


class Clock(Schema):
    """One limit of a matter."""

    id: int
    code: str
    name: str
    article: str
    words: str = Field(description="期限，如“5个工作日”")
    amount: int
    unit: str
    bound: Bound
    local: bool = Field(description="本地规定，不是法定期限")
    unverified: bool = Field(description="条款尚未核实")
    organ: str | None = Field(description="负责的单位")
    start: Start
    statutory_on: date | None = Field(description="法定届满日，未计延长")
    due_on: date | None = Field(description="现届满日；中止期间和没有天数的期限为空")
    promised_on: date | None = Field(description="承诺的日期，没有法律效力")
    opens_on: date | None = Field(description="自这一日起方可办理（至少、期间两种）")
    met_on: date | None
    provisional: bool = Field(description="涉及的年份节假日安排尚未公布")
    running: bool
    state: Tone
    state_words: str
    effect: str = Field(description="逾期的后果")
    stretches: list[Stretch] = Field(description="计时、停止、重新起算、终结各段；没有中断的为空")
    lines: list[Line] = Field(description="怎样算出，逐条")


class MatterClocks(Schema):
    """The limits of one matter that the reader may see, most pressing first."""

    matter: int
    number: str
    system: str
    name: str
    state: str
    state_words: str
    suspended: bool
    today: date
    clocks: list[Clock]


class Pause(Schema):
    start: date = Field(alias="from", serialization_alias="from")
    end: date = Field(alias="to", serialization_alias="to")


class Due(Schema):
    """The answer of the calculator."""

    start: date
    amount: int
    unit: str
    bound: Bound
    limit: str | None = Field(description="法定期限的名称")
    name: str
    article: str
    words: str
    extend: int
    pauses: list[Pause]
    due: date
    weekday: str
    raw: date = Field(description="顺延以前的期满日")
    opens: date | None = Field(description="自这一日起方可办理（至少、期间两种）")
    provisional: bool
    notices: list[str] = Field(description="所据节假日安排的文号")
    lines: list[Line]


class NamedLimit(Schema):
    code: str
    system: str
    name: str
    words: str
    article: str
    local: bool
    unverified: bool


class SpecialDay(Schema):
    """A day that is not what its weekday says."""

    date: date
    works: bool = Field(description="true 调休上班，false 放假")
    name: str
    notice: str = Field(description="文号，不知道的为空")


class Year(Schema):
    year: int
    division: str
    known: bool = Field(description="国家的节假日安排已经公布；没有公布的，届满日都是暂定")
    days: list[SpecialDay]
