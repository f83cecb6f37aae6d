"""assert stays on, evaluates its message only when it fails."""


def message() -> str:
    print("message evaluated")
    return "too small"


def check(number: int) -> None:
    assert number > 2, message()
    print("fine", number)


check(3)
try:
    check(1)
except AssertionError as error:
    print("AssertionError", error)
try:
    assert not [0]
except AssertionError as error:
    print("bare", str(error) == "")

# expect: fine 3
# expect: message evaluated
# expect: AssertionError too small
# expect: bare True
