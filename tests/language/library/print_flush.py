"""print(flush=True) flushes the file it writes to."""

from io import StringIO


class Counting(StringIO):
    flushed = 0

    def flush(self) -> None:
        self.flushed += 1


file = Counting()
print(1, file=file)
print(1, 2, sep="", file=file, flush=True)
print(3, file=file, flush=False)
print(file.flushed, repr(file.getvalue()))


class Pieces:
    """A stream that shows each write by itself, as print() makes them."""

    def write(self, s: str) -> int:
        print(repr(s), end=";")
        return len(s)


print("a", 1, file=Pieces())
print(file=Pieces())
print("x", "y", sep="", end="", file=Pieces())
print()

# expect: 1 '1\n12\n3\n'
# expect: 'a';' ';'1';'\n';'\n';'x';'';'y';'';
