"""Clients that write through the server as browsers do, and try again with the same key until they are told that it is done."""

from __future__ import annotations

import contextlib
import queue
import random
import threading
import time
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from typing import Any
from urllib.parse import urlencode

from tests.faults.seed import DAY, SYSTEM

TYPED = {"Content-Type": "application/x-www-form-urlencoded"}
PATIENCE = 120.0  # seconds until a client gives up on one write


@dataclass
class Write:
    """One write that somebody wants done exactly once. ``matter``: the case whose acceptance it is; None: a new case."""

    key: str
    matter: int | None
    asked: int = 0  # how often it was sent
    done: float = 0.0  # when the server said that it was done
    refused: str = ""


@dataclass
class Writers:
    """So many clients with a common heap of writes."""

    port: int
    told: dict[str, Any]
    clients: int = 8
    writes: list[Write] = field(default_factory=list)
    answers: dict[int, int] = field(default_factory=dict)  # status -> how often; 0: no answer
    sentences: set[str] = field(default_factory=set)  # what people were told when it could not be done

    def __post_init__(self) -> None:
        self.heap: queue.SimpleQueue[Write] = queue.SimpleQueue()
        self.threads: list[threading.Thread] = []
        self._writing = threading.Event()
        self._writing.set()

    @contextlib.contextmanager
    def held(self) -> Iterator[None]:
        """Nobody begins a write meanwhile: with few writes all would be done before a slow machine has dealt its blow."""
        self._writing.clear()
        try:
            yield
        finally:
            self._writing.set()

    def start(self, writes: int) -> None:
        """Half of the writes open cases, half accept cases that are there (with a numbered paper each)."""
        cases = self.told["cases"]
        for n in range(writes):
            matter = cases.pop() if n % 2 and cases else None
            self.writes.append(Write(uuid.uuid4().hex, matter))
        random.Random(len(self.writes)).shuffle(self.writes)
        for write in self.writes:
            self.heap.put(write)
        self.threads = [threading.Thread(target=self._work, daemon=True) for _ in range(self.clients)]
        for thread in self.threads:
            thread.start()

    @property
    def finished(self) -> bool:
        return not any(thread.is_alive() for thread in self.threads)

    @property
    def done(self) -> list[Write]:
        return [w for w in self.writes if w.done]

    def wait(self, longest: float) -> None:
        until = time.monotonic() + longest
        for thread in self.threads:
            thread.join(max(0.0, until - time.monotonic()))

    def _work(self) -> None:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        while True:
            try:
                write = self.heap.get_nowait()
            except queue.Empty:
                return
            path, body = self._request(write)
            until = time.monotonic() + PATIENCE
            while not write.done and not write.refused and time.monotonic() < until:
                self._writing.wait()
                self._send(connection, write, path, body)

    def _request(self, write: Write) -> tuple[str, str]:
        act: dict[str, Any] = {"act-on": DAY, "act-key": write.key}
        if write.matter is None:
            fields = {
                "channel": "counter", "applicant": "孙小满", "respondent": "云岚县公安局", "act_name": "行政处罚决定",
                "act_number": "云公罚决字〔2026〕12号", "act_kind": "penalty", "field": "police", "request": "撤销该处罚决定",
                "facts": "处罚没有事实依据", "phone": "13900000000", "known_on": DAY,
                "respondent_organ": self.told["police"],
            }  # fmt: skip
            return f"/desk/registers/{SYSTEM}/new/", urlencode({**act, "act-organ": self.told["organ"], **fields})
        body = urlencode({**act, "act-version": 1, "reviewers": "李审理、王经办"})
        return f"/desk/matters/{write.matter}/step/accept/", body

    def _send(self, connection: HTTPConnection, write: Write, path: str, body: str) -> None:
        write.asked += 1
        status, said = 0, ""
        try:
            connection.request("POST", path, body, {**self.told["headers"], **TYPED})
            answer = connection.getresponse()
            said = answer.read().decode(errors="replace")
            status = answer.status
        except (OSError, HTTPException):
            connection.close()
        self.answers[status] = self.answers.get(status, 0) + 1
        if status == 302:
            write.done = time.monotonic()
        elif status in (0, 500, 502, 503, 504):
            if status == 503:
                self.sentences.add(_sentence(said))
            time.sleep(0.1 + random.random() / 4)
        else:
            write.refused = f"{status}: {_sentence(said)}"


def _sentence(page: str) -> str:
    """The text of the first paragraph or item of a page that refuses."""
    for mark in ("<li>", "<h1>", "<p>"):
        with contextlib.suppress(IndexError):
            return page.split(mark, 1)[1].split("<", 1)[0].strip()
    return page[:80]
