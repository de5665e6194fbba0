"""Journeys of someone who reads."""

from __future__ import annotations

from tests.journeys.visitor import Visitor

SIGNS = "safety/signs"


def test_from_idle_to_a_page_and_back_to_idle(visitor: Visitor) -> None:
    say, page = visitor.say, visitor.say.page(SIGNS)
    idle = visitor.still()
    visitor.begins()
    visitor.touch(say.topic("safety"))
    visitor.expects(page.title, page.summary)
    visitor.touch(page.title)
    for part in page.parts[:-1]:
        visitor.expects(page.title, part.title)
        assert part.title in visitor.headings()
        following = page.parts[page.parts.index(part) + 1].title
        visitor.touch(following)
    visitor.expects(page.parts[-1].title)
    # However many parts were read, the page is one step for Back.
    visitor.touch(say("Back"))
    visitor.expects(*(say.page(f"safety/{name}").title for name in ("what", "signs")))
    visitor.touch(say("Back"))
    visitor.expects(say("What do you need?"))
    assert not visitor.sees(say("Back"))
    visitor.touch(say("Close this"))
    visitor.expects(*(each.name for each in say.library.site.languages))
    now = visitor.still(); idle.save("/tmp/jh/a.png"); now.save("/tmp/jh/b.png")
    assert now == idle
