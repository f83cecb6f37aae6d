"""The report of an uncaught exception goes on where its `__str__` raises."""


class Mute(Exception):
    def __str__(self) -> str:
        raise ValueError("no text")


print("before")
raise Mute(1)

# exit: 1
# expect-error: Traceback (most recent call last):
# expect-error: Mute: <exception str() failed>
# expect: before
