"""Trees made, walked and forgotten: allocation and the collector."""

DEPTH = 16


class Node:
    """A node with two children or none."""

    def __init__(self, left: "Node | None", right: "Node | None") -> None:
        self.left = left
        self.right = right

    def count(self) -> int:
        """Return how many nodes hang here."""
        if self.left is None or self.right is None:
            return 1
        return 1 + self.left.count() + self.right.count()


def make(depth: int) -> Node:
    """Return a full tree."""
    if depth == 0:
        return Node(None, None)
    return Node(make(depth - 1), make(depth - 1))


def main() -> None:
    """Print the sizes of many short-lived trees, beside one that lives."""
    lasting = make(DEPTH)
    for depth in range(4, DEPTH + 1, 4):
        count = 1 << (DEPTH - depth + 4)
        total = 0
        for _ in range(count):
            total += make(depth).count()
        print(count, depth, total)
    print(lasting.count())


main()
