"""random: the same numbers as CPython for the same seed."""

import random

generator = random.Random(42)
print(
    generator.random(),
    generator.randint(1, 6),
    generator.randrange(0, 100, 5),
    generator.getrandbits(40),
)
items = list(range(10))
generator.shuffle(items)
print(
    items,
    generator.choice("abc"),
    generator.sample(range(1000), 4),
    generator.choices([1, 2, 3], k=5),
)
print(generator.uniform(1.0, 2.0), generator.randbytes(5), random.Random("seed").random())
random.seed(7)
print(random.random(), random.randint(0, 9))
first = random.random()
print(0.0 <= first < 1.0)

# expect: 0.6394267984578837 1 40 245864938384
# expect: [7, 9, 5, 6, 0, 3, 4, 8, 1, 2] a [517, 616, 27, 574] [1, 2, 2, 1, 2]
# expect: 1.8094304566778265 b'\x1f\xe7\xa9\x01\xc2' 0.1382359792209653
# expect: 0.32383276483316237 2
# expect: True
