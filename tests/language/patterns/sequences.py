"""match on lists and tuples: lengths, stars, nesting."""


def words(parts: list[str]) -> str:
    match parts:
        case []:
            return "nothing"
        case ["quit"]:
            return "quit"
        case ["go", direction]:
            return f"go {direction}"
        case ["take", item, *rest] if rest:
            return f"take {item} and {len(rest)} more"
        case ["take", *items]:
            return f"take {items}"
        case [first, *_, last]:
            return f"{first} to {last}"
        case [single]:
            return f"only {single}"
        case _:
            return "never"


for line in ["", "quit", "go north", "take a", "take a b c", "x y z", "hm"]:
    print(words(line.split()))


def point(pair: tuple[int, int]) -> str:
    match pair:
        case (0, 0):
            return "origin"
        case (0, y):
            return f"on y at {y}"
        case (x, 0):
            return f"on x at {x}"
        case (x, y) if x == y:
            return f"diagonal {x}"
        case _:
            return "anywhere"


print([point(pair) for pair in [(0, 0), (0, 3), (4, 0), (5, 5), (1, 2)]])


def tree(value: tuple[str, tuple[int, int]]) -> int:
    match value:
        case ("add", (a, b)):
            return a + b
        case (("sub" | "minus"), (a, b)):
            return a - b
        case (_, (a, _)):
            return a


print(tree(("add", (1, 2))), tree(("minus", (5, 3))), tree(("other", (9, 1))))

# expect: nothing
# expect: quit
# expect: go north
# expect: take ['a']
# expect: take a and 2 more
# expect: x to z
# expect: only hm
# expect: ['origin', 'on y at 3', 'on x at 4', 'diagonal 5', 'anywhere']
# expect: 3 2 9
