"""getattr() and setattr() with literal and computed names."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass, fields


@dataclass
class Point:
    x: int
    y: int = 2
    name: str = "p"

    @property
    def total(self) -> int:
        return self.x + self.y


@dataclass
class Named(Point):
    tags: list[str] | None = None


class Node:
    def __init__(self, kind: str, value: int, below: list["Node"]) -> None:
        self.kind = kind
        self.value = value
        self.below = below


class Visitor:
    def visit(self, node: Node) -> int:
        method: Callable[[Node], int] = getattr(self, f"visit_{node.kind}", self.other)
        return method(node)

    def other(self, node: Node) -> int:
        print("other", node.kind)
        return 0

    def visit_num(self, node: Node) -> int:
        return node.value


class Adder(Visitor):
    def visit_add(self, node: Node) -> int:
        return sum(self.visit(n) for n in node.below)

    def show(self, node: Node) -> str:
        return node.kind


class Shell:
    greeting = "hi"

    def do_hello(self, names: list[str]) -> None:
        print(self.greeting, names)

    def do_quit(self, names: list[str]) -> None:
        print("bye")

    def run(self, line: str) -> bool:
        command, *rest = line.split()
        action: Callable[[list[str]], None] | None = getattr(self, f"do_{command}", None)
        if action is None:
            print("unknown", command)
            return False
        action(rest)
        return True


p = Point(1)
print(getattr(p, "x") + 1, getattr(p, "name").upper(), getattr(p, "total"), getattr(p, "none", 7))
for field in fields(p):
    print(field.name, getattr(p, field.name))
print({f.name: getattr(p, f.name) for f in fields(Point)}, getattr(Named(1, 2), "tags", "absent"))
for wanted in ("x", "total", "tags", "z"):
    for point in (p, Named(3, tags=["t"])):
        print(wanted, getattr(point, wanted, "default"))
setattr(p, "x", 10)
for key, value in {"y": 20, "name": "q"}.items():
    setattr(p, key, value)
print(p)
try:
    print(getattr(p, "missing" if p.x else "y"))
except AttributeError as error:
    print(error)
tree = Node(
    "add", 0, [Node("num", 1, []), Node("num", 2, []), Node("show", 3, []), Node("mul", 0, [])]
)
print(Adder().visit(tree))
for line in ("hello a b", "quit", "nope"):
    print(Shell().run(line))
args = argparse.Namespace(depth=3)
print(
    getattr(args, "depth"),
    getattr(args, "width", 5),
    [getattr(args, n, None) for n in ("depth", "x")],
)

# expect: 2 P 3 7
# expect: x 1
# expect: y 2
# expect: name p
# expect: {'x': 1, 'y': 2, 'name': 'p'} None
# expect: x 1
# expect: x 3
# expect: total 3
# expect: total 5
# expect: tags default
# expect: tags ['t']
# expect: z default
# expect: z default
# expect: Point(x=10, y=20, name='q')
# expect: 'Point' object has no attribute 'missing'
# expect: other show
# expect: other mul
# expect: 3
# expect: hi ['a', 'b']
# expect: True
# expect: bye
# expect: True
# expect: unknown nope
# expect: False
# expect: 3 5 [3, None]
