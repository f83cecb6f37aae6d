"""The text of a list or dict that holds itself shows it as dots there."""

type Tree = list[Tree] | dict[str, Tree] | int

numbers: list[Tree] = [1]
numbers.append(numbers)
print(numbers, [numbers, 2])
named: dict[str, Tree] = {"numbers": numbers}
named["named"] = named
numbers.append(named)
print(named)
print(numbers)


class Failing:
    def __repr__(self) -> str:
        raise ValueError("no text")


things = [Failing()]
for _ in range(2):
    try:
        print(things)
    except ValueError as error:
        print(error)

# expect: [1, [...]] [[1, [...]], 2]
# expect: {'numbers': [1, [...], {...}], 'named': {...}}
# expect: [1, [...], {'numbers': [...], 'named': {...}}]
# expect: no text
# expect: no text
