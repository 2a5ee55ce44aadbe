"""The paper as LibreOffice sets it: pages, order of the text, 22 lines on a full page."""

import re
import shutil
import subprocess

import pytest
from pypdf import PdfReader

from fazhi.paper.docx import write_docx
from fazhi.paper.layout import CHARS, LINES
from fazhi.paper.model import Paper, para
from fazhi.paper.tests.samples import DECISION, NOTICE, REPORT

GRID = Paper("格", (para("法" * (28 * 60)),))
OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed: printed pages are not checked")


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    folder = tmp_path_factory.mktemp("paper")
    papers = {"notice": NOTICE, "decision": DECISION, "report": REPORT, "grid": GRID}
    for name, paper in papers.items():
        (folder / f"{name}.docx").write_bytes(write_docx(paper))
    command = [OFFICE, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "pdf",
               "--outdir", str(folder), *(str(folder / f"{name}.docx") for name in papers)]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    if not all((folder / f"{name}.pdf").exists() for name in papers):
        pytest.skip("LibreOffice cannot open .docx here (its writer is not installed): printed pages are not checked")
    return {name: [page.extract_text() for page in PdfReader(folder / f"{name}.pdf").pages] for name in papers}


def bare(pages):
    return re.sub(r"\s", "", "".join(pages))


def test_page_counts(printed):
    assert {name: len(pages) for name, pages in printed.items()} == {"notice": 1, "decision": 3, "report": 8, "grid": 3}


def test_text_comes_in_the_order_of_the_paper(printed):
    wanted = ["云河县人民政府", "云复决〔2026〕9号", "行政复议决定书", "一、申请人的请求", "（一）关于职权",
              "四、本机关的意见", "附件：证据目录", "2026年11月20日"]  # fmt: skip
    text = bare(printed["decision"])
    places = [text.index(one) for one in wanted]
    assert places == sorted(places)


def test_a_full_page_has_22_lines(printed):
    lines = [line for line in printed["grid"][1].splitlines() if line.strip() and "—" not in line]
    assert len(lines) == LINES


def test_a_full_line_has_28_characters(printed):
    lines = [line.strip() for line in printed["grid"][1].splitlines() if "—" not in line]
    assert {len(line) for line in lines} == {CHARS}


def test_signature_and_end_matter_share_the_last_page_with_text(printed):
    last = bare(printed["decision"][-1:])
    assert "2026年11月20日" in last and "2026年11月23日印发" in last and "申请人如不服本决定" in last
