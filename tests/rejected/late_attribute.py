"""An attribute that __init__ does not set."""


class Counter:
    def __init__(self) -> None:
        self.name = "counter"

    def step(self) -> int:
        self.count: int = 1
        return self.count


print(Counter().step())

# error: 9: count
