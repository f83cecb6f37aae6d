"""Sets and frozensets: algebra, comparison, mutation."""

small = {3, 1, 2}
big = set(range(2, 6))
print(sorted(small), len(small), 2 in small, 9 in small)
print(sorted(small | big), sorted(small & big), sorted(small - big), sorted(small ^ big))
print(small < big, {2} <= small, small >= {1}, small.isdisjoint({8}), small == {1, 2, 3})
small.add(7)
small.add(7)
small.discard(1)
small.discard(100)
print(sorted(small))
small.remove(7)
small.update([8, 9])
print(sorted(small), sorted(small.union([1])), sorted(small.intersection([2, 8])))
small |= {10}
small -= {2}
small &= {3, 8, 10}
print(sorted(small), {5}.pop(), {1}, set(), len(set("hello")))
frozen = frozenset([1, 2])
print(sorted(frozen | {3}), frozen == {1, 2}, {frozen: "key"}[frozenset([2, 1])])
print(sorted({word.lower() for word in ["A", "a", "B"]}), sorted(set([1, 1, 2])))
copy = small.copy()
copy.clear()
print(len(small), len(copy), bool(copy), sorted(small.difference({3})))
numbers = set(range(500))
for number in range(0, 500, 3):
    numbers.remove(number)
print(len(numbers), 3 in numbers, 4 in numbers, sum(numbers))
try:
    small.remove(99)
except KeyError as error:
    print("KeyError", error)

# expect: [1, 2, 3] 3 True False
# expect: [1, 2, 3, 4, 5] [2, 3] [1] [1, 4, 5]
# expect: False True True True True
# expect: [2, 3, 7]
# expect: [2, 3, 8, 9] [1, 2, 3, 8, 9] [2, 8]
# expect: [3, 8, 10] 5 {1} set() 4
# expect: [1, 2, 3] True key
# expect: ['a', 'b'] [1, 2]
# expect: 3 0 False [8, 10]
# expect: 333 False True 83167
# expect: KeyError 99
