"""Exhausted memory raises MemoryError; what was held is free again afterwards."""


def fill() -> int:
    blocks: list[bytearray] = []
    try:
        while True:
            blocks.append(bytearray(1024 * 1024))
    except MemoryError:
        held = len(blocks)
        blocks.clear()
        return held


first = fill()
print("full", first > 0)
second = fill()
print("full again", second * 2 > first)
print(sum(len(str(number)) for number in range(1000)))
try:
    huge = bytearray(1 << 50)
    print(len(huge))
except MemoryError:
    print("far too large")

# backends: process machine -- CPython would take all memory of the host
# memory: 16M
# expect: full True
# expect: full again True
# expect: 2890
# expect: far too large
