"""`*` into functions with overloads: a tuple of known length fits by its items, anything else by rest parameters."""


def rounded(pair: tuple[float, int]) -> float:
    return round(*pair)


def between(bounds: tuple[int, int]) -> list[int]:
    return list(range(*bounds))


print(rounded((1.2345, 2)), between((2, 5)), [x for x in range(1, *(6, 2))], int(*("ff", 16)))
numbers = [4, 2]
prices = {"tea": 3, "jam": 5}
print(max(*numbers), min(*numbers), max(0, *numbers), min(*numbers, 1), pow(*(2, 5)))
print(max(*prices.values()), min(*prices), min(*"hello"), max(*numbers, key=lambda n: -n))
print(max(1, 2, 3), min(4, 3, 2, 1), max("a", "c", "b"), max(1, 2, 3, key=lambda n: -n))
try:
    print(max(*numbers[:1]))
except TypeError:
    print("TypeError")
pairs: list[tuple[int, bool] | tuple[int, int]] = [(1, True), (125, -1)]
print([round(*pair) for pair in pairs])

# expect: 1.23 [2, 3, 4] [1, 3, 5] 255
# expect: 4 2 4 1 32
# expect: 5 jam e 2
# expect: 3 1 c 1
# expect: TypeError
# expect: [1, 120]
