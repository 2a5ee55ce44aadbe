"""The check digit of a unified social credit code (GB 32100—2015)."""

from __future__ import annotations

SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def check_digit(first: str) -> str:
    """The eighteenth sign for the first seventeen. Raises ValueError for signs that the code does not use."""
    total = sum(SIGNS.index(sign) * pow(3, n, 31) for n, sign in enumerate(first))
    return SIGNS[(31 - total % 31) % 31]


def fault(code: str) -> str:
    """What is wrong with a code, in a sentence. "": nothing."""
    if len(code) != 18 or any(sign not in SIGNS for sign in code):
        return f"统一社会信用代码“{code}”应为18位数字、大写字母（不含I、O、S、V、Z），请对照营业执照填写"
    if check_digit(code[:17]) != code[17]:
        return f"统一社会信用代码“{code}”的校验位不对，请对照营业执照逐位核对"
    return ""
