"""dict(…) of lists of two texts, as split() gives them."""

from __future__ import annotations

line = "host=a, port=80,name = x=y"
found = dict(part.split("=", 1) for part in line.split(","))
print(found, found["host"])
print(dict(["ab".split("|") + ["c"], ["k", "v"]]))
print(dict(part.split(b":") for part in b"a:1;b:2".split(b";")))
try:
    print(dict(word.split("=") for word in ("a=1", "b")))
except ValueError as error:
    print(error)

# expect: {'host': 'a', ' port': '80', 'name ': ' x=y'} a
# expect: {'ab': 'c', 'k': 'v'}
# expect: {b'a': b'1', b'b': b'2'}
# expect: dictionary update sequence element #1 has length 1; 2 is required
