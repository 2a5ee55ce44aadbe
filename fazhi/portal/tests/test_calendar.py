"""The public list of rest days and notices."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def test_the_rest_days_are_open_with_their_notices(county):
    page = Client().get("/calendar/").content.decode()
    assert "10-01（周四）至10-07（周三）" in page and "国办发明电〔2025〕7号" in page and "未核实" in page
    old = Client().get("/calendar/?year=2020").content.decode()
    assert "国办发明电〔2020〕1号" in old and "部分被替代" in old
    assert "尚未公布" in Client().get("/calendar/?year=2027").content.decode()


@pytest.mark.parametrize("year", ["1999", "20x", "²", "99999999999999999999", ""])
def test_a_year_that_cannot_be_is_this_year(county, year):
    answer = Client().get("/calendar/", {"year": year})
    assert answer.status_code == 200 and "国庆节" in answer.content.decode()
    assert Client().post("/calendar/").status_code == 405
