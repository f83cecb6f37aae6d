"""Attributes that another method sets: there once it ran, an AttributeError before."""


class Counter:
    def __init__(self, name: str) -> None:
        self.name = name

    def start(self, value: int) -> None:
        self.value: int = value
        self.label: str = f"{self.name} from {value}"

    def step(self) -> int:
        self.value += 1
        return self.value


counter = Counter("c")
try:
    print(counter.step())
except AttributeError as error:
    print(error)
try:
    print(counter.label)
except AttributeError as error:
    print(error)
counter.start(5)
print(counter.step(), counter.step(), counter.label)

# expect: 'Counter' object has no attribute 'value'
# expect: 'Counter' object has no attribute 'label'
# expect: 6 7 c from 5
