"""Dicts: methods, insertion order, views, growth, deletion, merging."""

ages = {"Ada": 36, "Bob": 25}
ages["Eve"] = 30
ages["Bob"] += 1
print(ages, len(ages), ages["Ada"], "Bob" in ages, "Zoe" in ages)
print(ages.get("Zoe"), ages.get("Zoe", 0), ages.get("Ada", 0))
print(list(ages), list(ages.keys()), list(ages.values()), list(ages.items()))
for name, age in ages.items():
    print(name, age)
del ages["Ada"]
ages["Ada"] = 37
print(ages)
print(ages.pop("Bob"), ages.pop("Bob", -1), ages.setdefault("Kim", 5), ages.setdefault("Kim", 6))
ages.update({"Eve": 31, "Lea": 1})
print(ages, ages.popitem())
print(ages | {"Kim": 7}, {**ages, "x": 1}, dict([("a", 1), ("b", 2)]), dict(zip("ab", [1, 2])))
print(ages == {"Kim": 5, "Ada": 37, "Eve": 31}, ages != {}, bool({}), dict.fromkeys("ab", 0))
squares = {number: number * number for number in range(1000)}
for number in range(0, 1000, 2):
    del squares[number]
print(len(squares), squares[999], 998 in squares, sum(squares))
groups: dict[str, list[int]] = {}
for number in range(6):
    groups.setdefault("even" if number % 2 == 0 else "odd", []).append(number)
print(groups)
print(sorted(ages), max(ages, key=lambda name: ages[name]), list(reversed(ages)))
mixed: dict[int | str, bool] = {1: True, "one": False}
print(mixed, mixed["one"], {(1, 2): "t"}, {1.5: "f"}, {b"k": None})
try:
    print(ages["nobody"])
except KeyError as error:
    print(error, repr(error))
try:
    for name in ages:
        ages[name + "2"] = 0
except RuntimeError as error:
    print(error)
ages.clear()
print(ages)

# expect: {'Ada': 36, 'Bob': 26, 'Eve': 30} 3 36 True False
# expect: None 0 36
# expect: ['Ada', 'Bob', 'Eve'] ['Ada', 'Bob', 'Eve'] [36, 26, 30] [('Ada', 36), ('Bob', 26), ('Eve', 30)]
# expect: Ada 36
# expect: Bob 26
# expect: Eve 30
# expect: {'Bob': 26, 'Eve': 30, 'Ada': 37}
# expect: 26 -1 5 5
# expect: {'Eve': 31, 'Ada': 37, 'Kim': 5} ('Lea', 1)
# expect: {'Eve': 31, 'Ada': 37, 'Kim': 7} {'Eve': 31, 'Ada': 37, 'Kim': 5, 'x': 1} {'a': 1, 'b': 2} {'a': 1, 'b': 2}
# expect: True True False {'a': 0, 'b': 0}
# expect: 500 998001 False 250000
# expect: {'even': [0, 2, 4], 'odd': [1, 3, 5]}
# expect: ['Ada', 'Eve', 'Kim'] Ada ['Kim', 'Ada', 'Eve']
# expect: {1: True, 'one': False} False {(1, 2): 't'} {1.5: 'f'} {b'k': None}
# expect: 'nobody' KeyError('nobody')
# expect: dictionary changed size during iteration
# expect: {}
