"""json.dumps: concrete containers, indentation, separators, keys."""

import json

print(json.dumps({"a": [1, "2.5", None], "b": {"c": 'é\n"\\'}}))
print(
    json.dumps([1, 2, 3]),
    json.dumps((1, "x", None)),
    json.dumps("text"),
    json.dumps(1.0),
    json.dumps(None),
)
print(json.dumps({"b": 1, "a": [1, {"x": []}], "c": {}}, indent=2, sort_keys=True))
print(
    json.dumps([1, {"a": 2}], separators=(",", ":")),
    json.dumps("é😀", ensure_ascii=False),
    json.dumps("é😀"),
)
print(json.dumps({1: "int", 2: "two"}), json.dumps({True: 1}), json.dumps({1.5: 2}))
print(json.dumps({"nested": [[1, 2], [3, [4, 5]]], "floats": [0.1, 1e100, float("inf"), -0.0]}))


class Point:
    def __init__(self, x: int) -> None:
        self.x = x


def encode(value: object) -> object:
    if isinstance(value, Point):
        return {"x": value.x}
    raise TypeError("unknown")


print(json.dumps([Point(1), Point(2)], default=encode))
try:
    json.dumps({"p": Point(1)})
except TypeError as error:
    print(error)
print(json.loads(json.dumps({"round": ["trip", 1, -2.5]})) == {"round": ["trip", 1, -2.5]})

# expect: {"a": [1, "2.5", null], "b": {"c": "\u00e9\n\"\\"}}
# expect: [1, 2, 3] [1, "x", null] "text" 1.0 null
# expect: {
# expect:   "a": [
# expect:     1,
# expect:     {
# expect:       "x": []
# expect:     }
# expect:   ],
# expect:   "b": 1,
# expect:   "c": {}
# expect: }
# expect: [1,{"a":2}] "é😀" "\u00e9\ud83d\ude00"
# expect: {"1": "int", "2": "two"} {"true": 1} {"1.5": 2}
# expect: {"nested": [[1, 2], [3, [4, 5]]], "floats": [0.1, 1e+100, Infinity, -0.0]}
# expect: [{"x": 1}, {"x": 2}]
# expect: Object of type Point is not JSON serializable
# expect: True
