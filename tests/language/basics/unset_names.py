"""Names that only some paths bind: where none has, reading them raises as in CPython."""

import sys
from collections.abc import Iterator

for number in range(3):
    last = number
print(last, number)

many = len(sys.argv) > 50
if many:
    top = [1]

    def late() -> int:
        return 1

    class Late:
        value = 3


if not many:

    def early() -> int:
        return 2

    class Early:
        value = 4


try:
    print(top)
except NameError as error:
    print(type(error).__name__, error)
try:
    print(late())
except NameError as error:
    print(type(error).__name__, error)
try:
    print(Late().value)
except NameError as error:
    print(type(error).__name__, error)
print(early(), Early.value)


def caught(n: int) -> list[int]:
    try:
        if n == 0:
            raise ValueError
        result = [n]
    except ValueError:
        pass
    return result


def looped(n: int) -> object:
    for i in range(n):
        text = "x" * i
        if i > 3:
            break
    else:
        end = "done"
    return (i, text, end)


def matched(n: int) -> str:
    match n:
        case 1:
            word = "one"
        case 2:
            word = "two"
    return word


def while_loop(n: int) -> object:
    while n > 0:
        items: list[int] = [n]
        n -= 1
        if n == 5:
            continue
        both = (n, items)
    return both, items


def nested(n: int) -> int:
    if n:

        def inner() -> int:
            return n

        width = 5

    def use() -> int:
        return width

    try:
        return inner() + use()
    except NameError as error:
        print(type(error).__name__, error)
        return -1


def generated(n: int) -> Iterator[object]:
    for i in range(n):
        text = f"i{i}"
        yield i
    try:
        yield text
    except UnboundLocalError as error:
        yield str(error)


print(caught(1), looped(2), matched(1), matched(2), while_loop(2), nested(2), nested(0))
print(list(generated(2)), list(generated(0)))
for action in (caught, looped, matched, while_loop):
    try:
        print(action(0))
    except UnboundLocalError as error:
        print(error)
try:
    looped(7)
except UnboundLocalError as error:
    print(error)

# expect: 2 2
# expect: NameError name 'top' is not defined
# expect: NameError name 'late' is not defined
# expect: NameError name 'Late' is not defined
# expect: 2 4
# expect: UnboundLocalError cannot access local variable 'inner' where it is not associated with a value
# expect: [1] (1, 'x', 'done') one two ((0, [1]), [1]) 7 -1
# expect: [0, 1, 'i1'] ["cannot access local variable 'text' where it is not associated with a value"]
# expect: cannot access local variable 'result' where it is not associated with a value
# expect: cannot access local variable 'i' where it is not associated with a value
# expect: cannot access local variable 'word' where it is not associated with a value
# expect: cannot access local variable 'both' where it is not associated with a value
# expect: cannot access local variable 'end' where it is not associated with a value
