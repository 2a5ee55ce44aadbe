"""Nothing in the whole installation is open unless it is listed: every address is tried without an account."""

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from fazhi.api.urls import OPEN_TO_ALL as API_OPEN_TO_ALL
from fazhi.desk.urls import OPEN_TO_ALL
from fazhi.desk.urls import urlpatterns as desk_patterns
from fazhi.portal import urls as portal
from fazhi.spine.pages import open_to_all

OPEN = OPEN_TO_ALL | API_OPEN_TO_ALL | portal.OPEN_TO_ALL | open_to_all()
VALUES = {"code": "sample.disclosure", "kind": "csv", "size": "normal"}


def routes(patterns, lead="", space=""):
    """Every address with plausible values in it, and its name."""
    for pattern in patterns:
        route = lead + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from routes(
                pattern.url_patterns, route, f"{space}{pattern.namespace}:" if pattern.namespace else space
            )
        elif isinstance(pattern, URLPattern):
            url = "/" + route
            for name, kind in pattern.pattern.converters.items():
                value = "1" if type(kind).__name__ == "IntConverter" else VALUES.get(name, "x")
                url = (
                    url.replace(f"<int:{name}>", value).replace(f"<str:{name}>", value).replace(f"<slug:{name}>", value)
                )
            yield f"{space}{pattern.name}", url


ROUTES = list(routes(get_resolver().url_patterns))


def test_the_walk_finds_every_page_of_the_desk():
    assert len([name for name, _ in ROUTES if name.startswith("desk:")]) == len(desk_patterns) > 20


@pytest.mark.parametrize(("name", "url"), ROUTES)
@pytest.mark.parametrize("method", ["get", "post"])
def test_nothing_is_open_unless_listed(db, name, url, method):
    answer = getattr(Client(), method)(url)
    if name in OPEN:
        assert answer.status_code not in (302, 500) or "/desk/login/" not in answer.headers.get("Location", "")
    else:
        # The API says in JSON that one must log in first, and that nothing there takes what was sent.
        of_api = (401, 405) if name.startswith("api:") else ()
        assert answer.status_code in (302, 403, 404, *of_api), f"{name} is open"
        if answer.status_code == 302:
            assert answer.headers["Location"].startswith("/desk/login/")
