"""A dict remembers the text it found last: whatever happens to the entry meanwhile, answers stay right."""


def said(counts: dict[str, int], key: str) -> str:
    return f"{key in counts} {counts.get(key, -1)}"


def removed() -> None:
    counts: dict[str, int] = {}
    keys = [f"key {number}" for number in range(20)]
    for number, key in enumerate(keys):
        counts[key] = number
    for key in keys[::3]:
        found = counts[key]
        del counts[key]
        print(found, said(counts, key), len(counts))
    key = keys[1]
    print(counts[key], counts.pop(key), said(counts, key))
    counts[key] = 100
    print(said(counts, key), list(counts)[-1])


def taken_from_the_end() -> None:
    counts = {"a": 1, "b": 2}
    last = "b"
    print(counts[last], counts.popitem(), said(counts, last))
    counts["c"] = 3
    print(said(counts, last), said(counts, "c"))


def cleared_and_filled() -> None:
    counts = {"x": 1}
    key = "x"
    print(counts[key])
    counts.clear()
    print(said(counts, key))
    counts["y"] = 2
    print(said(counts, key))
    counts[key] = 3
    print(said(counts, key), counts)


def grown() -> None:
    counts: dict[str, int] = {"first": 0}
    key = "first"
    for number in range(100):
        counts[key] = counts.get(key, 0) + 1
        counts[str(number)] = number
    print(counts[key], len(counts))
    for number in range(99):
        del counts[str(number)]
    counts[key] += 1
    print(counts)


def copied() -> None:
    counts = {"k": 1, "l": 2}
    key = "l"
    other = counts.copy()
    print(counts[key], other[key])
    del other["k"]
    other[key] = 5
    print(counts[key], other[key], counts, other)
    counts |= {"l": 7, "m": 8}
    print(said(counts, key), said(other, key))


def mixed() -> None:
    things: dict[object, int] = {"a": 1, 1: 2, (1, "a"): 3}
    key = "a"
    print(things[key], things[key], things[1])
    del things[key]
    print(key in things, things)


removed()
taken_from_the_end()
cleared_and_filled()
grown()
copied()
mixed()

# expect: 0 False -1 19
# expect: 3 False -1 18
# expect: 6 False -1 17
# expect: 9 False -1 16
# expect: 12 False -1 15
# expect: 15 False -1 14
# expect: 18 False -1 13
# expect: 1 1 False -1
# expect: True 100 key 1
# expect: 2 ('b', 2) False -1
# expect: False -1 True 3
# expect: 1
# expect: False -1
# expect: False -1
# expect: True 3 {'y': 2, 'x': 3}
# expect: 100 101
# expect: {'first': 101, '99': 99}
# expect: 2 2
# expect: 2 5 {'k': 1, 'l': 2} {'l': 5}
# expect: True 7 True 5
# expect: 1 1 2
# expect: False {1: 2, (1, 'a'): 3}
