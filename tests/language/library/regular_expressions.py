"""re: the syntax, matches, replacing, splitting, errors."""

import re
from re import Match, Pattern

number = re.compile(r"(?P<sign>[-+])?(?P<whole>\d+)(?:\.(?P<part>\d+))?")
found = number.search("price: -12.50 EUR")
if found:
    print(found, found.group(), found.group(0, "whole"), found["part"], found.span("sign"))
    print(found.groups(), found.groupdict(), found.start(), found.end(2), found.lastgroup)
    print(found.re is number, found.string, found.pos, found.expand(r"\2,\g<part>"))
print(number, number.groups, number.groupindex, number.flags, number.pattern)
print(number.fullmatch("12x"), number.match("x12"), bool(number.fullmatch("+7")))
plain = number.fullmatch("5")
if plain:
    print(plain.start("part"), plain.groups(""), plain.lastindex)


def doubled(m: Match[str]) -> str:
    return str(int(m.group()) * 2)


print(re.findall(r"\w+", "Grüße an alle 3"), re.findall(r"(\w)=", "a=1 b=2"))
print([m.span() for m in re.finditer(r"a*", "baac")], re.split(r"[,;]\s*", "a, b;c,d", maxsplit=2))
print(
    re.split(r"(-)", "1-2-3"), re.sub(r"\d+", doubled, "4 and 15"), re.subn("a", "b", "banana", 2)
)
print(
    re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"),
    re.sub("x*", "-", "abxd"),
    re.sub("", "_", "ab"),
)
print(re.sub(r"(?P<first>a)|b", r"[\g<first>\n]", "ab"))
print(
    re.findall("(?i)HELLO", "Hello hello"),
    re.findall("^.", "ab\ncd", re.M),
    re.match(".*", "a\nb", re.S),
)
print(
    re.compile("a b # comment", re.X | re.I),
    re.match(r"a{2,3}?", "aaaa"),
    re.match(r"(a|ab)(c|bcd)", "abcd"),
)
print(
    re.escape("a.b*c [x]"),
    bool(re.match(re.escape("1+1=2?"), "1+1=2?")),
    re.search(r"\bfoo\b", "a foo b"),
)
print(
    re.search("$", "ab\n"),
    re.search(r"\Z", "ab\n"),
    re.findall(r"[\]\-a-c^]+", "a]-z^b"),
    re.findall("é|ß", "éß"),
)
words: Pattern[str] = re.compile("[a-z]+")
print(words.findall("ab 12 cd", 1), words.search("12ab34", 2, 3), words.sub("X", "a1b2", count=1))
tokens = re.compile(r"\s*(?:(\d+)|([-+*/()]))")
place = 0
text = "12 + (3*45)"
kinds: list[str] = []
while place < len(text):
    token = tokens.match(text, place)
    if token is None:
        break
    kinds.append("number" if token.start(1) >= 0 else token.group(2))
    place = token.end()
print(kinds)
print(len(re.findall("(?:a?){9}a{9}", "a" * 9)), re.match("(x+x+)+y", "x" * 14))
for wrong in (
    "(",
    "a)",
    "[a",
    "*a",
    "a**",
    r"\q",
    "(?P<1>a)",
    "a{3,1}",
    "(?P<n>a)(?P<n>b)",
    "[b-a]",
    "(?z)",
    "\\",
):
    try:
        re.compile(wrong)
    except re.error as error:
        print(error, "|", error.msg, error.pos)


print(repr(~re.I), ~re.I & re.M, repr(re.RegexFlag(512)), repr(re.RegexFlag(1026)))
for flags in (re.L, re.A | re.U):
    try:
        re.compile("a", flags)
    except ValueError as problem:
        print(problem)

print({k: v for k, v in re.findall(r"(\w)=(\d)", "a=1 b=2")}, re.findall("a(b)?c", "ac abc"))
for key, digits in re.findall(r"(\w)=(\d)?", "a=1 b= c=3"):
    print(key, int(digits or 0))
pairs = re.compile(r"(?P<key>\w+):(?P<value>\w*)(;?)", re.I)
print(pairs.findall("x:1;y:;z:2"), dict((k, v) for k, v, _ in pairs.findall("x:1;y:;z:2", 3)))
rows: list[tuple[str, str]] = re.findall(r"(\d+)-(\d+)", "1-2 3-44", flags=re.A)
print(sorted(rows, key=lambda r: -int(r[1])), [int(a) + int(b) for a, b in rows])

# expect: <re.Match object; span=(7, 13), match='-12.50'> -12.50 ('-12.50', '12') 50 (7, 8)
# expect: ('-', '12', '50') {'sign': '-', 'whole': '12', 'part': '50'} 7 10 part
# expect: True price: -12.50 EUR 0 12,50
# expect: re.compile('(?P<sign>[-+])?(?P<whole>\\d+)(?:\\.(?P<part>\\d+))?') 3 {'sign': 1, 'whole': 2, 'part': 3} 32 (?P<sign>[-+])?(?P<whole>\d+)(?:\.(?P<part>\d+))?
# expect: None None True
# expect: -1 ('', '5', '') 2
# expect: ['Grüße', 'an', 'alle', '3'] ['a', 'b']
# expect: [(0, 0), (1, 3), (3, 3), (4, 4)] ['a', 'b', 'c,d']
# expect: ['1', '-', '2', '-', '3'] 8 and 30 ('bbnbna', 2)
# expect: world hello -a-b--d- _a_b_
# expect: [a
# expect: ][
# expect: ]
# expect: ['Hello', 'hello'] ['a', 'c'] <re.Match object; span=(0, 3), match='a\nb'>
# expect: re.compile('a b # comment', re.IGNORECASE|re.VERBOSE) <re.Match object; span=(0, 2), match='aa'> <re.Match object; span=(0, 4), match='abcd'>
# expect: a\.b\*c\ \[x\] True <re.Match object; span=(2, 5), match='foo'>
# expect: <re.Match object; span=(2, 2), match=''> <re.Match object; span=(3, 3), match=''> ['a]-', '^b'] ['é', 'ß']
# expect: ['b', 'cd'] <re.Match object; span=(2, 3), match='a'> X1b2
# expect: ['number', '+', '(', 'number', '*', 'number', ')']
# expect: 1 None
# expect: missing ), unterminated subpattern at position 0 | missing ), unterminated subpattern 0
# expect: unbalanced parenthesis at position 1 | unbalanced parenthesis 1
# expect: unterminated character set at position 0 | unterminated character set 0
# expect: nothing to repeat at position 0 | nothing to repeat 0
# expect: multiple repeat at position 2 | multiple repeat 2
# expect: bad escape \q at position 0 | bad escape \q 0
# expect: bad character in group name '1' at position 4 | bad character in group name '1' 4
# expect: min repeat greater than max repeat at position 2 | min repeat greater than max repeat 2
# expect: redefinition of group name 'n' as group 2; was group 1 at position 12 | redefinition of group name 'n' as group 2; was group 1 12
# expect: bad character range b-a at position 1 | bad character range b-a 1
# expect: unknown extension ?z at position 1 | unknown extension ?z 1
# expect: bad escape (end of pattern) at position 0 | bad escape (end of pattern) 0
# expect: re.ASCII|re.LOCALE|re.UNICODE|re.MULTILINE|re.DOTALL|re.VERBOSE|re.TEMPLATE|re.DEBUG re.MULTILINE re.RegexFlag(512) re.IGNORECASE|0x400
# expect: cannot use LOCALE flag with a str pattern
# expect: ASCII and UNICODE flags are incompatible
# expect: {'a': '1', 'b': '2'} ['', 'b']
# expect: a 1
# expect: b 0
# expect: c 3
# expect: [('x', '1', ';'), ('y', '', ';'), ('z', '2', '')] {'y': '', 'z': '2'}
# expect: [('3', '44'), ('1', '2')] [3, 47]
