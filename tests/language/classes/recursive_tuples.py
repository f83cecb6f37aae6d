"""Recursive aliases through tuples: trees, expressions and linked lists without a class."""

from collections.abc import Iterator

type Expression = int | str | tuple[str, Expression, Expression]
type Tree = tuple[Tree | None, int, Tree | None]
type Linked[T] = tuple[T, Linked[T]] | None
type Json = dict[str, Json] | list[Json] | str | int | float | bool | None


def evaluate(e: Expression, names: dict[str, int]) -> int:
    match e:
        case int():
            return e
        case str():
            return names[e]
        case ("+", left, right):
            return evaluate(left, names) + evaluate(right, names)
        case ("*", left, right):
            return evaluate(left, names) * evaluate(right, names)
        case (operator, _, _):
            raise ValueError(operator)


def depth(e: Expression) -> int:
    if isinstance(e, int | str):
        return 0
    _, left, right = e
    return 1 + max(depth(left), depth(right))


def insert(tree: Tree | None, value: int) -> Tree:
    if tree is None:
        return (None, value, None)
    left, held, right = tree
    if value < held:
        return (insert(left, value), held, right)
    return (left, held, insert(right, value))


def walk(tree: Tree | None) -> Iterator[int]:
    if tree is not None:
        yield from walk(tree[0])
        yield tree[1]
        yield from walk(tree[2])


def push[T](items: Linked[T], item: T) -> Linked[T]:
    return (item, items)


def listed(items: Linked[str]) -> list[str]:
    found: list[str] = []
    while items is not None:
        item, items = items
        found.append(item)
    return found


def shown(value: Json) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{k}: {shown(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(shown, value)) + "]"
    return repr(value)


e: Expression = ("+", "x", ("*", 2, 3))
print(evaluate(e, {"x": 4}), depth(e), e, [e], e == ("+", "x", ("*", 2, 3)), e != 3)
print({e: 1}[("+", "x", ("*", 2, 3))], hash(e) == hash(("+", "x", ("*", 2, 3))))
root: Tree | None = None
for number in [5, 2, 8, 1]:
    root = insert(root, number)
print(list(walk(root)), root)
letters: Linked[str] = None
for letter in "abc":
    letters = push(letters, letter)
print(listed(letters), letters)
print(shown({"a": [1, 2.5, None, True, {"b": "c"}]}))

# expect: 10 2 ('+', 'x', ('*', 2, 3)) [('+', 'x', ('*', 2, 3))] True True
# expect: 1 True
# expect: [1, 2, 5, 8] (((None, 1, None), 2, None), 5, (None, 8, None))
# expect: ['c', 'b', 'a'] ('c', ('b', ('a', None)))
# expect: {a: [1, 2.5, None, True, {b: 'c'}]}
