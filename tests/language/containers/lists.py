"""Lists: methods, slices, comparison, aliasing, mutation while in use."""

numbers = [3, 1, 2]
numbers.append(5)
numbers.insert(1, 9)
numbers.extend([7, 8])
print(numbers, len(numbers), numbers[0], numbers[-1])
print(numbers.pop(), numbers.pop(0), numbers)
numbers.remove(2)
print(numbers, numbers.index(5), numbers.count(9), 5 in numbers, 2 not in numbers)
numbers.sort()
print(numbers)
numbers.reverse()
print(numbers, sorted(numbers), list(reversed(numbers)))
print(numbers + [1], [0] * 3, numbers == [9, 7, 5, 1], [1, 2] < [1, 3], [1] < [1, 0])
copy = numbers.copy()
copy.clear()
print(len(numbers), copy, bool(copy))
del numbers[0]
print(numbers)
nested = [[1, 2], [3]]
nested[1].append(4)
shared = [nested[0]] * 2
shared[0].append(9)
print(nested, shared)
print(list(range(5)), list("ab"), [*range(2), *"x".split()])
print(min([4, 2]), max([4, 2], key=lambda number: -number), sum([1, 2], 10), min([], default=0))
words: list[str | None] = ["a", None]
print(words, [1.5, 2.0], [True], [b"x"], ["it's"], [(1,)])
try:
    print(numbers[10])
except IndexError as error:
    print(error)
try:
    numbers.remove(100)
except ValueError as error:
    print(error)
try:
    empty: list[int] = []
    empty.pop()
except IndexError as error:
    print(error)
growing = [1]
for number in growing:
    if number < 4:
        growing.append(number + 1)
print(growing)

# expect: [3, 9, 1, 2, 5, 7, 8] 7 3 8
# expect: 8 3 [9, 1, 2, 5, 7]
# expect: [9, 1, 5, 7] 2 1 True True
# expect: [1, 5, 7, 9]
# expect: [9, 7, 5, 1] [1, 5, 7, 9] [1, 5, 7, 9]
# expect: [9, 7, 5, 1, 1] [0, 0, 0] True True True
# expect: 4 [] False
# expect: [7, 5, 1]
# expect: [[1, 2, 9], [3, 4]] [[1, 2, 9], [1, 2, 9]]
# expect: [0, 1, 2, 3, 4] ['a', 'b'] [0, 1, 'x']
# expect: 2 2 13 0
# expect: ['a', None] [1.5, 2.0] [True] [b'x'] ["it's"] [(1,)]
# expect: list index out of range
# expect: list.remove(x): x not in list
# expect: pop from empty list
# expect: [1, 2, 3, 4]
