"""The rule over the spine's own limits, and the run of all rules by the clock."""

from __future__ import annotations

from datetime import time

from fazhi.areas.oversight.rules.across import LATE, Duties
from fazhi.areas.oversight.rules.procedure import CODE
from fazhi.areas.oversight.rules.running import run_all
from fazhi.figures.risks import Risk, Threshold, watch
from fazhi.figures.words import Count
from fazhi.spine.models import Deadline
from fazhi.spine.schedule import jobs
from fazhi.spine.schedule.words import Job

DUTIES = Duties(CODE + ".duty", CODE, Deadline)
MISSED = Duties(CODE + ".missed", CODE, Deadline, base=LATE)  # few of very many: left out before anything is grouped
LATE_DUTIES = Count(
    CODE + ".late_duties", "超过法定期限", source=MISSED, on="due_on", fallen_due=True, unit="项", good="down",
    splits=("organ", "month"), basis="各该法律、法规规定的期限",
    variant="行政机关自己负有的法定期限，届满后才办理或者至今没有办理的；申请人、法院的期限和本地期限不计",
)  # fmt: skip

watch(
    Risk(
        CODE + ".overdue", "超过法定期限", of=LATE_DUTIES, agency="organ", grade="yellow",
        reason="{matter__number}的法定期限{due_on}届满，已超过{over}日", basis="各该法律、法规规定的期限（见所涉事项的期限）",
        do="立即办结；说明超期的原因，依法应当告知当事人的及时告知", key="matter:{matter__pk}", until="met_on",
        after=Threshold(1, "超过多少日提示"), worse=Threshold(30, "超过多少日升级为红"),
    )
)  # fmt: skip

jobs.declare(
    Job(
        "risks",
        "按规则列出风险",
        run_all,
        at=time(1, 0),
        why="按已启用的规则核对本平台的记录，列入线索池；规则由县里试运行后启用",
    )
)
