"""Plans and certificates for the tests of draws: fictional people and places."""

from dataclasses import replace
from datetime import datetime

from fazhi.spine.draws.certificate import certificate
from fazhi.spine.draws.record import Cap, Extension, OfficerOut, Published, Replacement, Seed, Witness
from fazhi.spine.draws.recusal import officers_by_role, officers_by_units
from fazhi.spine.draws.words import (
    CHINA,
    Candidate,
    Exclusion,
    Ground,
    PairExclusion,
    Pairing,
    Plan,
    Redraw,
    SeedSource,
    Share,
    moment,
)

SEED = "03 07 12 18 25 31 09"


def at(day, hour=9):
    return moment(datetime(2026, 11, day, hour, tzinfo=CHINA))


def people(many, prefix="E", **more):
    return tuple(Candidate(f"{prefix}{i:02}", f"云岚{prefix}{i:02}号", **more) for i in range(1, many + 1))


def plain(many=8, drawn=3, **more):
    plan = Plan(
        number="云抽〔2026〕1号",
        title="人民调解案卷抽查",
        purpose="案卷评查",
        basis="云岚县案卷评查办法",
        organ="云岚县司法局",
        drawn_from="2026年1月至10月办结的人民调解案件",
        pool=people(many),
        shares=(Share(number=drawn),),
        seed=SeedSource("2026年11月22日福彩双色球第2026135期开奖号码", at(22, 21), 17721088),
    )
    return replace(plan, **more)


def inspection(**more):
    """Credit-risk classes at different rates, weights, exclusions, two bodies with officers of their own."""
    pool = tuple(
        Candidate(f"Q{i:02}", f"云岚县第{i}加油站", "ABCD"[i % 4], 1 + i % 3, ("云溪镇",) if i % 5 == 0 else ())
        for i in range(1, 25)
    )
    market = (
        Candidate("S01", "陈某一", units=("云溪镇",)),
        Candidate("S02", "陈某二", former_units=("云溪镇",)),
        *people(6, "S1"),
    )
    fire = people(6, "X")
    plan = replace(
        plain(),
        number="云抽〔2026〕2号",
        title="加油站双随机联合检查",
        basis="国办发〔2015〕58号",
        pool=pool,
        shares=(
            Share("A", rate="1/10", at_least=1),
            Share("B", rate="20%"),
            Share("C", rate="1/2", at_most=2),
            Share("D", number=3),
        ),
        exclusions=(
            Exclusion("Q03", Ground.OVER_CAP, "本年度已检查两次", "规则"),
            Exclusion("Q07", Ground.CLOSED, "", "云岚县市场监督管理局"),
        ),
        pairings=(
            Pairing("市场监管", market, 2, 4, tuple(officers_by_units(market, pool))),
            Pairing(
                "消防",
                fire,
                2,
                6,
                (
                    *officers_by_role({("Q11", "X02"): "曾为该站验收"}),
                    PairExclusion("X05", Ground.DECLARED, "", "本人"),
                ),
            ),
        ),
        redraws=Redraw("云抽〔2026〕1号", "0f" * 32, "原名录库漏列新开业加油站"),
    )
    return replace(plan, **more)


def seed(value=SEED, **more):
    entered = Seed(
        value, at(22, 22), "张某甲", (Witness("王某乙", "云岚县纪委监委"), Witness("李某丙", "", "县人大代表"))
    )
    return replace(entered, **more)


PUBLISHED = Published(at(20), "云岚县法治政府网站", "检查点第12号")


def full():
    """A certificate with everything in it."""
    plan = inspection()
    one = certificate(plan, PUBLISHED, seed(), [])
    first = one["result"]["added"][0]["id"]
    officer = one["result"]["assigned"][-1]
    later = [
        Replacement(first, Ground.CLOSED, at(23), "已注销", "云岚县市场监督管理局"),
        OfficerOut("消防", officer["officer"], Ground.UNAVAILABLE, at(23, 10), "病假", "本人", officer["object"]),
        Cap("市场监管", 5, at(23, 11), "补充抽取需要", "云岚县市场监督管理局"),
        Extension("B", 1, at(24), "补足家数", "云岚县司法局"),
    ]
    return certificate(plan, PUBLISHED, seed(), later)
