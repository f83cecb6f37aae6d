"""json.loads: values narrowed by isinstance, and every kind of mistake."""

import json

type Json = None | bool | int | float | str | list[Json] | dict[str, Json]

document: Json = json.loads(
    '{"name": "Anna", "age": 30, "tags": ["a", "b\\u00e9\\n"], "ok": true, "none": null, "pi": 3.25}'
)
print(document)
if isinstance(document, dict):
    name = document["name"]
    tags = document["tags"]
    if isinstance(name, str) and isinstance(tags, list):
        print(name.upper(), len(tags), [tag for tag in tags if isinstance(tag, str)])
    for key, value in document.items():
        if isinstance(value, bool):
            print(key, "is a bool")
        elif isinstance(value, int):
            print(key, "is an int", value + 1)
        elif isinstance(value, float):
            print(key, "is a float", value * 2)
for text in [
    "",
    "[1,]",
    '{"a":1,}',
    '{"a" 1}',
    '"abc',
    '"\\x"',
    "nul",
    "[1 2]",
    "1 2",
    '{"a": [1, 2\n, }',
    '"\\ud800\\udc00"',
    "-0.5e3",
    "[]",
]:
    try:
        print(json.loads(text))
    except json.JSONDecodeError as error:
        print(error, error.pos, error.lineno, error.colno)
print(json.loads(b'{"bytes": [true, false]}'))

# expect: {'name': 'Anna', 'age': 30, 'tags': ['a', 'bé\n'], 'ok': True, 'none': None, 'pi': 3.25}
# expect: ANNA 2 ['a', 'bé\n']
# expect: age is an int 31
# expect: ok is a bool
# expect: pi is a float 6.5
# expect: Expecting value: line 1 column 1 (char 0) 0 1 1
# expect: Expecting value: line 1 column 4 (char 3) 3 1 4
# expect: Expecting property name enclosed in double quotes: line 1 column 8 (char 7) 7 1 8
# expect: Expecting ':' delimiter: line 1 column 6 (char 5) 5 1 6
# expect: Unterminated string starting at: line 1 column 1 (char 0) 0 1 1
# expect: Invalid \escape: line 1 column 2 (char 1) 1 1 2
# expect: Expecting value: line 1 column 1 (char 0) 0 1 1
# expect: Expecting ',' delimiter: line 1 column 4 (char 3) 3 1 4
# expect: Extra data: line 1 column 3 (char 2) 2 1 3
# expect: Expecting value: line 2 column 3 (char 14) 14 2 3
# expect: 𐀀
# expect: -500.0
# expect: []
# expect: {'bytes': [True, False]}
