"""dict.update and dict() with a mapping or pairs, and with keyword arguments besides."""


def main() -> None:
    d = {"a": 1}
    d.update({"x": 5}, w=1)
    print(d)
    d.update([("z", 3)], q=2)
    print(d)
    d.update(r=7)
    print(d)
    print(dict({"a": 1}, b=2), dict([("a", 1)], c=3), dict(k=1))
    try:
        print(divmod(1.0, len("") * 0.5))
    except ZeroDivisionError as er:
        print(er)


main()

# expect: {'a': 1, 'x': 5, 'w': 1}
# expect: {'a': 1, 'x': 5, 'w': 1, 'z': 3, 'q': 2}
# expect: {'a': 1, 'x': 5, 'w': 1, 'z': 3, 'q': 2, 'r': 7}
# expect: {'a': 1, 'b': 2} {'a': 1, 'c': 3} {'k': 1}
# expect: float divmod()
