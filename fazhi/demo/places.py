"""The county's divisions and organs: 60 departments, 14 towns, 200 villages."""

from __future__ import annotations

from dataclasses import dataclass, field

from fazhi.spine.models import Division, Organ

COUNTY = "990126"
FIRM = "lvsuo"
TOWNS = "城关街道 东湖街道 青溪镇 石桥镇 云台镇 白鹭镇 松岭镇 河湾镇 古渡镇 梅岭镇 金谷镇 柳林乡 望山乡 竹溪乡".split()  # noqa: SIM905
_FIRST = "和兴永安福清长新东西南北上下大小高平龙凤石松柳梅桃杏竹荷桂泉"
_SECOND = "平隆丰乐宁山河塘坪湾岭桥庄坝溪田坡园沟台"

#: Departments: (name after 云岚县, short name, mark). Fields of administration follow from the name.
DEPARTMENTS = """
公安局 公 | 市场监督管理局 市监 | 自然资源和规划局 自然资规 | 住房和城乡建设局 住建 | 人力资源和社会保障局 人社
综合行政执法局 执 | 生态环境分局 环 | 交通运输局 交 | 农业农村局 农 | 水利局 水 | 林业局 林 | 卫生健康局 卫
教育局 教 | 民政局 民 | 财政局 财 | 发展和改革局 发改 | 工业和信息化局 工信 | 科学技术局 科 | 商务局 商
文化和旅游局 文旅 | 应急管理局 应急 | 审计局 审 | 统计局 统 | 医疗保障局 医保 | 退役军人事务局 退役
政务服务和数据管理局 政数 | 信访局 信 | 机关事务管理局 机管 | 行政审批服务局 审批 | 国有资产服务中心 国资
消防救援大队 消 | 气象局 气 | 烟草专卖局 烟 | 供销合作社联合社 供 | 残疾人联合会 残 | 总工会 工 | 妇女联合会 妇
共青团委员会 团 | 城市管理服务中心 城管 | 房屋征收服务中心 征 | 不动产登记中心 不动产 | 公共资源交易中心 资源
住房公积金管理部 公积金 | 疾病预防控制中心 疾控 | 乡村振兴服务中心 振兴 | 畜牧兽医服务中心 畜 | 渔政管理站 渔
公路事业发展中心 公路 | 园林绿化中心 园 | 档案馆 档 | 地方志编纂中心 志 | 体育事业发展中心 体 | 文物保护中心 文物
投资促进服务中心 投 | 粮食和物资储备中心 粮 | 新闻出版局 新 | 人民防空办公室 防 | 民族宗教事务局 民宗
科学技术协会 科协 | 工商业联合会 商联
"""


@dataclass
class Places:
    """Everything the scenarios need to name."""

    government: Organ
    justice: Organ
    court: Organ
    departments: list[Organ] = field(default_factory=list)
    towns: list[Organ] = field(default_factory=list)
    villages: list[Organ] = field(default_factory=list)

    def department(self, short: str) -> Organ:
        return next(d for d in self.departments if d.short == short)

    def villages_of(self, town: Organ) -> list[Organ]:
        return [v for v in self.villages if v.parent_id == town.pk]


def _division(code: str, name: str, level: str, parent: str | None) -> Division:
    return Division.objects.create(code=code, name=name, level=level, parent_id=parent)


def build() -> Places:
    """Make divisions and organs."""
    level, kind = Division.Level, Organ.Kind
    _division("99", "江岭省", level.PROVINCE, None)
    _division("9901", "岭州市", level.CITY, "99")
    county = _division(COUNTY, "云岚县", level.COUNTY, "9901")
    make = lambda **f: Organ.objects.create(**f)  # noqa: E731
    government = make(
        code="gov", name="云岚县人民政府", short="县政府", mark="云政", kind=kind.GOVERNMENT, division=county
    )
    justice = make(
        code="sfj",
        name="云岚县司法局",
        short="县司法局",
        mark="云司",
        kind=kind.JUSTICE,
        division=county,
        parent=government,
    )
    court = make(code="fy", name="云岚县人民法院", short="县法院", mark="云法", kind=kind.COURT, division=county)
    make(code=FIRM, name="江岭云岚律师事务所", short="云岚律所", kind=kind.OTHER, division=county)
    places = Places(government, justice, court)
    pairs = [p.split() for p in DEPARTMENTS.replace("\n", "|").split("|") if p.strip()]
    for n, (name, mark) in enumerate(pairs[:59], 1):  # the justice bureau is the sixtieth
        places.departments.append(
            make(
                code=f"bm{n:02}", name=f"云岚县{name}", short=f"县{name}", mark=f"云{mark}", kind=kind.DEPARTMENT,
                division=county, parent=government,
            )
        )  # fmt: skip
    _towns(places)
    return places


def _towns(places: Places) -> None:
    names = [a + b for b in _SECOND for a in _FIRST]
    for t, name in enumerate(TOWNS, 1):
        code = f"{COUNTY}{100 + t}"
        division = _division(code, name, Division.Level.TOWN, COUNTY)
        office = "办事处" if name.endswith("街道") else "人民政府"
        town = Organ.objects.create(
            code=f"xz{t:02}", name=f"云岚县{name}{office}", short=name, mark=name[:2], kind=Organ.Kind.TOWN,
            division=division, parent=places.government,
        )  # fmt: skip
        places.towns.append(town)
        for v in range(1, 16 if t <= 4 else 15):  # 4 × 15 + 10 × 14 = 200
            village = names[((t - 1) * 15 + v) * 3 % len(names)] + ("社区" if name.endswith("街道") else "村")
            below = _division(f"{code}{200 + v}", village, Division.Level.VILLAGE, code)
            places.villages.append(
                Organ.objects.create(
                    code=f"cun{t:02}{v:02}", name=f"{name}{village}{'居' if village.endswith('社区') else '村'}民委员会",
                    short=village, mark=village[:2], kind=Organ.Kind.VILLAGE, division=below, parent=town,
                )
            )  # fmt: skip
