"""Functions and classes that are called before their module has come to their definitions."""


def main() -> None:
    try:
        print(f())
    except NameError as e:
        print("NameError", e)
    try:
        print(C())
    except NameError as e:
        print("NameError", e)
    try:
        print(C.x)
    except NameError as e:
        print("NameError", e)
    fs = [f] if late else []
    print(len(fs))
    try:
        fs = [f]
    except NameError as e:
        print("NameError", e)
    try:
        print(isinstance(3, C))
    except NameError as e:
        print("NameError", e)
    try:
        print(deco())
    except NameError as e:
        print("NameError", e)


late = False
main()


def f() -> int:
    return 1


class C:
    x = 3

    def __repr__(self) -> str:
        return "C()"


from functools import cache


@cache
def deco() -> int:
    return 7


late = True
main()


class Registry:
    def build(self) -> "Item":
        return Item(make())


def run() -> None:
    r = Registry()
    try:
        print(r.build().n)
    except NameError as e:
        print(e)


run()


class Item:
    def __init__(self, n: int) -> None:
        self.n = n


run()


def make() -> int:
    return 4


run()

# expect: NameError name 'f' is not defined
# expect: NameError name 'C' is not defined
# expect: NameError name 'C' is not defined
# expect: 0
# expect: NameError name 'f' is not defined
# expect: NameError name 'C' is not defined
# expect: NameError name 'deco' is not defined
# expect: 1
# expect: C()
# expect: 3
# expect: 1
# expect: False
# expect: 7
# expect: name 'Item' is not defined
# expect: name 'make' is not defined
# expect: 4
