"""Who can log in to the demonstration, by kind of user: printed by ``fazhi demo``, complete in docs/demonstration.md."""

from __future__ import annotations

from collections.abc import Iterator

#: (kind of user, ((user names, what they do), …)). Names with a dash stand for one account of each place behind it.
KINDS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    ("县政府", (("lingdao", "县长"), ("xianzhang", "分管副县长"), ("zhengfuban", "办公室"))),
    ("司法局", (
        ("juzhang", "局长"), ("fuyi", "复议受理"), ("shenli", "复议审理"), ("hefa", "文件、合法性审查"), ("zhifa", "执法监督"),
        ("tiaojie", "调解、司法确认、法律服务"), ("pufa", "普法"), ("fazhiban", "依法治县办"),
    )),
    ("执法部门", (("gongan", "公安"), ("shichang", "市场监管"), ("shijuzhang", "市场监管局长"), ("gonganban", "公安局办公室主任"))),
    ("信访局", (("bm27", "信访登记，检举控告（限定知悉）"),)),
    ("应急管理局", (
        ("yingji", "值班员"), ("yingjiban", "指挥中心主任"), ("yingjiju", "局长"), ("shean", "社会安全事件（限定知悉）"),
    )),
    ("编办、住建、景区", (
        ("zhujianban", "住建局办公室主任"), ("bianban", "事项目录"), ("jingqu", "景区综合管理"), ("jingquban", "景区管理办公室主任"),
    )),
    ("司法所", (("chengguan", "城关街道"), ("qingxi", "青溪镇"), ("shiqiao", "石桥镇"))),
    ("镇政府", (("zhenzhang", "青溪镇镇长，批准本镇的年度报告"),)),
    ("安置帮教", (
        ("suozhang-xz01|xz03|xz04", "所长"), ("bangjiao-xz01|xz03|xz04", "责任人"), ("fushou-xz01|xz03|xz04", "副手"),
        ("anbang", "指导，只看数字"),
    )),
    ("律师、专家", (("guwen", "法律顾问"), ("pingcha01–pingcha20", "案卷评查专家"))),
    ("限定知悉", (("jianduzhuan", "人员处理建议"), ("xiansuo", "问题线索移送"))),
    ("联动监督", (("jiandu", "风险线索池"),)),
    ("管理", (("guanli", "系统管理员"), ("shenji", "审计管理员"))),
    ("其他单位", (("bm03–bm59", "部门联络员"), ("xz02–xz14", "乡镇、街道（xz01、xz03、xz04见司法所）"))),
)  # fmt: skip


def in_lines() -> Iterator[str]:
    """One line for each kind of user."""
    for kind, accounts in KINDS:
        yield f"  {kind}　" + "，".join(f"{username} {what}" for username, what in accounts)


def usernames() -> set[str]:
    """Every user name that the list names, ranges and places written out."""
    found: set[str] = set()
    for _, accounts in KINDS:
        for written, _ in accounts:
            found |= set(_written_out(written))
    return found - {"xz03", "xz04"}  # these towns have accounts by name


def _written_out(written: str) -> Iterator[str]:
    first, _, last = written.partition("–")
    if last:
        stem = first.rstrip("0123456789")
        yield from (f"{stem}{n:02}" for n in range(int(first[len(stem) :]), int(last[len(stem) :]) + 1))
    else:
        head, dash, places = written.partition("-")
        yield from (f"{head}-{place}" for place in places.split("|")) if dash else [written]
