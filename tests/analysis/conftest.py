"""The hand-made world of the questions, on both servers."""

from tests.queries.conftest import loaded as loaded
