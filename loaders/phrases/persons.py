"""What a person's name and post, each as a text has it, say: rank, plain name, posts with bodies and provinces."""

from __future__ import annotations

from collections.abc import Iterator

from graph.identity.careers import Post, is_local
from graph.identity.names import grade
from graph.identity.standing import seat
from graph.register.places import Place, provinces
from loaders.context.bodies import Resolver, own_place
from loaders.context.offices import offices
from loaders.mentions.persons import PersonMention
from loaders.mentions.reading import read
from loaders.phrases.reading import read_phrase
from loaders.phrases.spelling import closed, spelt

_ONE_LETTER = 3  # "Y ", "K' "


def posts_of(post: str, name: str, home: Place | None) -> tuple[Post, ...]:
    """The posts that the words `post` beside a person's plain `name` give, in a text that speaks from `home`."""
    post = spelt(post)
    found = _read_posts(f"{post}: ông {name}.", home) or _read_posts(f"{post} {name}.", home)
    return found or (_unread(post, home),)


def posts_in(name: str, home: Place | None) -> tuple[Post, ...]:
    """The posts that stand before a person's name, one without its body ("Bộ trưởng") as it stands."""
    phrase = read_phrase(name, home)
    people = [item.value for item in phrase.items if isinstance(item.value, PersonMention)]
    lone = (Post(post.title, "") for person in people for post in person.posts if not post.bodies)
    read = (post for person in people for post in _posts(person, phrase.bodies))
    return tuple(dict.fromkeys((*read, *lone)))


def _read_posts(sentence: str, home: Place | None) -> tuple[Post, ...]:
    phrase = read_phrase(sentence, home)
    people = [item.value for item in phrase.items if isinstance(item.value, PersonMention)]
    return tuple(dict.fromkeys(post for person in people for post in _posts(person, phrase.bodies)))


def _unread(post: str, home: Place | None) -> Post:
    """A post of which no body is known, as it is written."""
    return Post(closed(post, home), "", str(home) if home else None)


def without_rank(name: str) -> tuple[str | None, str]:
    """The rank before a person's name, and the name without honorifics; one in capitals all through is a name too."""
    spelled = name.title() if name.isupper() else name
    reading = read(spelled)
    rank, at = None, 0
    while hit := reading.hit(at, "rank", "honorific", "before"):
        rank = hit.value if grade(hit.value) is not None and rank is None else rank
        at = hit.end
        while reading.word(at) in (".", ",", ":"):
            at += 1
    people = [item.value for item in read_phrase(spelled).items if isinstance(item.value, PersonMention)]
    found = next((person.name for person in people if person.name), None)
    rest = reading.span(at, len(reading.words.starts)) if at else spelled
    if found and rest.endswith(f" {found}") and len(rest) - len(found) <= _ONE_LETTER:
        return rank, rest  # "Y Ly Trang": the reading of texts takes a lone letter for none of the name
    return rank, found or rest or spelled


def _posts(person: PersonMention, bodies: Resolver) -> Iterator[Post]:
    mentioned = [body for post in person.posts for body in post.bodies]
    places = {name: own_place(body, bodies.places) for body in mentioned if (name := bodies.name(body))}
    yield from (Post(post.title, "") for post in person.posts if post.nobody)
    for post in offices((person,), bodies).held(person, 0):
        where = places.get(post.body) or _place_in(post.body)
        own = bodies.places.own
        local = (
            where if where and where.level == "province" else own if where or is_local(post.body) else None
        )
        yield Post(post.title, post.body, str(local) if local else None)


def _place_in(body: str) -> Place | None:
    """The province whose name ends a body's name; none for a body of the centre that bears such a name."""
    if seat(body).level == "central":
        return None
    words = body.split()
    found = (provinces().get(" ".join(words[-size:]).lower()) for size in (5, 4, 3, 2))
    return next((place for place in found if place), None)
