"""Modules initialise once, in import order, packages before what is in them."""

print("main starts")

import shapes.square
from settings import LIMIT, describe
from shapes import area
from shapes.circle import area as circle_area
import settings as configuration

print("main continues", LIMIT, describe())
configuration.counter.append("main")
print(configuration.counter, shapes.square.area(3), circle_area(2), area("square", 4))
print(shapes.__name__, shapes.square.__name__, __name__)


def late() -> str:
    import helpers.late as module

    return module.word


print("before late")
print(late(), late())

# expect: main starts
# expect: shapes package
# expect: settings
# expect: shapes.circle
# expect: shapes.square
# expect: main continues 10 limit 10, 1 seen
# expect: ['shapes', 'main'] 9 10 16
# expect: shapes shapes.square __main__
# expect: before late
# expect: helpers package
# expect: helpers.late
# expect: late late
