"""try, except, else and finally in every order of events."""


def run(number: int) -> str:
    try:
        print("try", number)
        if number == 1:
            raise ValueError("one")
        if number == 2:
            raise KeyError("two")
        if number == 3:
            return "returned"
    except ValueError as error:
        print("value", error)
    except (KeyError, IndexError) as error:
        print("lookup", repr(error))
        return "from handler"
    else:
        print("else")
    finally:
        print("finally")
    return "end"


empty: list[int] = []
for number in range(4):
    print(run(number))
try:
    try:
        print(empty[0])
    except LookupError as error:
        print("base class", error)
        raise
except IndexError as error:
    print("again", type(error).__name__)
try:
    raise RuntimeError
except RuntimeError as error:
    print("bare class", repr(error), error.args)
try:
    raise OSError(2, "No such file")
except OSError as error:
    print(error, error.errno)
for _ in range(2):
    try:
        continue
    finally:
        print("continued")
try:
    try:
        raise ValueError("first")
    finally:
        print("cleanup")
except Exception as error:
    print("outer", error)

# expect: try 0
# expect: else
# expect: finally
# expect: end
# expect: try 1
# expect: value one
# expect: finally
# expect: end
# expect: try 2
# expect: lookup KeyError('two')
# expect: finally
# expect: from handler
# expect: try 3
# expect: finally
# expect: returned
# expect: base class list index out of range
# expect: again IndexError
# expect: bare class RuntimeError() ()
# expect: [Errno 2] No such file 2
# expect: continued
# expect: continued
# expect: cleanup
# expect: outer first
