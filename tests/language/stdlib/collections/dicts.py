"""Counter, defaultdict, OrderedDict, ChainMap."""

from collections import ChainMap, Counter, OrderedDict, defaultdict

words = "the cat and the dog and the bird".split()
counts = Counter(words)
print(counts["the"], counts["fish"], counts.most_common(2), counts.total())
counts.update(["fish", "cat"])
counts.subtract({"the": 1})
print(counts, sorted(counts.elements()))
print(
    Counter("abca") + Counter("ab"),
    Counter("abca") - Counter("ab"),
    Counter("aab") & Counter("abb"),
    Counter("aab") | Counter("abb"),
)
print(Counter({"a": 2}) == Counter("aa"), len(Counter()), "x" in Counter("x"))

groups: defaultdict[int, list[str]] = defaultdict(list)
for word in words:
    groups[len(word)].append(word)
print(dict(groups), 9 in groups, groups[9], 9 in groups)
numbers: defaultdict[str, int] = defaultdict(int)
numbers["a"] += 5
numbers["b"] -= 1
print(dict(numbers), sorted(numbers.items()))

order: OrderedDict[str, int] = OrderedDict()
order["a"] = 1
order["b"] = 2
order["c"] = 3
order.move_to_end("a")
print(list(order), order.popitem(last=False), order)
order.move_to_end("a", last=False)
print(
    order == OrderedDict([("a", 1), ("c", 3)]),
    order == OrderedDict([("c", 3), ("a", 1)]),
    order == {"c": 3, "a": 1},
)

defaults = {"color": "red", "size": "m"}
chosen = ChainMap({"size": "xl"}, defaults)
print(chosen["size"], chosen["color"], len(chosen), sorted(chosen), "shape" in chosen)

# expect: 3 0 [('the', 3), ('and', 2)] 8
# expect: Counter({'the': 2, 'cat': 2, 'and': 2, 'dog': 1, 'bird': 1, 'fish': 1}) ['and', 'and', 'bird', 'cat', 'cat', 'dog', 'fish', 'the', 'the']
# expect: Counter({'a': 3, 'b': 2, 'c': 1}) Counter({'a': 1, 'c': 1}) Counter({'a': 1, 'b': 1}) Counter({'a': 2, 'b': 2})
# expect: True 0 True
# expect: {3: ['the', 'cat', 'and', 'the', 'dog', 'and', 'the'], 4: ['bird']} False [] True
# expect: {'a': 5, 'b': -1} [('a', 5), ('b', -1)]
# expect: ['b', 'c', 'a'] ('b', 2) OrderedDict({'c': 3, 'a': 1})
# expect: True False True
# expect: xl red 2 ['color', 'size'] False
