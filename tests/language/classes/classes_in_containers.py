"""Classes as items: printed, formatted, held as objects."""


class A: ...


x: object = int
print(x, (A, int), [A], {"k": A})
print("%s" % ((A, int),), "%s" % A, f"{A} {x}")
for base in (object, A):
    pair = (base, base)
    print(pair, "%s" % (pair,), base)
    o: object = pair
    print(o)

# expect: <class 'int'> (<class '__main__.A'>, <class 'int'>) [<class '__main__.A'>] {'k': <class '__main__.A'>}
# expect: (<class '__main__.A'>, <class 'int'>) <class '__main__.A'> <class '__main__.A'> <class 'int'>
# expect: (<class 'object'>, <class 'object'>) (<class 'object'>, <class 'object'>) <class 'object'>
# expect: (<class 'object'>, <class 'object'>)
# expect: (<class '__main__.A'>, <class '__main__.A'>) (<class '__main__.A'>, <class '__main__.A'>) <class '__main__.A'>
# expect: (<class '__main__.A'>, <class '__main__.A'>)
