"""A module variable that an except clause binds as well."""


class MyExc(Exception):
    pass


e = MyExc(100, "Some error")
print(e)
print(repr(e))
try:
    raise MyExc("Some error", 1)
except MyExc as e:
    print("Caught exception:", repr(e))
try:
    raise MyExc("Some error2", 2)
except Exception as e:
    print("Caught exception:", repr(e))

# expect: (100, 'Some error')
# expect: MyExc(100, 'Some error')
# expect: Caught exception: MyExc('Some error', 1)
# expect: Caught exception: MyExc('Some error2', 2)
