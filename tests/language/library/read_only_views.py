"""types.MappingProxyType, and numbers in isinstance."""

import numbers
import types
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

DEFAULTS: types.MappingProxyType[str, int] = types.MappingProxyType({"a": 1, "b": 2})
print(
    DEFAULTS,
    DEFAULTS["a"],
    DEFAULTS.get("z"),
    DEFAULTS.get("z", 9),
    len(DEFAULTS),
    list(DEFAULTS),
    "a" in DEFAULTS,
)
print(
    DEFAULTS == {"a": 1, "b": 2},
    DEFAULTS.copy(),
    DEFAULTS | {"c": 3},
    DEFAULTS.keys(),
    DEFAULTS.items(),
    list(reversed(DEFAULTS)),
)


def total(m: Mapping[str, int]) -> int:
    return sum(m.values())


print(total(DEFAULTS), type(DEFAULTS).__name__, repr(DEFAULTS), str(DEFAULTS))
try:
    print(DEFAULTS["q"])
except KeyError as e:
    print("missing", e)


def kind(x: object) -> str:
    out: list[str] = []
    if isinstance(x, numbers.Number):
        out.append("number")
    if isinstance(x, numbers.Complex):
        out.append("complex")
    if isinstance(x, numbers.Real):
        out.append("real")
    if isinstance(x, numbers.Rational):
        out.append("rational")
    if isinstance(x, numbers.Integral):
        out.append("integral")
    return " ".join(out)


for value in (1, True, 2.5, 1j, Fraction(1, 2), Decimal("1"), "x", None):
    print(repr(value), kind(value) or "no number")

# expect: {'a': 1, 'b': 2} 1 None 9 2 ['a', 'b'] True
# expect: True {'a': 1, 'b': 2} {'a': 1, 'b': 2, 'c': 3} dict_keys(['a', 'b']) dict_items([('a', 1), ('b', 2)]) ['b', 'a']
# expect: 3 mappingproxy mappingproxy({'a': 1, 'b': 2}) {'a': 1, 'b': 2}
# expect: missing 'q'
# expect: 1 number complex real rational integral
# expect: True number complex real rational integral
# expect: 2.5 number complex real
# expect: 1j number complex
# expect: Fraction(1, 2) number complex real rational
# expect: Decimal('1') number
# expect: 'x' no number
# expect: None no number
