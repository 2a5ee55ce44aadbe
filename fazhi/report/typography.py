"""Chinese typography: full-width marks beside Chinese characters, no spaces inside a sentence."""

from __future__ import annotations

import re

# Chinese characters, full-width marks, and the place where a figure stands (render.PLACE).
_HAN = "\u3400-\u9fff\u3000-\u303f\uff00-\uffef“”‘’《》\ue000\ue001"
_SPACE = re.compile(rf"(?<=[{_HAN}])[ \t]+|[ \t]+(?=[{_HAN}])")
_MARK = re.compile(rf"(?<=[{_HAN}0-9%)])([,;:!?])(?=[{_HAN}]|$)|(?<=[{_HAN}])([,;:!?])")
_STOP = re.compile(rf"(?<=[{_HAN}%])\.(?=[{_HAN}]|$)")
_ROUND = re.compile(rf"\(([^()]*[{_HAN}][^()]*)\)")
_QUOTED = re.compile(r'"([^"\n]*)"')
_LEFT = re.compile(r"[，、；]+(?=[，。；！？])|(?<=[。！？])[，、；。]+|^[，、；。]+")
_WIDE = str.maketrans(",;:!?", "，；：！？")


def tidied(text: str) -> str:
    """A paragraph after optional groups were left out: no comma before a full stop, none at either end."""
    text = _LEFT.sub("", text.strip())
    return text[:-1] + "。" if text.endswith(("，", "、", "；")) else text


def typeset(text: str) -> str:
    """The text as a Chinese paper prints it. Numbers, Latin words and what stands between them keep their marks."""
    text = _QUOTED.sub(r"“\1”", text)
    text = _ROUND.sub(r"（\1）", text)
    text = re.sub(r"(?<=[,;:!?.])[ \t]+", "", text) if re.search(f"[{_HAN}]", text) else text
    text = _MARK.sub(lambda match: match[0].translate(_WIDE), text)
    text = _STOP.sub("。", text)
    return _SPACE.sub("", text)
