"""Functions: results, recursion, defaults, keywords, nesting, early return."""


def add(left: int, right: int) -> int:
    return left + right


def factorial(number: int) -> int:
    return 1 if number <= 1 else number * factorial(number - 1)


def greet(name: str, greeting: str = "Hello", *, mark: str = "!") -> str:
    return f"{greeting}, {name}{mark}"


def position_only(left: int, right: int = 2, /, third: int = 3) -> int:
    return left * 100 + right * 10 + third


def nothing() -> None:
    pass


def fibonacci(count: int) -> list[int]:
    numbers = [0, 1]
    while len(numbers) < count:
        numbers.append(numbers[-1] + numbers[-2])
    return numbers[:count]


def is_even(number: int) -> bool:
    return True if number == 0 else is_odd(number - 1)


def is_odd(number: int) -> bool:
    return False if number == 0 else is_even(number - 1)


print(add(2, 3), add(right=10, left=1))
print(factorial(10), factorial(20))
print(greet("Ada"), greet("Bob", "Hi"), greet("Eve", mark="?"), greet(greeting="Yo", name="Al"))
print(position_only(1), position_only(1, 5), position_only(1, 2, third=9))
nothing()
print(fibonacci(1), fibonacci(10))
print(is_even(10), is_odd(7))
print(add(add(1, 2), add(3, 4)))

# expect: 5 11
# expect: 3628800 2432902008176640000
# expect: Hello, Ada! Hi, Bob! Hello, Eve? Yo, Al!
# expect: 123 153 129
# expect: [0] [0, 1, 1, 2, 3, 5, 8, 13, 21, 34]
# expect: True True
# expect: 10
