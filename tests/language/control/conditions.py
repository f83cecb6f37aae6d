"""Where only the truth of `and`, `or` and `not` counts, their operands may be of any types."""


def f(a: int, b: bool, words: list[str], name: str | None) -> None:
    if not 0 or 0:
        print("a")
    if not a or a:
        print("b")
    if b or a:
        print("c")
    while words and (name or a) and not (b and a):
        print(words.pop())
    print(1 if b or words else 2, [x for x in range(4) if x and words or b or x == 2])
    assert a or b or name, "none of them"
    match a:
        case 3 if b or words:
            print("three")
        case _ if name and a:
            print(len(name))
        case _:
            print("other")
    print(not (a and words), not (name or b))


f(0, True, [], None)
f(3, False, ["x", "y"], "n")
f(2, False, [], "name")
try:
    f(0, False, ["z"], None)
except AssertionError as error:
    print(error)

print(0 or False, 1 and True, "" or 3, 2.5 and "x", (0 or False) + 1)
object.__init__
int.from_bytes
bytes.count
NotImplemented

# expect: a
# expect: b
# expect: c
# expect: 1 [0, 1, 2, 3]
# expect: other
# expect: True False
# expect: a
# expect: b
# expect: c
# expect: y
# expect: x
# expect: 2 [2]
# expect: 1
# expect: True False
# expect: a
# expect: b
# expect: c
# expect: 2 [2]
# expect: 4
# expect: True False
# expect: a
# expect: b
# expect: 1 [1, 2, 3]
# expect: none of them
# expect: False True 3 x 1
