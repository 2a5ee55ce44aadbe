"""From the clue to the filing, and the summary procedure (第51条至第54条)."""

from __future__ import annotations

from fazhi.areas.enforcement.penalties import gates_acts as acts
from fazhi.areas.enforcement.penalties import gates_filing as gates
from fazhi.areas.enforcement.penalties.moves import heaviest_of
from fazhi.areas.enforcement.penalties.outward import DISCLOSE, EXECUTE
from fazhi.areas.enforcement.penalties.words import Outcome
from fazhi.spine.procedure import Step
from fazhi.spine.roles import Role

HANDLERS = (Role.CLERK, Role.OFFICE_HEAD)
HEADS = (Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
HEAD = (Role.AUTHORITY_HEAD,)
OPENERS = (Role.CLERK, Role.OFFICE_HEAD, Role.REGISTRAR, Role.LIAISON)
WHICH = ("act_code", "item_code", "delegated_item", "campaign", "key_field", "act_ended_on", "grave", "party_capacity")
ACT = "行政处罚法"

FILING = (
    Step(
        "classify", "核定违法行为和事项", ("clue", "on_spot", "investigating"), "", by=HANDLERS, basis=f"{ACT}第24条、第30条、第31条、第36条",
        fields=WHICH, optional=WHICH, checks=(gates.found_before_it_came_in,),
        hint="违法行为代码与裁量基准、免罚清单一致；有连续或者继续状态的，填写终了日期",
    ),
    Step(
        "file", "立案", ("clue", "on_spot"), "investigating", by=HEADS, basis=f"{ACT}第54条、第42条、第76条", stamp="filed_on",
        fields=("officer_one", "officer_two"), converts="ordinary", issues=("filing",),
        checks=(acts.two_officers, gates.not_time_barred, acts.within_power), rows=("11:2", "11:3"),
        hint="符合立案标准的应当及时立案；同时指派两名以上持证执法人员。当场处罚不适用的，由此转为普通程序",
    ),
    Step(
        "not_file", "不予立案", "clue", "not_filed", by=HEADS, basis=f"{ACT}第54条", fields=("not_filed_reason",),
        issues=("no_filing",), rows=("11:2",),
    ),
    Step(
        "start_summary", "适用简易程序（当场调查）", "clue", "on_spot", by=HANDLERS, basis=f"{ACT}第51条、第52条", converts="summary",
        fields=("officer_one", "officer_two", "basis"),
        checks=(acts.two_officers, gates.not_time_barred, acts.within_power),
        hint="违法事实确凿并有法定依据，对公民处以二百元以下、对法人或者其他组织处以三千元以下罚款或者警告的，可以当场作出决定",
    ),
    Step(
        "decide_on_spot", "当场作出处罚决定", "on_spot", "served", by=HANDLERS, basis=f"{ACT}第51条、第52条、第68条至第70条",
        fields=("kinds", "fine", "told_on_spot", "sign_refused", "cash", "cash_ground", "cash_receipt"),
        optional=("fine", "sign_refused", "cash", "cash_ground", "cash_receipt"), stamp="decided_on",
        sets={
            "outcome": Outcome.PENALISED, "served_on": lambda ctx: ctx.on, "heaviest": lambda ctx: heaviest_of(ctx.value("kinds")),
        },
        needs=(acts.case_has_its_officers,),
        checks=(
            gates.within_summary, gates.full_of_age, gates.heard_on_the_spot, gates.cash_has_its_ground, acts.two_officers,
            acts.nobody_stands_aside, acts.within_power,
        ),
        issues=("spot_decision",), sends=(*DISCLOSE, *EXECUTE),
        hint="出示执法证件，填写预定格式、编有号码的处罚决定书，当场交付当事人；拒绝签收的，在决定书上注明",
    ),
    Step(
        "report_summary", "报所属行政机关备案", ("served", "ended"), "", by=HANDLERS, basis=f"{ACT}第52条第3款", stamp="reported_on",
        tracks=("summary",), once=True,
    ),
    Step(
        "hand_in_cash", "交回当场收缴的罚款", "served", "", by=HANDLERS, basis=f"{ACT}第71条", stamp="cash_handed_on",
        tracks=("summary",), once=True, needs=(gates.took_cash,),
        hint="自收缴罚款之日起二日（工作日）内交至行政机关；水上当场收缴的，自抵岸之日起二日内",
    ),
)  # fmt: skip
