"""The report's page in a real browser: drawn, readable, quiet, and the same figures as the report."""

import io
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright
from pypdf import PdfReader

from kiosk.report.page import render
from kiosk.report.tables import FEWER, Cell, Column, Report, Table
from tests.unit.report.samples import PROFESSIONS, TRAPS, sample, trapped

REPORTS = {"small": sample(1, 3), "usual": sample(3, 14), "large": sample(40, 730), "trapped": trapped()}
OUTSIDE = """() => [...document.querySelectorAll('.plot rect:not(.at), .plot text, .bar rect, .cell rect')]
    .filter(it => getComputedStyle(it).display !== 'none')
    .map(it => [it.closest('section').id, it.getBoundingClientRect(), it.closest('[role=group]')])
    .filter(([, box, scrolls]) => !box.width || !box.height || !scrolls && (box.left < 0 || box.right > innerWidth))
    .map(([id, box]) => `${id}: ${Math.round(box.left)} to ${Math.round(box.right)}, ${box.width} x ${box.height}`)"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("reports")
    written = {name: folder / f"{name}.html" for name in REPORTS}
    for name, path in written.items():
        path.write_text(render(REPORTS[name]), encoding="utf-8")
    return written


class Opened:
    """The page in a window, with everything that went wrong or out in it."""

    def __init__(self, browser: Browser, path: Path, width: int = 1280, **options: Any) -> None:
        self.trouble: list[str] = []
        self._context = browser.new_context(viewport={"width": width, "height": 900}, **options)
        self.page: Page = self._context.new_page()
        self.page.on("console", lambda message: self.trouble.append(message.text))
        self.page.on("pageerror", lambda error: self.trouble.append(str(error)))
        self.page.on("dialog", lambda dialog: self.trouble.append(dialog.message))
        self.page.on("request", lambda request: self._request(request.url, path))
        self.page.goto(path.as_uri())

    def _request(self, url: str, path: Path) -> None:
        if url != path.as_uri() and not url.startswith("data:font/woff2;"):
            self.trouble.append(f"asks for {url[:80]}")

    def __enter__(self) -> Page:
        return self.page

    def __exit__(self, *_: object) -> None:
        self._context.close()
        assert self.trouble == []


@pytest.mark.parametrize("name", REPORTS)
def test_every_chart_is_drawn_and_nothing_leaves_the_page(browser: Browser, files: dict[str, Path], name: str) -> None:
    with Opened(browser, files[name]) as page:
        for width in (1280, 390):
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            assert page.evaluate(OUTSIDE) == []
        drawn = page.evaluate("[...document.querySelectorAll('section rect')].map(it => it.closest('section').id)")
        assert set(drawn) >= {"visits-by-day", "visits-by-hour", "panels", "depth", "languages"}
        assert page.evaluate("[...document.fonts].every(it => it.status === 'loaded')")


@pytest.mark.parametrize(
    ("name", "scheme", "language", "width"),
    [("usual", "light", "nl", 1280), ("usual", "dark", "en", 390), ("trapped", "dark", "nl", 1280)],
)
def test_axe_finds_nothing(
    browser: Browser, files: dict[str, Path], name: str, scheme: Any, language: str, width: int
) -> None:
    with Opened(browser, files[name], width, color_scheme=scheme) as page:
        page.click(f"[data-language={language}]")
        assert page.evaluate("document.documentElement.lang") == language
        page.evaluate("document.querySelectorAll('details').forEach(it => it.open = true)")
        found = Axe().run(page).response["violations"]
        assert [(it["id"], [node["html"][:100] for node in it["nodes"]]) for it in found] == []


def test_every_control_is_reached_and_seen_by_keyboard_alone(browser: Browser, files: dict[str, Path]) -> None:
    with Opened(browser, files["usual"]) as page:
        wanted = page.locator("button, summary, input, [tabindex='0']").evaluate_all(
            "its => its.filter(it => it.checkVisibility()).map(it => it.outerHTML.slice(0, 120))"
        )
        reached = []
        for _ in wanted:
            page.keyboard.press("Tab")
            reached.append(page.evaluate("document.activeElement.outerHTML.slice(0, 120)"))
            assert page.evaluate("getComputedStyle(document.activeElement).outline").endswith(" solid 4px")
        assert reached == wanted


def test_a_slider_says_each_bar_in_the_language_of_the_page(browser: Browser, files: dict[str, Path]) -> None:
    with Opened(browser, files["usual"]) as page:
        slider = page.locator("#r-visits-by-hour")
        said = page.locator("#visits-by-hour .read p")
        slider.focus()
        page.keyboard.press("Home")
        hours = _table(REPORTS["usual"], "visits-by-hour").rows
        for hour, n in hours:
            assert slider.get_attribute("aria-valuetext") == said.inner_text()
            assert said.inner_text() == f"{int(str(hour))} tot {int(str(hour)) + 1} uur: {_number(n, 'nl')} bezoeken"
            page.keyboard.press("ArrowRight")
        page.locator("[data-language=en]").press("Enter")
        assert slider.get_attribute("aria-valuetext") == f"19 to 20 o’clock: {_number(hours[-1][1], 'en')} visits"
        page.locator("#visits-by-hour .plot").hover(position={"x": 3, "y": 90})
        assert said.inner_text() == f"8 to 9 o’clock: {_number(hours[0][1], 'en')} visits"


@pytest.mark.parametrize(("name", "language"), [("usual", "nl"), ("large", "en"), ("trapped", "nl")])
def test_the_tables_hold_the_figures_of_the_report(
    browser: Browser, files: dict[str, Path], name: str, language: str
) -> None:
    with Opened(browser, files[name]) as page:
        page.click(f"[data-language={language}]")
        page.evaluate("document.querySelectorAll('details').forEach(it => it.open = true)")
        shown = page.evaluate(
            "Object.fromEntries([...document.querySelectorAll('section:has(table)')].map(it => [it.id,"
            " [...it.querySelectorAll('td')].map(cell => cell.innerText.trim()).filter(text => text)]))"
        )
        for table in REPORTS[name].tables:
            figures = [it for it in table.columns if it.kind in ("number", "share")]
            expected = Counter(
                _shown(column, cell, language)
                for row in table.rows
                for column, cell in zip(table.columns, row, strict=True)
                if column in figures
            )
            others = Counter(shown[table.id]) - expected
            assert not expected - Counter(shown[table.id]), table.id
            assert not [it for it in others if figures and re.fullmatch(r"[\d.,]+", it)], table.id


def test_without_javascript_everything_is_there_in_dutch(browser: Browser, files: dict[str, Path]) -> None:
    with Opened(browser, files["usual"], java_script_enabled=False) as page:
        assert page.locator("button, input").locator("visible=true").count() == 0
        text = page.locator("body").inner_text()
        assert "Bezoeken per dag" in text
        assert "Visits by day" not in text
        page.click("#visits-by-day summary")
        assert page.locator("#visits-by-day table").is_visible()


def test_dark_follows_the_system_and_the_key(browser: Browser, files: dict[str, Path]) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    with Opened(browser, files["usual"], color_scheme="dark") as page:
        assert page.evaluate(ground) == "rgb(11, 13, 28)"
        page.click("[data-theme]")
        assert page.evaluate(ground) == "rgb(251, 244, 228)"
        assert page.get_attribute("[data-theme]", "aria-pressed") == "false"


def test_names_are_read_and_never_obeyed(browser: Browser, files: dict[str, Path]) -> None:
    with Opened(browser, files["trapped"]) as page:
        assert page.title() == "Toen Nu Straks: wie kwam er kijken?"
        assert page.locator("img, script").count() == 1
        shown = page.locator("#visits-by-venue tbody th").all_text_contents()
        assert shown == [re.sub("[\x00\ud800]", "\ufffd", it) for it in TRAPS]


def test_on_paper_no_chart_is_cut(browser: Browser, files: dict[str, Path]) -> None:
    with Opened(browser, files["large"], color_scheme="dark") as page:
        pdf = page.pdf(prefer_css_page_size=True, print_background=True)
    pages = [it.extract_text().replace("\xa0", " ") for it in PdfReader(io.BytesIO(pdf)).pages]
    assert len(pages) < 12
    for table in REPORTS["large"].tables:
        assert any(table.title["nl"] in text for text in pages), f"{table.id} is not on paper"
    for title, end in (("Bezoeken per dag", "jan 2028"), ("Hoe laat?", "19"), ("Hoe ver kwam men?", "29 %")):
        [together] = [text for text in pages if title in text]
        assert end in together, f"{title} is cut in two"
    first, last = (it.replace("-", " ") for it in (PROFESSIONS[0], PROFESSIONS[-1]))
    for text in pages:
        assert text.count(f"{first} ") == text.count(last), "a table of professions is cut in two"


def test_the_largest_fits_in_a_mail(files: dict[str, Path]) -> None:
    assert files["large"].stat().st_size < 400_000


def _table(report: Report, ident: str) -> Table:
    return next(it for it in report.tables if it.id == ident)


def _number(n: Cell, language: str) -> str:
    return f"{n:,}".replace(",", "." if language == "nl" else ",")


def _shown(column: Column, cell: Cell, language: str) -> str:
    if cell is FEWER:
        return {"nl": "ver\u00adborgen", "en": "hidden"}[language]
    if column.kind == "share":
        return str(round(float(str(cell)) * 100)) + ("\u00a0%" if language == "nl" else "%")
    return _number(cell, language)
