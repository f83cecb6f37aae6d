"""`del` of local and module variables: what comes after it goes on."""


def f() -> None:
    x = 1
    y = 2
    print(x, y)
    del x
    print(y)


f()
z = [1]
print(z)
del z


def g(a: list[int]) -> int:
    n = len(a)
    del a
    return n


print(g([1, 2]))
for i in range(3):
    k = i
    print(k)
    del k

first, second, third, fourth = 1, 2, [3, 4], 5
del (first, (second, third[0])), [fourth]
print(third)

# expect: 1 2
# expect: 2
# expect: [1]
# expect: 2
# expect: 0
# expect: 1
# expect: 2
# expect: [4]
