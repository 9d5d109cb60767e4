"""What a person does with the viewer, and what the browser complains of meanwhile."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import ConsoleMessage, Locator, Page, Request

# cytoscape keeps itself at its container: the tests ask it where things are drawn, and click there with the mouse.
_CANVAS = "document.querySelector('.canvas')._cyreg.cy"


class Person:
    """A page of the viewer in the hands of a person."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        self.complaints: list[str] = []
        self.elsewhere: list[str] = []
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self._asked: set[Request] = set()
        page.on("request", self._request)
        page.on("requestfinished", lambda request: self._asked.discard(request))
        page.on("requestfailed", lambda request: self._asked.discard(request))

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    def _request(self, request: Request) -> None:
        self._asked.add(request)
        if not request.url.startswith((self.address, "blob:", "data:")):
            self.elsewhere.append(request.url)

    def open(self, path: str = "/") -> None:
        """Go to a page of the viewer and wait for its picture."""
        self.page.goto(self.address + path)
        self.until("document.querySelector('.canvas')?._cyreg?.cy.nodes().length > 0")
        self.rest()

    def until(self, expression: str) -> None:
        """Wait until `expression` holds in the page (its policy forbids playwright's own way of waiting)."""
        for _ in range(200):
            if self.page.evaluate(f"Boolean({expression})"):
                return
            self.page.wait_for_timeout(50)
        raise AssertionError(f"never came true: {expression}")

    def rest(self) -> None:
        """Wait until nothing is being asked for and the names are set."""
        for _ in range(100):
            self.page.wait_for_timeout(150)
            if not self._asked and not self.page.evaluate(f"{_CANVAS}.animated()"):
                break
        self.page.wait_for_timeout(250)  # names are set a moment after the picture lies still

    def canvas(self, expression: str) -> Any:
        """What cytoscape answers, as `cy`."""
        return self.page.evaluate(f"(() => {{ const cy = {_CANVAS}; return {expression}; }})()")

    def names(self) -> set[str]:
        """The names of all nodes that are drawn."""
        return set(self.canvas("cy.nodes().map(node => node.data('label'))"))

    def links(self) -> int:
        """How many links are drawn."""
        count: int = self.canvas("cy.edges().length")
        return count

    def button(self, name: str, *, within: Locator | None = None) -> Locator:
        """The button of that name."""
        return (within or self.page).get_by_role("button", name=name, exact=True)

    def search(self, words: str) -> None:
        """Type into the search box, a key at a time."""
        box = self.page.get_by_role("combobox").first
        box.fill("")
        box.press_sequentially(words)

    def choose(self, words: str) -> None:
        """Search for `words` and take the first hit."""
        self.search(words)
        self.page.get_by_role("option").first.wait_for()
        self.page.keyboard.press("Enter")
        self.rest()

    def click_node(self, name: str) -> None:
        """Click the node of that name with the mouse."""
        self._click(f"cy.nodes().filter(node => node.data('label') === {name!r})[0].renderedPosition()")
        self.rest()

    def click_link(self, one: str, other: str) -> None:
        """Click the middle of the link between two names with the mouse."""
        ends = f"[{one!r}, {other!r}]"
        self._click(
            f"cy.edges().filter(e => {ends}.includes(e.source().data('label')) &&"
            f" {ends}.includes(e.target().data('label')))[0].renderedMidpoint()"
        )
        self.rest()

    def _click(self, place: str) -> None:
        at = self.canvas(place)
        box = self.page.locator(".canvas").bounding_box()
        assert box is not None
        self.page.mouse.click(box["x"] + at["x"], box["y"] + at["y"])

    @property
    def panel(self) -> Locator:
        """The panel of what is selected."""
        return self.page.locator(".panel")

    @property
    def told(self) -> str:
        """What the page says of how much is drawn."""
        return self.page.locator(".shown").inner_text()

    @property
    def fragment(self) -> str:
        """The view as the address has it."""
        fragment: str = self.page.evaluate("decodeURIComponent(location.hash)")
        return fragment
