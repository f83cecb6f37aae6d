"""A copy that `__setstate__` would have a say in."""

import copy


class Counted:
    def __init__(self, count: int) -> None:
        self.count = count

    def __setstate__(self, state: dict[str, int]) -> None:
        self.count = -state["count"]


print(copy.copy(Counted(1)).count)

# error: 14: A copy of Counted by its __setstate__
