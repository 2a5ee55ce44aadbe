"""The papers of a round. The wording is the platform's own; no prescribed text was seen."""

from __future__ import annotations

from fazhi.spine.procedure import Template

DAY = "|date:'Y年n月j日'"
FOOT = "\n{{ organ.name }}\n{{ on" + DAY + " }}"
HEAD = (
    "抽查名称：{{ record.title }}\n抽查单位：{{ organ.name }}{% if record.bodies %}、{{ record.bodies }}{% endif %}\n"
    "年度检查计划：{{ record.year_plan }}\n"
)
ITEMS = "## 抽查事项\n{% for one in record.items %}{{ one.item.body.short }}：{{ one.item.check_item.item_code }} {{ one.item.title }}\n{% endfor %}"
PERIOD = "检查期间：{{ record.begins_on" + DAY + " }}至{{ record.ends_on" + DAY + " }}\n"


def _paper(code: str, name: str, series: str, body: str, basis: str) -> Template:
    return Template(code, name, "{mark}" + series + "〔{year}〕{n}号", body.rstrip("\n") + FOOT, basis, local=True)


TEMPLATES = (
    _paper(
        "approval", "双随机抽查计划审批表", "抽批",
        HEAD + PERIOD + "每户检查人员：每单位{{ record.per_visit }}人\n" + ITEMS + "同意按本计划随机抽取对象和人员，开展检查。",
        "国办发〔2024〕54号",
    ),
    _paper(
        "drawn", "双随机抽取结果记录", "抽录",
        HEAD + "抽取编号：{{ record.draw.number|default:'其他平台抽取' }}\n{% if record.draw %}种子来源：{{ record.draw.seed_source }}\n"
        "凭证校验值：{{ record.draw.certificate.seal }}\n{% endif %}"
        "名录内对象{{ record.pool_size|default:'—' }}户，抽取对象{{ record.drawn }}户。\n"
        "任何人可以在公众端“公开抽取”栏目下载凭证，自行重新计算核实。",
        "国办发〔2015〕58号二（二）",
    ),
    _paper(
        "results", "双随机抽查结果公示", "抽公",
        HEAD + ITEMS + "名录内对象{{ record.pool_size|default:'—' }}户，抽取{{ record.drawn }}户；检查结果在公众端“双随机抽查”栏目公示。",
        "国办发〔2018〕118号（六）",
    ),
)  # fmt: skip
