"""What of suits is a risk of the agency that was sued: a case lost, a head who did not come, a judgment not performed."""

from __future__ import annotations

from django.db.models import Exists, F, OuterRef, Q

from fazhi.areas.disputes.litigation.figures import CLOCKS, HEARINGS, LOST_FIRST, SYSTEM
from fazhi.areas.disputes.litigation.models import LitigationHearing
from fazhi.figures.risks import Risk, Threshold, watch
from fazhi.figures.words import Count

UNIT = "matter__litigation__unit"
CAME = LitigationHearing.objects.filter(
    matter=OuterRef("matter"), instance_no=OuterRef("instance_no"), leader_attended=True
)
NOBODY = Count(
    f"{SYSTEM}.heard_without_head", "没有负责人出庭、法院也未认可事由的案件", source=HEARINGS, on="on", good="down",
    where=Q(Q(sitting=1, excuse_accepted=False) & ~Exists(CAME)), basis="行政诉讼法第3条第3款；法释〔2020〕3号第7条、第8条",
    variant="按审级计，以首次开庭日期归期",
)  # fmt: skip
UNPERFORMED = Count(
    f"{SYSTEM}.perform_late", "没有按期履行的生效裁判", source=CLOCKS, on="due_on", fallen_due=True, good="down",
    where=Q(limit="perform") & (Q(met_on=None, matter__closed_on=None) | Q(met_on__gt=F("due_on"))), basis="行政诉讼法第94条、第96条",
)  # fmt: skip

watch(
    Risk(
        f"{SYSTEM}.lost", "行政诉讼败诉", of=LOST_FIRST, agency=UNIT, grade="red",
        reason="{matter__number}（{case_no}）{judged_on}一审裁判：{results}", basis="行政诉讼法第70条、第72条至第78条；本地败诉案件报告制度",
        do="查明败诉原因，报送败诉案件报告，提出整改措施并排查同类行政行为", scene="诉讼败诉与复议纠错",
    ),
    Risk(
        f"{SYSTEM}.head_not_in_court", "负责人应当出庭而未出庭", of=NOBODY, agency=UNIT, grade="yellow",
        reason="{matter__number}{on}开庭，被诉机关没有负责人出庭，法院也没有认可的事由", basis="行政诉讼法第3条第3款；法释〔2020〕3号第7条、第8条",
        do="说明原因；下次开庭由负责人出庭", scene="诉讼败诉与复议纠错",
    ),
    Risk(
        f"{SYSTEM}.unperformed", "生效裁判没有按期履行", of=UNPERFORMED, agency=UNIT, grade="yellow",
        reason="{matter__number}的生效裁判应当在{due_on}前履行，已超过{over}日", basis="行政诉讼法第94条、第96条",
        do="立即履行，报送履行情况；确有困难的向法院说明", until="met_on", worse=Threshold(15, "超过多少日升级为红"), scene="诉讼败诉与复议纠错",
    ),
)  # fmt: skip
