"""``fazhi library``: reports that were read; adding files, reading all anew, linking all anew."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

from django.db.models import Count, Q

from fazhi.report.library.keeping import Cover, add, not_yet_kept, relink, reread, take_own
from fazhi.report.library.linking import SURE
from fazhi.report.models import ReadReport
from fazhi.report.reader import UnreadableReport
from fazhi.report.reader.files import load
from fazhi.spine.arguments import Arguments
from fazhi.spine.errors import BadInput, Refused


def library_command(argv: list[str]) -> int:
    """List, add, reread, relink. 0: done; 2: wrong request, or a file of several was refused (the others are kept)."""
    parser = Arguments("fazhi library", description="已读报告库")
    deeds = parser.add_subparsers(dest="deed", metavar="list|add|reread|relink")
    deeds.add_parser("list", help="库中的报告（不写时默认）")
    adding = deeds.add_parser("add", help="读入报告：.txt、.html、.docx、.pdf")
    adding.add_argument("files", nargs="+", metavar="FILE")
    adding.add_argument("--place", default="", help="地方；不写则从正文读出")
    adding.add_argument("--year", type=int, help="年度；不写则从正文读出")
    adding.add_argument("--source", default="", help="来源：网址或者登载的报刊")
    adding.add_argument("--published-on", default="", help="公开日期，如2026-03-20")
    deeds.add_parser("reread", help="用现在的读法重读全部报告；经人确认的对应保留")
    deeds.add_parser("relink", help="按现在的同义说法重新对应；经人确认的不动")
    asked = parser.parse_args(argv)
    return {"add": _add, "reread": _reread, "relink": _relink}.get(asked.deed, _list)(asked)


def _list(asked: argparse.Namespace) -> int:
    sure = Count("figures", filter=~Q(figures__indicator="") & Q(figures__confidence__gte=SURE))
    for report in ReadReport.objects.annotate(found=Count("figures"), sure=sure):
        print(
            f"{report.pk:>5}  {report.place}  {report.year or '年度不详'}  {report.found}个数字，对应{report.sure}个  {report.title}"
        )
    print(f"共{ReadReport.objects.count()}份")
    return 0


def _add(asked: argparse.Namespace) -> int:
    try:
        published = date.fromisoformat(asked.published_on) if asked.published_on else None
    except ValueError:
        raise BadInput(f"--published-on 看不懂“{asked.published_on}”，请写成2026-03-20这样") from None
    cover, refused = Cover(asked.place, asked.year, "", asked.source, published), 0
    for name in asked.files:
        try:
            report, new = add(str(load(Path(name))), cover, by=None)
        except (UnreadableReport, Refused) as problem:
            print(f"{name}：{problem}", file=sys.stderr)
            refused += 1
        else:
            print(f"{name}：{'已读入' if new else '库中已有'}，{report}，{report.figures.count()}个数字")
    return 2 if refused else 0


def _reread(asked: argparse.Namespace) -> int:
    for own in not_yet_kept():
        take_own(own)
    figures = sum(reread(report) for report in ReadReport.objects.select_related("own").iterator(20))
    print(f"已重读{ReadReport.objects.count()}份报告，{figures}个数字")
    return 0


def _relink(asked: argparse.Namespace) -> int:
    print(f"已重新对应，{relink()}个数字的对应有变化")
    return 0
