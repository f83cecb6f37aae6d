"""Exceptions whose contexts or causes make a circle: raising and printing them ends."""

import traceback


class First(Exception): ...


class Second(Exception): ...


class Third(Exception): ...


def itself() -> None:
    try:
        raise ValueError(1)
    except ValueError as error:
        error.__context__ = error
        raise TypeError(2)


def three() -> None:
    try:
        raise First()
    except First as first:
        try:
            raise Second()
        except Second as second:
            try:
                raise Third()
            except Third as third:
                first.__context__ = third
                second.__context__ = first
                raise third


try:
    itself()
except TypeError as error:
    print(repr(error), repr(error.__context__), error.__context__ is not None)
try:
    three()
except Third as error:
    print(repr(error.__context__))
try:
    try:
        raise First("a")
    except First as a:
        a.__cause__ = a
        raise Second("b") from a
except Second as b:
    print(traceback.format_exception_only(b), b.__cause__ is not None)
    print(len(traceback.format_exception(b)) > 3)

# expect: TypeError(2) ValueError(1) True
# expect: Second()
# expect: ['Second: b\n'] True
# expect: True
