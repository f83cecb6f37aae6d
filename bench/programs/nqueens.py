"""All ways to place queens that do not see each other: recursion and lists of bools."""

SIZE = 12


class Board:
    """Which columns and diagonals a queen sees already."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.columns = [False] * size
        self.rising = [False] * (2 * size)
        self.falling = [False] * (2 * size)

    def place(self, row: int) -> int:
        """Return in how many ways the rows from `row` on can be filled."""
        if row == self.size:
            return 1
        ways = 0
        for column in range(self.size):
            up, down = row + column, row - column + self.size
            if not (self.columns[column] or self.rising[up] or self.falling[down]):
                self.columns[column] = self.rising[up] = self.falling[down] = True
                ways += self.place(row + 1)
                self.columns[column] = self.rising[up] = self.falling[down] = False
        return ways


print(Board(SIZE).place(0))
