"""A module's own text and name, and a variable only declared so far."""

x: list[int]


def f() -> int:
    return x[0]


def g() -> str:
    return __name__


try:
    print(f())
except NameError as e:
    print(e)
print(g(), repr(__doc__))
x = [1]
print(f())

# expect: name 'x' is not defined
# expect: __main__ "A module's own text and name, and a variable only declared so far."
# expect: 1
