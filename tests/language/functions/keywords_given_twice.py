"""A name given twice to a call, in `**mapping` and elsewhere, is a TypeError."""


def f1(**kwargs: int) -> None:
    print(kwargs)


def f2(a: int, **kwargs: int) -> None:
    print(a, kwargs)


try:
    f1(**{"a": 1, "b": 2}, **{"b": 3, "c": 4})
except TypeError as e:
    print("TypeError", e)
try:
    f1(a=1, **{"a": 1, "b": 2})
except TypeError as e:
    print("TypeError", e)
d = {"a": 1}
try:
    f2(2, **d)
except TypeError as e:
    print("TypeError", e)
f1(**d, **{"z": 1})
f1(z=2, **d)

# expect: TypeError __main__.f1() got multiple values for keyword argument 'b'
# expect: TypeError __main__.f1() got multiple values for keyword argument 'a'
# expect: TypeError f2() got multiple values for argument 'a'
# expect: {'a': 1, 'z': 1}
# expect: {'z': 2, 'a': 1}
