"""Streams in memory."""

import io

text = io.StringIO()
print("one", 2, file=text)
text.write("three\n")
print(repr(text.getvalue()), text.tell())
text.seek(0)
print([line.strip() for line in text])
text.seek(4)
text.write("X")
print(text.getvalue().splitlines())
octets = io.BytesIO(b"abc\ndef")
print(octets.read(2), octets.readline(), octets.read(), octets.read())
octets.seek(-3, 2)
octets.write(b"XYZ!")
print(octets.getvalue())
with io.StringIO("a") as closing:
    print(closing.read())
try:
    closing.read()
except ValueError as error:
    print(error)

# expect: 'one 2\nthree\n' 12
# expect: ['one 2', 'three']
# expect: ['one X', 'three']
# expect: b'ab' b'c\n' b'def' b''
# expect: b'abc\nXYZ!'
# expect: a
# expect: I/O operation on closed file
