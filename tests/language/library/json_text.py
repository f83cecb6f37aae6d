"""json: values to text and back, errors with places."""

import json

print(json.dumps({"a": 1, "b": [True, None, 1.5, 'x\n"é']}))
print(json.dumps({"b": 1, "a": {"c": []}}, indent=2, sort_keys=True))
print(json.dumps([1, 2, {"k": "v"}], separators=(",", ":")), json.dumps("é€🌾", ensure_ascii=False))
print(json.dumps("🌾"), json.dumps(1e100), json.dumps({}), json.dumps(-0.0))
for text in ["{", "[1 2]", '{"a" 1}', "nul", '"open', "1 2", ""]:
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        print(error)
for text in ['{"n": [1, 2.5, -3e2, "\\u00e9\\n", null, true]}', " [ ] ", '"\\ud83c\\udf3e"']:
    print(json.dumps(json.loads(text)))

# expect: {"a": 1, "b": [true, null, 1.5, "x\n\"\u00e9"]}
# expect: {
# expect:   "a": {
# expect:     "c": []
# expect:   },
# expect:   "b": 1
# expect: }
# expect: [1,2,{"k":"v"}] "é€🌾"
# expect: "\ud83c\udf3e" 1e+100 {} -0.0
# expect: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
# expect: Expecting ',' delimiter: line 1 column 4 (char 3)
# expect: Expecting ':' delimiter: line 1 column 6 (char 5)
# expect: Expecting value: line 1 column 1 (char 0)
# expect: Unterminated string starting at: line 1 column 1 (char 0)
# expect: Extra data: line 1 column 3 (char 2)
# expect: Expecting value: line 1 column 1 (char 0)
# expect: {"n": [1, 2.5, -300.0, "\u00e9\n", null, true]}
# expect: []
# expect: "\ud83c\udf3e"
