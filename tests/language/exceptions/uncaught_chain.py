"""The traceback of a chained exception shows the cause first."""


def read(text: str) -> int:
    try:
        return int(text)
    except ValueError as error:
        raise RuntimeError("cannot start") from error


read("seven")

# exit: 1
# expect-error: ValueError: invalid literal for int() with base 10: 'seven'
# expect-error: The above exception was the direct cause of the following exception:
# expect-error: line 11, in <module>
# expect-error: line 8, in read
# expect-error: RuntimeError: cannot start
