"""json: hooks of loads, load and JSONDecoder."""

import io
import json
from decimal import Decimal


class Point:
    def __init__(self, x: object, y: object) -> None:
        self.x = x
        self.y = y

    def __repr__(self) -> str:
        return f"Point({self.x!r}, {self.y!r})"


def as_point(found: dict[str, object]) -> object:
    if found.keys() == {"x", "y"}:
        return Point(found["x"], found["y"])
    return found


def pairs(found: list[tuple[str, object]]) -> object:
    return found


def constant(name: str) -> object:
    raise ValueError("no " + name)


def main() -> None:
    text = '{"a": [1, 2.50, {"x": 1, "y": -2e3}], "a": null, "n": 123456789012345678901234567890, "b": [true, "\\u00e9é"]}'
    print(json.loads(text, object_hook=as_point, parse_int=Decimal))
    print(json.loads(text, object_pairs_hook=pairs, parse_int=str, parse_float=Decimal))
    print(
        json.loads("[1.10, 2]", parse_float=Decimal),
        json.loads(b"[1.10]", parse_float=lambda t: t + "!"),
    )
    print(json.load(io.StringIO('[{"x": 1, "y": [2]}]'), object_hook=as_point))
    print(json.loads("[NaN, -Infinity, Infinity]", parse_constant=lambda t: t.lower()))
    try:
        json.loads("[NaN]", parse_constant=constant)
    except ValueError as error:
        print(error)
    decoder = json.JSONDecoder(object_pairs_hook=pairs)
    print(decoder.decode(' {"k": 1, "k": 2} '), decoder.raw_decode("é[1, 2] rest", 1))
    for broken in (
        "[1, 2",
        '{"a" 1}',
        "{a: 1}",
        "[1] 2",
        "",
        "[1 2]",
        '{"a": 1,}',
        "[,]",
        "nul",
        "[-]",
        "\ufeff1",
    ):
        for hook in (None, as_point):
            try:
                print(json.loads(broken, object_hook=hook))
            except json.JSONDecodeError as error:
                print(repr(broken), error.msg, error.pos, error.lineno, error.colno)
        try:
            print(json.loads(broken))
        except json.JSONDecodeError as error:
            print(repr(broken), error)


main()

# expect: {'a': None, 'n': Decimal('123456789012345678901234567890'), 'b': [True, 'éé']}
# expect: [('a', ['1', Decimal('2.50'), [('x', '1'), ('y', Decimal('-2E+3'))]]), ('a', None), ('n', '123456789012345678901234567890'), ('b', [True, 'éé'])]
# expect: [Decimal('1.10'), 2] ['1.10!']
# expect: [Point(1, [2])]
# expect: ['nan', '-infinity', 'infinity']
# expect: no NaN
# expect: [('k', 1), ('k', 2)] ([1, 2], 7)
# expect: '[1, 2' Expecting ',' delimiter 5 1 6
# expect: '[1, 2' Expecting ',' delimiter 5 1 6
# expect: '[1, 2' Expecting ',' delimiter: line 1 column 6 (char 5)
# expect: '{"a" 1}' Expecting ':' delimiter 5 1 6
# expect: '{"a" 1}' Expecting ':' delimiter 5 1 6
# expect: '{"a" 1}' Expecting ':' delimiter: line 1 column 6 (char 5)
# expect: '{a: 1}' Expecting property name enclosed in double quotes 1 1 2
# expect: '{a: 1}' Expecting property name enclosed in double quotes 1 1 2
# expect: '{a: 1}' Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
# expect: '[1] 2' Extra data 4 1 5
# expect: '[1] 2' Extra data 4 1 5
# expect: '[1] 2' Extra data: line 1 column 5 (char 4)
# expect: '' Expecting value 0 1 1
# expect: '' Expecting value 0 1 1
# expect: '' Expecting value: line 1 column 1 (char 0)
# expect: '[1 2]' Expecting ',' delimiter 3 1 4
# expect: '[1 2]' Expecting ',' delimiter 3 1 4
# expect: '[1 2]' Expecting ',' delimiter: line 1 column 4 (char 3)
# expect: '{"a": 1,}' Expecting property name enclosed in double quotes 8 1 9
# expect: '{"a": 1,}' Expecting property name enclosed in double quotes 8 1 9
# expect: '{"a": 1,}' Expecting property name enclosed in double quotes: line 1 column 9 (char 8)
# expect: '[,]' Expecting value 1 1 2
# expect: '[,]' Expecting value 1 1 2
# expect: '[,]' Expecting value: line 1 column 2 (char 1)
# expect: 'nul' Expecting value 0 1 1
# expect: 'nul' Expecting value 0 1 1
# expect: 'nul' Expecting value: line 1 column 1 (char 0)
# expect: '[-]' Expecting value 1 1 2
# expect: '[-]' Expecting value 1 1 2
# expect: '[-]' Expecting value: line 1 column 2 (char 1)
# expect: '\ufeff1' Unexpected UTF-8 BOM (decode using utf-8-sig) 0 1 1
# expect: '\ufeff1' Unexpected UTF-8 BOM (decode using utf-8-sig) 0 1 1
# expect: '\ufeff1' Unexpected UTF-8 BOM (decode using utf-8-sig): line 1 column 1 (char 0)
