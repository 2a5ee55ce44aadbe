"""A mistyped setting is one sentence at start-up, for whoever installs the platform."""

import os
import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("FAZHI_TODAY", "20 Nov", "FAZHI_TODAY“20 Nov”应写作“2026-11-20”的样子"),
        ("FAZHI_WARN_WORKING_DAYS", "-3", "FAZHI_WARN_WORKING_DAYS“-3”应写作“3”的样子"),
        ("FAZHI_REMIND_AT", "25:00", "FAZHI_REMIND_AT“25:00”应写作“07:30”的样子"),
        ("FAZHI_OFFICE_HOURS", "9-5", "FAZHI_OFFICE_HOURS“9-5”应写作“09:00-17:30”的样子"),
        ("FAZHI_PROMISES", '{"disputes.reconsideration.foo": 3}', "行政复议没有“foo”这一期限"),
    ],
)
def test_a_mistyped_setting_is_one_sentence(name, value, said, tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "fazhi.cli", "due", "--start", "2026-09-24", "--amount", "5", "--unit", "workday"],
        env={**os.environ, name: value, "FAZHI_VAR": str(tmp_path), "DJANGO_SETTINGS_MODULE": "fazhi.settings"},
        capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert done.returncode == 2 and not done.stdout
    assert done.stderr.startswith("设置有误：") and said in done.stderr and done.stderr.count("\n") == 1
