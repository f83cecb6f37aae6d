"""next() and `for` send None to a generator, whatever it declares to be sent."""

import asyncio
from collections.abc import AsyncGenerator, Generator


def told() -> Generator[int, str, None]:
    number = 0
    while True:
        word = yield number
        print("got", word, f"<{word}>", word == "a", not word)
        if word:
            print(len(word))
        number += 1


def total() -> Generator[int, int, str]:
    found = 0
    for _ in range(3):
        more = yield found
        if more is not None:
            found += more
    return f"total {found}"


def added() -> Generator[int, int, None]:
    found = 0
    while True:
        more = yield found
        found += more


def around() -> Generator[int, int, None]:
    print((yield from total()))


async def counted(limit: int) -> AsyncGenerator[int, str]:
    for number in range(limit):
        word = yield number
        if word:
            print("sent", word)


async def main() -> None:
    async for number in counted(2):
        print(number)
    words = counted(3)
    print(await anext(words), await words.asend("hello"), await anext(words))


numbers = told()
print(next(numbers), numbers.send("a"), next(numbers))
for index, number in zip(range(2), numbers):
    print(index, number)
outer = around()
print(next(outer), outer.send(5), next(outer))
for number in outer:
    print(number)
sums = added()
next(sums)
print(sums.send(5), sums.send(10))
try:
    next(sums)
except TypeError:
    print("None cannot be added")
asyncio.run(main())

# expect: got a <a> True False
# expect: 1
# expect: got None <None> False True
# expect: 0 1 2
# expect: got None <None> False True
# expect: 0 3
# expect: got None <None> False True
# expect: 1 4
# expect: 0 5 5
# expect: total 5
# expect: 5 15
# expect: None cannot be added
# expect: 0
# expect: 1
# expect: sent hello
# expect: 0 1 2
