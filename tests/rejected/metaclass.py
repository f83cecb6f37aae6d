"""A class that makes classes."""


class Registry(type):
    pass


class Thing(metaclass=Registry):
    pass


print(Thing())

# error: 4: metaclass
# error: 8: metaclass
