"""Answers and messages that programs compare: signs of NaN, addresses in brackets, formats, empty containers."""

import argparse
import math
import struct
import urllib.parse
from collections import deque


def refused_formats() -> None:
    for text in ("<i\0", "\0", "q3", "z"):
        try:
            print(struct.calcsize(text))
        except struct.error as error:
            print(error)


def addresses() -> None:
    for url in ("http://[1.2.3.4]/a", "http://[::1]/", "http://[01.2.3.4]/"):
        try:
            print(urllib.parse.urlsplit(url).netloc)
        except ValueError as error:
            print(error)


def empty_among_others() -> None:
    """mypy knows no items of `deque()`; beside a list it stands for a MutableSequence[str]."""
    for items in [deque("xy"), deque(), ["x", "y"], list()]:
        print(len(items), items == deque("xy"), items)


def joined_addresses() -> None:
    for reference in ("b", "../b", "b/", "?q", "b/../c"):
        print(urllib.parse.urljoin("a", reference), urllib.parse.urljoin("http://h/a/b", reference))


def names_of_values() -> None:
    for names in (("A",), ("A", "B")):
        try:
            print(argparse.ArgumentParser().add_argument("-a", nargs=2, metavar=names).metavar)
        except ValueError as error:
            print(error)


def refused_settings() -> None:
    for nargs in ("a", "2", "*"):
        try:
            print(argparse.ArgumentParser().add_argument("-a", nargs=nargs).nargs)
        except ValueError as error:
            print(error)
    try:
        argparse.ArgumentParser(conflict_handler="none")
    except ValueError as error:
        print(error)


def main() -> None:
    refused_settings()
    joined_addresses()
    names_of_values()
    for text in ("nan", "+nan", "-nan"):
        print(math.copysign(1.0, float(text)), float(text))
    refused_formats()
    addresses()
    empty_among_others()


main()

# expect: invalid nargs value
# expect: invalid nargs value
# expect: *
# expect: invalid conflict_resolution value: 'none'
# expect: b http://h/a/b
# expect: b http://h/b
# expect: b/ http://h/a/b/
# expect: a?q http://h/a/b?q
# expect: c http://h/a/c
# expect: length of metavar tuple does not match nargs
# expect: ('A', 'B')
# expect: 1.0 nan
# expect: 1.0 nan
# expect: -1.0 nan
# expect: embedded null character
# expect: embedded null character
# expect: repeat count given without format specifier
# expect: bad char in struct format
# expect: An IPv4 address cannot be in brackets
# expect: [::1]
# expect: '01.2.3.4' does not appear to be an IPv4 or IPv6 address
# expect: 2 True deque(['x', 'y'])
# expect: 0 False deque([])
# expect: 2 False ['x', 'y']
# expect: 0 False []
