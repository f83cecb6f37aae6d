"""Loops over what is a list or a set, a list or an empty tuple."""


def either(flag: bool) -> list[str] | set[int]:
    if flag:
        return ["a", "b"]
    return {1}


for flag in (True, False):
    for item in either(flag):
        print(item, end=" ")
    print([y for y in either(flag)], len(either(flag)), sorted(str(z) for z in either(flag)))
graph: dict[str, list[str]] = {"a": ["b", "c"]}
for node in graph.get("a", ()):
    print(node)
for node in graph.get("b", ()):
    print(node)
for node in graph.get("b", ("d", "e")):
    print(node)
print(list(graph.get("a", ())), list(graph.get("b", ())))

# expect: a b ['a', 'b'] 2 ['a', 'b']
# expect: 1 [1] 1 ['1']
# expect: b
# expect: c
# expect: d
# expect: e
# expect: ['b', 'c'] []
