"""What an installation sets about its limits: promised dates, and whether a yearly named day is itself still in time.

Practice only: nothing here changes a statutory date, except where the law leaves open what "31日前" means.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from fazhi.spine.bounds import Unit
from fazhi.spine.limits import Limit, Promise
from fazhi.spine.procedure import Procedure


def configured(procedure: Procedure, promises: Mapping[str, int], named_day: bool) -> Procedure:
    """The procedure with the installation's own dates.

    ``promises``: "<procedure>.<limit>" -> how many of the limit's unit the office allows itself; 0 withdraws a declared
    promise. Raises ValueError, with a sentence, for a promise to a limit that does not exist.
    """
    own = {key.rpartition(".")[2]: n for key, n in promises.items() if key.rpartition(".")[0] == procedure.code}
    if unknown := sorted(own.keys() - procedure.limit_by_code.keys()):
        raise ValueError(f"FAZHI_PROMISES：{procedure.name}没有“{'、'.join(unknown)}”这一期限，请核对代码")
    limits = tuple(_own(limit, own.get(limit.code), named_day) for limit in procedure.limits)
    if all(new is old for new, old in zip(limits, procedure.limits, strict=True)):
        return procedure
    return replace(procedure, limits=limits)


def _own(limit: Limit, promised: int | None, named_day: bool) -> Limit:
    if promised is not None:
        limit = replace(limit, promise=Promise(promised) if promised else None)
    if limit.unit is Unit.FIXED_DATE and limit.named_day is None:
        limit = replace(limit, named_day=named_day)
    return limit
