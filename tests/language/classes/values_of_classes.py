"""Objects have what their class holds by now, until they hold a value of their own."""


class Base:
    limit = 10
    names: list[str] = []
    label: str = "?"
    ratio: float = 0.5

    def lift(self) -> None:
        self.limit += 1

    def show(self) -> str:
        return f"{type(self).__name__} {self.limit} {self.label} {self.ratio} {self.names}"

    def own(self, names: list[str]) -> None:
        self.names = names


class Low(Base):
    limit = 3
    label = "low"


class High(Base):
    label = "high"

    def __init__(self) -> None:
        self.ratio = 2.5


objects: list[Base] = [Low(), High(), Low()]
objects[2].lift()
for o in objects:
    print(o.show())
Base.limit = 20
Low.label = "lower"
Base.names = ["shared"]
objects[0].own(["mine"])
Base.ratio = 0.25
for o in objects:
    print(o.show(), hasattr(o, "limit"))
Low.limit = 4
High.label = "higher"
for o in [*objects, Low(), High()]:
    print(o.show())
del objects[2].limit
print(objects[2].limit, Base.limit, Low.limit, High.limit)


class Declared:
    name: str

    def show(self) -> str:
        return self.name


class Below(Declared):
    name = "b"


below = Below()
print(below.show())
Below.name = "c"
print(below.show(), below.name, Below.name, Below().show())

# expect: Low 3 low 0.5 []
# expect: High 10 high 2.5 []
# expect: Low 4 low 0.5 []
# expect: Low 3 lower 0.25 ['mine'] True
# expect: High 20 high 2.5 ['shared'] True
# expect: Low 4 lower 0.25 ['shared'] True
# expect: Low 4 lower 0.25 ['mine']
# expect: High 20 higher 2.5 ['shared']
# expect: Low 4 lower 0.25 ['shared']
# expect: Low 4 lower 0.25 ['shared']
# expect: High 20 higher 2.5 ['shared']
# expect: 4 20 4 20
# expect: b
# expect: c c c c
