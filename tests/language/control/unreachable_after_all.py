"""Where a narrowing that no longer holds made mypy skip a block, the program stops instead of skipping it too."""


class Door:
    def __init__(self) -> None:
        self.key: str | None = None

    def lock(self) -> None:
        self.key = "k"


door = Door()
door.key = None
door.lock()
print("locked")
if door.key is not None:
    print(door.key.upper())

# backends: process machine -- CPython checks no types, so it goes on
# expect: locked
# expect-error: TypeError: this statement is unreachable for the type checker
# exit: 1
