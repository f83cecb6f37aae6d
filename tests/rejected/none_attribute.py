"""None where a value is needed."""


def find(words: list[str]) -> str | None:
    return words[0] if words else None


print(find([]).upper())

# error: 8: Item "None" of "str | None" has no attribute "upper"
