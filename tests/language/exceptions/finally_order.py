"""finally with return, break, nested exceptions and replaced results."""


def override() -> int:
    try:
        return 1
    finally:
        return 2


def swallow() -> str:
    try:
        raise ValueError("gone")
    finally:
        return "swallowed"


def value_is_kept() -> int:
    number = 1
    try:
        return number
    finally:
        number = 5
        print("changed", number)


def nested() -> list[str]:
    events: list[str] = []
    try:
        try:
            events.append("a")
            raise ValueError
        finally:
            events.append("b")
    except ValueError:
        events.append("c")
    finally:
        events.append("d")
    return events


def replaced() -> str:
    try:
        try:
            raise ValueError("old")
        finally:
            raise KeyError("new")
    except KeyError as error:
        return f"{error} during {error.__context__!r}"


def loop() -> int:
    for number in range(10):
        try:
            if number == 2:
                break
        finally:
            print("pass", number)
    return number


print(override(), swallow(), value_is_kept(), nested(), replaced(), loop())

# expect: changed 5
# expect: pass 0
# expect: pass 1
# expect: pass 2
# expect: 2 swallowed 1 ['a', 'b', 'c', 'd'] 'new' during ValueError('old') 2
