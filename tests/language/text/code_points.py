"""Characters by number and index, and ord as a value."""

from collections.abc import Callable


def apply(f: Callable[[str], int], s: str) -> int:
    return f(s)


def one(x: str | bytes) -> int:
    return ord(x)


def main() -> None:
    print(list(map(ord, "abcé")), sorted("hello", key=ord), apply(ord, "z"), sum(map(ord, "abc")))
    f = ord
    print(f("q"), one("é"), one(b"7"), ord(bytearray(b"x")), "é"[0], "aé"[-1], "日本"[1])
    for bad in ("", "ab"):
        try:
            print(ord(bad))
        except TypeError as e:
            print(e)
    try:
        print(ord(b"ab"))
    except TypeError as e:
        print(e)
    try:
        print("abc"[3])
    except IndexError as e:
        print(e)
    print("aé日".isalpha(), "12".isdigit(), "1é".isdigit(), "".isalpha(), "日本é".isalnum())
    counts: dict[str, int] = {}
    for word in "a b c a b a".split():
        counts[word] = counts.get(word, 0) + 1
        counts[word] += 1
    for number in range(20):
        counts[f"k{number}"] = number
        counts[f"k{number}"] += 1
    key = "k3"
    counts[key] = 9
    del counts[key]
    counts[key] = 10
    counts[key] += 11
    print(counts)


main()

# expect: [97, 98, 99, 233] ['e', 'h', 'l', 'l', 'o'] 122 294
# expect: 113 233 55 120 é é 本
# expect: ord() expected a character, but string of length 0 found
# expect: ord() expected a character, but string of length 2 found
# expect: ord() expected a character, but string of length 2 found
# expect: string index out of range
# expect: True True False False True
# expect: {'a': 6, 'b': 4, 'c': 2, 'k0': 1, 'k1': 2, 'k2': 3, 'k4': 5, 'k5': 6, 'k6': 7, 'k7': 8, 'k8': 9, 'k9': 10, 'k10': 11, 'k11': 12, 'k12': 13, 'k13': 14, 'k14': 15, 'k15': 16, 'k16': 17, 'k17': 18, 'k18': 19, 'k19': 20, 'k3': 21}
