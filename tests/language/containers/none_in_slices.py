"""A literal None in a slice says nothing."""

x = [1, 2, 3]
n: int | None = None
print(x[None:2], x[None:None], x[1:None], x[::None], x[n:2])
t = (1, 2, 3)
print(t[None:2], t[1:None], "abc"[None:None:-1], b"abc"[None:1])
x[None:1] = [7, 8]
del x[2:None]
print(x, slice(None, 2))

# expect: [1, 2] [1, 2, 3] [2, 3] [1, 2, 3] [1, 2]
# expect: (1, 2) (2, 3) cba b'a'
# expect: [7, 8] slice(None, 2, None)
