"""A key makes one request count once. It is nobody's way to be told that something was done which was not."""

from datetime import date

import pytest

from fazhi.spine.actions import assign, correct, open_matter, record_entry, suspend
from fazhi.spine.errors import Conflict
from fazhi.spine.models import Event, Matter

D = date.fromisoformat
SYSTEM = "sample.disclosure"


def opened(county, by, key, content="征地批准文件"):
    return open_matter(
        SYSTEM, organ=county["justice"], by=by, on=D("2026-11-02"), key=key,
        fields={"applicant": "孙小满", "content": content},
    )  # fmt: skip


def test_the_same_request_counts_once(county):
    clerk = county.people["clerk"]
    first = opened(county, clerk, "k1")
    assert opened(county, clerk, "k1").pk == first.pk and Matter.objects.count() == 1
    suspend(first, by=clerk, on=D("2026-11-03"), ground="consult", key="k2")
    suspend(first, by=clerk, on=D("2026-11-03"), ground="consult", key="k2")
    assert Event.objects.filter(code="suspend:consult").count() == 1


def test_the_key_of_another_person(county):
    opened(county, county.people["clerk"], "k1")
    with pytest.raises(Conflict, match="没有办理"):
        opened(county, county.people["head"], "k1")
    with pytest.raises(Conflict):
        opened(county, None, "k1")


def test_the_key_of_another_matter_or_another_deed(county):
    clerk = county.people["clerk"]
    first, second = opened(county, clerk, "k1"), opened(county, clerk, "k2")
    suspend(first, by=clerk, on=D("2026-11-03"), ground="consult", key="k3")
    with pytest.raises(Conflict):
        suspend(second, by=clerk, on=D("2026-11-03"), ground="consult", key="k3")
    with pytest.raises(Conflict):
        correct(first, by=clerk, on=D("2026-11-03"), changes={"content": "改"}, reason="错", key="k3")
    with pytest.raises(Conflict):
        assign(second, by=clerk, on=D("2026-11-03"), to=county.people["clerk"], key="k1")
    with pytest.raises(Conflict):
        record_entry(
            "services.publicity_activity", organ=county["justice"], by=clerk, on=D("2026-03-05"), title="宪法宣传",
            fields={}, key="k1",
        )  # fmt: skip
    assert not Matter.objects.get(pk=second.pk).suspended
