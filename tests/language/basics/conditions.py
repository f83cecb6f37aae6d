"""if, elif, conditional expressions, short circuit and truth of each kind of value."""


def say(answer: bool, word: str) -> bool:
    print(word, end=" ")
    return answer


def size(number: int) -> str:
    if number < 0:
        return "negative"
    elif number == 0:
        return "zero"
    elif number < 10:
        return "small"
    return "large"


for number in [-5, 0, 7, 70]:
    print(size(number))
print(say(True, "left") and say(False, "right"))
print(say(True, "left") or say(False, "right"))
print(say(False, "left") and say(False, "right"))
print(not say(False, "only"))
for flag in [True, False]:
    print("yes" if flag else "no")
empty_text: list[str] = ["", "x"]
for text in empty_text:
    print(bool(text), "full" if text else "empty")
for numbers in [[], [0]]:
    print("items" if numbers else "no items")
print(bool(0), bool(-1), bool(0.0), bool(0.5))
print("" or "other", 0 or 5, 3 and 4)

# expect: negative
# expect: zero
# expect: small
# expect: large
# expect: left right False
# expect: left True
# expect: left False
# expect: only True
# expect: yes
# expect: no
# expect: False empty
# expect: True full
# expect: no items
# expect: items
# expect: False True False True
# expect: other 5 4
