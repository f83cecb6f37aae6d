"""Modules that import each other, one whose body raises, and `del` of another module's variable."""

import pieces.count
from pieces import first, second

print(first.get(), second.peek(), second.number(), second.get())


def load() -> None:
    import pieces.failing

    print("loaded", pieces.failing.__name__)


for _ in range(3):
    try:
        load()
    except ValueError as error:
        print("ValueError", error)

print(pieces.count.total, pieces.count.get())
del pieces.count.total
try:
    print(pieces.count.total)
except AttributeError as error:
    print(error)
try:
    print(pieces.count.get())
except NameError as error:
    print(error)
pieces.count.total = 9
print(pieces.count.get())

# expect: not yet
# expect: not yet
# expect: not yet
# expect: 12 2 5 12
# expect: failing runs
# expect: ValueError the first time
# expect: failing runs
# expect: failing ran
# expect: loaded pieces.failing
# expect: loaded pieces.failing
# expect: 2 2
# expect: module 'pieces.count' has no attribute 'total'
# expect: name 'total' is not defined
# expect: 9
