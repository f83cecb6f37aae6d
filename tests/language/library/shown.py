"""pprint, reprlib, warnings, colorsys, keyword."""

import colorsys
import io
import keyword
import pprint
import reprlib
import warnings
from collections import Counter, OrderedDict, defaultdict


def nested() -> dict[str, object]:
    return {
        "name": "a text that is long enough to be broken into several lines, because it has many words in it",
        "numbers": list(range(30)),
        "pairs": [(n, n * n, "x" * n) for n in range(8)],
        "deep": {"b": {"c": [1, 2, {"d": "e" * 30, "f": "g" * 40}]}, "a": None},
        "set": {
            "apple",
            "pear",
            "quince",
            "plum",
            "a fruit with a long name",
            "another long name indeed",
        },
        "octets": bytes(range(60)),
        "flags": (True, 2.5, 1j),
    }


pprint.pprint(nested())
pprint.pp(nested(), width=60, indent=2)
pprint.pprint(nested(), compact=True, width=50, depth=2)
print(
    pprint.pformat([1, 2, 3]),
    pprint.pformat({"b": 1, "a": 2}),
    pprint.pformat({"b": 1, "a": 2}, sort_dicts=False),
)
print(
    pprint.pformat({3: "c", 1: "a", 2.5: "b"}),
    pprint.pformat(("one",)),
    pprint.pformat(1234567, underscore_numbers=True),
)
pprint.pprint([["word"] * n for n in range(1, 9)], width=40)
pprint.pprint(["some text " * 4, "no"], width=20)
counts = Counter("the quick brown fox jumps over the lazy dog and runs away from it" * 2)
pprint.pprint(counts, width=70)
grouped: defaultdict[str, list[int]] = defaultdict(list)
for number in range(40):
    grouped["even" if number % 2 == 0 else "odd"].append(number)
pprint.pprint(grouped)
pprint.pprint(frozenset(range(100, 130)))
loop: list[object] = [1]
loop.append(loop)
print(pprint.pformat(loop).split(" id=")[0])
stream = io.StringIO()
pprint.pprint({"x": [1]}, stream)
pprint.PrettyPrinter(indent=4, stream=stream).pprint({"key": ["v" * 40, "w" * 40]})
print(stream.getvalue(), end="")

print(
    reprlib.repr(list(range(100))),
    reprlib.repr("z" * 100),
    reprlib.repr(tuple(range(3))),
    reprlib.repr((1,)),
)
print(
    reprlib.repr({n: n for n in range(9)}),
    reprlib.repr(set("abcdefghij")),
    reprlib.repr(10**18),
    reprlib.repr([]),
)
print(
    reprlib.repr([[[[[[[1]]]]]]]),
    reprlib.repr({"a": ["long " * 20]}),
    reprlib.repr(2.5),
    reprlib.repr(None),
)
small = reprlib.Repr(maxlist=2, maxstring=10)
print(small.repr([1, 2, 3]), small.repr("abcdefghijklmnop"))


def old() -> int:
    warnings.warn("old() goes away", DeprecationWarning, stacklevel=2)
    return 1


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    old()
    warnings.warn("careful")
    warnings.warn(RuntimeWarning("object"))
    for _ in range(2):
        old()
if caught is not None:
    for each in caught:
        print(each.category.__name__, each.message, type(each.message).__name__, each.lineno)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("raised", UserWarning)
    except UserWarning as warning:
        print("raised:", warning)
    warnings.filterwarnings("ignore", message="Ign", category=UserWarning)
    warnings.warn("ignored")
with warnings.catch_warnings(record=True) as once:
    warnings.simplefilter("default")
    for _ in range(3):
        warnings.warn("shown once")
    warnings.warn("and this")
print(len(once or []), warnings.formatwarning("text", UserWarning, "a.py", 3, ""), end="")

for colour in [(0.2, 0.4, 0.6), (1.0, 0.5, 0.25), (0.3, 0.3, 0.3), (0.0, 1.0, 0.0)]:
    print(colorsys.rgb_to_hsv(*colour), colorsys.rgb_to_hls(*colour), colorsys.rgb_to_yiq(*colour))
    print(colorsys.hsv_to_rgb(*colour), colorsys.hls_to_rgb(*colour), colorsys.yiq_to_rgb(*colour))
print(
    keyword.iskeyword("for"),
    keyword.iskeyword("four"),
    keyword.issoftkeyword("match"),
    len(keyword.kwlist),
)


entries = OrderedDict([("a" * n, "b" * n) for n in range(3, 30, 4)])
pprint.pprint(entries)
pprint.pprint(OrderedDict([("outer", entries)]))
pprint.pprint(OrderedDict([("alpha", [1, 2]), ("beta", [3])]), width=20)

# expect: {'deep': {'a': None,
# expect:           'b': {'c': [1,
# expect:                       2,
# expect:                       {'d': 'eeeeeeeeeeeeeeeeeeeeeeeeeeeeee',
# expect:                        'f': 'gggggggggggggggggggggggggggggggggggggggg'}]}},
# expect:  'flags': (True, 2.5, 1j),
# expect:  'name': 'a text that is long enough to be broken into several lines, because '
# expect:          'it has many words in it',
# expect:  'numbers': [0,
# expect:              1,
# expect:              2,
# expect:              3,
# expect:              4,
# expect:              5,
# expect:              6,
# expect:              7,
# expect:              8,
# expect:              9,
# expect:              10,
# expect:              11,
# expect:              12,
# expect:              13,
# expect:              14,
# expect:              15,
# expect:              16,
# expect:              17,
# expect:              18,
# expect:              19,
# expect:              20,
# expect:              21,
# expect:              22,
# expect:              23,
# expect:              24,
# expect:              25,
# expect:              26,
# expect:              27,
# expect:              28,
# expect:              29],
# expect:  'octets': b'\x00\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b\x0c\r\x0e\x0f'
# expect:            b'\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f'
# expect:            b' !"#$%&\'()*+,-./0123456789:;',
# expect:  'pairs': [(0, 0, ''),
# expect:            (1, 1, 'x'),
# expect:            (2, 4, 'xx'),
# expect:            (3, 9, 'xxx'),
# expect:            (4, 16, 'xxxx'),
# expect:            (5, 25, 'xxxxx'),
# expect:            (6, 36, 'xxxxxx'),
# expect:            (7, 49, 'xxxxxxx')],
# expect:  'set': {'a fruit with a long name',
# expect:          'another long name indeed',
# expect:          'apple',
# expect:          'pear',
# expect:          'plum',
# expect:          'quince'}}
# expect: { 'name': 'a text that is long enough to be broken into '
# expect:           'several lines, because it has many words in it',
# expect:   'numbers': [ 0,
# expect:                1,
# expect:                2,
# expect:                3,
# expect:                4,
# expect:                5,
# expect:                6,
# expect:                7,
# expect:                8,
# expect:                9,
# expect:                10,
# expect:                11,
# expect:                12,
# expect:                13,
# expect:                14,
# expect:                15,
# expect:                16,
# expect:                17,
# expect:                18,
# expect:                19,
# expect:                20,
# expect:                21,
# expect:                22,
# expect:                23,
# expect:                24,
# expect:                25,
# expect:                26,
# expect:                27,
# expect:                28,
# expect:                29],
# expect:   'pairs': [ (0, 0, ''),
# expect:              (1, 1, 'x'),
# expect:              (2, 4, 'xx'),
# expect:              (3, 9, 'xxx'),
# expect:              (4, 16, 'xxxx'),
# expect:              (5, 25, 'xxxxx'),
# expect:              (6, 36, 'xxxxxx'),
# expect:              (7, 49, 'xxxxxxx')],
# expect:   'deep': { 'b': { 'c': [ 1,
# expect:                           2,
# expect:                           { 'd': 'eeeeeeeeeeeeeeeeeeeeeeeeeeeeee',
# expect:                             'f': 'gggggggggggggggggggggggggggggggggggggggg'}]},
# expect:             'a': None},
# expect:   'set': { 'a fruit with a long name',
# expect:            'another long name indeed',
# expect:            'apple',
# expect:            'pear',
# expect:            'plum',
# expect:            'quince'},
# expect:   'octets': b'\x00\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b'
# expect:             b'\x0c\r\x0e\x0f\x10\x11\x12\x13'
# expect:             b'\x14\x15\x16\x17\x18\x19\x1a\x1b'
# expect:             b'\x1c\x1d\x1e\x1f !"#$%&\'()*+,-./0123456789:;',
# expect:   'flags': (True, 2.5, 1j)}
# expect: {'deep': {'a': None, 'b': {...}},
# expect:  'flags': (True, 2.5, 1j),
# expect:  'name': 'a text that is long enough to be '
# expect:          'broken into several lines, because it '
# expect:          'has many words in it',
# expect:  'numbers': [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
# expect:              12, 13, 14, 15, 16, 17, 18, 19, 20,
# expect:              21, 22, 23, 24, 25, 26, 27, 28, 29],
# expect:  'octets': b'\x00\x01\x02\x03\x04\x05\x06\x07'
# expect:            b'\x08\t\n\x0b\x0c\r\x0e\x0f'
# expect:            b'\x10\x11\x12\x13\x14\x15\x16\x17'
# expect:            b'\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f !"#'
# expect:            b"$%&'()*+,-./0123456789:;",
# expect:  'pairs': [(...), (...), (...), (...), (...),
# expect:            (...), (...), (...)],
# expect:  'set': {'a fruit with a long name',
# expect:          'another long name indeed', 'apple',
# expect:          'pear', 'plum', 'quince'}}
# expect: [1, 2, 3] {'a': 2, 'b': 1} {'b': 1, 'a': 2}
# expect: {1: 'a', 2.5: 'b', 3: 'c'} ('one',) 1_234_567
# expect: [['word'],
# expect:  ['word', 'word'],
# expect:  ['word', 'word', 'word'],
# expect:  ['word', 'word', 'word', 'word'],
# expect:  ['word',
# expect:   'word',
# expect:   'word',
# expect:   'word',
# expect:   'word'],
# expect:  ['word',
# expect:   'word',
# expect:   'word',
# expect:   'word',
# expect:   'word',
# expect:   'word'],
# expect:  ['word',
# expect:   'word',
# expect:   'word',
# expect:   'word',
# expect:   'word',
# expect:   'word',
# expect:   'word'],
# expect:  ['word',
# expect:   'word',
# expect:   'word',
# expect:   'word',
# expect:   'word',
# expect:   'word',
# expect:   'word',
# expect:   'word']]
# expect: ['some text some '
# expect:  'text some text '
# expect:  'some text ',
# expect:  'no']
# expect: Counter({' ': 26,
# expect:          'o': 10,
# expect:          'r': 8,
# expect:          'a': 8,
# expect:          't': 6,
# expect:          'e': 6,
# expect:          'u': 6,
# expect:          'n': 6,
# expect:          'h': 4,
# expect:          'i': 4,
# expect:          'w': 4,
# expect:          'f': 4,
# expect:          'm': 4,
# expect:          's': 4,
# expect:          'y': 4,
# expect:          'd': 4,
# expect:          'q': 2,
# expect:          'c': 2,
# expect:          'k': 2,
# expect:          'b': 2,
# expect:          'x': 2,
# expect:          'j': 2,
# expect:          'p': 2,
# expect:          'v': 2,
# expect:          'l': 2,
# expect:          'z': 2,
# expect:          'g': 2})
# expect: defaultdict(<class 'list'>,
# expect:             {'even': [0,
# expect:                       2,
# expect:                       4,
# expect:                       6,
# expect:                       8,
# expect:                       10,
# expect:                       12,
# expect:                       14,
# expect:                       16,
# expect:                       18,
# expect:                       20,
# expect:                       22,
# expect:                       24,
# expect:                       26,
# expect:                       28,
# expect:                       30,
# expect:                       32,
# expect:                       34,
# expect:                       36,
# expect:                       38],
# expect:              'odd': [1,
# expect:                      3,
# expect:                      5,
# expect:                      7,
# expect:                      9,
# expect:                      11,
# expect:                      13,
# expect:                      15,
# expect:                      17,
# expect:                      19,
# expect:                      21,
# expect:                      23,
# expect:                      25,
# expect:                      27,
# expect:                      29,
# expect:                      31,
# expect:                      33,
# expect:                      35,
# expect:                      37,
# expect:                      39]})
# expect: frozenset({100,
# expect:            101,
# expect:            102,
# expect:            103,
# expect:            104,
# expect:            105,
# expect:            106,
# expect:            107,
# expect:            108,
# expect:            109,
# expect:            110,
# expect:            111,
# expect:            112,
# expect:            113,
# expect:            114,
# expect:            115,
# expect:            116,
# expect:            117,
# expect:            118,
# expect:            119,
# expect:            120,
# expect:            121,
# expect:            122,
# expect:            123,
# expect:            124,
# expect:            125,
# expect:            126,
# expect:            127,
# expect:            128,
# expect:            129})
# expect: [1, <Recursion on list with
# expect: {'x': [1]}
# expect: {   'key': [   'vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv',
# expect:                'wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww']}
# expect: [0, 1, 2, 3, 4, 5, ...] 'zzzzzzzzzzzz...zzzzzzzzzzzzz' (0, 1, 2) (1,)
# expect: {0: 0, 1: 1, 2: 2, 3: 3, ...} {'a', 'b', 'c', 'd', 'e', 'f', ...} 1000000000000000000 []
# expect: [[[[[[[...]]]]]]] {'a': ['long long lo...ng long long ']} 2.5 None
# expect: [1, 2, ...] 'ab...nop'
# expect: DeprecationWarning old() goes away DeprecationWarning 90
# expect: UserWarning careful UserWarning 91
# expect: RuntimeWarning object RuntimeWarning 92
# expect: DeprecationWarning old() goes away DeprecationWarning 94
# expect: DeprecationWarning old() goes away DeprecationWarning 94
# expect: raised: raised
# expect: 2 a.py:3: UserWarning: text
# expect: (0.5833333333333334, 0.6666666666666666, 0.6) (0.5833333333333334, 0.4, 0.49999999999999994) (0.362, -0.18413999999999997, 0.019820000000000004)
# expect: (0.5519999999999999, 0.6, 0.36) (0.544, 0.6400000000000001, 0.15999999999999992) (0.9528868360277136, 0.0, 0.7819861431870669)
# expect: (0.05555555555555556, 0.75, 1.0) (0.05555555555555556, 0.625, 1.0) (0.6224999999999999, 0.37992500000000007, 0.028475000000000056)
# expect: (0.25, 0.125, 0.125) (0.625, 0.375, 0.375) (1.0, 0.7036834070536658, 0.8729792147806006)
# expect: (0.0, 0.0, 0.3) (0.0, 0.3, 0.0) (0.30000000000000004, -2.6090241078691177e-17, -4.940492459581946e-17)
# expect: (0.22799999999999998, 0.3, 0.21) (0.24599999999999997, 0.39, 0.20999999999999996) (0.7711316397228637, 0.02685638235409249, 0.48013856812933026)
# expect: (0.3333333333333333, 1.0, 1.0) (0.3333333333333333, 0.5, 1.0) (0.59, -0.2773, -0.5250999999999999)
# expect: (0.0, 0.0, 0.0) (1.0, 1.0, 1.0) (0.9468822170900693, 0.0, 0.0)
# expect: True False True 35
# expect: OrderedDict([('aaa', 'bbb'),
# expect:              ('aaaaaaa', 'bbbbbbb'),
# expect:              ('aaaaaaaaaaa', 'bbbbbbbbbbb'),
# expect:              ('aaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbb'),
# expect:              ('aaaaaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbbbbb'),
# expect:              ('aaaaaaaaaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbbbbbbbbb'),
# expect:              ('aaaaaaaaaaaaaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbbbbbbbbbbbbb')])
# expect: OrderedDict([('outer',
# expect:               OrderedDict([('aaa', 'bbb'),
# expect:                            ('aaaaaaa', 'bbbbbbb'),
# expect:                            ('aaaaaaaaaaa', 'bbbbbbbbbbb'),
# expect:                            ('aaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbb'),
# expect:                            ('aaaaaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbbbbb'),
# expect:                            ('aaaaaaaaaaaaaaaaaaaaaaa',
# expect:                             'bbbbbbbbbbbbbbbbbbbbbbb'),
# expect:                            ('aaaaaaaaaaaaaaaaaaaaaaaaaaa',
# expect:                             'bbbbbbbbbbbbbbbbbbbbbbbbbbb')]))])
# expect: OrderedDict([('alpha',
# expect:               [1,
# expect:                2]),
# expect:              ('beta',
# expect:               [3])])
