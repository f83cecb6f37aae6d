"""Readers of csv handed to enumerate, zip, sorted and writers."""

import csv
import io

out = io.StringIO()
w = csv.writer(out)
w.writerows([["a", 1], ["b", 2.5]])
print(out.getvalue().splitlines())
rd = csv.DictReader(["a,b", "1,2"])
print(rd.fieldnames, list(rd), next(csv.reader(["x,y"])))
for i, row in enumerate(csv.DictReader(["a,b", "1,2"])):
    print(i, row)
print(
    [r["a"] for r in csv.DictReader(["a,b", "1,2"])],
    dict(enumerate(csv.DictReader(["a,b", "1,2"]))),
)
print(
    sorted(csv.DictReader(["a", "2", "1"]), key=lambda r: r["a"]),
    list(zip(csv.DictReader(["a", "2"]), [1])),
)
dw = csv.DictWriter(out, ["a"])
dw.writerows(csv.DictReader(["a", "1"]))
print(out.getvalue().splitlines())

# expect: ['a,1', 'b,2.5']
# expect: ['a', 'b'] [{'a': '1', 'b': '2'}] ['x', 'y']
# expect: 0 {'a': '1', 'b': '2'}
# expect: ['1'] {0: {'a': '1', 'b': '2'}}
# expect: [{'a': '1'}, {'a': '2'}] [({'a': '2'}, 1)]
# expect: ['a,1', 'b,2.5', '1']
