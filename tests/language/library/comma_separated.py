"""csv: reading and writing."""

import csv
import io
from collections.abc import Sequence

TEXT = 'name,age,motto\r\n"Smith, J.",42,"say ""hi"""\nAda,36,\n"two\nlines",1,x\n\n'
for row in csv.reader(io.StringIO(TEXT)):
    print(row)
for record in csv.DictReader(io.StringIO(TEXT)):
    print(record["name"], record["age"], len(record))
out = io.StringIO()
writer = csv.writer(out)
writer.writerow(["a", 'quote " here', "comma,", "", "line\nend"])
writer.writerow([1, 2, 3])
writer.writerows([[1.5, 2.0], [-0.25]])
writer.writerow([""])
print(repr(out.getvalue()))
mixed: list[str | int | None] = ["x", 1, None]
for quoting in (csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC):
    out = io.StringIO()
    csv.writer(out, quoting=quoting, lineterminator="\n").writerow(mixed)
    print(out.getvalue(), end="")
out = io.StringIO()
rows = csv.DictWriter(out, ["id", "what"], restval="-", extrasaction="ignore", delimiter=";")
rows.writeheader()
rows.writerow({"id": "1", "what": "a;b", "more": "z"})
rows.writerow({"id": "2"})
print(repr(out.getvalue()))
print(
    list(csv.reader(["a\tb", "c\td"], "excel-tab")),
    list(csv.reader(["a; 'b;c'"], delimiter=";", quotechar="'", skipinitialspace=True)),
)
print(
    list(csv.reader(["a\\,b,c"], escapechar="\\", quoting=csv.QUOTE_NONE)),
    list(csv.reader(['a"b,"c"d'])),
)
print(csv.list_dialects(), csv.field_size_limit())


def attempt(lines: Sequence[str], strict: bool) -> None:
    try:
        print(list(csv.reader(lines, strict=strict)))
    except csv.Error as error:
        print(error)


attempt(['"a"b'], True)
attempt(['"a"b', '"open'], False)
attempt(["a\rb"], False)
try:
    csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow(["a,b"])
except csv.Error as error:
    print(error)
try:
    csv.DictWriter(io.StringIO(), ["a"]).writerow({"b": 1})
except ValueError as error:
    print(error)

# expect: ['name', 'age', 'motto']
# expect: ['Smith, J.', '42', 'say "hi"']
# expect: ['Ada', '36', '']
# expect: ['two\nlines', '1', 'x']
# expect: []
# expect: Smith, J. 42 3
# expect: Ada 36 3
# expect: two
# expect: lines 1 3
# expect: 'a,"quote "" here","comma,",,"line\nend"\r\n1,2,3\r\n1.5,2.0\r\n-0.25\r\n""\r\n'
# expect: "x","1",""
# expect: "x",1,""
# expect: 'id;what\r\n1;"a;b"\r\n2;-\r\n'
# expect: [['a', 'b'], ['c', 'd']] [['a', 'b;c']]
# expect: [['a,b', 'c']] [['a"b', 'cd']]
# expect: ['excel', 'excel-tab', 'unix'] 131072
# expect: ',' expected after '"'
# expect: [['ab'], ['open']]
# expect: new-line character seen in unquoted field - do you need to open the file in universal-newline mode?
# expect: need to escape, but no escapechar set
# expect: dict contains fields not in fieldnames: 'b'
