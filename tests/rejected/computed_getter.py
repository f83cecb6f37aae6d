"""The name of an attribute is known when the program is built."""

from operator import attrgetter


def ordered(words: list[str], name: str) -> list[str]:
    return sorted(words, key=attrgetter(name))


print(ordered(["b", "a"], "upper"))

# error: 7: incompatible type "NamesOfGettersMustBeLiterals"
