"""Papers of emergency plans. The wording is the platform's own; what they must contain follows the articles cited."""

from __future__ import annotations

from fazhi.spine.procedure import Template

FILING = Template(
    "filing_report", "应急预案备案报告", "{mark}预备〔{year}〕{n}号",
    "{{ record.get_filed_to_display }}：\n《{{ record.name }}》（第{{ record.version }}版，{{ record.document_no }}）"
    "已于{{ record.issued_on|date:'Y年n月j日' }}印发，现报请备案。\n附：预案文本、编制说明、征求意见和衔接审核情况\n"
    "{{ organ.name }}\n{{ on|date:'Y年n月j日' }}",
    basis="突发事件应急预案管理办法第26条", to="{{ record.get_filed_to_display }}",
)  # fmt: skip

TEMPLATES = (FILING,)
