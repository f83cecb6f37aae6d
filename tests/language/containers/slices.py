"""Slices: each combination of bounds and step, assignment, deletion."""

letters = list("abcdefgh")
print(letters[2:5], letters[:3], letters[5:], letters[:], letters[-3:], letters[:-5])
print(letters[::2], letters[1::3], letters[::-1], letters[5:1:-2], letters[-1:-4:-1])
print(letters[5:2], letters[100:], letters[-100:2], letters[3:3])
numbers = list(range(8))
numbers[2:4] = [20, 30, 40]
print(numbers)
numbers[1:1] = [11, 12]
print(numbers)
numbers[:2] = []
print(numbers)
numbers[::2] = [0, 0, 0, 0, 0][: len(numbers[::2])]
print(numbers)
del numbers[1:3]
print(numbers)
del numbers[::2]
print(numbers)
numbers[len(numbers) :] = [100]
print(numbers)
text = "abcdef"
print(text[1:-1], text[::-2], text[-4:-2], text[4:1], "héllo"[1:3])
fixed = (1, 2, 3, 4)
print(fixed[1:3], fixed[::-1], b"abcdef"[1:5:2], range(10)[2:8:3], len(range(0, 10, 3)))
try:
    numbers[::2] = [1, 2, 3, 4, 5, 6]
except ValueError as error:
    print(error)
try:
    print(numbers[::0])
except ValueError as error:
    print(error)

# expect: ['c', 'd', 'e'] ['a', 'b', 'c'] ['f', 'g', 'h'] ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] ['f', 'g', 'h'] ['a', 'b', 'c']
# expect: ['a', 'c', 'e', 'g'] ['b', 'e', 'h'] ['h', 'g', 'f', 'e', 'd', 'c', 'b', 'a'] ['f', 'd'] ['h', 'g', 'f']
# expect: [] [] ['a', 'b'] []
# expect: [0, 1, 20, 30, 40, 4, 5, 6, 7]
# expect: [0, 11, 12, 1, 20, 30, 40, 4, 5, 6, 7]
# expect: [12, 1, 20, 30, 40, 4, 5, 6, 7]
# expect: [0, 1, 0, 30, 0, 4, 0, 6, 0]
# expect: [0, 30, 0, 4, 0, 6, 0]
# expect: [30, 4, 6]
# expect: [30, 4, 6, 100]
# expect: bcde fdb cd  él
# expect: (2, 3) (4, 3, 2, 1) b'bd' range(2, 8, 3) 4
# expect: attempt to assign sequence of size 6 to extended slice of size 2
# expect: slice step cannot be zero
