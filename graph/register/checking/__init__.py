"""Whether the register's data are sound: every problem with the file and the entry it lies in."""

from graph.register.checking.files import Problem
from graph.register.checking.register import problems

__all__ = ["Problem", "problems"]
