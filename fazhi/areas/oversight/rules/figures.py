"""What is counted of the rules: those that run, their trials, and what they have put into the pool."""

from __future__ import annotations

from fazhi.areas.oversight.rules.models import RuleHit, RuleTrial
from fazhi.areas.oversight.rules.procedure import CODE, LOCAL
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Source, Stock, Sum

RULES = Source.register(CODE)
TRIALS = Source(f"{CODE}.trials", CODE, RuleTrial)
HITS = Source(f"{CODE}.hits", "oversight.clue", RuleHit, prefix="clue__")

declare(
    Stock(f"{CODE}.running", "已启用的风险规则", unit="条", source=RULES, on="on_since", until="off_since", splits=("organ",), basis=LOCAL),
    Count(f"{CODE}.tried", "风险规则试运行", unit="次", source=TRIALS, on="on", splits=("organ", "month"), basis=LOCAL),
    Sum(f"{CODE}.would_raise", "试运行会列出", unit="条", source=TRIALS, on="on", of="total", splits=("organ", "month"), basis=LOCAL),
    Count(
        f"{CODE}.raised", "按规则列出", unit="条", source=HITS, on="raised_on", splits=("organ", "month", "rule", "grade"), basis=LOCAL,
        variant="按列出日期计；几条规则列出同一事项、同一规则升级的，各计一条，线索只有一条",
    ),
)  # fmt: skip
