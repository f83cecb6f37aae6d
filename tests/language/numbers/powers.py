"""`**` of ints: an int, but a float where the exponent is a negative literal."""


def half(value: int) -> int:
    return value // 2


square: int = half(14) ** 2
print(square, half(2) ** 0, 2**10, (-3) ** 3, half(20) ** half(6))
print(half(4) ** -1, 2**-2, 2.0 ** half(6), 9**0.5)
print(pow(half(14), 2), pow(7, half(8), 5), pow(3, -1, 7))
value = 3
value **= 3
print(value)
try:
    print(half(8) ** 40)
except OverflowError as error:
    print(type(error).__name__)

# backends: process machine -- CPython's ints never overflow
# expect: 49 1 1024 -27 1000
# expect: 0.5 0.25 8.0 3.0
# expect: 49 1 5
# expect: 27
# expect: OverflowError
