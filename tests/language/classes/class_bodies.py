"""What a class body does when the class is defined: calls, loops, conditions, in the order they stand."""


def f(n: int) -> int:
    print("f", n)
    return n


class C:
    print("body")
    x = f(1)
    y: int = f(2)
    for i in range(2):
        print("loop", i)
    if f(0):
        z = 1
    else:
        z = f(4)
    f(5)
    w = x + y

    def m(self, a: int = f(6)) -> int:
        return a

    try:
        q = f(7)
    except ValueError:
        q = 3

    class D:
        print("inner")
        v = f(8)

    assert f(9)


print(C().m())


def g() -> None:
    class E:
        print("E body")
        x = f(10)

    print(E().x)


g()

# expect: body
# expect: f 1
# expect: f 2
# expect: loop 0
# expect: loop 1
# expect: f 0
# expect: f 4
# expect: f 5
# expect: f 6
# expect: f 7
# expect: inner
# expect: f 8
# expect: f 9
# expect: 6
# expect: E body
# expect: f 10
# expect: 10
