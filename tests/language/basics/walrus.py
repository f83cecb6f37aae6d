"""Assignment expressions in conditions and loops."""

lines = ["one", "two", "", "three"]
position = 0
while line := lines[position]:
    print(line)
    position += 1
print(position)
if (length := len(lines)) > 3:
    print("long", length)
print((doubled := length * 2) + doubled)


def first_long(words: list[str]) -> str | None:
    for word in words:
        if (size := len(word)) > 3:
            return f"{word}:{size}"
    return None


print(first_long(lines))
print(first_long([]))

# expect: one
# expect: two
# expect: 2
# expect: long 4
# expect: 16
# expect: three:5
# expect: None
