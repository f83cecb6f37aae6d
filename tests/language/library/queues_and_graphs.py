"""queue, graphlib, fnmatch."""

import fnmatch
import queue
from graphlib import CycleError, TopologicalSorter
from queue import Empty, Full, LifoQueue, PriorityQueue, Queue, SimpleQueue

first: Queue[int] = Queue(maxsize=2)
first.put(1)
first.put(2)
print(first.full(), first.qsize(), first.get(), first.get_nowait(), first.empty())
for _ in range(2):
    first.task_done()
first.join()
try:
    first.get_nowait()
except Empty:
    print("empty")
try:
    for number in range(3):
        first.put_nowait(number)
except queue.Full:
    print("full")
last: LifoQueue[str] = LifoQueue()
for letter in "abc":
    last.put(letter)
print(last.get(), last.get(), last.qsize())
ranked: PriorityQueue[tuple[int, str]] = PriorityQueue()
for pair in [(3, "c"), (1, "a"), (2, "b")]:
    ranked.put(pair)
print([ranked.get() for _ in range(3)])
simple: SimpleQueue[int] = SimpleQueue()
simple.put(5)
print(simple.get(), simple.empty(), issubclass(Full, Exception))

graph = {"d": ["b", "c"], "b": ["a"], "c": ["a"]}
print(list(TopologicalSorter(graph).static_order()))
sorter: TopologicalSorter[str] = TopologicalSorter()
sorter.add("shirt")
sorter.add("jacket", "shirt", "tie")
sorter.prepare()
while sorter.is_active():
    ready = sorter.get_ready()
    print(sorted(ready))
    sorter.done(*ready)
try:
    list(TopologicalSorter({1: [2], 2: [3], 3: [1]}).static_order())
except CycleError as error:
    print(error.args[0], isinstance(error, ValueError))

names = ["a.py", "b.txt", "ab.py", ".py", "[x]", "A.PY"]
for pattern in ["*.py", "?.*", "[ab]*", "[!a]*", "[[]x]", "a*b*y", "[a-c].???", "*"]:
    print(pattern, fnmatch.filter(names, pattern))
print(fnmatch.fnmatch("x", "[!a-y]"), fnmatch.fnmatchcase("]", "[]]"), fnmatch.fnmatch("[a", "[a"))

# expect: True 2 1 2 True
# expect: empty
# expect: full
# expect: c b 1
# expect: [(1, 'a'), (2, 'b'), (3, 'c')]
# expect: 5 True True
# expect: ['a', 'b', 'c', 'd']
# expect: ['shirt', 'tie']
# expect: ['jacket']
# expect: nodes are in a cycle True
# expect: *.py ['a.py', 'ab.py', '.py']
# expect: ?.* ['a.py', 'b.txt', 'A.PY']
# expect: [ab]* ['a.py', 'b.txt', 'ab.py']
# expect: [!a]* ['b.txt', '.py', '[x]', 'A.PY']
# expect: [[]x] ['[x]']
# expect: a*b*y ['ab.py']
# expect: [a-c].??? ['b.txt']
# expect: * ['a.py', 'b.txt', 'ab.py', '.py', '[x]', 'A.PY']
# expect: False True True
