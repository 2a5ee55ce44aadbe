"""People of the county in browsers of their own, who walk a matter through its pages: what they do, and what is refused them."""

from __future__ import annotations

import os
from datetime import date
from time import monotonic
from typing import Any

from fazhi.spine.models import Matter

PATIENCE = 10  # seconds
PASSWORD = "云岚-2026-test"
SHOTS = os.environ.get("FAZHI_SCREENSHOTS")
Page = Any


def fill(scope: Any, values: dict[str, Any]) -> None:
    """Fill in the fields of a form by their names, whatever kind of field they are."""
    for name, value in values.items():
        called = next(n for n in (name, f"row-{name}", f"act-{name}") if scope.locator(f"[name='{n}']").count())
        field = scope.locator(f"[name='{called}']")
        kind = field.first.get_attribute("type") or ""
        if kind in ("radio", "checkbox"):
            if value is True or value is False:
                field.first.set_checked(value)
            else:
                for one in value if isinstance(value, list) else [value]:
                    scope.locator(f"[name='{called}'][value='{one}']").first.check()
        elif field.first.evaluate("e => e.tagName") == "SELECT":
            field.first.select_option(str(value))
        else:
            field.first.fill(str(value))


class Walker:
    """One person at the desk, or at the portal when there is no name."""

    walked: tuple[Walker, int] | None = None  # who took the last step of all, and of which matter

    def __init__(self, page: Page, username: str = "") -> None:
        self.page, self.name = page, username or "public"
        if username:
            page.goto("/desk/login/")
            page.fill("input[name=username]", username)
            page.fill("input[name=password]", PASSWORD)
            with page.expect_navigation():
                page.press("input[name=password]", "Enter")

    @property
    def text(self) -> str:
        """What the page says, folded parts included."""
        return str(self.page.locator("body").text_content())

    def at(self, matter: Matter) -> Walker:
        """Open the matter's page."""
        self.page.goto(f"/desk/matters/{matter.pk}/")
        return self

    def _still_at(self, matter: Matter) -> bool:
        """Whether the page of the matter lies open as this person's own last step left it."""
        return Walker.walked == (self, matter.pk) and self.page.url.endswith(f"/desk/matters/{matter.pk}/")

    def shot(self, name: str) -> None:
        if SHOTS:
            self.page.screenshot(path=f"{SHOTS}/{name}.png", full_page=True)

    def sees(self, *words: str) -> None:
        """The page that is open, or is just being opened, says all of this."""
        until = monotonic() + PATIENCE
        while missing := [word for word in words if word not in self.text]:
            assert monotonic() < until, f"{self.name} 没有看到{missing}：{' '.join(self.text.split())[:3000]}"
            self.page.wait_for_timeout(50)

    def _hand_in(self) -> None:
        with self.page.expect_navigation():
            self.page.locator("#sheet form button.primary, .wide-form form button.primary").last.click()

    def step(self, matter: Matter, code: str, **values: Any) -> Walker:
        """Take a step from the matter's own page, as everybody does, and see that it was taken."""
        if not self._still_at(matter):
            self.at(matter)
        self.page.locator(f".offers a[href$='/{matter.pk}/step/{code}/']").first.click()
        self.page.wait_for_selector("#sheet form")
        fill(self.page.locator("#sheet form"), values)
        self._hand_in()
        told = self.page.locator(".told")
        assert told.count() and "已办理“" in told.text_content(), f"{code}：{' '.join(self.text.split())[:2000]}"
        Walker.walked = (self, matter.pk)
        return self

    def refused(self, matter: Matter, code: str, *says: str, **values: Any) -> Walker:
        """Try a step the wrong way: it is answered with its reason and article, and the matter stands as it stood. What
        cannot be done at all is told before anything is asked."""
        before = Matter.objects.get(pk=matter.pk)
        self.page.goto(f"/desk/matters/{matter.pk}/step/{code}/")
        if self.page.locator("#sheet form").count():
            fill(self.page.locator("#sheet form"), values)
            self._hand_in()
        alerts = "".join(self.page.locator("[role=alert]").all_text_contents())
        for word in says:
            assert word in alerts, f"{code} 没有说“{word}”：{alerts}"
        after = Matter.objects.get(pk=matter.pk)
        assert (after.state, after.version) == (before.state, before.version)
        return self

    def hindered(self, matter: Matter, code: str, *says: str) -> Walker:
        """The matter's page does not offer the step, and says why with the article."""
        self.at(matter)
        assert not self.page.locator(f".offers a[href$='/{matter.pk}/step/{code}/']").count(), code
        why = "".join(self.page.locator(".offers .why, .offers .wait").all_text_contents())
        for word in (matter.declared.step(code).name, *says):
            assert word in why, f"{code} 没有说“{word}”：{why}"
        return self

    def opens(self, system: str, **values: Any) -> Matter:
        """Register a matter on the page of its register."""
        self.page.goto(f"/desk/registers/{system}/new/")
        fill(self.page.locator(".wide-form form"), values)
        self._hand_in()
        self.page.wait_for_url("**/desk/matters/*/")
        return Matter.objects.filter(system=system).latest("pk")

    def refused_opening(self, system: str, *says: str, **values: Any) -> Walker:
        count = Matter.objects.count()
        self.page.goto(f"/desk/registers/{system}/new/")
        fill(self.page.locator(".wide-form form"), values)
        self._hand_in()
        alerts = "".join(self.page.locator("[role=alert]").all_text_contents())
        for word in says:
            assert word in alerts, f"{system} 没有说“{word}”：{alerts}"
        assert Matter.objects.count() == count
        return self


class Days:
    """The day it is in the county; the server in the same process lives on it too."""

    def __init__(self, settings: Any) -> None:
        self.settings = settings

    def __call__(self, day: str) -> date:
        self.settings.FAZHI_TODAY = date.fromisoformat(day)
        return date.fromisoformat(day)


def last(system: str) -> Matter:
    return Matter.objects.filter(system=system).latest("pk")
