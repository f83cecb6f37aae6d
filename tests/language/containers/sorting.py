"""Sorting: stability, keys, reverse, tuples, in place and as a copy."""


class Person:
    def __init__(self, name: str, age: int) -> None:
        self.name = name
        self.age = age

    def __lt__(self, other: "Person") -> bool:
        return self.age < other.age

    def __repr__(self) -> str:
        return f"{self.name}{self.age}"


people = [Person("c", 30), Person("a", 20), Person("b", 30), Person("d", 10)]
print(sorted(people), min(people), max(people))
print(sorted(people, key=lambda person: person.name))
print(sorted(people, key=lambda person: (-person.age, person.name)))
print(sorted(people, reverse=True))
people.sort(key=lambda person: person.age, reverse=True)
print(people)
words = ["pear", "Fig", "apple", "kiwi"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len))
print(sorted([(2, "b"), (1, "z"), (2, "a")]), sorted([2.5, -1.0, 0.0]), sorted("hello"))
print(sorted({"b": 1, "a": 2}.items()), sorted([True, False]), sorted([[2], [1, 5], []]))
state = 12345
numbers: list[int] = []
for _ in range(200):
    state = (state * 1103515245 + 12345) % 2147483648
    numbers.append(state % 1000)
ordered = sorted(numbers)
print(all(left <= right for left, right in zip(ordered, ordered[1:])), ordered[0], ordered[-1])
print(len(ordered) == len(numbers), sum(ordered) == sum(numbers))
keyed = sorted(range(200), key=lambda index: numbers[index] % 3)
print(keyed[:5], [numbers[index] % 3 for index in keyed[::40]])

# expect: [d10, a20, c30, b30] d10 c30
# expect: [a20, b30, c30, d10]
# expect: [b30, c30, a20, d10]
# expect: [c30, b30, a20, d10]
# expect: [c30, b30, a20, d10]
# expect: ['Fig', 'apple', 'kiwi', 'pear'] ['apple', 'Fig', 'kiwi', 'pear'] ['Fig', 'pear', 'kiwi', 'apple']
# expect: [(1, 'z'), (2, 'a'), (2, 'b')] [-1.0, 0.0, 2.5] ['e', 'h', 'l', 'l', 'o']
# expect: [('a', 2), ('b', 1)] [False, True] [[], [1, 5], [2]]
# expect: True 0 995
# expect: True True
# expect: [0, 2, 3, 5, 6] [0, 0, 1, 1, 2]
