"""Generic functions over recursive aliases."""

from collections.abc import Iterator

type Tree[V] = V | list[Tree[V]]


def flatten[V](tree: Tree[V]) -> Iterator[V]:
    if isinstance(tree, list):
        for branch in tree:
            yield from flatten(branch)
    else:
        yield tree


t: Tree[int] = [1, [2, [3, 4]], [], 5]
print([*flatten(t)])
print(list(flatten("ab")))
u: Tree[str] = ["a", ["b"]]
print([*flatten(u)])

# expect: [1, 2, 3, 4, 5]
# expect: ['ab']
# expect: ['a', 'b']
