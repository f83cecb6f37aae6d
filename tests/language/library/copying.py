"""copy and deepcopy: containers, objects, cycles, sharing, own methods."""

import re
from datetime import timedelta, timezone
from ipaddress import ip_network
from pathlib import PurePosixPath
import copy
from collections import Counter, OrderedDict, defaultdict, deque
from copy import deepcopy
from dataclasses import dataclass, field
from typing import NamedTuple


@dataclass
class Point:
    x: int
    y: int


@dataclass
class Shape:
    name: str
    points: list[Point] = field(default_factory=list)
    parent: "Shape | None" = None


class Square(Shape):
    def __init__(self, name: str, side: int) -> None:
        super().__init__(name)
        self.side = [side]


class Node:
    def __init__(self, value: int) -> None:
        self.value = value
        self.next: Node | None = None
        self.seen: dict[str, list[int]] = {}


class Counted:
    def __init__(self, tag: str) -> None:
        self.tag = tag

    def __copy__(self) -> "Counted":
        return Counted(self.tag + "'")

    def __deepcopy__(self, memo: dict[int, object]) -> "Counted":
        return Counted(self.tag + "''")


class Pair(NamedTuple):
    left: list[int]
    right: str


board = [[1, 2], [3, 4]]
shallow = copy.copy(board)
deep = copy.deepcopy(board)
board[0][0] = 9
board.append([5])
print(board, shallow, deep)

shape = Shape("a", [Point(1, 2)])
other = deepcopy(shape)
same = copy.copy(shape)
shape.points[0].x = 7
shape.name = "b"
print(shape, other, same, other == shape)

shapes: list[Shape] = [Square("s", 3), shape, shape]
copies = deepcopy(shapes)
print(type(copies[0]).__name__, copies[1] is copies[2], copies[1] is shape, len(copies))
first = copies[0]
if isinstance(first, Square):
    first.side.append(1)
    print(first.side)

node = Node(1)
node.next = Node(2)
node.next.next = node
node.seen["k"] = [1]
ring = deepcopy(node)
node.seen["k"].append(2)
print(ring.value, ring.next is not None and ring.next.next is ring, ring is node, ring.seen)

groups: defaultdict[str, list[int]] = defaultdict(list)
groups["a"].append(1)
again = deepcopy(groups)
groups["a"].append(2)
again["b"].append(3)
print(dict(again), dict(groups), copy.copy(groups)["a"] is groups["a"])
print(deepcopy(deque([[1], [2]], maxlen=3)), deepcopy(Counter("aab")), deepcopy({(1, 2): {"x"}}))
print(deepcopy(OrderedDict([("a", [1])])), deepcopy(frozenset([1, 2])), deepcopy(bytearray(b"ab")))
print(copy.copy(Counted("t")).tag, deepcopy(Counted("t")).tag, deepcopy([Counted("u")])[0].tag)
pair = Pair([1], "r")
twin = deepcopy(pair)
pair.left.append(2)
print(pair, twin, deepcopy(("a", [1], None)))
mixed: list[int | str | list[int]] = [1, "a", [2]]
new = deepcopy(mixed)
print(new, new[2] is mixed[2])
print(deepcopy(5), deepcopy("text"), copy.copy(None))
matrix: tuple[list[int], ...] = ([1], [2])
moved = deepcopy(matrix)
matrix[0].append(5)
print(moved, matrix, copy.copy({1: [2]}), copy.copy({3}))


@dataclass
class Settings:
    root: PurePosixPath
    wait: timedelta
    networks: list[re.Pattern[str]]


pattern = re.compile("a+")
zone = timezone(timedelta(hours=1))
settings = Settings(PurePosixPath("/srv/app"), timedelta(hours=1), [pattern])
print(deepcopy(settings), deepcopy(zone), deepcopy(ip_network("10.0.0.0/8")), copy.copy(pattern))

# expect: [[9, 2], [3, 4], [5]] [[9, 2], [3, 4]] [[1, 2], [3, 4]]
# expect: Shape(name='b', points=[Point(x=7, y=2)], parent=None) Shape(name='a', points=[Point(x=1, y=2)], parent=None) Shape(name='a', points=[Point(x=7, y=2)], parent=None) False
# expect: Square True False 3
# expect: [3, 1]
# expect: 1 True False {'k': [1]}
# expect: {'a': [1], 'b': [3]} {'a': [1, 2]} True
# expect: deque([[1], [2]], maxlen=3) Counter({'a': 2, 'b': 1}) {(1, 2): {'x'}}
# expect: OrderedDict({'a': [1]}) frozenset({1, 2}) bytearray(b'ab')
# expect: t' t'' u''
# expect: Pair(left=[1, 2], right='r') Pair(left=[1], right='r') ('a', [1], None)
# expect: [1, 'a', [2]] False
# expect: 5 text None
# expect: ([1], [2]) ([1, 5], [2]) {1: [2]} {3}
# expect: Settings(root=PurePosixPath('/srv/app'), wait=datetime.timedelta(seconds=3600), networks=[re.compile('a+')]) UTC+01:00 10.0.0.0/8 re.compile('a+')
