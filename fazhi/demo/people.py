"""Accounts of the demonstration, and names for the people in its cases. All invented."""

from __future__ import annotations

from collections.abc import Container, Iterable
from random import Random

from fazhi.demo.places import FIRM, Places
from fazhi.spine.access import Reach, Role
from fazhi.spine.models import Account, Organ, Post

PASSWORD = "yunlan-2026"
_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎"
    "余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
)
_GIVEN = (
    "小满 立夏 谷雨 秋生 春华 冬青 建平 志远 思源 明德 永福 长顺 玉兰 桂英 "
    "秀芳 海棠 晓光 国梁 家栋 文清 若水 雨桐 子墨 天佑 守信 怀瑾 丽萍 红梅 "
    "大勇 有田 满仓 得水 向东 爱民 卫华 新民 铁山 石头 来福 广田"
)

#: (user name, name, organ code, role, reach, systems, title): see ``accounts`` for who is printed.
CAST = [
    ("fuyi", "王知微", "sfj", Role.CLERK, Reach.DIVISION, "disputes", "复议受理岗"),
    ("shenli", "李慎行", "sfj", Role.REVIEWER, Reach.DIVISION, "disputes", "复议审理岗"),
    ("juzhang", "张守正", "sfj", Role.OFFICE_HEAD, Reach.DIVISION, "*", "司法局局长"),
    ("xianzhang", "赵怀民", "sfj", Role.AUTHORITY_HEAD, Reach.DIVISION, "*", "分管副县长"),
    ("pufa", "周雨桐", "sfj", Role.REGISTRAR, Reach.DIVISION, "services", "普法与依法治理岗"),
    (
        "tiaojie",
        "孙和",
        "sfj",
        Role.CLERK,
        Reach.DIVISION,
        "disputes.mediation,disputes.confirmation,services",
        "人民调解指导岗",
    ),
    ("hefa", "邵文若", "sfj", Role.REVIEWER, Reach.DIVISION, "rules,decisions,functions", "规范性文件与合法性审查岗"),
    (
        "zhengfuban",
        "韩景行",
        "gov",
        Role.CLERK,
        Reach.DIVISION,
        "rules,decisions,functions,leadership,oversight",
        "县政府办公室",
    ),
    ("fazhiban", "温守一", "sfj", Role.CLERK, Reach.DIVISION, "leadership,oversight", "依法治县办秘书岗"),
    ("zhifa", "程如晦", "sfj", Role.REVIEWER, Reach.DIVISION, "enforcement", "行政执法协调监督岗"),
    ("gongan", "陈明远", "bm01", Role.LIAISON, Reach.ORGAN, "*", "法制大队"),
    ("shichang", "吴清和", "bm02", Role.LIAISON, Reach.ORGAN, "*", "法规科"),
    ("chengguan", "何立夏", "xz01", Role.CLERK, Reach.DIVISION, "*", "城关街道司法所"),
    ("qingxi", "郭春华", "xz03", Role.CLERK, Reach.DIVISION, "*", "青溪镇司法所"),
    ("shiqiao", "马志远", "xz04", Role.CLERK, Reach.DIVISION, "*", "石桥镇司法所"),
    ("guwen", "沈明理", FIRM, Role.COUNSEL, Reach.ORGAN, "decisions.counsel_request", "县政府法律顾问（律师）"),
    ("lingdao", "钱思源", "gov", Role.LEADER, Reach.DIVISION, "*", "县长"),
    ("shenji", "黎明德", "sfj", Role.AUDITOR, Reach.ORGAN, "*", "审计管理员"),
    ("guanli", "林若谷", "sfj", Role.ADMIN, Reach.ORGAN, "*", "系统管理员"),
]
#: More roles of some of them: (user name, role).
MORE = [
    ("shenli", Role.CLERK), ("juzhang", Role.CLERK), ("tiaojie", Role.MEDIATOR), ("tiaojie", Role.REGISTRAR),
    ("gongan", Role.MEDIATOR), ("shichang", Role.MEDIATOR), ("fuyi", Role.REGISTRAR), ("hefa", Role.CLERK),
    ("hefa", Role.REGISTRAR), ("fazhiban", Role.REGISTRAR), ("zhengfuban", Role.REGISTRAR), ("zhifa", Role.CLERK), ("zhifa", Role.REGISTRAR),
]  # fmt: skip
#: Heads of offices who approve what their department answers: (user name, name, department).
HEADS = [("gonganban", "骆思齐", "县公安局"), ("zhujianban", "柏若松", "县住房和城乡建设局")]
TOWN_ROLES = (Role.CLERK, Role.MEDIATOR, Role.REGISTRAR, Role.LIAISON)


def cast(places: Places) -> dict[str, Account]:
    """The accounts that a visitor can use, one clerk for each town, one liaison for each department."""
    organs = {o.code: o for o in Organ.objects.all()}
    people: dict[str, Account] = {}
    posts: list[Post] = []
    rules = {c[0]: c for c in CAST}
    for username, name, code, role, reach, systems, title in CAST:
        people[username] = _account(username, name)
        roles = TOWN_ROLES if code.startswith("xz") else (role,)
        posts += [
            Post(account=people[username], organ=organs[code], role=r, reach=reach, systems=systems, title=title)
            for r in roles
        ]
    for username, role in MORE:
        _, _, code, _, reach, systems, title = rules[username]
        posts.append(
            Post(account=people[username], organ=organs[code], role=role, reach=reach, systems=systems, title=title)
        )
    rng, taken = Random(7), {c[2] for c in CAST}
    for organ in (*places.departments, *places.towns):
        if organ.code in taken:
            continue
        account = _account(organ.code, name_of(rng))
        people[organ.code] = account
        town = organ in places.towns
        for role in TOWN_ROLES if town else (Role.LIAISON, Role.MEDIATOR):
            reach = Reach.DIVISION if town else Reach.ORGAN
            posts.append(Post(account=account, organ=organ, role=role, reach=reach, systems="*", title="法治联络员"))
    for username, name, department in HEADS:
        people[username] = _account(username, name)
        at = {"organ": places.department(department), "role": Role.OFFICE_HEAD, "reach": Reach.ORGAN}
        posts.append(Post(account=people[username], systems="*", title="办公室主任", **at))
    Post.objects.bulk_create(posts)
    return people


_hashed = ""


def _account(username: str, name: str) -> Account:
    """All demonstration accounts share one password, hashed once: hashing 80 of them would take half a minute."""
    global _hashed
    account = Account(username=username, name=name)
    if not _hashed:
        account.set_password(PASSWORD)
        _hashed = account.password
    account.password = _hashed
    account.save()
    return account


def post_holder(
    username: str, name: str, organ: Organ, roles: Iterable[Role], systems: str, title: str, reach: Reach = Reach.ORGAN
) -> Account:
    """Somebody with a post of their own, made on first call."""
    account = Account.objects.filter(username=username).first()
    if account is None:
        account = _account(username, name)
        for role in roles:
            Post.objects.create(account=account, organ=organ, role=role, reach=reach, systems=systems, title=title)
    return account


def name_of(rng: Random, *, but: Container[str] = ()) -> str:
    """An invented name, other than these."""
    while (name := rng.choice(_SURNAMES) + rng.choice(_GIVEN.split())) in but:
        pass
    return name
