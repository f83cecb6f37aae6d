"""traceback: what it says of exceptions, apart from places."""

import io
import sys
import traceback


class Odd(ValueError):
    pass


def fail(text: str) -> None:
    raise Odd(text)


try:
    fail("a message")
except Odd as error:
    error.add_note("a note")
    print(traceback.format_exception_only(error), sys.exception() is error)
    lines = traceback.format_exc().splitlines()
    print(lines[0], lines[-2:], "in fail" in traceback.format_exc())
    out = io.StringIO()
    traceback.print_exc(file=out)
    print(
        out.getvalue() == traceback.format_exc(),
        "".join(traceback.format_exception(error)) == out.getvalue(),
    )
    try:
        fail("inner")
    except Odd as second:
        text = "".join(traceback.format_exception(type(second), second, second.__traceback__))
        print("During handling" in text, text.count("Odd:"))
print(sys.exception(), traceback.format_exc())

# expect: ['Odd: a message\n', 'a note\n'] True
# expect: Traceback (most recent call last): ['Odd: a message', 'a note'] True
# expect: True True
# expect: True 2
# expect: None NoneType: None
# expect:
