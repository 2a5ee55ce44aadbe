"""How a notary stands by when owners decide together: proposal, roll, notice, vote, tally, certificate, filing.

民法典第278条 says who must take part and agree; 公证法 says how the notary works. The platform keeps counts and areas, no names.
"""

from __future__ import annotations

from fazhi.areas.services.notary import gates, papers
from fazhi.areas.services.notary.limits import GROUNDS, LIMITS
from fazhi.areas.services.notary.models import OwnersVote
from fazhi.spine.access import Role
from fazhi.spine.procedure import Procedure, Step
from fazhi.spine.registry import register

CODE = "services.owners_vote"
BY = (Role.CLERK, Role.REGISTRAR)
OPEN = ("proposed", "rolled", "scheduled", "notified", "voting", "tallied")
TALLY = ("for_persons", "for_area", "against_persons", "against_area", "abstain_persons", "abstain_area", "read_out")
LAW278 = "民法典第278条"

STEPS = (
    Step(
        "verify_roll", "核实业主名册", ("proposed", "rolled"), "rolled", by=BY, fields=("roll_persons", "roll_area", "roll_digest"),
        basis="民法典第278条；建筑物区分所有权司法解释（法释〔2009〕7号）第8条、第9条", checks=(gates.roll_counts_something,),
        hint="名册文件由公证机构封存，此处只登记总数和文件摘要",
    ),
    Step(
        "schedule", "确定表决时间和方式", ("rolled", "scheduled", "notified"), "scheduled", by=BY, basis="物业管理条例第12条",
        fields=("vote_from", "vote_until", "way"), checks=(gates.vote_has_a_span,), hint="改期的，重新通知全体业主",
    ),
    Step(
        "notify", "通知全体业主", "scheduled", "notified", by=BY, basis=gates.NOTICE, fields=("notice_where", "residents_told"),
        checks=(gates.notice_is_early, gates.residents_committee_is_told), issues=("notice",),
    ),
    Step(
        "accept_notary", "公证机构受理公证申请", ("rolled", "scheduled", "notified", "voting"), "", by=BY, once=True,
        basis="公证法第25–28条", fields=("notary_office", "notaries"), stamp="notary_accepted_on", checks=(gates.two_notaries,),
        hint="受理以前的咨询不起算出证期限；补充材料、核实情况和不可抗力的时间不计入",
    ),
    Step(
        "open_vote", "开始表决", "notified", "voting", by=BY, basis="物业管理条例第12条", checks=(gates.vote_has_begun,),
    ),
    Step(
        "tally", "公证监督计票", "voting", "tallied", by=BY, basis=f"{LAW278}；公证法第11条", fields=TALLY, stamp="tallied_on",
        optional=("for_persons", "for_area", "against_persons", "against_area", "abstain_persons", "abstain_area"),
        needs=(gates.notary_has_accepted,), checks=(gates.vote_is_over, gates.tally_adds_up), issues=("tally",),
        sets={"outcome": gates.outcome, "took_part_persons": lambda ctx: gates.took_part(ctx).persons,
              "took_part_area": lambda ctx: gates.took_part(ctx).area},
        hint="结果由计票按民法典第278条算出，不能填写",
    ),
    Step(
        "certify", "出具公证书", "tallied", "certified", by=BY, basis="公证法第30条、第32条", fields=("certificate_no",),
        stamp="certified_on", hint="未通过的也可以就表决经过和结果出具公证书",
    ),
    Step(
        "file", "报送街道（乡镇）", "certified", "filed", by=BY, basis="选举业主委员会的：物业管理条例第16条；其他为地方实践", local=True,
        stamp="filed_on",
    ),
    Step(
        "not_done", "不予办理公证", OPEN, "not_done", by=BY, basis="公证法第31条", fields=("not_done", "reason"),
        optional=("reason",),
    ),
    Step(
        "withdraw", "撤回", OPEN, "withdrawn", by=BY, basis="公证自愿申请（公证法第2条、第25条）", fields=("reason",),
        optional=("reason",),
    ),
)  # fmt: skip

OWNERS_VOTE = register(
    Procedure(
        code=CODE, id="S7", name="业主共同决定公证", record=OwnersVote, basis="民法典第278条；公证法",
        number="{mark}业决〔{year}〕{n}号", title="{community}：{subject}", opens="proposed",
        closes={"filed", "not_done", "withdrawn"},
        states={
            "proposed": "已提出", "rolled": "名册已核实", "scheduled": "已定表决时间", "notified": "已通知", "voting": "表决中",
            "tallied": "已计票", "certified": "已出公证书", "filed": "已报送", "not_done": "不予公证", "withdrawn": "已撤回",
        },
        open_name="登记共同决定事项", open_by=BY, open_on="提出日期",
        open_fields=("community", "street_office", "vote_kind", "subject", "proposer", "notary_office"),
        open_optional=("notary_office",), steps=STEPS, limits=LIMITS, templates=papers.TEMPLATES, grounds=GROUNDS,
        suspend_by=BY, parties={"street": "street_office"},
        capacities={"notary": "公证机构", "proposer": "提出人", "committee": "业主委员会", "street": "街道办事处（乡镇人民政府）"},
        readers=frozenset({"street"}),
    )
)  # fmt: skip
