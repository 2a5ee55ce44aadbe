"""What an agency is told in writing. The wording is the platform's own."""

from __future__ import annotations

from fazhi.spine.procedure import Template

DAY = "|date:'Y年n月j日'"
FOOT = "\n{{ organ.name }}\n{{ on" + DAY + " }}"

TEMPLATES = (
    Template(
        "told", "考核结果告知书", "{mark}考告〔{year}〕{n}号",
        "按照{{ record.scheme.name }}（{{ record.scheme.version }}），截至{{ record.as_of" + DAY + " }}，你单位得分{{ record.total }}分，"
        "应得分{{ record.full }}分。各项得分和所依据的记录见平台“各项得分”。\n对结果有异议的，请在规定期限内提出，写明项目和理由。" + FOOT,
        "本县考核办法", to="{{ record.agency.name }}", local=True,
    ),
    Template(
        "answer", "考核异议处理意见书", "{mark}考复〔{year}〕{n}号",
        "你单位对{{ row.item_code|default:'总分' }}提出的异议，经研究，{% if row.upheld %}成立，调整{{ row.change }}分"
        "{% else %}不成立{% endif %}：{{ row.ground }}。现总分{{ record.total }}分。" + FOOT,
        "本县考核办法", to="{{ record.agency.name }}", local=True,
    ),
)  # fmt: skip
