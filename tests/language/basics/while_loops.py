"""while with break, continue and else."""

count = 0
while count < 3:
    print(count)
    count += 1

total = 0
number = 0
while True:
    number += 1
    if number % 2 == 0:
        continue
    if number > 9:
        break
    total += number
print(total)

while count > 0:
    count -= 1
else:
    print("ran out")

while count < 5:
    count += 1
    if count == 3:
        break
else:
    print("not reached")
print(count)

# expect: 0
# expect: 1
# expect: 2
# expect: 25
# expect: ran out
# expect: 3
