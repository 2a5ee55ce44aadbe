"""What is told of a number beyond its own clause: by the nouns beside it, and by what is said of them together."""

import re
from bisect import bisect_right

from .phrases import ACTION, PREDICATE

CLAUSE = re.compile(r"[,，;；:：。]")
STOP = re.compile(r"[,，;；:：。、]")
HEADS = re.compile(r"[“《]|(?![为和与及并且的均同比较等以左余占可]|中$)[\u4e00-\u9fff]")
MEMORY = 400  # letters: what was said longer ago in a sentence is not leaned upon
WENT = re.compile("深入(?:[^，,。]*[、和及])?$")
DONE_THERE = re.compile("开展[^，,。；“”]{0,12}(?:督察|巡察|督导|检查|评查|调研)(?=[，,。；]|$)")


def over_comma(sentence, right, end, following):
    """A noun with a 、 in it, when what is said of it comes only afterwards: 42家 | 政府、国企项目缴存保证金."""
    if PREDICATE.search(right, 1):
        return right
    stop = STOP.search(sentence.flat, end + 1)
    longer = sentence.words[end + 1 : stop.start() if stop else len(sentence.flat)]
    told = PREDICATE.search(longer, 1)
    if not told or (following is not None and following <= end + 1 + told.start()):
        return right
    until = len(sentence.words) if following is None else following
    return sentence.words[end - len(right) : min(end + 1 + len(longer), until)]


def noun_of_two(sentence):
    """The noun that stands after the second of two numbers told in one breath: 10大类37项 | 重点工作."""
    at = sentence.number_ends[bisect_right(sentence.number_ends, sentence.after)]
    stop = STOP.search(sentence.flat, at)
    noun = sentence.words[at : stop.start() if stop else len(sentence.flat)]
    return noun if HEADS.match(noun) and not PREDICATE.match(noun) and not ACTION.match(noun) else ""


def went_to(sentence):
    """What was done at those to whom somebody went: 深入16个乡镇和31个部门，通过座谈 | 开展法治督察."""
    clause = CLAUSE.search(sentence.flat, sentence.after)
    if not clause or not WENT.search(sentence.words, max(0, sentence.at - 40), sentence.at):
        return ""
    following = bisect_right(sentence.starts, clause.start())
    until = sentence.starts[following] if following < len(sentence.starts) else len(sentence.words)
    found = DONE_THERE.search(sentence.words, clause.end(), until)
    return found.group() if found else ""


def shared(sentence, right):
    """Of nouns told one after another, what the last is followed by: 6个乡镇、8个部门 | 开展法治督察."""
    if went := went_to(sentence):
        return went
    after = sentence.after + len(right)
    if sentence.flat[after : after + 1] not in ("、", "和") and sentence.ends is None:
        return ""
    stop = CLAUSE.search(sentence.flat, after, after + MEMORY)
    end = stop.start() if stop else min(len(sentence.flat), after + MEMORY)
    last = sentence.number_ends[bisect_right(sentence.number_ends, end) - 1]
    if last <= sentence.after:
        return ""
    found = PREDICATE.search(sentence.words, last + 1, end)
    return sentence.words[found.start() : end] if found else ""
