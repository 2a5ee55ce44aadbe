#!/usr/bin/env python3
"""Verifies a sealed dossier (卷宗) off line: complete, in order, nothing replaced. One file; needs Python 3.9 and `cryptography`.

    python verify_dossier.py DOSSIER.zip [--checkpoint FILE]… [--consistency FILE]… [--earlier OLD.zip] [--json]

The format is that of docs/dossier.md. Exit code 0: everything verifies; 1: something does not, each place in one sentence;
2: a file cannot be read. Shares no code with the system that writes dossiers.
"""

from __future__ import annotations

import argparse
import json
import re
import struct
import sys
import zlib
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

try:
    from cryptography.hazmat.primitives import hashes

    SM3 = hashes.SM3
except (ImportError, AttributeError):
    sys.exit("缺少国密 SM3 算法：请先运行 pip install cryptography")

LOCAL, CENTRAL, END = struct.Struct("<4s5H3L2H"), struct.Struct("<4s4B4H3L5H2L"), struct.Struct("<4s4H2LH")
PATH = re.compile(
    r'manifest\.json|events\.jsonl|values\.json|index\.html|(documents|attachments)/\d+-[^\0-\x1f\x7f/\\:*?"<>|]+'
)
SHOWN = {"chain", "seq", "code", "on", "at", "by", "actor", "before", "after", "payload", "key", "hash"}
WITHHELD = {"seq", "content", "hash", "withheld"}
BOUND = ("format", "system", "name", "number", "title", "organ", "place", "for", "personal", "withheld", "left_out")
MORE = ("hash", "chain", "length", "head", "exported_at", "files", "checkpoint", "covered", "head_proof", "log_proof")
PAPERS = {"document": "document", "attachment": "attach"}  # kind of file -> code of the event that puts it on record
GRACE = timedelta(hours=1)  # an event is dated when it is begun, and enters its chain when it is done
CLUMSY = (LookupError, TypeError, ValueError, AttributeError, RecursionError, struct.error)


class Stop(Exception):
    """Why there is no going on. ``code``: 1 a fault, 2 not a file that this tool reads."""

    def __init__(self, *faults: str, code: int = 1) -> None:
        super().__init__("；".join(faults))
        self.faults, self.code = list(faults), code


def sm3(data: bytes) -> str:
    digest = hashes.Hash(SM3())
    digest.update(data)
    return digest.finalize().hex()


def canonical(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def same(left: Any, right: Any) -> bool:
    """Equal in canonical form: unlike Python's ==, true is not 1."""
    return canonical(left) == canonical(right)


def salted(salt: str, value: Any) -> str:
    return sm3(f"{salt}\n{json.dumps(value, ensure_ascii=False)}".encode())


def parsed(data: bytes, where: str, exact: bool = True) -> Any:
    """JSON of texts, whole numbers, true, false, null, lists and objects; ``exact``: in canonical form to the byte."""
    try:
        value = json.loads(data.decode(), parse_float=str, parse_constant=str)
    except (ValueError, RecursionError) as error:
        raise Stop(f"{where}不能读作 JSON（{error}）") from None
    if exact and canonical(value) != data:
        raise Stop(f"{where}不是规范写法，已被改动")
    return value


def named(point: dict[str, Any]) -> str:
    """How people know a checkpoint: by its day in Beijing and its number."""
    day = datetime.fromisoformat(point["made_at"]).astimezone(timezone(timedelta(hours=8)))
    return f"{day:%Y-%m-%d} 第 {point['number']} 号检查点"


def sealed(point: dict[str, Any]) -> dict[str, Any]:
    """The checkpoint. Raises Stop when its digest is not that of its content."""
    if point["digest"] != sm3(canonical({name: value for name, value in point.items() if name != "digest"})):
        raise Stop(f"{named(point)}的内容与其摘要不符")
    return point


# Merkle trees as in RFC 9162 (2.1.3, 2.1.4), with SM3
def node(left: str, right: str) -> str:
    return sm3(b"\x01" + bytes.fromhex(left) + bytes.fromhex(right))


def climbed(one: str, index: int, size: int, path: list[str]) -> str:
    """The root to which an inclusion proof leads; ``path``: the siblings, lowest first."""
    if type(index) is not int or not 0 <= index < size or (size == 1) != (path == []):
        raise ValueError("证明的长度不对")
    if size == 1:
        return one
    left = 1 << (size - 1).bit_length() - 1
    if index < left:
        return node(climbed(one, index, left, path[:-1]), path[-1])
    return node(path[-1], climbed(one, index - left, size - left, path[:-1]))


def grown(old: int, new: int, root: str, proof: list[str], whole: bool = True) -> tuple[str, str]:
    """The roots over the first ``old`` and over all ``new`` leaves to which a consistency proof leads."""
    if not 0 < old <= new or (old == new and len(proof) != (not whole)):
        raise ValueError("证明的长度不对")
    if old == new:
        return (root, root) if whole else (proof[0], proof[0])
    left = 1 << (new - 1).bit_length() - 1
    if old <= left:
        before, after = grown(old, left, root, proof[:-1], whole)
        return before, node(after, proof[-1])
    before, after = grown(old - left, new - left, root, proof[:-1], False)
    return node(proof[-1], before), node(proof[-1], after)


def members(path: str) -> dict[str, tuple[int, str, bytes]]:
    """Name -> size, digest and (of what is read) content. The file must be to the byte what its members give when stored
    one behind the other: nothing hides between, before or behind them, and nothing unpacks to more than it is."""
    found: dict[str, tuple[int, str, bytes]] = {}
    central, offset, seen = b"", 0, set()
    with open(path, "rb") as file:
        while len(head := file.read(30)) == 30 and head[:4] == b"PK\x03\x04":
            *_, size, length, _ = LOCAL.unpack(head)
            raw = file.read(length)
            name = raw.decode(errors="replace")
            if not PATH.fullmatch(name) or name.casefold() in seen:
                raise Stop(f"压缩包内的路径“{name[:80]}”不合规定或出现两次")
            digest, crc, left, kept = hashes.Hash(SM3()), 0, size, []
            while left and (block := file.read(min(left, 1 << 20))):
                digest.update(block)
                left, crc = left - len(block), zlib.crc32(block, crc)
                kept += [block] if not name.startswith("attachments/") else []
            told = (0 if raw.isascii() else 0x800, 0, 0, 33, crc, size, size, len(raw), 0)
            if left or head != LOCAL.pack(b"PK\x03\x04", 20, *told):
                raise Stop(f"“{name}”已损坏或被改动")
            found[name] = size, digest.finalize().hex(), b"".join(kept)
            seen.add(name.casefold())
            central += CENTRAL.pack(b"PK\x01\x02", 20, 3, 20, 0, *told, 0, 0, 0, 0o100644 << 16, offset) + raw
            offset = file.tell()
        if next(iter(found), "") != "manifest.json":
            raise Stop(f"{path}不是卷宗文件", code=2)
        central += END.pack(b"PK\x05\x06", 0, 0, len(found), len(found), len(central), offset, 0)
        if head + file.read(len(central)) != central:
            raise Stop("压缩包的目录与内容不一致，或夹带了其他内容")
    return found


class Dossier:
    """One dossier, and every fault found in it."""

    def __init__(self, path: str) -> None:
        self.faults: list[str] = []
        self.members = members(path)
        self.manifest = parsed(self.members["manifest.json"][2], "清单")
        if [self.manifest[name] for name in ("format", "hash")] != ["fazhi-dossier-1", "SM3"]:
            raise Stop(f"{path}的格式不是本工具所能核验的", code=2)
        try:
            for check in (self._list, self._chain, self._last, self._aside, self._covered):
                check()
        except Stop as stop:
            raise Stop(*self.faults, *stop.faults) from None
        except CLUMSY as error:
            raise Stop(*self.faults, f"卷宗的内容不合格式（{type(error).__name__}：{error}）") from None

    def _want(self, holds: object, fault: str) -> None:
        if not holds:
            self.faults.append(fault)

    def _line(self, path: str) -> dict[str, Any]:
        """What the manifest must say of a file."""
        return {"path": path, "size": self.members[path][0], "sm3": self.members[path][1]}

    def _list(self) -> None:
        """The manifest names every file, in its place, with its size and digest."""
        self.files = self.manifest["files"]
        listed, there = [f["path"] for f in self.files], list(self.members)[1:]
        if listed != there:
            odd = [f"“{n}”{'不在清单上' if n in there else '在清单上而不在卷宗内'}" for n in {*listed} ^ {*there}]
            raise Stop("；".join(sorted(odd)) or "文件的次序或数目与清单不一致")
        fixed = [{**f, "kind": n.split(".")[0]} for n in ("events.jsonl", "values.json") for f in [self._line(n)]]
        self._want(
            same(self.files[:2], fixed) and self.manifest.keys() == {*BOUND, *MORE, "after_checkpoint"},
            "清单的项目不合格式",
        )
        for file in self.files:
            right = same({**file, **self._line(file["path"])}, file)
            self._want(right, f"“{file['path']}”与清单上的留痕值不符，已被改动")

    def _chain(self) -> None:
        """Every event is there, in its place, and is what its hash says."""
        self.hashes = [""]  # by number of the event; before the first: nothing
        self.events: dict[int, dict[str, Any]] = {}
        self.withheld: list[dict[str, Any]] = []
        *lines, rest = self.members["events.jsonl"][2].split(b"\n")
        for seq, line in enumerate(lines, 1):
            event = parsed(line, f"第{seq}号事件")
            if event.keys() == WITHHELD:
                self.withheld.append({"seq": seq, "reason": event["withheld"]})
                content = event["content"]
            elif event.keys() == SHOWN and same(event["chain"], self.manifest["chain"]):
                self.events[seq], content = event, sm3(canonical({k: v for k, v in event.items() if k != "hash"}))
            else:
                raise Stop(f"第{seq}号事件不完整，或出自别的事项")
            if not same(event["seq"], seq):
                raise Stop(f"第{seq}号事件缺失或错位")
            right = event["hash"] == sm3(f"{self.hashes[-1]}\n{content}".encode())
            self._want(right, f"第{seq}号事件与留痕值不符：其内容被改动，或其前的事件被替换")
            self.hashes.append(event["hash"])
        self.length = len(lines)
        told = [self.manifest[name] for name in ("length", "head", "withheld")]
        self._want(
            not rest and same(told, [self.length, self.hashes[-1], self.withheld]),
            "事件的数目、链尾或不予展示的事件与清单不符",
        )

    def _last(self) -> None:
        """The making of the dossier is its last event, and names everything in it."""
        last, manifest = self.events.get(self.length, {}), self.manifest
        if last.get("code") != "dossier":
            raise Stop("最后一项不是制作本卷宗的事件")
        content = {**{name: manifest[name] for name in BOUND}, "files": self.files[2:]}  # the first two are the events'
        told = [last["payload"][name] for name in ("contents", "number", "for")] + [last["at"]]
        right = [sm3(canonical(content)), manifest["number"], manifest["for"], manifest["exported_at"]]
        self._want(same(told, right), "清单与制作卷宗的事件所载不符：清单或所列文件被改动")
        first = self.events[1]["payload"] if 1 in self.events else {}
        other = [first[n] for n in ("system", "number") if not same(first.get(n, manifest[n]), manifest[n])]
        self._want(
            not other, f"卷宗标为{manifest['number']}，首项事件所登记的却是“{'、'.join(map(str, other))}”：是别的记录"
        )

    def _of(self, code: str) -> list[dict[str, Any]]:
        return [event for event in self.events.values() if event["code"] == code]

    def _aside(self) -> None:
        """Every value, paper and file has the digest in its event; what is missing was erased or left out openly."""
        stated = {(seq, place): told for seq, event in self.events.items() for place, told in digests(event["payload"])}
        stated |= {(e["seq"], kind): e["payload"]["sm3"] for kind, code in PAPERS.items() for e in self._of(code)}
        values = parsed(self.members["values.json"][2], "另存值")
        have = [((int(seq), place), salted(**held)) for seq, told in values.items() for place, held in told.items()]
        for file in self.files:
            if file["kind"] == "document":
                have.append(((file["seq"], "document"), salted(file["salt"], self.members[file["path"]][2].decode())))
            elif file["kind"] == "attachment":
                have.append(((file["seq"], "attachment"), file["sm3"]))
        self.erased, self.left_out = set(), {(seq, place) for seq, place in self.manifest["left_out"]}
        for event in self._of("erase"):
            held, older = event["payload"], [key for key in stated if key[0] < event["seq"]]
            self.erased |= {(seq, place) for seq, place in held["erased"] if seq < event["seq"]}
            self.erased |= {key for key in older if held["papers"] and key[1] == "document"}
            self.erased |= {key for key in older if key[1] == "attachment" and stated[key] in held["files"]}
        for (seq, place), digest in have:
            self._want(stated.get((seq, place)) == digest, f"第{seq}号事件的“{place}”与留痕值不符，或不应在卷宗内")
        for seq, place in sorted(stated.keys() - dict(have).keys() - self.erased - self.left_out):
            self._want(False, f"第{seq}号事件的“{place}”缺失，且没有删除记录")
        self._want(not self.erased & dict(have).keys(), "有的内容已有删除记录，却仍在卷宗内")
        self._want(values.keys() <= {str(seq) for seq in self.events}, "另存值属于没有展示的事件")
        self._want(
            len(have) == len(dict(have)) and not self.left_out & dict(have).keys(),
            "有的内容重复，或既注明不附又在卷宗内",
        )

    def _covered(self) -> None:
        """The checkpoint in the dossier is sound, and the events up to ``covered`` stand in it."""
        manifest, point, covered = self.manifest, self.manifest["checkpoint"], self.manifest["covered"]
        if not same([covered in range(self.length), manifest["after_checkpoint"]], [True, self.length - covered]):
            raise Stop("检查点所覆盖的事件数与清单不符")
        if not covered or point is None:
            proofs = [manifest["head_proof"], manifest["log_proof"], covered]
            self._want(same(proofs, [None, None, 0]), "检查点的证明与清单不符")
        if point is None:
            return
        made_at = begun(sealed(point)["made_at"])
        for name, total, root in (("head_proof", "chains", "heads"), ("log_proof", "events", "log")) if covered else ():
            proof, one = manifest[name], f"\0{manifest['chain']}\n{covered}\n{self.hashes[covered]}"
            right = climbed(sm3(one.encode()), proof["index"], point[total], proof["path"]) == point[root]
            self._want(
                right and same({**proof, "size": point[total]}, {n: proof[n] for n in ("index", "size", "path")}),
                f"截至第{covered}号事件与{named(point)}不符：有事件被删去或替换",
            )
        for seq in [seq for seq in self.events if seq > covered]:
            early = begun(self.events[seq]["at"]) < made_at - GRACE
            self._want(not early, f"第{seq}号事件自称录入于{named(point)}之前，却不在其中")


def begun(text: str) -> datetime:
    return datetime.fromisoformat(text)


def digests(payload: dict[str, Any]) -> list[tuple[str, str]]:
    """Place and digest of every value of a payload that is kept aside."""
    places = [(name, payload.get(name)) for name in ("title", "name", "note")]
    places += [(f"{part}.{name}", v) for part in ("fields", "detail") for name, v in payload.get(part, {}).items()]
    return [(place, value["sm3"]) for place, value in places if isinstance(value, dict) and value.keys() == {"sm3"}]


def brought(paths: list[str], proofs: list[str]) -> tuple[dict[int, dict[str, Any]], set[int]]:
    """The checkpoints that the reader trusts, by number, and those that a proof ties to one of them; which are the former."""
    known: dict[int, dict[str, Any]] = {}
    for path in paths:
        given = parsed(Path(path).read_bytes(), path, exact=False)
        for point in given.get("checkpoints", [given]):
            if known.setdefault(point["number"], sealed(point)) != point:
                raise Stop(f"所给的{named(point)}有两种内容：公布的历史有分叉")
    held = set(known)
    for path in proofs:
        proof = parsed(Path(path).read_bytes(), path, exact=False)
        old, new = ends = [sealed(proof["from"]), sealed(proof["to"])]
        roots = old["log"], new["log"]
        if old["number"] > new["number"] or begun(old["made_at"]) > begun(new["made_at"]):
            raise Stop(f"{path}中较早的检查点排在后面")
        if old["events"] and grown(old["events"], new["events"], old["log"], proof["proof"]) != roots:
            raise Stop(f"{named(new)}不是{named(old)}的延续：其间有事件被删去或替换")
        if any(known.get(point["number"], point) != point for point in ends):
            raise Stop(f"{path}中的检查点与所给的同号检查点不同")
        if known and not known.keys() & {point["number"] for point in ends}:
            raise Stop(f"{path}与所给的检查点无关")
        known |= {point["number"]: point for point in ends} if paths else {}
    for number, point in known.items():
        if point["previous"] != known.get(number - 1, {}).get("digest", point["previous"]):
            raise Stop(f"{named(point)}与前一检查点不衔接")
    return known, held


def weighed(dossier: Dossier, known: dict[int, dict[str, Any]], held: set[int]) -> str:
    """What the checkpoints from outside say about a dossier; adds what they contradict to its faults.

    A proof between checkpoints shows that no event of the older was changed, not where each record ended in the other: of
    a checkpoint that the reader does not hold it is said that a record's end rests on it alone.
    """
    point, covered = dossier.manifest["checkpoint"], dossier.manifest["covered"]
    if not known:
        return "没有提供外部的检查点：只能说明卷宗内部一致，不能说明它就是当初公布的历史"
    newest = known[max(known)]
    if point is None or point["number"] not in known:
        have = f"证明是对{named(point)}的" if point else "没有附检查点的证明"
        dossier.faults.append(f"卷宗{have}，不能与所给的{named(newest)}核对：请索取对该检查点的证明或一致性证明")
    elif point != known[point["number"]]:
        dossier.faults.append(f"卷宗所附的{named(point)}与所给的同号检查点不同")
    elif (
        begun(newest["made_at"]) + GRACE < begun(dossier.manifest["exported_at"]) and newest["number"] > point["number"]
    ):
        dossier.faults.append(f"卷宗制作于{named(newest)}之后，却只附{named(point)}的证明：可能隐去了其间的事项")
    elif not covered:
        return f"全部事项都在{named(point)}之后，尚未被检查点覆盖"
    else:
        more = f"（检查点之后又有 {dossier.length - covered} 项）"
        later = f"；其后已有{named(newest)}，卷宗制作以后的事项不在其中" if newest != point else ""
        tied = "" if point["number"] in held else "；该检查点不是您所持的，事项末尾有无截去只能以它为凭"
        return f"与 {named(point)}一致{more}{later}{tied}"
    return ""


def told(dossier: Dossier, outside: str, earlier: Dossier | None) -> str:
    """The result of a dossier without faults, in one sentence."""
    kinds = [file["kind"] for file in dossier.files]
    words = f"{dossier.length} 项事件，{dossier.length} 项核对无误：齐全、顺序正确、无替换"
    words += f"；其中 {len(dossier.withheld)} 项依法不予展示" if dossier.withheld else ""
    words += f"；{kinds.count('document')} 份文书、{kinds.count('attachment')} 个附件与留痕值一致"
    words += f"；{len(dossier.left_out)} 处内容注明不附" if dossier.left_out else ""
    words += f"；{len(dossier.erased)} 处内容已依法删除" if dossier.erased else ""
    words += f"；是 {earlier.length} 项事件的较早卷宗的延续" if earlier else ""
    return f"{words}；{outside}"


def verify(arguments: argparse.Namespace) -> dict[str, Any]:
    """What is to be said of the files that were given. Raises Stop."""
    known, held = brought(arguments.checkpoint, arguments.consistency)
    if not arguments.dossier:
        return {
            "ok": True,
            "faults": [],
            "said": f"{len(arguments.consistency)} 份一致性证明无误：较新的历史是较早历史的延续",
        }
    dossier = Dossier(arguments.dossier)
    outside, earlier = weighed(dossier, known, held), None
    if arguments.earlier:
        earlier = Dossier(arguments.earlier)
        dossier.faults += [f"较早的卷宗：{fault}" for fault in earlier.faults]
        begins = earlier.hashes == dossier.hashes[: earlier.length + 1]
        if not begins or earlier.manifest["chain"] != dossier.manifest["chain"]:
            dossier.faults.append("不是较早卷宗的延续：出自别的事项，或较早的事件被删去、替换")
    said = "" if dossier.faults else told(dossier, outside, earlier)
    counts = {"events": dossier.length, "withheld": len(dossier.withheld), "left_out": len(dossier.left_out)}
    counts |= {"erased": len(dossier.erased), "covered": dossier.manifest["covered"], "outside": bool(known)}
    return {
        "ok": not dossier.faults,
        "faults": dossier.faults,
        "said": said,
        "number": dossier.manifest["number"],
        **counts,
    }


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="核验封存的卷宗：是否齐全、顺序正确、未被替换")
    parser.add_argument("dossier", nargs="?", help="卷宗文件（.zip）")
    parser.add_argument(
        "--checkpoint", "--checkpoints", action="append", default=[], help="您所持的检查点或检查点清单（.json）"
    )
    parser.add_argument("--consistency", action="append", default=[], help="两个检查点之间的一致性证明（.json）")
    parser.add_argument("--earlier", help="同一事项较早的卷宗：核对新卷宗是不是它的延续")
    parser.add_argument("--json", action="store_true", help="以 JSON 输出")
    arguments = parser.parse_args(argv)
    if not arguments.dossier and not arguments.consistency:
        parser.exit(2, "请给出卷宗文件，或用 --consistency 给出一致性证明（用法见 --help）\n")
    try:
        code, result = 0, verify(arguments)
    except Stop as stop:
        code, result = stop.code, {"ok": False, "faults": stop.faults, "said": ""}
    except OSError as error:
        why = "没有这个文件" if isinstance(error, FileNotFoundError) else error.strerror
        code, result = 2, {"ok": False, "faults": [f"{error.filename}读不出来：{why}"], "said": ""}
    except CLUMSY as error:
        words = f"内容不合格式，已被改动（{type(error).__name__}：{error}）"
        code, result = 1, {"ok": False, "faults": [words], "said": ""}
    if arguments.json:
        print(json.dumps(result, ensure_ascii=False, indent=1))
    else:
        print(result["said"] or "\n".join(f"不符：{fault}" for fault in result["faults"]))
    return code or int(not result["ok"])


if __name__ == "__main__":
    sys.exit(main())
