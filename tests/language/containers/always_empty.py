"""Displays that hold nothing, whose items mypy therefore types as Never."""


def main() -> None:
    print(min(enumerate([]), default=None))
    print(max(enumerate([]), default=None))
    print(list(zip([], [])))
    print(list(enumerate([])))
    print(sorted([]))
    print(max([], default=3))
    print(dict(zip([], [])))
    print(list(map(str, [])))
    print(next(iter([]), None))
    print(sum([]))
    print(list(reversed([])))
    print(any([]), all([]))
    print("x".join([]))
    print(tuple([]), set([]), frozenset([]), list(()))
    print([].copy(), len([]))
    print(list(filter(None, [])))
    print([] + [], [] * 2)
    print(min(zip([], []), default=(1, 2)))
    print([*[]], (*[],))
    print(sorted(enumerate([]), key=lambda r: r[0]))
    try:
        print(next(enumerate([])))
    except StopIteration:
        print("stop")
    try:
        print(min(enumerate([])))
    except ValueError as e:
        print(e)
    print("after")


main()

# expect: None
# expect: None
# expect: []
# expect: []
# expect: []
# expect: 3
# expect: {}
# expect: []
# expect: None
# expect: 0
# expect: []
# expect: False True
# expect:
# expect: () set() frozenset() []
# expect: [] 0
# expect: []
# expect: [] []
# expect: (1, 2)
# expect: [] ()
# expect: []
# expect: stop
# expect: min() iterable argument is empty
# expect: after
