"""One real browser for a whole process, and its being awake only in the tests that use it."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

#: The engine without the windows around it costs a third less processor time; where it is missing, the whole browser does.
PROGRAM = shutil.which("chromium-headless-shell") or shutil.which("chromium")
MISSING = "本机没有 Chromium（Debian：apt-get install chromium）"
#: It has nothing to do on its own.
QUIET = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-first-run", "--disable-quic", "--in-process-gpu",
]  # fmt: skip


@contextmanager
def started() -> Iterator[tuple[Any, asyncio.AbstractEventLoop]]:
    """The browser and its driver's event loop."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        loop = asyncio.get_running_loop()
        browser = driver.chromium.launch(executable_path=PROGRAM, args=QUIET)
        asyncio._set_running_loop(None)
        yield browser, loop
        asyncio._set_running_loop(loop)
        browser.close()


@contextmanager
def awake(browser: Any, loop: asyncio.AbstractEventLoop) -> Iterator[Any]:
    """Within, contexts can be opened, each a person of its own; afterwards they are closed.

    The driver's loop counts as running in this thread. Tests without a browser must not notice it: Django would give
    them other connections to the database.
    """
    asyncio._set_running_loop(loop)
    try:
        yield browser
        for context in browser.contexts:
            context.close()
    finally:
        asyncio._set_running_loop(None)
