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

# expect: 1 '1\n12\n3\n'
