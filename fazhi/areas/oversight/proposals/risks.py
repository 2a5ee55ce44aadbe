"""What of suggestions and proposals is a risk of the unit that leads: no reply in time, a promise not kept."""

from __future__ import annotations

from django.db.models import F, Q

from fazhi.areas.oversight.proposals.figures import LAW
from fazhi.areas.oversight.proposals.limits import PROVINCES, REPLIES
from fazhi.areas.oversight.proposals.part_procedures import CODE, PROMISE_CODE
from fazhi.figures.risks import Risk, Threshold, watch
from fazhi.figures.words import Count, Source
from fazhi.spine.models import Deadline

BOTH = Source(f"{CODE}.clock", CODE, Deadline, base=Q(matter__system=CODE, void=False))
PROMISED = Source(f"{PROMISE_CODE}.clock", PROMISE_CODE, Deadline, base=Q(matter__system=PROMISE_CODE, void=False))
LATE = Q(met_on=None, matter__closed_on=None) | Q(met_on__gt=F("due_on"))
REPLIED_LATE = Count(
    f"{CODE}.reply_late", "没有按期答复的建议提案", source=BOTH, on="due_on", fallen_due=True, good="down",
    where=Q(limit__in=(*REPLIES, "reply_again")) & LATE, splits=("organ", "month"), basis=LAW, variant="首次答复和再次答复各计一件",
)  # fmt: skip
KEPT_LATE = Count(
    f"{PROMISE_CODE}.late", "没有按期落实的承诺事项", unit="项", source=PROMISED, on="due_on", fallen_due=True, good="down",
    where=Q(limit="fulfil") & LATE, splits=("organ", "month"), basis=PROVINCES,
)  # fmt: skip

watch(
    Risk(
        f"{CODE}.unanswered", "建议提案没有按期答复", of=REPLIED_LATE, agency="matter__proposal__lead", grade="yellow",
        reason="{matter__number}（{matter__proposal__kind}）应当在{due_on}前答复，已超过{over}日", basis=f"{LAW}（再次答复的期限为地方规定）",
        do="立即与代表（提案者）沟通并答复，说明逾期的原因", until="met_on", worse=Threshold(30, "超过多少日升级为红"), scene="信息公开与政务服务",
    ),
    Risk(
        f"{PROMISE_CODE}.unkept", "建议提案答复中的承诺没有按期落实", of=KEPT_LATE, agency="matter__organ", grade="yellow",
        reason="{matter__number}应当在{due_on}前落实，已超过{over}日", basis=PROVINCES,
        do="立即落实并反馈代表（提案者）；确需延期的报交办单位同意", until="met_on", worse=Threshold(90, "超过多少日升级为红"),
        scene="行政合同与履约践诺", local=True,
    ),
)  # fmt: skip
