"""Generic classes: several representations, nesting, inheritance, methods with own parameters."""

from collections.abc import Callable, Iterator


class Stack[T]:
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)

    def pop(self) -> T:
        return self.items.pop()

    def map[R](self, function: Callable[[T], R]) -> "Stack[R]":
        result = Stack[R]()
        for item in self.items:
            result.push(function(item))
        return result

    def __iter__(self) -> Iterator[T]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)


class Node[K, V]:
    def __init__(self, key: K, value: V, next: "Node[K, V] | None" = None) -> None:
        self.key = key
        self.value = value
        self.next = next


class Numbers(Stack[int]):
    def total(self) -> int:
        return sum(self.items)


integers = Stack[int]()
for number in range(4):
    integers.push(number * number)
print(integers.pop(), len(integers), list(integers))
floats = integers.map(lambda number: number / 2)
texts = floats.map(str)
print(list(floats), list(texts), texts.pop() + "!")
nested = Stack[Stack[int]]()
nested.push(integers)
print(len(nested.pop()))
node: Node[str, bool] | None = Node("a", True, Node("b", False))
while node is not None:
    print(node.key, node.value)
    node = node.next
numbers = Numbers()
numbers.push(2)
numbers.push(40)
print(numbers.total(), isinstance(numbers, Stack))
optional: Stack[int | None] = Stack()
optional.push(None)
optional.push(0)
print(optional.items)

# expect: 9 3 [0, 1, 4]
# expect: [0.0, 0.5, 2.0] ['0.0', '0.5', '2.0'] 2.0!
# expect: 3
# expect: a True
# expect: b False
# expect: 42 True
# expect: [None, 0]
