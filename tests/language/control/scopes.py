"""Scopes: module names, shadowing, global, names bound in blocks, deletion of items."""

total = 0
name = "module"


def count(by: int) -> None:
    global total
    total += by


def shadow() -> str:
    name = "local"
    return name


def read() -> str:
    return name


count(2)
count(3)
print(total, shadow(), read(), name)
if total > 0:
    made_here = "yes"
else:
    made_here = "no"
print(made_here)
index = -1
inside = 0
for index in range(3):
    inside = index * 2
print(index, inside)
name = "changed"
print(read())
record = {"a": 1, "b": 2}
del record["a"]
print(record)
try:
    number = int("12")
except ValueError:
    number = -1
print(number, __name__)

# expect: 5 local module module
# expect: yes
# expect: 2 4
# expect: changed
# expect: {'b': 2}
# expect: 12 __main__
