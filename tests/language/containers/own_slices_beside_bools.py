"""A `__getitem__` that takes ints and slices, in a program whose ints hold bools."""


class Row:
    def __init__(self) -> None:
        self.items = [1, 2, 3]

    def __getitem__(self, index: int | slice) -> int | list[int]:
        return self.items[index]


row = Row()
flags: list[int] = [True, 2, False]
print(row[0], row[1:], row[::2], flags, row[True])
tail = slice(1, None)
print(row[tail], flags[tail], tail)

# expect: 1 [2, 3] [1, 3] [True, 2, False] 2
# expect: [2, 3] [2, False] slice(1, None, None)
