"""What strangers do with a dossier: honest ones run the tool, dishonest ones rebuild the file with something changed."""

from __future__ import annotations

import contextlib
import io
import json
import runpy
import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path

from django.core.files.base import ContentFile

from fazhi.spine import checkpoints
from fazhi.spine.actions import attach, correct, open_matter, serve_document, take_step
from fazhi.spine.dossier.container import Item, canonical, pack
from fazhi.spine.dossier.making import BOUND, make_dossier
from fazhi.spine.models import Matter
from fazhi.spine.sm3 import sm3

TOOL = Path(__file__).parents[4] / "tools" / "verify_dossier.py"
_MAIN = runpy.run_path(str(TOOL))["main"]
D = date.fromisoformat
NAME = "孙小满"


def answered(county):
    """A request that was answered and served, with a file and a corrected name; a checkpoint after it."""
    clerk = county.people["clerk"]
    made = open_matter(
        "sample.disclosure", organ=county["justice"], by=clerk, on=D("2026-03-02"), note=f"{NAME}当面递交",
        fields={"applicant": NAME, "content": "征地批准文件"},
    )  # fmt: skip
    attach(made.chain, ContentFile(b"%PDF-1.7 x", name=f"{NAME}身份证.pdf"), by=clerk, on=D("2026-03-02"))
    correct(again(made), by=clerk, on=D("2026-03-03"), changes={"applicant": "孙小曼"}, reason="姓名写错")
    take_step(again(made), "answer", by=county.people["head"], on=D("2026-03-09"), fields={"reply": "open"})
    serve_document(made.documents.get(), by=clerk, on=D("2026-03-10"), to="孙小曼", means="direct")
    checkpoints.make_checkpoint()
    return again(made)


def again(matter):
    return Matter.objects.get(pk=matter.pk)


def sealed(chain, path, *, by, note="县人民法院调卷", **asked):
    with open(path, "w+b") as out:
        return make_dossier(chain, out, by=by, on=D("2026-11-20"), note=note, **asked)


def verified(*words):
    """Exit code and result of the tool, in this process for speed."""
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        code = _MAIN([*map(str, words), "--json"])
    return code, json.loads(said.getvalue())


def alone(*words):
    """Exit code and words of the tool in a process of its own that imports nothing but ``cryptography`` and what Python has."""
    guard = (
        f"import runpy, sys\nbefore = set(sys.modules)\nsys.argv[0] = 'verify_dossier.py'\n"
        f"try:\n    runpy.run_path({str(TOOL)!r}, run_name='__main__')\n"
        "finally:\n    new = {name.partition('.')[0] for name in set(sys.modules) - before}\n"
        "    assert new - sys.stdlib_module_names <= {'cryptography', '_cffi_backend', '_openssl'}, new"
    )
    command = [sys.executable, "-I", "-c", guard, *map(str, words)]
    done = subprocess.run(command, capture_output=True, text=True, cwd="/", check=False)
    assert not done.stderr or done.returncode == 2, done.stderr
    return done.returncode, done.stdout.strip()


def unpacked(path):
    with zipfile.ZipFile(path) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist()}


def everything(path):
    """All names and contents as one text, for looking whether something is in it at all."""
    members = unpacked(path)
    return "\n".join(members) + b"\n".join(members.values()).decode("utf-8", "replace")


def packed(path, members):
    """Members in a file of the right layout, in the order given."""
    rows = members.items() if isinstance(members, dict) else members
    items = [
        Item(name, "", len(data), sm3(data), lambda data=data: io.BytesIO(data)) for name, data in rows
    ]  # fmt: skip
    with open(path, "w+b") as out:
        pack(out, items)
    return path


def manifest_of(members):
    return json.loads(members["manifest.json"])


def events_of(members):
    return [json.loads(line) for line in members["events.jsonl"].splitlines()]


def relisted(members, **changes):
    """The manifest made to agree with the files again: a forger who does half the work."""
    manifest = manifest_of(members) | changes
    for file in manifest["files"]:
        if file["path"] in members:
            data = members[file["path"]]
            file["size"], file["sm3"] = len(data), sm3(data)
    return members | {"manifest.json": canonical(manifest)}


def with_events(members, events, **changes):
    lines = b"".join(canonical(event) + b"\n" for event in events)
    return relisted(members | {"events.jsonl": lines}, **changes)


def forged(members, events):
    """All the work of a forger: numbers, hashes, digests, the making itself; only the checkpoint cannot be redone."""
    manifest = manifest_of(relisted(members))
    bound = {n: manifest[n] for n in BOUND} | {
        "files": [f for f in manifest["files"] if f["kind"] not in ("events", "values")]
    }
    events[-1]["payload"]["contents"] = sm3(canonical(bound))
    previous = ""
    for seq, event in enumerate(events, 1):
        event["seq"] = seq
        content = sm3(canonical({n: v for n, v in event.items() if n != "hash"}))
        previous = event["hash"] = sm3(f"{previous}\n{event.get('content', content)}".encode())
    manifest |= {"length": len(events), "head": previous}
    return with_events(
        members | {"manifest.json": canonical(manifest)}, events, after_checkpoint=len(events) - manifest["covered"]
    )
