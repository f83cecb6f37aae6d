"""match on literals, alternatives, guards and captures."""


def classify(value: int | str | bool | None) -> str:
    match value:
        case True:
            return "yes"
        case False:
            return "no"
        case None:
            return "none"
        case 0:
            return "zero"
        case 1 | 2 | 3:
            return "few"
        case int() if value < 0:
            return "negative"
        case int(number):
            return f"number {number}"
        case "hello" | "hi":
            return "greeting"
        case str() as text if len(text) > 5:
            return f"long {text}"
        case other:
            return f"other {other}"


values: list[int | str | bool | None] = [0, 2, -5, 99, "hi", "goodbye", "x", None, True, False]
for value in values:
    print(classify(value))


def command(octet: bytes) -> int:
    match octet:
        case b"GET" | b"HEAD":
            return 1
        case b"":
            return 0
        case _:
            return -1


print(command(b"GET"), command(b""), command(b"POST"))
match "no case matches":
    case "something else":
        print("wrong")
    case _:
        pass
print("after")

# expect: zero
# expect: few
# expect: negative
# expect: number 99
# expect: greeting
# expect: long goodbye
# expect: other x
# expect: none
# expect: yes
# expect: no
# expect: 1 0 -1
# expect: after
