"""Imports a module that imports this one."""

from pieces import second

value = [1, 2]
number = 5


def get() -> int:
    return number + second.length
