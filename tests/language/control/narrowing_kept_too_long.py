"""mypy keeps a narrowing over calls that end it: tests see the value as it is, a wrong narrowing stops the program."""


class Box:
    def __init__(self) -> None:
        self.content: int | None = None

    def fill(self) -> None:
        self.content = 5


limit: int | None = None


def set_limit() -> None:
    global limit
    limit = 3


def show_global() -> None:
    global limit
    limit = None
    set_limit()
    print("limit", limit)
    if limit is None:
        print("none")


def show_attribute() -> None:
    box = Box()
    box.content = None
    box.fill()
    print("content", box.content, box.content is None)


def show_closure() -> None:
    found: str | None = None

    def find() -> None:
        nonlocal found
        found = "x"

    find()
    print("found", found, found is not None)


def dead_code(count: int) -> int:
    if count < 0:
        print("negative")
    elif False:
        for unseen in [1]:
            print(all(unseen != other for other in [0]))
    if count > 0 and not True:
        return [count for _ in range(count)][0]
    return sum(1 for _ in range(count)) if True else len([count])


show_global()
show_attribute()
show_closure()
print(dead_code(4))

# expect: limit 3
# expect: content 5 False
# expect: found x True
# expect: 4
