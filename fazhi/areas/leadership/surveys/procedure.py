"""How a satisfaction survey moves: stated beforehand, asked without names, counted out once, published with its method.

The fact book knows it as a part of third-party assessment (示范创建指标、督察中的问卷调查); its course is laid down locally.
"""

from __future__ import annotations

from fazhi.areas.leadership.surveys import gates, rating
from fazhi.areas.leadership.surveys.models import Survey, SurveyCodesHanded
from fazhi.spine.access import Role
from fazhi.spine.context import Context
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.models import Event
from fazhi.spine.procedure import Procedure, Step, Template
from fazhi.spine.registry import register

SURVEY = "leadership.survey"
STAFF = (Role.CLERK, Role.REVIEWER, Role.REGISTRAR)
HEADS = (Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
RULE = "满意度测评方案（地方规定）"
PRIVACY = "个人信息保护法第6条"
RESULT = Template(
    "result", "满意度测评结果", "{mark}测评〔{year}〕{n}号",
    "## {{ record.title }}结果\n总体：{{ record.population }}，{{ record.population_size }}人（户）"
    "\n抽样：{{ record.get_method_display }}。{{ record.how_drawn }}\n有效答卷{{ record.answered }}份。{{ record.margin }}"
    "\n{{ record.results }}\n{{ organ.name }}\n{{ on|date:'Y年n月j日' }}",
    basis=RULE, local=True,
)  # fmt: skip


def count_out(ctx: Context, event: Event) -> None:
    """All answers are told together, once."""
    rating.count_out(ctx.matter, ctx.on)


SURVEYS = register(
    Procedure(
        code=SURVEY, id="L8", name="满意度测评", record=Survey, basis=RULE, number="{mark}测收〔{year}〕{n}号", title="{title}", local=True,
        opens="preparing", closes={"published", "stopped"},
        states={"preparing": "拟定方案", "asking": "回收中", "counted": "回收结束", "settled": "已得出结果", "published": "已公布",
                "stopped": "已终止"},
        open_name="拟定测评方案", open_by=STAFF, open_on="拟定日期",
        open_fields=("title", "year", "topic", "sheet", "population", "population_size", "method", "how_drawn", "draw_no", "sample_size",
                     "ways", "asks_until"),
        open_optional=("draw_no",),
        open_checks=(gates.sample_fits_population, gates.census_asks_all, gates.draw_is_there, gates.ways_are_named,
                     gates.last_day_lies_ahead),
        steps=(
            Step("start", "批准并开始", "preparing", "asking", by=HEADS, basis=RULE, local=True,
                 hint="方法、总体、样本量批准后不再改：结果要同方法一起公布"),
            Step("hand_out", "发出问卷", "asking", "", by=STAFF, basis=PRIVACY, local=True, adds=SurveyCodesHanded,
                 checks=(gates.no_more_than_the_sample,), own_page=True, hint="问卷上只有问卷码，不登记谁拿了哪一份"),
            Step("close", "结束回收", "asking", "counted", by=STAFF, basis=RULE, local=True, needs=(gates.sheets_went_out,),
                 checks=(gates.last_day_has_come,), after=(count_out,)),
            Step("settle", "得出结果", "counted", "settled", by=STAFF, basis=RULE, local=True, needs=(gates.enough_answered,),
                 sets={"answered": gates.answered, "satisfied": gates.satisfied, "results": gates.results, "margin": gates.margin}),
            Step("publish", "公布结果", "settled", "published", by=HEADS, basis=RULE, local=True, fields=("published_where",),
                 stamp="published_on", issues=("result",), hint="总体、抽样方法、回收率、误差同结果一起公布"),
            Step("stop", "终止", ("preparing", "asking", "counted"), "stopped", by=HEADS, basis=RULE, local=True, fields=("stop_why",)),
        ),
        limits=(
            Limit("close", "回收问卷", 0, Unit.SET_BY_DOCUMENT, "start", {"close", "stop"}, RULE, set_by="asks_until", local=True),
        ),
        templates=(RESULT,), pages={"desk-leadership:survey-sheets": "发出问卷"},
    )
)  # fmt: skip
