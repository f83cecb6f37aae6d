"""Names bound by := in a comprehension belong to the module or function around it."""

totals = [(last := k + 1) for k in range(4)]
nested = [[(cell := row * k) for k in range(4)] for row in range(2)]
print(totals, last, nested, cell)
any((hit := i) % 5 == 3 and hit % 2 == 0 for i in range(10))
print(hit)


def from_function() -> int:
    found = [(seen := word) for word in ("a", "bc") if len(word) > 1]
    print(found, seen)
    return hit + last


print(from_function())
print(list(enumerate([])), list(zip([], [])), max([], default=()))

# expect: [1, 2, 3, 4] 4 [[0, 0, 0, 0], [0, 1, 2, 3]] 3
# expect: 8
# expect: ['bc'] bc
# expect: 12
# expect: [] [] ()
