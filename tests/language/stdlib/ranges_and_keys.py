"""Ranges that end before they start, keys of bisect and heapq, map() over many, tables of translate()."""

import bisect
import heapq
from collections import defaultdict

print(
    "abc".count("", 2, 1), "abc".count("", 3), "abc".startswith("", 2, 1), "abc".endswith("", 2, 1)
)
print(b"abc".count(b"", 2, 1), bytearray(b"abc").count(b"", 2, 1), b"abc".count(b"", -1))
print(
    "abc".startswith("", 3),
    "abc".startswith("", 4),
    "abcabc".count("abc", 0, 5),
    "abc".endswith("", 1, -1),
)
print(pow(10, -1), pow(2, -3), pow(2, 3), pow(3, -1, 7))
print("abcdef".translate("bcdefg" * 20), "abc".translate({97: "X", 98: None, 99: 100}))
deleting: defaultdict[int, str | None] = defaultdict(lambda: None, {97: "1"})
print("abcä".translate(deleting), "äöü".translate(str.maketrans("äö", "ao", "ü")))
grown = bytearray(b"bla")
print(
    grown.startswith((b"bla", b"xx")),
    grown.endswith((b"la", b"xx")),
    grown.endswith(bytearray(b"a")),
)
print(
    grown.replace(bytearray(b"l"), b"-"), grown.partition(bytearray(b"l")), grown.rpartition(b"l")
)
print(list(map(lambda a, b, c: a + b + c, [1, 2, 3], [3, 4, 5], [5, 4, 3])))
print(list(map(lambda a, b, c, d: a * b + len(c) + d, [1, 2], (3, 4), ["x", "yy"], range(9))))
print(bisect.bisect([3, 2, 1], -2, key=lambda n: -n), bisect.bisect_left([1, 2, 2, 3], 2))
words = ["a", "ccc"]
bisect.insort(words, "bb", key=len)
bisect.insort_left(words, "dd", key=len)
numbers = [1, 3]
bisect.insort(numbers, 2)
print(words, numbers)
print(list(heapq.merge(["aap", "Arie"], ["alaaf", "ANS"], key=lambda word: word.lower())))
print(list(heapq.merge([3, 1], [4, 2], reverse=True)), list(heapq.merge([1, 4], [2, 3])))
print(bisect.bisect([1, 2, 3], 3, 0, -1), bisect.bisect_left([1, 2, 3], 3, 0, -2))

# expect: 0 1 False False
# expect: 0 0 2
# expect: True False 1 True
# expect: 0.1 0.125 8 5
# expect: cdefgb Xd
# expect: 1 ao
# expect: True True True
# expect: bytearray(b'b-a') (bytearray(b'b'), bytearray(b'l'), bytearray(b'a')) (bytearray(b'b'), bytearray(b'l'), bytearray(b'a'))
# expect: [9, 10, 11]
# expect: [4, 11]
# expect: 2 1
# expect: ['a', 'dd', 'bb', 'ccc'] [1, 2, 3]
# expect: ['aap', 'alaaf', 'ANS', 'Arie']
# expect: [4, 3, 2, 1] [1, 2, 3, 4]
# expect: 3 0
