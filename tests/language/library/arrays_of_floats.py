"""Arrays of floats take ints, which become floats there."""

from array import array

x = array("d", [0]) * 3
x[1] = 2.5
x.append(3)
print(x, x.typecode)
y = array("d", [1, 2])
y.extend([3, 4])
y[0] = 7
y += array("d", [1])
print(y, sum(y), y[0], array("i", [0]) * 2, array("f", (1, 2)))
z: list[array[float]] = [array("d", [0]) * 2 for _ in range(2)]
print(z)

# expect: array('d', [0.0, 2.5, 0.0, 3.0]) d
# expect: array('d', [7.0, 2.0, 3.0, 4.0, 1.0]) 17.0 7.0 array('i', [0, 0]) array('f', [1.0, 2.0])
# expect: [array('d', [0.0, 0.0]), array('d', [0.0, 0.0])]
