"""Chained, augmented, tuple and starred assignment, and swapping."""

first = second = 3
first += 4
print(first, second)
left, right = 1, 2
left, right = right, left
print(left, right)
[a, b], c = [1, 2], 3
print(a, b, c)
head, *tail = [1, 2, 3, 4]
print(head, tail)
*front, last = ["x", "y", "z"]
print(front, last)
start, *middle, end = (10, 20, 30, 40)
print(start, middle, end)
none: list[int]
one, *none = [1]
print(one, none)
numbers = [1, 2, 3]
numbers[0], numbers[2] = numbers[2], numbers[0]
print(numbers)
numbers[1] *= 10
numbers += [4]
print(numbers)
alias = numbers
alias += [5]
print(numbers)
(x, y), z = (1, 2), "z"
print(x, y, z)
print([*numbers, 0, *range(2)])

# expect: 7 3
# expect: 2 1
# expect: 1 2 3
# expect: 1 [2, 3, 4]
# expect: ['x', 'y'] z
# expect: 10 [20, 30] 40
# expect: 1 []
# expect: [3, 2, 1]
# expect: [3, 20, 1, 4]
# expect: [3, 20, 1, 4, 5]
# expect: 1 2 z
# expect: [3, 20, 1, 4, 5, 0, 0, 1]
