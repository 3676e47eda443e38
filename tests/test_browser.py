"""The pages in a real browser: nothing from outside, no error, values in their visual order, no overflow on a phone."""

from __future__ import annotations

import functools
import http.server
import itertools
import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.command import run
from tests.tools import missing, require

ROOT = Path(__file__).parent.parent
LOCALES = ["en", "es", "ar", "ja", "en-XA", "ar-XB"]
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip

# The left edge of each character of an element's text, as the browser paints it.
POSITIONS = """element => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    for (let i = 0; i < node.length; i++) {
      const range = document.createRange();
      range.setStart(node, i); range.setEnd(node, i + 1);
      found.push([node.data[i], range.getBoundingClientRect().left]);
    }
  }
  return found;
}"""


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The previews of the real content, served on this machine."""
    folder = tmp_path_factory.mktemp("site") / "preview"
    assert run("-C", str(ROOT), "build", "-o", str(folder), "--as-of", "2026-11-25").code == 0
    handler = functools.partial(Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join(timeout=10)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    executable = os.environ.get("CHROMIUM") or require("chromium")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        missing("playwright is not installed")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        yield launched
        launched.close()


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    opened = browser.new_page()
    yield opened
    opened.close()


@pytest.mark.parametrize("locale", LOCALES)
def test_a_page_needs_nothing_from_outside_and_raises_no_error(site: str, page: Any, locale: str) -> None:
    problems: list[str] = []
    requests: list[str] = []
    page.on("console", lambda message: problems.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("request", lambda request: requests.append(request.url))
    address = f"{site}/{locale}/utatrectinib/index.html"
    page.goto(address)
    assert [url for url in requests if not url.endswith("/favicon.ico")] == [address]
    assert [text for text in problems if "favicon" not in text] == []
    assert page.evaluate("document.documentElement.lang") == locale
    assert page.evaluate("getComputedStyle(document.body).direction") == ("rtl" if locale.startswith("ar") else "ltr")


@pytest.mark.parametrize("locale", LOCALES)
def test_a_phone_shows_the_whole_width(site: str, page: Any, locale: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{site}/{locale}/utatrectinib/index.html")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("locale", LOCALES)
def test_the_banner_and_the_preview_mark_are_seen_first(site: str, page: Any, locale: str) -> None:
    page.goto(f"{site}/{locale}/utatrectinib/index.html")
    seen = page.evaluate("document.body.innerText")
    banner = page.evaluate("document.querySelector('[role=note], .banner, [data-statement]').innerText").strip()
    assert banner
    assert seen.index(banner) < 400


@pytest.mark.parametrize("locale", ["ar", "ar-XB"])
@pytest.mark.parametrize("name", ["oral.dose.low", "oral.dose.high", "oral.dose", "oral.interval"])
def test_arabic_pages_do_not_turn_values_round(site: str, page: Any, locale: str, name: str) -> None:
    """Within a value the digits of a number run left to right, and number and unit run in the direction of the value."""
    page.goto(f"{site}/{locale}/utatrectinib/index.html")
    for element in page.query_selector_all(f"bdi[data-value='{name}']"):
        characters = [(c, x) for c, x in element.evaluate(POSITIONS) if not c.isspace()]
        digits = [(i, x) for i, (c, x) in enumerate(characters) if c.isdecimal()]
        for (i, x), (j, following) in itertools.pairwise(digits):
            if j == i + 1:
                assert x < following, f"digits turned round in {element.inner_text()}"
        letters = [(i, x) for i, (c, x) in enumerate(characters) if c.isalpha()]
        if digits and letters:
            number_first = digits[0][0] < letters[0][0]
            left_to_right = element.get_attribute("dir") == "ltr"
            on_the_left = digits[0][1] < letters[0][1]
            assert on_the_left == (number_first == left_to_right), element.inner_text()


def test_every_value_of_an_arabic_page_is_isolated(site: str, page: Any) -> None:
    page.goto(f"{site}/ar/utatrectinib/index.html")
    assert page.evaluate("document.querySelectorAll('bdi[data-value]').length") > 20
    assert page.evaluate("document.querySelectorAll('[data-value]:not(bdi)').length") == 0
