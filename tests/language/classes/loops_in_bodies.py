"""The variable of a loop in a class body that never ran is no attribute."""


class C:
    for i in range(0):
        pass
    for j in range(3):
        pass
    for k in [x for x in (1, 2)]:
        pass
    for name in ("a", "b"):
        pass
    for text in "q".split():
        pass


try:
    print(C.i)
except AttributeError as e:
    print(e)
print(C.j, C.k, C.name, C.text, C().j)

# expect: type object 'C' has no attribute 'i'
# expect: 2 2 b q 2
