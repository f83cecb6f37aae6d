"""A class method that makes objects of a subclass of int."""


class UserId(int):
    pass


print(UserId.from_bytes(b"a"))

# error: 8: UserId.from_bytes, which makes no UserId: write UserId(int.from_bytes(…))
