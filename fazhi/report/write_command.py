"""fazhi report --year 2025 [--division CODE] --out FILE: writes the yearly report."""

from __future__ import annotations

import sys
from pathlib import Path

from django.conf import settings

from fazhi.report.export import paper_of_year, writer
from fazhi.spine.arguments import Arguments
from fazhi.spine.errors import BadInput
from fazhi.spine.models import Division, Organ


def report_command(argv: list[str]) -> int:
    """Writes the file and returns 0; whatever is wrong is one plain sentence, exit code 2, and nothing is written."""
    parser = Arguments(prog="fazhi report", description="写出法治政府建设年度报告")
    parser.add_argument("--year", type=int, required=True, metavar="年度", help="报告的年度，如2025")
    parser.add_argument("--division", default=settings.FAZHI_DIVISION, metavar="区划代码", help="默认为本县")
    parser.add_argument("--out", required=True, metavar="文件", help="以.docx、.pdf、.html或.md结尾")
    asked = parser.parse_args(argv)
    try:
        write = writer(asked.out)
        data = write(paper_of_year(government_of(asked.division), asked.year))
        Path(asked.out).write_bytes(data)
    except BadInput as error:
        print("；".join(error.reasons).rstrip("。") + "。", file=sys.stderr)
        return 2
    except OSError as error:
        print(f"写不了文件“{asked.out}”（{error.strerror}），请核对路径和权限。", file=sys.stderr)
        return 2
    print(f"已写出{asked.out}")
    return 0


def government_of(division: str) -> Organ:
    """The government (or town) whose report a division's is."""
    place = Division.objects.filter(code=division).first()
    if place is None:
        raise BadInput(f"没有代码为“{division}”的区划")
    kinds = [Organ.Kind.GOVERNMENT, Organ.Kind.TOWN]
    organ = Organ.objects.filter(division=place, kind__in=kinds, until=None).order_by("pk").first()
    if organ is None:
        raise BadInput(f"{place.name}没有登记人民政府，不能写出报告")
    return organ
