"""Methods with overloads, of objects at hand, as functions."""

print(sorted("bca", key="abc".index))
print(
    sorted("bca", key="abc".find),
    max("bca", key="xa".count),
    sorted(["b", "a"], key=["a", "b"].index),
)
words = ["b", "a"]
print(
    list(map(b"abc".index, [b"c", b"a"])),
    sorted(words, key={"a": 1, "b": 0}.__getitem__),
    max("aab", key="aab".count),
)

# expect: ['a', 'b', 'c']
# expect: ['a', 'b', 'c'] a ['a', 'b']
# expect: [2, 0] ['b', 'a'] a
