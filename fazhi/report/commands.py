"""fazhi read FILE… [--json] · fazhi read FOLDER… [--out OUT.jsonl] · fazhi check FILE… [--last-year FILE] [--json] [--annotate OUT.docx]"""

import argparse
import json
import sys
from datetime import date
from pathlib import Path

from .checker import ERROR, check
from .reader import UnreadableReport, read_file, to_json
from .reader.files import KINDS
from .reading_many.command import add_arguments, is_many, read_many

AREAS = {
    "leadership": "组织领导",
    "functions": "政府职能",
    "rules": "制度",
    "decisions": "决策",
    "enforcement": "执法",
    "disputes": "矛盾化解",
    "services": "公共法律服务",
    "oversight": "监督",
    "other": "其他",
}
SEVERITIES = {"error": "错误", "warning": "提醒", "note": "说明"}


class _Parser(argparse.ArgumentParser):
    def error(self, message):
        usage = " ".join(self.format_usage().split())
        raise UnreadableReport(f"命令写法不对：{usage.removeprefix('usage: ')}")


def read_command(argv):
    parser = _Parser(prog="fazhi read", description="读出报告中的章节和数字。")
    parser.add_argument("files", nargs="+", metavar="FILE", help="报告，或者装有报告的文件夹")
    parser.add_argument("--json", action="store_true", help="每份报告一行 JSON")
    add_arguments(parser)
    return _guarded(parser, argv, lambda options: read_many(options) if is_many(options) else _read(options))


def check_command(argv):
    parser = _Parser(
        prog="fazhi check",
        description="检查报告：比率、合计、增减、百分点、必备内容等。没有错误退出码为 0，有错误为 1，读不了为 2。",
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help="报告，或者装有报告的文件夹")
    parser.add_argument("--json", action="store_true", help="每份报告一行 JSON")
    parser.add_argument("--last-year", metavar="FILE", help="上一年度报告，用来核对同比")
    parser.add_argument("--annotate", metavar="OUT.docx", help="另存一份带核对批注的 Word 文档（只能检查一份报告时用）")
    return _guarded(parser, argv, _check)


def _guarded(parser, argv, run):
    try:
        return run(parser.parse_args(argv))
    except UnreadableReport as problem:
        print(problem, file=sys.stderr)
        return 2


def _read(options):
    reports = [read_file(path) for path in options.files]
    for report in reports:
        report.findings = check(report)
        print(json.dumps(to_json(report), ensure_ascii=False) if options.json else _table(report))
    return 0


def _check(options):
    paths = _reports(options.files)
    if options.annotate and len(paths) != 1:
        raise UnreadableReport(f"--annotate 一次只能批注一份报告，这里有{len(paths)}份；请逐份执行。")
    if options.annotate and Path(options.annotate).suffix.lower() != ".docx":
        raise UnreadableReport(f"批注只能写成 .docx，请把“{options.annotate}”改为以 .docx 结尾。")
    last_year = read_file(options.last_year) if options.last_year else None
    reports = [read_file(path) for path in paths]
    for report in reports:
        report.findings = check(report, last_year=last_year)
    if options.annotate:
        _write_annotated(paths[0], reports[0], options.annotate)
    for report in reports:
        print(json.dumps(to_json(report), ensure_ascii=False) if options.json else _findings(report))
    return int(any(finding.severity == ERROR for report in reports for finding in report.findings))


def _reports(names):
    """The files; of a folder all in it that can be read as reports, by name."""
    found = []
    for path in map(Path, names):
        inside = sorted(p for p in path.rglob("*") if p.suffix.lower() in KINDS) if path.is_dir() else [path]
        if not inside:
            raise UnreadableReport(f"文件夹“{path}”中没有能读的报告（{' '.join(KINDS)}），请核对。")
        found += inside
    return found


def _write_annotated(path, report, out):
    from .annotated import annotate, annotate_text  # late: only this needs to write a document

    try:
        if path.suffix.lower() == ".docx":
            data = annotate(path.read_bytes(), report.text, report.findings, on=date.today())
        else:
            data = annotate_text(report.text, report.title, report.findings, on=date.today())
        Path(out).write_bytes(data)
    except OSError as error:
        raise UnreadableReport(f"写不了文件“{out}”（{error.strerror}），请核对路径和权限。") from error


def _table(report):
    lines = [
        f"{report.path}  {report.title or '（无标题）'}",
        f"地方：{report.place or '不详'}  年度：{report.year or '不详'}  章节：{len(report.sections)} "
        f" 数字：{len(report.figures)}  问题：{len(report.findings)}",
    ]
    for area, name in AREAS.items():
        figures = [figure for figure in report.figures if figure.area == area]
        if figures:
            lines.append(f"【{name}】{len(figures)}个")
            lines += [f"  {figure.subject}：{_printed(figure)}" for figure in figures]
    return "\n".join(lines)


def _printed(figure):
    """近3万人: a word that stands outside the figure belongs to it all the same."""
    outside = figure.approx if figure.approx and figure.approx not in figure.text else ""
    return figure.text + outside if outside in ("以上", "左右", "上下") else outside + figure.text


def _findings(report):
    if not report.findings:
        return f"{report.path}：没有发现问题。"
    lines = [f"{report.path}：{len(report.findings)}处"]
    for finding in report.findings:
        line = report.text.count("\n", 0, finding.place.start) + 1
        where = f"第{line}行“{finding.place.text}”" if finding.place.text else "全文"
        lines.append(f"[{SEVERITIES[finding.severity]}] {where} {finding.what}{finding.why}{finding.how}")
    return "\n".join(lines)
