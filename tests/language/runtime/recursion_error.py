"""Recursion too deep raises RecursionError, which can be caught, again and again."""


class Node:
    def __init__(self, next: "Node | None") -> None:
        self.next = next


def endless(number: int) -> int:
    return endless(number + 1) + 1


def even(number: int) -> bool:
    return odd(number + 1)


def odd(number: int) -> bool:
    return even(number + 1)


for _ in range(3):
    try:
        endless(0)
    except RecursionError:
        print("too deep")
try:
    even(0)
except RecursionError as error:
    print(isinstance(error, RuntimeError))


def depth(number: int) -> int:
    return 0 if number == 0 else depth(number - 1) + 1


print(depth(500))
chain: Node | None = None
for _ in range(5000):
    chain = Node(chain)
length = 0
while chain is not None:
    length += 1
    chain = chain.next
print(length)

# expect: too deep
# expect: too deep
# expect: too deep
# expect: True
# expect: 500
# expect: 5000
