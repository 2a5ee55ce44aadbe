"""Reading reports against merely segmenting them: seconds of each, and their ratio.

    .venv/bin/python bench/reading.py [--rounds 40] [--json]

Three sets of texts: the annotated reports (../shared/reports, when they lie there), the project's own samples, and
fresh texts: variants of both of which nothing has been read before. Both sides read the same texts in this one process,
three times each; of the three the best counts. Who segments one text three times running finds his dictionary at hand;
so the last row lets each text be read and segmented in turn, as it would be in use. Needs `pip install '.[bench]'`.
"""

import argparse
import functools
import gc
import json
import random
import re
import statistics
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from fazhi.report.reader import read_text  # noqa: E402
from fazhi.report.reader.tests.marked import lines, paragraphs  # noqa: E402

REPORTS = ROOT.parent / "shared" / "reports"
DIGIT = re.compile(r"(?<![\d年])[1-9](?=\d?[\d件起个名人次场份项])")
TARGET = 4.0
NAMES = "云岚清禾临溪望江安平永宁金沙石桥青林白水东岭西坪南湾北塘"


def reports() -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted(REPORTS.glob("*.txt"))]


def samples() -> list[str]:
    """The samples of the reader's tests: single sentences put together to one text, and whole paragraphs."""
    sentences = "\n".join(sample.text for sample in lines("corpus.txt"))
    whole = [sample.text for name in ("paragraphs.txt", "unseen.txt", "third.txt") for sample in paragraphs(name)]
    return [sentences, *whole]


def fresh(texts: Iterable[str], seed: int) -> list[str]:
    """Variants: other numbers, sentences in another order, another place named in every sentence."""
    chance, made = random.Random(seed), []
    for text in texts:
        told = re.split(r"(?<=。)", text)
        chance.shuffle(told)
        renamed = []
        for sentence in told:
            at = chance.randrange(0, len(NAMES), 2)
            sentence = re.sub("(?<=[，。\n])(?:全|我)[县市区]", NAMES[at : at + 2] + "县", sentence)
            renamed.append(DIGIT.sub(lambda _: str(chance.randint(1, 9)), sentence))
        made.append("".join(renamed))
    return made


def forget() -> None:
    """Empties every memory the reader keeps between texts."""
    for kept in [o for o in gc.get_objects() if isinstance(o, functools._lru_cache_wrapper)]:
        if kept.__module__.startswith("fazhi."):
            kept.cache_clear()


def seconds(work: Callable[[str], object], texts: list[str]) -> float:
    begun = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - begun


def compared(cut: Callable[[str], object], rounds: list[list[str]], cold: bool) -> tuple[float, float]:
    """Processor seconds a round of reading and of segmenting: each the best of three at a time, the mean over all rounds."""
    reading, cutting = [], []
    for texts in rounds:
        tries = []
        for _ in range(3):
            if cold:
                forget()
            tries.append(seconds(read_text, texts))
        reading.append(min(tries))
        cutting.append(min(seconds(cut, texts) for _ in range(3)))
    return statistics.mean(reading), statistics.mean(cutting)


def in_turn(cut: Callable[[str], object], rounds: list[list[str]]) -> tuple[float, float]:
    """The same where no one comes twice to the same text: it is read, then segmented, then the next; memories emptied before each round."""
    reading, cutting = [], []
    for texts in rounds:
        tries = []
        for _ in range(3):
            forget()
            told = [(seconds(read_text, [text]), seconds(cut, [text])) for text in texts]
            tries.append([sum(side) for side in zip(*told, strict=True)])
        reading.append(min(read for read, _ in tries))
        cutting.append(min(segmented for _, segmented in tries))
    return statistics.mean(reading), statistics.mean(cutting)


def measure(cut: Callable[[str], object], rounds: int) -> list[dict]:
    real, own = reports(), samples()
    sets = {"the five reports, again and again": [real] * rounds if real else []}
    sets["the project's samples, again and again"] = [own] * rounds
    sets["fresh texts, nothing kept from before"] = [fresh(real or own, seed) for seed in range(rounds)]
    sets["the same, each read and then segmented"] = sets["fresh texts, nothing kept from before"]
    rows = []
    for name, turns in sets.items():
        if not turns:
            continue
        cold = name.startswith(("fresh", "the same"))
        if not cold:
            compared(cut, turns[:2], cold)
        read, segmented = in_turn(cut, turns) if name.startswith("the same") else compared(cut, turns, cold)
        letters = sum(map(len, turns[0]))
        rows.append({"texts": name, "characters": letters, "reading_ms": read * 1e3, "rjieba_ms": segmented * 1e3})
        rows[-1]["ratio"] = read / segmented
    return rows


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--rounds", type=int, default=40)
    options.add_argument("--json", action="store_true")
    asked = options.parse_args()
    try:
        import rjieba
    except ImportError:
        print("rjieba is not installed: run .venv/bin/pip install '.[bench]' first.", file=sys.stderr)
        return 2
    rjieba.cut("预热")
    rows = measure(rjieba.cut, asked.rounds)
    if asked.json:
        print(json.dumps(rows, ensure_ascii=False))
        return 0
    print(
        f"{'texts':42s} {'characters':>10s} {'reading ms':>11s} {'rjieba ms':>10s} {'ratio':>6s}  (reach: {TARGET:g})"
    )
    for row in rows:
        print(
            f"{row['texts']:42s} {row['characters']:10d} {row['reading_ms']:11.2f} {row['rjieba_ms']:10.2f} {row['ratio']:6.2f}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
