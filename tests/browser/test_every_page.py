"""Every kind of page of desk and portal on a telephone, with the demonstration's records: nothing sticks out sideways, every
text stands out from what is behind it, headings go down step by step."""

from __future__ import annotations

import re
from collections import deque
from html import unescape

import pytest
from django.test import Client
from django.urls import Resolver404, get_resolver, resolve, reverse

from fazhi.demo import build as demonstration
from fazhi.demo.build import account
from fazhi.portal.tests.test_browser import FAINT
from fazhi.spine.models import Account, Chain, Matter

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
READERS = ("", "hefa", "juzhang", "zhengfuban", "shichang", "guanli")
FILE = re.compile(r"\.(docx|xlsx|csv|json|jsonl|pdf|md|txt|zip|xml|py|html|atom)$|/logout/|/(docx|html|md)/$")
#: Pages that hang on the state of one record: name of the address, the system that has it.
OF_ONE_RECORD = [
    ("desk-decisions:consultation-alike", "decisions.consultation"),
    ("desk-decisions:consultation-import", "decisions.consultation"),
    ("desk-functions:lines", "functions.item_change"),
]
#: Addresses that are no pages to come to by a link: they take a form, give a file, or need a code that was handed out.
UNLINKED = {
    "desk:login", "desk:logout", "desk:reveal", "desk:reveal-entry", "desk:import-check", "desk:import-marked",
    "desk:calendar-check", "desk:calendar-moves", "desk:notice-withdraw", "desk:statute-moves", "desk:statute-withdraw",
    "desk:report-new", "desk:report-do", "desk:report-recount", "desk:draw-do", "portal:robots", "portal:text_size",
    "desk:attachment", "desk:derivation-file", "desk:document-file", "portal:draw_download", "portal:report_download",
    "rules:library-feed", "desk-decisions:consultation-answer", "desk-decisions:consultation-contact",
    "desk-decisions:consultation-forget", "desk-decisions:consultation-sort", "desk-functions:keep-rest",
    "desk-rules:cleanup-fill-in",
}  # fmt: skip
#: Pages of records that the demonstration does not have: a report being written, a notice on rest days entered by hand, a
#: statute with its text, a penalty case. They are not looked at here.
UNSEEN = {
    "desk:report-edit", "desk:report-preview", "desk:report-figures", "desk:notice", "rules:statute",
    "desk-enforcement:penalty-volume",
}  # fmt: skip
SOUND = """() => {
  const heads = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter(h => !h.closest(".paper"));
  const found = []; let level = 0;
  for (const head of heads) {
    const n = +head.tagName[1];
    if (n > level + 1) found.push(`h${level} -> ${head.tagName} ${head.textContent.trim().slice(0, 20)}`);
    level = n;
  }
  const own = heads.filter(h => h.tagName === "H1").length, papers = document.querySelectorAll(".paper h1").length;
  if (own > 1 || own + papers === 0) found.push(`${own} h1`);  // a page that is a paper has the paper's title
  if (document.querySelectorAll("main").length !== 1) found.push("not one main");
  const navs = [...document.querySelectorAll("nav")];
  if (navs.some(n => !n.getAttribute("aria-label"))) found.push("a nav without a name");
  const over = document.scrollingElement.scrollWidth - innerWidth;
  if (over > 0) found.push(`${over} px too broad`);
  return found;
}"""


def kind_of(path: str) -> tuple[str, str]:
    """Of which kind a page is: the name of its address, and which system or deed it is about."""
    match = resolve(path)
    kind = str(match.kwargs.get("kind", ""))
    if match.view_name in ("desk:matter", "desk:work", "desk:entry", "desk:keep"):
        chain = Chain.objects.filter(pk=match.kwargs["pk"]).values_list("system", flat=True).first()
        return match.view_name, f"{chain} {kind}"
    about = "" if match.view_name.startswith("desk:figure") else match.kwargs.get("code", kind)
    return match.view_name, str(about)


def crawled(client: Client, start: list[str], known: dict[tuple[str, str], str]) -> dict[tuple[str, str], str]:
    """One address of every kind of page that links lead this reader to and that is not known yet; those that are known may
    show this reader other links."""
    found: dict[tuple[str, str], str] = {}
    waiting, met = deque(start), set(start)
    while waiting:
        url = waiting.popleft()
        path = url.partition("?")[0]
        try:
            kind = kind_of(path)
        except Resolver404:
            continue
        if kind in found:
            continue
        answer = client.get(url)
        if answer.status_code != 200 or not answer.headers.get("Content-Type", "").startswith("text/html"):
            continue
        found[kind] = url
        for link in map(unescape, re.findall(r'href="([^"#]+)', answer.content.decode())):
            link = path + link if link.startswith("?") else link
            if link.startswith("/") and link not in met and not FILE.search(link.partition("?")[0]):
                met.add(link)
                waiting.append(link)
    return {kind: url for kind, url in found.items() if kind not in known or url in start}


def names(patterns, prefix="") -> set[str]:
    """The names of all addresses of desk, portal and the systems' own pages, files left out."""
    found = set()
    for pattern in patterns:
        if hasattr(pattern, "url_patterns"):
            found |= names(pattern.url_patterns, f"{prefix}{pattern.namespace}:" if pattern.namespace else prefix)
        elif pattern.name and not re.search(r"\.<|\.(json|xlsx|py|xml|txt)|file|download", str(pattern.pattern)):
            found.add(prefix + pattern.name)
    return {name for name in found if re.match(r"(desk|portal)", name) or name.partition(":")[0] in AREAS}


AREAS = {"rules", "decisions", "functions", "disputes", "services", "enforcement"}


@pytest.fixture
def county(settings, db):
    """The whole demonstration, so that every kind of page has something to show."""
    settings.FAZHI_DIVISION = "990126"
    settings.ZEAL_RAISE = False  # here it is the look of the pages that is asked about
    demonstration.build(inspections=300, penalties=60)


def of_one_record() -> list[tuple[str, list[str]]]:
    """Somebody of the organ that handles it, and the address of such a page where it is there."""
    found = []
    for name, system in OF_ONE_RECORD:
        for matter in Matter.objects.filter(system=system).order_by("-pk")[:12]:
            url, client = reverse(name, args=[matter.pk]), Client()
            somebody = Account.objects.filter(posts__organ=matter.organ).first()
            if somebody:
                client.force_login(somebody)
                if client.get(url).status_code == 200:
                    found.append((somebody.username, [url]))
                    break
    return found


def test_every_kind_of_page_on_a_telephone(county, open_page, live_server, settings):
    known: dict[tuple[str, str], str] = {}
    faults = []
    for who, start in [(who, ["/desk/", "/desk/registers/"] if who else ["/"]) for who in READERS] + of_one_record():
        client, page = Client(), open_page()
        page.set_viewport_size({"width": 390, "height": 844})
        if who:
            client.force_login(account(who))
            session = client.cookies[settings.SESSION_COOKIE_NAME].value
            page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}])
        pages = crawled(client, start, known) if len(start) > 1 or not who else {kind_of(start[0]): start[0]}
        for kind, url in pages.items():
            page.goto(url)
            wrong = page.evaluate(SOUND) + sorted(set(page.evaluate(FAINT)))
            faults += [f"{who} {url} {kind}: {wrong}"] if wrong else []
        known |= pages
        page.context.close()
    assert not faults, "\n".join(faults)
    missed = names(get_resolver().url_patterns) - {name for name, _ in known} - UNLINKED - UNSEEN
    assert not missed, sorted(missed)
    assert len(known) > 300
