"""Generators that receive: send, throw, close, and exceptions that leave them."""

from collections.abc import Generator


def averager() -> Generator[float, float, int]:
    total = 0.0
    count = 0
    average = 0.0
    while True:
        try:
            value = yield average
        except ValueError:
            return count
        total += value
        count += 1
        average = total / count


def stubborn() -> Generator[str, None, None]:
    try:
        yield "first"
    except KeyError as error:
        print("caught inside", error)
        yield "recovered"
    finally:
        print("finally")


average = averager()
next(average)
print(average.send(10.0), average.send(20.0), average.send(0.0))
try:
    average.throw(ValueError())
except StopIteration as stop:
    print("result", stop.value)
generator = stubborn()
print(next(generator), generator.throw(KeyError("k")))
generator.close()
another = stubborn()
next(another)
another.close()
print(list(another))


def failing() -> Generator[int, None, None]:
    yield 1
    raise RuntimeError("inside")


try:
    for number in failing():
        print(number)
except RuntimeError as error:
    print(error)

# expect: 10.0 15.0 10.0
# expect: result 3
# expect: caught inside 'k'
# expect: first recovered
# expect: finally
# expect: finally
# expect: []
# expect: 1
# expect: inside
