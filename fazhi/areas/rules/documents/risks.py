"""What of documents is a risk: one issued without legality review, one past its validity that nobody dealt with."""

from __future__ import annotations

from django.db.models import F, Q

from fazhi.areas.rules.documents.figures import DOCUMENTS, HERE, REVIEW, SPLITS
from fazhi.areas.rules.documents.procedure import CODE
from fazhi.figures.risks import Risk, Threshold, watch
from fazhi.figures.words import Count

UNREVIEWED = Count(
    f"{CODE}.unreviewed", "没有经过合法性审核即公布的文件", source=DOCUMENTS, on="published_on", splits=SPLITS, good="down", basis=REVIEW,
    where=HERE & (Q(legality_on=None) | Q(legality_on__gt=F("published_on"))),
)  # fmt: skip
EXPIRED = Count(
    f"{CODE}.expired", "有效期届满没有处理的文件", source=DOCUMENTS, on="expires_on", fallen_due=True, splits=SPLITS, good="down",
    where=Q(ended_on=None), basis="国办发〔2018〕37号；本省规范性文件管理规定", variant="有效期已过，没有登记失效、重新公布或者延长",
)  # fmt: skip

watch(
    Risk(
        f"{CODE}.unreviewed", "行政规范性文件未经合法性审核", of=UNREVIEWED, agency="maker", grade="red",
        reason="{matter__number}（{document_no}）{published_on}公布，没有公布以前的合法性审核意见", basis=f"{REVIEW}；国办发〔2018〕37号",
        do="补作审核，有问题的停止执行、修改或者废止", scene="规范性文件管理",
    ),
    Risk(
        f"{CODE}.expired", "文件超过有效期没有处理", of=EXPIRED, agency="maker", grade="yellow",
        reason="{matter__number}（{document_no}）有效期至{expires_on}，已过{over}日，仍列为现行有效",
        basis="国办发〔2018〕37号；本省规范性文件管理规定（有效期为地方规定）", do="登记失效并公布，确需继续执行的评估后重新公布；清理所引用的事项",
        local=True, worse=Threshold(90, "超过多少日升级为红"), scene="规范性文件管理",
    ),
)  # fmt: skip
