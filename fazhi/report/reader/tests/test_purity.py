"""The reader must start at once and run anywhere: no Django, no segmentation library."""

import subprocess
import sys


def test_reading_imports_nothing_heavy():
    code = (
        "import sys; from fazhi.report.reader import read_text; from fazhi.report.checker import check; check(read_text('受理案件3件。'));"
        "print([m for m in ('django', 'docx', 'pypdf', 'jieba', 'rjieba') if m in sys.modules])"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"
