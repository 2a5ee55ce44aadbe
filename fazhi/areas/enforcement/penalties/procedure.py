"""How a penalty case moves, from the clue to the archive (行政处罚法; 市场监督管理行政处罚程序规定 where the Act is silent)."""

from __future__ import annotations

from fazhi.areas.enforcement.penalties import gates_filing as gates
from fazhi.areas.enforcement.penalties.limits import GROUNDS, LIMITS
from fazhi.areas.enforcement.penalties.models import PenaltyCase
from fazhi.areas.enforcement.penalties.papers import TEMPLATES
from fazhi.areas.enforcement.penalties.steps_end import AFTER, DECISION, HEARING
from fazhi.areas.enforcement.penalties.steps_filing import FILING, HEADS, OPENERS
from fazhi.areas.enforcement.penalties.steps_work import NOTICE, WORK, WORKING
from fazhi.spine.procedure import Procedure
from fazhi.spine.registry import register

OPTIONAL = (
    "party_uscc", "party_key", "party_address", "legal_representative", "party_capacity", "facts", "act_code", "item_code",
    "delegated_item", "act_ended_on", "grave", "campaign", "key_field", "sealed",
)  # fmt: skip
LINKS = {
    "measure": "证据保存、行政强制措施", "transfer": "涉嫌犯罪移送", "execution": "执行", "disclosure": "公开", "case": "来源",
    "same_act": "同一违法行为的其他案件",
}  # fmt: skip

PENALTY = register(
    Procedure(
        code="enforcement.penalty", id="E3", name="行政处罚案件", record=PenaltyCase,
        basis="行政处罚法；行政强制法；国办发〔2018〕118号；国办发〔2022〕27号", number="{mark}罚案〔{year}〕{n}号", title="{title}",
        opens="clue", closes={"archived", "not_filed"},
        states={
            "clue": "线索核查", "on_spot": "当场调查", "investigating": "调查取证", "reporting": "调查终结", "noticed": "已告知",
            "hearing": "听证中", "heard": "听证结束", "transferring": "已移送待答复", "decided": "已决定", "served": "已送达",
            "ended": "待结案", "closed": "已结案", "archived": "已归档", "not_filed": "不予立案",
        },
        tracks={"ordinary": "普通程序", "summary": "简易程序"}, track="ordinary",
        open_name="登记线索", open_by=OPENERS, open_on="收到（发现）日期",
        open_fields=("title", "source", "domain", "party_name", "party_kind", "found_on", *OPTIONAL), open_optional=OPTIONAL,
        open_checks=(gates.found_before_it_came_in, gates.sealed_is_sealed, gates.organisation_is_told_by_its_code),
        steps=(*FILING, *WORK, *NOTICE, *HEARING, *DECISION, *AFTER), limits=LIMITS, grounds=GROUNDS,
        suspend_from=WORKING, suspend_by=HEADS, templates=TEMPLATES, links=LINKS,
        pages={
            "desk-enforcement:penalty-volume": "案卷目录", "desk-enforcement:discretion-case": "裁量基准",
            "desk-enforcement:leniency-case": "免予、减轻处罚", "desk-enforcement:guiding-case": "指导案例",
        },
    )
)  # fmt: skip
