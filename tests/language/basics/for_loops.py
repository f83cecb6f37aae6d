"""for over ranges and sequences, with enumerate, zip, reversed and else."""

for number in range(3):
    print(number)
for number in range(10, 0, -3):
    print(number, end=",")
print()
for index, word in enumerate(["a", "b", "c"], start=1):
    print(index, word)
for left, right in zip([1, 2, 3], "xyz"):
    print(left, right)
for letter in reversed(["p", "q"]):
    print(letter)
for pair in [(1, 2), (3, 4)]:
    print(pair[0] + pair[1])
for outer in range(3):
    for inner in range(3):
        if inner == 2:
            break
        if outer == 1:
            continue
        print(outer, inner)
for number in range(3):
    if number == 7:
        break
else:
    print("no seven")
print(number)

# expect: 0
# expect: 1
# expect: 2
# expect: 10,7,4,1,
# expect: 1 a
# expect: 2 b
# expect: 3 c
# expect: 1 x
# expect: 2 y
# expect: 3 z
# expect: q
# expect: p
# expect: 3
# expect: 7
# expect: 0 0
# expect: 0 1
# expect: 2 0
# expect: 2 1
# expect: no seven
# expect: 2
