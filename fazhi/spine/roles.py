"""Roles of posts, and how far a post reads."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """Roles of posts. A role says which steps its holder takes; where, is said by the post's organ."""

    label: str

    def __new__(cls, value: str, label: str) -> Role:
        member = str.__new__(cls, value)
        member._value_, member.label = value, label
        return member

    CLERK = "clerk", "经办人员"
    REVIEWER = "reviewer", "审理（审查）人员"
    OFFICE_HEAD = "office_head", "机构负责人"
    AUTHORITY_HEAD = "authority_head", "机关负责人"
    LIAISON = "liaison", "单位联络员"
    MEDIATOR = "mediator", "调解员"
    COUNSEL = "counsel", "法律顾问、公职律师"
    REGISTRAR = "registrar", "台账登记员"
    LEADER = "leader", "领导查阅"
    AUDITOR = "auditor", "审计管理员"
    ADMIN = "admin", "系统管理员"


class Reach(StrEnum):
    """How far a post reads: its own organ's records, or all of its division."""

    label: str

    def __new__(cls, value: str, label: str) -> Reach:
        member = str.__new__(cls, value)
        member._value_, member.label = value, label
        return member

    ORGAN = "organ", "本单位"
    DIVISION = "division", "本区划"


ROLE_NAMES = {role.value: role.label for role in Role}


def role_name(code: str) -> str:
    """A role in words."""
    return ROLE_NAMES[code]


#: Roles that see no casework: they run or audit the installation (三员分立).
WITHOUT_CASES = {Role.ADMIN, Role.AUDITOR}
