"""Dialects of csv by name, as classes, and as a program's own."""

import csv
import io


class Pipes(csv.excel):
    delimiter = "|"
    lineterminator = "\n"


class Bare(csv.Dialect):
    delimiter = ";"
    quotechar = "'"
    escapechar = None
    doublequote = True
    skipinitialspace = True
    lineterminator = "\n"
    quoting = csv.QUOTE_ALL


rows = [["a", "b c", "d|e"], ["1", "it's", ""]]


def write(dialect: str | type[csv.Dialect]) -> None:
    out = io.StringIO()
    csv.writer(out, dialect=dialect).writerows(rows)
    print(repr(out.getvalue()), list(csv.reader(io.StringIO(out.getvalue()), dialect)) == rows)


csv.register_dialect("pipes", Pipes)
csv.register_dialect("semicolons", delimiter=";", lineterminator="\n", quoting=csv.QUOTE_ALL)
csv.register_dialect("wide", "excel-tab", quotechar="'")
print(csv.list_dialects())
for name in ("pipes", "semicolons", "excel", "unix", "wide"):
    write(name)
write(Pipes)
write(Bare)
write(csv.excel_tab)
out = io.StringIO()
table = csv.DictWriter(out, ["x", "y"], dialect=Pipes)
table.writeheader()
table.writerow({"x": 1, "y": "2|3"})
print(repr(out.getvalue()))
for row in csv.DictReader(io.StringIO(out.getvalue()), dialect="pipes"):
    print(row)
csv.unregister_dialect("pipes")
try:
    csv.get_dialect("pipes")
except csv.Error as error:
    print(error)
found = csv.get_dialect("wide")
print(repr(found.delimiter), found.quotechar, found.strict)
try:
    csv.register_dialect("wrong", delimiter="ab")
except TypeError as error:
    print(error)

mixed = io.StringIO()
rows_out = csv.writer(mixed)
rows_out.writerows([[1, 2], ["q", ""], ("z", 1.5, True)])
rows_out.writerows((k, len(k), None) for k in ("x", "yy"))
table = csv.DictWriter(mixed, ["a", "n"])
table.writerows([{"a": 1, "n": "q"}, {"a": None, "n": False}])
print(mixed.getvalue().split())

# expect: ['excel', 'excel-tab', 'unix', 'pipes', 'semicolons', 'wide']
# expect: 'a|b c|"d|e"\n1|it\'s|\n' True
# expect: '"a";"b c";"d|e"\n"1";"it\'s";""\n' True
# expect: "a,b c,d|e\r\n1,it's,\r\n" True
# expect: '"a","b c","d|e"\n"1","it\'s",""\n' True
# expect: "a\tb c\td|e\r\n1\t'it''s'\t\r\n" True
# expect: 'a|b c|"d|e"\n1|it\'s|\n' True
# expect: "'a';'b c';'d|e'\n'1';'it''s';''\n" True
# expect: "a\tb c\td|e\r\n1\tit's\t\r\n" True
# expect: 'x|y\n1|"2|3"\n'
# expect: {'x': '1', 'y': '2|3'}
# expect: unknown dialect
# expect: '\t' ' False
# expect: "delimiter" must be a 1-character string
# expect: ['1,2', 'q,', 'z,1.5,True', 'x,1,', 'yy,2,', '1,q', ',False']
