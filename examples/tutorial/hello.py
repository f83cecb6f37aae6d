"""The first program: print two lines and end."""


def greeting(name: str) -> str:
    """Return what to say to `name`."""
    return f"Hello, {name}!"


print(greeting("world"))
print("Two to the power of ten is", 2**10)

# expect: Hello, world!
# expect: Two to the power of ten is 1024
