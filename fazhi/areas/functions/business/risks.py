"""What of complaints from enterprises is a risk of the unit complained of: no answer in time, a complaint that held, the same again."""

from __future__ import annotations

from django.db.models import F, Q

from fazhi.areas.functions.business.figures import ACCEPTED, CHANNEL, COMPLAINTS, SPLITS
from fazhi.areas.functions.business.practice import DAYS
from fazhi.areas.functions.business.procedure import ENFORCED, LOCAL
from fazhi.areas.functions.business.words import ENFORCEMENT, Result, Topic
from fazhi.figures.risks import Risk, Threshold, watch
from fazhi.figures.words import Count, Source
from fazhi.spine.models import Deadline

SYSTEM = "functions.complaint"
CLOCKS = Source(f"{SYSTEM}.clock", SYSTEM, Deadline, base=Q(matter__system=SYSTEM, void=False))
RECORD = "matter__business_complaint__"
#: Topics that are a wrong if they hold; approvals and the rest are matters of service.
WRONGS = (*ENFORCEMENT, Topic.ARREARS, Topic.PROMISE)
SCENE = "涉企检查与收费"

UNANSWERED = Count(
    f"{SYSTEM}.answer_late", "交办后没有按期答复的营商环境投诉", source=CLOCKS, on="due_on", fallen_due=True, good="down",
    where=Q(limit="close", **{f"{RECORD}handed_on__isnull": False})
    & (Q(**{f"{RECORD}answered_on": None}, matter__closed_on=None) | Q(**{f"{RECORD}answered_on__gt": F("due_on")})),
    splits=("organ", "month"), basis=LOCAL, variant="以办结期限计；承办单位按期答复、受理单位没有办结的不计",
)  # fmt: skip
HELD = Count(
    f"{SYSTEM}.held", "经办理解决、部分解决的企业投诉", source=COMPLAINTS, on="answered_on", good="down", splits=SPLITS, basis=CHANNEL,
    where=Q(result__in=(Result.SOLVED, Result.PARTLY), topic__in=WRONGS) & ~Q(matter__state="handed"),
    variant="只计乱检查、乱罚款、乱收费、乱查封、拖欠账款、招商承诺不兑现；退回重新办理的不计",
)  # fmt: skip

watch(
    Risk(
        f"{SYSTEM}.unanswered", "企业投诉没有按期答复", of=UNANSWERED, agency=f"{RECORD}agency", grade="yellow",
        reason="{matter__number}（" + f"{{{RECORD}topic}}" + "）应当在{due_on}前办结，承办单位没有按期答复，已超过{over}日",
        basis=f"{CHANNEL}；办结天数为{LOCAL}", do="立即答复企业，说明没有按期办理的原因", until=f"{RECORD}answered_on",
        worse=Threshold(20, "超过多少日升级为红"), scene=SCENE, local=True,
    ),
    Risk(
        f"{SYSTEM}.upheld", "企业投诉经办理予以解决", of=HELD, agency="agency", grade="yellow",
        reason="{matter__number}（{topic}）{answered_on}答复，办理结果：{result}", basis=f"{CHANNEL}；{ENFORCED}",
        do="查明原因，排查对其他企业的同类做法，从制度上改正", scene=SCENE, local=True,
    ),
    Risk(
        f"{SYSTEM}.again", "企业反复反映同一单位同一问题", of=ACCEPTED, agency="agency", grade="yellow", same=("topic",),
        reason="{months}个月内“{topic}”类企业投诉达到{times}件，最近一件{matter__number}", basis=f"{CHANNEL}（次数为本地设定）",
        do="分析同类问题的成因，从源头提出改进措施", key="agency:{agency}:complaint-{topic}", scene=SCENE, local=True,
        times=Threshold(DAYS["signal"], "多少件算反复"), months=Threshold(12, "多少个月以内"),
    ),
)  # fmt: skip
