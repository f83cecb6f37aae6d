"""The name of an attribute is known when the program is built."""

from operator import attrgetter


def ordered(words: list[str], name: str) -> None:
    words.sort(key=attrgetter(name))


ordered(["b", "a"], "upper")

# error: 7: NamesOfGettersMustBeLiterals
