"""collections: deque, Counter, defaultdict, OrderedDict."""

from collections import Counter, OrderedDict, defaultdict, deque

line: deque[int] = deque([1, 2, 3])
line.append(4)
line.appendleft(0)
print(line, line.popleft(), line.pop(), len(line), line[0], line[-1], 2 in line)
line.rotate(1)
print(list(line), sum(line), list(reversed(line)))
recent: deque[str] = deque(maxlen=2)
for word in ["a", "b", "c"]:
    recent.append(word)
print(recent, recent.maxlen)
line.extend([7, 8])
line.clear()
print(bool(line), line)
try:
    line.pop()
except IndexError as error:
    print(error)
counts = Counter("banana")
print(counts["a"], counts["z"], counts.most_common(2), sorted(counts.items()), counts.total())
counts.update("nn")
print(counts.most_common(1), sum(counts.values()))
groups: defaultdict[str, list[int]] = defaultdict(list)
for number in range(4):
    groups["even" if number % 2 == 0 else "odd"].append(number)
print(dict(groups), "none" in groups, len(groups["none"]), "none" in groups)
order: OrderedDict[str, int] = OrderedDict()
order["x"] = 1
order["y"] = 2
order.move_to_end("x")
print(list(order), order.popitem(last=False))

# expect: deque([1, 2, 3]) 0 4 3 1 3 True
# expect: [3, 1, 2] 6 [2, 1, 3]
# expect: deque(['b', 'c'], maxlen=2) 2
# expect: False deque([])
# expect: pop from an empty deque
# expect: 3 0 [('a', 3), ('n', 2)] [('a', 3), ('b', 1), ('n', 2)] 6
# expect: [('n', 4)] 8
# expect: {'even': [0, 2], 'odd': [1, 3]} False 0 True
# expect: ['y', 'x'] ('y', 2)
