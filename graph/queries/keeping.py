"""Answers that look at the whole graph, kept while it stays as it is: on a million facts one takes seconds."""

from __future__ import annotations

import json
import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from graph.store import Store

Answer = TypeVar("Answer")

_MOST = 100  # answers of one store; the one asked for longest ago goes
_LOCK = threading.Lock()
_KEPT: WeakKeyDictionary[Store, OrderedDict[str, Any]] = WeakKeyDictionary()


def kept(store: Store, name: str, asked: Mapping[str, Any], answer: Callable[[], Answer]) -> Answer:
    """What `answer` gives for the question `asked`, which is not asked again before something is stored.

    The answer is shared: nobody may change it.
    """
    key = json.dumps([name, asked, store.corpus_state()], sort_keys=True)
    with _LOCK:
        answers = _KEPT.setdefault(store, OrderedDict())
        if key in answers:
            answers.move_to_end(key)
            found: Answer = answers[key]
            return found
    found = answer()
    with _LOCK:
        answers[key] = found
        if len(answers) > _MOST:
            answers.popitem(last=False)
    return found
