"""`f(*items, **mapping)` where both fill separate parameters: items first, names after them, CPython's errors."""


def plain(a: int, b: int = 2, *, c: int = 3, d: int) -> tuple[int, ...]:
    return a, b, c, d


def collecting(a: int, b: int, *rest: int, c: int = 0, **names: int) -> str:
    return f"{a} {b} {rest} {c} {names}"


def by_position(a: int, b: int, /, c: int = 5) -> list[int]:
    return [a, b, c]


class Base:
    def turn(self, *args: int, **names: int) -> str:
        return f"base {args} {names}"


class Turned(Base):
    def turn(self, angle: int = 10, *args: int, **names: int) -> str:
        return f"turned {angle} {args} {names}"


def passed_on(*args: int, **names: int) -> tuple[int, ...]:
    return plain(*args, **names)


def tell(items: list[int], names: dict[str, int]) -> None:
    for which in range(4):
        try:
            match which:
                case 0:
                    print(passed_on(*items, **names))
                case 1:
                    print(collecting(*items, **names))
                case 2:
                    print(collecting(7, *items, **names))
                case _:
                    print(by_position(*items, **names))
        except TypeError as error:
            print(error)


several: list[dict[str, int]] = [{}, {"d": 4}, {"c": 3, "d": 4}, {"b": 8, "d": 4}, {"a": 5, "b": 8}]
for items in ([], [1], [1, 2], [1, 2, 3]):
    for names in (*several, {"z": 1}):
        print(items, names)
        tell(items, names)
turned: Base = Turned()
print(turned.turn(1, z=2), turned.turn(1, 2, 3), turned.turn())
print(plain(*[1], **{"b": 2, "c": 3, "d": 4}))
# expect: [] {}
# expect: plain() missing 1 required positional argument: 'a'
# expect: collecting() missing 2 required positional arguments: 'a' and 'b'
# expect: collecting() missing 1 required positional argument: 'b'
# expect: by_position() missing 2 required positional arguments: 'a' and 'b'
# expect: [] {'d': 4}
# expect: plain() missing 1 required positional argument: 'a'
# expect: collecting() missing 2 required positional arguments: 'a' and 'b'
# expect: collecting() missing 1 required positional argument: 'b'
# expect: by_position() got an unexpected keyword argument 'd'
# expect: [] {'c': 3, 'd': 4}
# expect: plain() missing 1 required positional argument: 'a'
# expect: collecting() missing 2 required positional arguments: 'a' and 'b'
# expect: collecting() missing 1 required positional argument: 'b'
# expect: by_position() got an unexpected keyword argument 'd'
# expect: [] {'b': 8, 'd': 4}
# expect: plain() missing 1 required positional argument: 'a'
# expect: collecting() missing 1 required positional argument: 'a'
# expect: 7 8 () 0 {'d': 4}
# expect: by_position() got some positional-only arguments passed as keyword arguments: 'b'
# expect: [] {'a': 5, 'b': 8}
# expect: plain() missing 1 required keyword-only argument: 'd'
# expect: 5 8 () 0 {}
# expect: collecting() got multiple values for argument 'a'
# expect: by_position() got some positional-only arguments passed as keyword arguments: 'a, b'
# expect: [] {'z': 1}
# expect: plain() got an unexpected keyword argument 'z'
# expect: collecting() missing 2 required positional arguments: 'a' and 'b'
# expect: collecting() missing 1 required positional argument: 'b'
# expect: by_position() got an unexpected keyword argument 'z'
# expect: [1] {}
# expect: plain() missing 1 required keyword-only argument: 'd'
# expect: collecting() missing 1 required positional argument: 'b'
# expect: 7 1 () 0 {}
# expect: by_position() missing 1 required positional argument: 'b'
# expect: [1] {'d': 4}
# expect: (1, 2, 3, 4)
# expect: collecting() missing 1 required positional argument: 'b'
# expect: 7 1 () 0 {'d': 4}
# expect: by_position() got an unexpected keyword argument 'd'
# expect: [1] {'c': 3, 'd': 4}
# expect: (1, 2, 3, 4)
# expect: collecting() missing 1 required positional argument: 'b'
# expect: 7 1 () 3 {'d': 4}
# expect: by_position() got an unexpected keyword argument 'd'
# expect: [1] {'b': 8, 'd': 4}
# expect: (1, 8, 3, 4)
# expect: 1 8 () 0 {'d': 4}
# expect: collecting() got multiple values for argument 'b'
# expect: by_position() got some positional-only arguments passed as keyword arguments: 'b'
# expect: [1] {'a': 5, 'b': 8}
# expect: plain() got multiple values for argument 'a'
# expect: collecting() got multiple values for argument 'a'
# expect: collecting() got multiple values for argument 'a'
# expect: by_position() got some positional-only arguments passed as keyword arguments: 'a, b'
# expect: [1] {'z': 1}
# expect: plain() got an unexpected keyword argument 'z'
# expect: collecting() missing 1 required positional argument: 'b'
# expect: 7 1 () 0 {'z': 1}
# expect: by_position() got an unexpected keyword argument 'z'
# expect: [1, 2] {}
# expect: plain() missing 1 required keyword-only argument: 'd'
# expect: 1 2 () 0 {}
# expect: 7 1 (2,) 0 {}
# expect: [1, 2, 5]
# expect: [1, 2] {'d': 4}
# expect: (1, 2, 3, 4)
# expect: 1 2 () 0 {'d': 4}
# expect: 7 1 (2,) 0 {'d': 4}
# expect: by_position() got an unexpected keyword argument 'd'
# expect: [1, 2] {'c': 3, 'd': 4}
# expect: (1, 2, 3, 4)
# expect: 1 2 () 3 {'d': 4}
# expect: 7 1 (2,) 3 {'d': 4}
# expect: by_position() got an unexpected keyword argument 'd'
# expect: [1, 2] {'b': 8, 'd': 4}
# expect: plain() got multiple values for argument 'b'
# expect: collecting() got multiple values for argument 'b'
# expect: collecting() got multiple values for argument 'b'
# expect: by_position() got some positional-only arguments passed as keyword arguments: 'b'
# expect: [1, 2] {'a': 5, 'b': 8}
# expect: plain() got multiple values for argument 'a'
# expect: collecting() got multiple values for argument 'a'
# expect: collecting() got multiple values for argument 'a'
# expect: by_position() got some positional-only arguments passed as keyword arguments: 'a, b'
# expect: [1, 2] {'z': 1}
# expect: plain() got an unexpected keyword argument 'z'
# expect: 1 2 () 0 {'z': 1}
# expect: 7 1 (2,) 0 {'z': 1}
# expect: by_position() got an unexpected keyword argument 'z'
# expect: [1, 2, 3] {}
# expect: plain() takes from 1 to 2 positional arguments but 3 were given
# expect: 1 2 (3,) 0 {}
# expect: 7 1 (2, 3) 0 {}
# expect: [1, 2, 3]
# expect: [1, 2, 3] {'d': 4}
# expect: plain() takes from 1 to 2 positional arguments but 3 positional arguments (and 1 keyword-only argument) were given
# expect: 1 2 (3,) 0 {'d': 4}
# expect: 7 1 (2, 3) 0 {'d': 4}
# expect: by_position() got an unexpected keyword argument 'd'
# expect: [1, 2, 3] {'c': 3, 'd': 4}
# expect: plain() takes from 1 to 2 positional arguments but 3 positional arguments (and 2 keyword-only arguments) were given
# expect: 1 2 (3,) 3 {'d': 4}
# expect: 7 1 (2, 3) 3 {'d': 4}
# expect: by_position() got multiple values for argument 'c'
# expect: [1, 2, 3] {'b': 8, 'd': 4}
# expect: plain() got multiple values for argument 'b'
# expect: collecting() got multiple values for argument 'b'
# expect: collecting() got multiple values for argument 'b'
# expect: by_position() got some positional-only arguments passed as keyword arguments: 'b'
# expect: [1, 2, 3] {'a': 5, 'b': 8}
# expect: plain() got multiple values for argument 'a'
# expect: collecting() got multiple values for argument 'a'
# expect: collecting() got multiple values for argument 'a'
# expect: by_position() got some positional-only arguments passed as keyword arguments: 'a, b'
# expect: [1, 2, 3] {'z': 1}
# expect: plain() got an unexpected keyword argument 'z'
# expect: 1 2 (3,) 0 {'z': 1}
# expect: 7 1 (2, 3) 0 {'z': 1}
# expect: by_position() got an unexpected keyword argument 'z'
# expect: turned 1 () {'z': 2} turned 1 (2, 3) {} turned 10 () {}
# expect: (1, 2, 3, 4)
