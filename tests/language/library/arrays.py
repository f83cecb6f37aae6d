"""array, and operators as functions."""

import copy
import operator
from array import array
from operator import itemgetter

numbers = array("i", [3, 1, 2])
numbers.append(-4)
numbers.extend([5, 6])
numbers.insert(1, 9)
print(
    numbers, numbers[0], numbers[-1], numbers[1:4], len(numbers), numbers.itemsize, numbers.typecode
)
print(
    numbers.pop(),
    numbers.pop(0),
    numbers.index(2),
    numbers.count(9),
    9 in numbers,
    list(numbers),
    sum(numbers),
)
numbers.remove(9)
numbers.reverse()
numbers[0] = 100
numbers[1:2] = array("i", [7, 7])
del numbers[-1]
print(numbers, numbers.tolist(), numbers == array("i", [100, 7, 7, 2]), numbers < array("i", [101]))
print(
    array("h", [1, -2]).tobytes(),
    array("B", b"\x01\xff"),
    array("H", b"\x01\x02\x03\x04"),
    array("q"),
)
floats = array("d", [1.5, 2.0])
print(floats + array("d", [0.1]), floats * 2, array("f", [0.1, 1.5]), max(floats))
floats += array("d", [3.0])
twin = copy.copy(floats)
floats[0] = 0.0
print(floats, twin, sorted(numbers), [x * 2 for x in floats])
small = array("b")
for value in (127, 128, -129):
    try:
        small.append(value)
    except OverflowError as error:
        print(error)
try:
    print(small[5])
except IndexError as error:
    print(error)
try:
    array("i").pop()
except IndexError as error:
    print(error)
swapped = array("H", [1, 258])
swapped.byteswap()
print(swapped)

pairs = [("a", 3), ("b", 1), ("c", 2)]
print(
    sorted(pairs, key=itemgetter(1)),
    max(pairs, key=itemgetter(1)),
    min({"x": 2, "y": 1}.items(), key=itemgetter(1)),
)
print(operator.pow(2, 10), operator.abs(-3), operator.pos(4), operator.inv(5))
print(list(map(operator.add, [1, 2], [3, 4])), operator.mul(2.5, 2.0), operator.contains([1], 1))

# expect: array('i', [3, 9, 1, 2, -4, 5, 6]) 3 6 array('i', [9, 1, 2]) 7 4 i
# expect: 6 3 2 1 True [9, 1, 2, -4, 5] 13
# expect: array('i', [100, 7, 7, 2]) [100, 7, 7, 2] True True
# expect: b'\x01\x00\xfe\xff' array('B', [1, 255]) array('H', [513, 1027]) array('q')
# expect: array('d', [1.5, 2.0, 0.1]) array('d', [1.5, 2.0, 1.5, 2.0]) array('f', [0.10000000149011612, 1.5]) 2.0
# expect: array('d', [0.0, 2.0, 3.0]) array('d', [1.5, 2.0, 3.0]) [2, 7, 7, 100] [0.0, 4.0, 6.0]
# expect: signed char is greater than maximum
# expect: signed char is less than minimum
# expect: array index out of range
# expect: pop from empty array
# expect: array('H', [256, 513])
# expect: [('b', 1), ('c', 2), ('a', 3)] ('a', 3) ('y', 1)
# expect: 1024 3 4 -6
# expect: [4, 6] 5.0 True
