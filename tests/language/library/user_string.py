"""collections.UserString, and classes derived from it."""

from collections import UserString


class Name(UserString):
    """A text with a method of its own."""

    def initial(self) -> str:
        return self.data[:1].upper()


plain = UserString("hello world")
print(
    plain,
    repr(plain),
    len(plain),
    plain.upper(),
    plain[1],
    plain[-5:],
    plain + "!",
    "<" + plain,
    plain * 2,
)
print(
    plain == "hello world",
    plain == UserString("x"),
    "world" in plain,
    plain < "z",
    hash(plain) == hash("hello world"),
)
name = Name("ada")
print(
    name.initial(),
    name.title(),
    type(name.title()).__name__,
    name.replace("a", "o"),
    name.find("d"),
    name.count("a"),
)
print(
    name.split("d"),
    name.partition("d"),
    name.center(9, "*"),
    name.strip("a"),
    name.startswith("a"),
    name.encode(),
)
print([str(letter) for letter in name], Name(123), int(UserString("42")), float(UserString("1.5")))
print({name: 1}, max(Name("b"), Name("c")), sorted([Name("z"), Name("y")]))

# expect: hello world 'hello world' 11 HELLO WORLD e world hello world! <hello world hello worldhello world
# expect: True False True True True
# expect: A Ada Name odo 1 2
# expect: ['a', 'a'] ('a', 'd', 'a') ***ada*** d True b'ada'
# expect: ['a', 'd', 'a'] 123 42 1.5
# expect: {'ada': 1} c ['y', 'z']
