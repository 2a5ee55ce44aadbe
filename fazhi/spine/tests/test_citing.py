"""How a citation is recognised: by title, by number, however it was typed."""

import pytest

from fazhi.spine.citing import Sought

SOUGHT = Sought(
    {
        1: ("云岚县停车管理办法", "云政规〔2020〕3号"),
        2: ("云岚县集市贸易规定", "云政办规〔2021〕13号"),
        3: ("停车办法", "青政〔2020〕3号"),
    }
)


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("依据《云岚县停车管理办法》第三条", {1}), ("依据《云岚县 停车管理办法》", {1}), ("按照云政规〔2020〕3号执行", {1}),
        ("见云政规[2020]3号、云政办规［2021］第13号", {1, 2}), ("云政规〔2020〕33号", set()), ("市云政规〔2020〕3号", {1}),
        ("依据《停车办法》", {3}), ("依据云岚县停车管理办法", set()), ("《云岚县停车管理办法实施细则》", set()), ("", set()),
        ("某政规〔2020〕3号", set()), ("青政〔2020〕3号和《云岚县集市贸易规定》", {2, 3}),
    ],
)  # fmt: skip
def test_cited(text, cited):
    assert SOUGHT.cited_in(text) == cited


def test_a_bare_title_in_a_short_field():
    assert SOUGHT.cited_in("云岚县停车管理办法第三条", bare=True) == {1}
    assert SOUGHT.cited_in("停车办法第三条", bare=True) == set()  # too short a title to be told from a sentence
