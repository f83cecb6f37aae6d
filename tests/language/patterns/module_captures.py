"""Module variables bound otherwise than by an assignment."""

y = 1
match 5:
    case y:
        pass
w = {"k": 0}
match {"a": 1}:
    case {**w}:
        pass
rest = [0]
match [1, 2, 3]:
    case [_, *rest]:
        print(rest)
    case _:
        pass
whole = 0


def f() -> tuple[int, dict[str, int], list[int]]:
    return y, w, rest


def rebind(value: int) -> None:
    global whole
    match value:
        case 1 | 2 as whole:
            pass
        case _:
            whole = -1


class Kind:
    size = 1
    match 7:
        case size:
            pass


print(f(), y, w, rest)
print(whole)
rebind(2)
print(whole)
rebind(9)
print(whole)
print(Kind.size)

# expect: [2, 3]
# expect: (5, {'a': 1}, [2, 3]) 5 {'a': 1} [2, 3]
# expect: 0
# expect: 2
# expect: -1
# expect: 7
