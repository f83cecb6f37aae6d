"""Templates with names by keyword; operators of normal distributions; names of zones and months."""

import calendar
import string
import time
from statistics import NormalDist


class Ampersand(string.Template):
    delimiter = "&"


def other_delimiter() -> None:
    t = Ampersand("this &gift is for &{who} && costs $5")
    print(t.substitute(gift="bud", who="you"), t.get_identifiers(), t.is_valid())
    try:
        t.substitute()
    except KeyError as error:
        print(repr(error))
    print(Ampersand("&{who} &").safe_substitute(who="x"), Ampersand("&").is_valid())


def main() -> None:
    other_delimiter()
    t = string.Template("$who likes ${what}, $$5")
    print(
        t.substitute(who="Tim", what=3),
        t.safe_substitute({"who": "a"}),
        t.substitute({"who": "x", "what": "y"}, who="z"),
        t.is_valid(),
        string.Template("$ x").is_valid(),
        t.get_identifiers(),
    )
    try:
        t.substitute(who=1)
    except KeyError as error:
        print(error)
    n = NormalDist(1.0, 2.0)
    print(3.0 + n, 3.0 - n, 2.0 * n, +n, -n)
    print(len(time.tzname))
    print(calendar.MAY.value, calendar.DECEMBER.name)


main()

# expect: this bud is for you & costs $5 ['gift', 'who'] True
# expect: KeyError('gift')
# expect: x & False
# expect: Tim likes 3, $5 a likes ${what}, $5 z likes y, $5 True False ['who', 'what']
# expect: 'what'
# expect: NormalDist(mu=4.0, sigma=2.0) NormalDist(mu=2.0, sigma=2.0) NormalDist(mu=2.0, sigma=4.0) NormalDist(mu=1.0, sigma=2.0) NormalDist(mu=-1.0, sigma=2.0)
# expect: 2
# expect: 5 DECEMBER
