"""Whether a page fits into its window, asked so that a page just being exchanged for the next does not answer."""

from __future__ import annotations

from playwright.sync_api import Page, TimeoutError

#: After a click the next page may stand half built when the question comes: it is asked until the page is whole.
WHOLE = "width => document.readyState === 'complete' && document.documentElement.scrollWidth <= width"
SOON = 10_000  # milliseconds


def fits(page: Page, width: int | None = None) -> bool:
    """Whether nothing sticks out sideways. ``width``: pixels; without it, the window's."""
    if width is None:
        assert page.viewport_size is not None
        width = page.viewport_size["width"]
    try:
        page.wait_for_function(WHOLE, arg=width, timeout=SOON)
    except TimeoutError:
        return False
    return True
