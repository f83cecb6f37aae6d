"""Class variables that are only declared, deleted in the class body, or assigned later through the class."""

from typing import ClassVar


class Declared:
    number: int
    shared: ClassVar[int]
    text: ClassVar[str]
    items: list[int] = [1]


class Below(Declared): ...


class Deleting:
    helper = 2
    doubled = helper * 2
    name = "x"
    del helper, name


def look(turn: int) -> None:
    try:
        if turn == 0:
            print(Declared.number)
        elif turn == 1:
            print(Declared.shared, Below.shared)
        elif turn == 2:
            print(Declared.text)
        else:
            print(Declared.items)
    except AttributeError as error:
        print(error)


for turn in range(4):
    look(turn)
Declared.shared = 5
Declared.text = "set"
for turn in range(4):
    look(turn)
print(Deleting.doubled)
try:
    print(Deleting.helper)
except AttributeError as error:
    print(error)
try:
    print(Deleting.name)
except AttributeError as error:
    print(error)

# expect: type object 'Declared' has no attribute 'number'
# expect: type object 'Declared' has no attribute 'shared'
# expect: type object 'Declared' has no attribute 'text'
# expect: [1]
# expect: type object 'Declared' has no attribute 'number'
# expect: 5 5
# expect: set
# expect: [1]
# expect: 4
# expect: type object 'Deleting' has no attribute 'helper'
# expect: type object 'Deleting' has no attribute 'name'
