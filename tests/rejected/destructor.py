"""A destructor: nothing says when an object of an image ends."""


class Resource:
    def __del__(self) -> None:
        print("gone")


print(Resource())

# error: 5: __del__
