"""Files of each kind, and files that cannot be read."""

import pytest

from fazhi.report.reader import UnreadableReport, read_file

TEXT = "云岚县2024年法治政府建设年度报告\n一、主要举措和成效\n全年受理行政复议案件208件。\n"


def test_plain_text_in_the_usual_encodings(tmp_path):
    for encoding in ("utf-8", "utf-8-sig", "gb18030", "utf-16"):
        path = tmp_path / f"{encoding}.txt"
        path.write_bytes(TEXT.encode(encoding))
        (figure,) = read_file(path).figures
        assert figure.text == "208件"


def test_html(tmp_path):
    path = tmp_path / "a.html"
    path.write_text(
        "<html><head><title>云岚县政府网</title><style>p{width:30件}</style><script>var a='5件'</script></head><body>"
        "<h1>云岚县2024年法治政府建设年度报告</h1><p>全年受理<b>行政复议</b>案件\n208件。</p>"
        "<table><tr><th>乡镇</th><th>调解（件）</th></tr><tr><td>青石镇</td><td>31</td></tr></table></body></html>",
        encoding="utf-8",
    )
    report = read_file(path)
    assert report.title == "云岚县2024年法治政府建设年度报告"
    assert [(f.value, f.unit) for f in report.figures] == [(208, "件"), (31, "件")]


def test_html_in_the_old_chinese_encoding(tmp_path):
    path = tmp_path / "a.htm"
    markup = "<div class='a'><span style='color:red'></span></div>" * 50
    path.write_bytes(
        f"<html><head><meta charset=gb2312></head><body>{markup}<p>{TEXT * 3}</p></body></html>".encode("gb18030")
    )
    assert {f.text for f in read_file(path).figures} == {"208件"}


def test_docx_with_a_table(tmp_path):
    docx = pytest.importorskip("docx")
    document = docx.Document()
    for line in TEXT.splitlines():
        document.add_paragraph(line)
    table = document.add_table(rows=2, cols=2)
    for row, cells in enumerate([("乡镇", "调解（件）"), ("青石镇", "31")]):
        for column, words in enumerate(cells):
            table.cell(row, column).text = words
    document.save(str(tmp_path / "a.docx"))
    report = read_file(tmp_path / "a.docx")
    assert report.year == 2024
    assert [(f.value, f.unit) for f in report.figures] == [(208, "件"), (31, "件")]


def pdf(words):
    """The smallest PDF with a line of Latin text: a font with Chinese letters would be larger than the reader."""
    stream = f"BT /F1 12 Tf 20 100 Td ({words}) Tj ET".encode()
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    data, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(data))
        data += b"%d 0 obj%s endobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        data
        + b"xref\n0 6\n0000000000 65535 f \n"
        + table
        + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(data)
    )


def test_pdf(tmp_path):
    pytest.importorskip("pypdf")
    (tmp_path / "a.pdf").write_bytes(pdf("2024 97.22% 12.5%"))
    report = read_file(tmp_path / "a.pdf")
    assert [(f.text, f.value) for f in report.figures] == [("97.22%", 0.9722), ("12.5%", 0.125)]


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.xyz", b"x", "格式"),
        ("a.txt", b"", "没有文字"),
        ("a.txt", b"   \n", "没有文字"),
        ("a.txt", b"\x00\x01\x02\x03" * 20, "不是文本"),
        ("a.txt", bytes(range(128, 256)) * 20, "编码"),
        ("a.docx", b"not a zip", "损坏"),
        ("a.pdf", b"not a pdf", "损坏"),
        ("a.html", b"<html><script>1</script></html>", "没有文字"),
    ],
)
def test_a_bad_file_is_refused_in_one_sentence(tmp_path, name, data, says):
    if name.endswith(".pdf"):
        pytest.importorskip("pypdf")
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(UnreadableReport) as refusal:
        read_file(path)
    message = str(refusal.value)
    assert says in message
    assert name in message
    assert message.count("。") == 1
    assert "\n" not in message


def test_missing_file_and_folder(tmp_path):
    with pytest.raises(UnreadableReport, match="找不到"):
        read_file(tmp_path / "none.txt")
    with pytest.raises(UnreadableReport, match="文件夹"):
        read_file(tmp_path)
