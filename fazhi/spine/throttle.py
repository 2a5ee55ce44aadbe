"""How often one address may do something. Kept in the cache under a keyed digest; no address is stored."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from fazhi.spine.errors import NotAllowed


@dataclass(frozen=True)
class Allowance:
    """At most ``most`` times in ``seconds``, counted from the first."""

    name: str
    most: int
    seconds: int

    def spent(self, request: HttpRequest) -> bool:
        return int(cache.get(self._key(request), 0)) >= self.most

    def check(self, request: HttpRequest) -> None:
        """Raises NotAllowed when it is spent."""
        if self.spent(request):
            raise NotAllowed("操作太频繁，请一小时后再试")

    def count(self, request: HttpRequest) -> None:
        key = self._key(request)
        if not cache.add(key, 1, self.seconds):
            try:
                cache.incr(key)
            except ValueError:  # ran out between the two calls
                cache.set(key, 1, self.seconds)

    def _key(self, request: HttpRequest) -> str:
        return f"portal:{self.name}:{salted_hmac('portal.throttle', address(request)).hexdigest()}"


def address(request: HttpRequest) -> str:
    """The caller's address. Behind ``FAZHI_PROXIES`` proxies of our own it is what the outermost of them saw; what stands
    further left in the header was written by the caller and is not believed."""
    proxies = int(getattr(settings, "FAZHI_PROXIES", 0))
    passed = [part.strip() for part in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if part.strip()]
    if proxies and len(passed) >= proxies:
        return passed[-proxies]
    return str(request.META.get("REMOTE_ADDR", ""))
