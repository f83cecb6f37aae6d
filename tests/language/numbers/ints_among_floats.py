"""sum, pow, round and ** of numbers declared float that are ints when the program runs."""


def distance(a: tuple[float, ...], b: tuple[float, ...]) -> float:
    return sum(abs(x - y) for x, y in zip(a, b, strict=True))


def square(x: float) -> float:
    return x**2


def power(base: float, exponent: float) -> float:
    results: list[float] = [base**exponent]  # an Any in the stock typeshed
    return results[0]


print(distance((1, 2), (4, 6)), distance((1.0, 2), (4, 6)))
print(square(3), square(1.5), power(2, 3), power(2, 3.0), power(2, -1), power(2.0, 3))
values: list[float] = [1, 2.5, True]
print(max(values), min(values), sum(values), sorted(values), abs(values[0]), -values[0])
print(
    divmod(values[0], 2), pow(values[0], 2), round(values[0]), round(values[0], 1), round(2.567, 2)
)
print(sum(v * 2 for v in values), sum(values, 1.5), sum(values[:1]), sum(values[:1], 3), sum(()))
half: list[float] = [0.1] * 10
print(sum(half), sum([*half, 1]), sum([1, *half]))
whole: list[float] = [True, False, 4]
print(sum(whole), sum(whole[:1]))
x: float = 3
x **= 2
print(x)

# expect: 7 7.0
# expect: 9 2.25 8 8.0 0.5 8.0
# expect: 2.5 1 4.5 [1, True, 2.5] 1 -1
# expect: (0, 1) 1 1 1 2.57
# expect: 9.0 6.0 1 4 0
# expect: 1.0 2.0 2.0
# expect: 5 1
# expect: 9
