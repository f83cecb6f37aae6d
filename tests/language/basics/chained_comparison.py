"""Chained comparisons evaluate each operand once and stop early."""


def seen(number: int) -> int:
    print("seen", number)
    return number


print(1 < 2 < 3, 1 < 3 < 2)
print(seen(1) < seen(5) <= seen(5))
print(seen(9) < seen(5) < seen(100))
low, middle, high = 1, 1, 2
print(low == middle != high)
print("a" < "b" <= "b" < "c")
print(0 <= 5 < 10 > 3)

# expect: True False
# expect: seen 1
# expect: seen 5
# expect: seen 5
# expect: True
# expect: seen 9
# expect: seen 5
# expect: False
# expect: True
# expect: True
# expect: True
