"""difflib: matching blocks, ratios, close matches, and the four kinds of diff."""

import difflib
import random
from difflib import SequenceMatcher

OLD = "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\n".splitlines(keepends=True)
NEW = "zero\none\ntwo\ntree\nfour\nsix\nseven\n\teight!\nnine\nten\neleven\n".splitlines(
    keepends=True
)


def fuzzed() -> None:
    rng = random.Random(4)
    total = 0
    for _ in range(25):
        a = "".join([rng.choice("abc ") for _ in range(rng.randrange(20))])
        b = "".join([rng.choice("abc ") for _ in range(rng.randrange(20))])
        matcher = SequenceMatcher(lambda c: c == " ", a, b)
        print(round(matcher.ratio(), 6), matcher.quick_ratio(), matcher.real_quick_ratio())
        total += sum([i * 7 + j * 3 + size for i, j, size in matcher.get_matching_blocks()])
    long = [rng.randrange(4) for _ in range(250)]
    numbers = SequenceMatcher(None, long, list(reversed(long)))
    print(total, numbers.ratio())


def main() -> None:
    matcher = SequenceMatcher(None, "qabxcd", "abycdf")
    print(matcher.get_matching_blocks(), matcher.ratio())
    for code in matcher.get_opcodes():
        print(code)
    print(matcher.find_longest_match(0, 6, 0, 6))
    words = ["ape", "apple", "peach", "puppy"]
    print(difflib.get_close_matches("appel", words), difflib.get_close_matches("wheel", words))
    for line in difflib.unified_diff(OLD, NEW, "old", "new", "today", n=1):
        print(ascii(line))
    for line in difflib.context_diff(OLD, NEW, "old", "new", n=1):
        print(ascii(line))
    delta = list(difflib.ndiff(OLD, NEW))
    for line in delta:
        print(ascii(line))
    print("".join(difflib.restore(delta, 1)) == "".join(OLD))
    print([ascii(x) for x in difflib.unified_diff(["a"], ["b"], lineterm="")])
    print(list(difflib.unified_diff(["a"], ["a"])), difflib.IS_LINE_JUNK(" # \n"))
    fuzzed()


main()

# expect: [Match(a=1, b=0, size=2), Match(a=4, b=3, size=2), Match(a=6, b=6, size=0)] 0.6666666666666666
# expect: ('delete', 0, 1, 0, 0)
# expect: ('equal', 1, 3, 0, 2)
# expect: ('replace', 3, 4, 2, 3)
# expect: ('equal', 4, 6, 3, 5)
# expect: ('insert', 6, 6, 5, 6)
# expect: Match(a=1, b=0, size=2)
# expect: ['apple', 'ape'] []
# expect: '--- old\ttoday\n'
# expect: '+++ new\n'
# expect: '@@ -1,10 +1,11 @@\n'
# expect: '+zero\n'
# expect: ' one\n'
# expect: ' two\n'
# expect: '-three\n'
# expect: '+tree\n'
# expect: ' four\n'
# expect: '-five\n'
# expect: ' six\n'
# expect: ' seven\n'
# expect: '-eight\n'
# expect: '+\teight!\n'
# expect: ' nine\n'
# expect: ' ten\n'
# expect: '+eleven\n'
# expect: '*** old\n'
# expect: '--- new\n'
# expect: '***************\n'
# expect: '*** 1,10 ****\n'
# expect: '  one\n'
# expect: '  two\n'
# expect: '! three\n'
# expect: '  four\n'
# expect: '- five\n'
# expect: '  six\n'
# expect: '  seven\n'
# expect: '! eight\n'
# expect: '  nine\n'
# expect: '  ten\n'
# expect: '--- 1,11 ----\n'
# expect: '+ zero\n'
# expect: '  one\n'
# expect: '  two\n'
# expect: '! tree\n'
# expect: '  four\n'
# expect: '  six\n'
# expect: '  seven\n'
# expect: '! \teight!\n'
# expect: '  nine\n'
# expect: '  ten\n'
# expect: '+ eleven\n'
# expect: '+ zero\n'
# expect: '  one\n'
# expect: '  two\n'
# expect: '- three\n'
# expect: '?  -\n'
# expect: '+ tree\n'
# expect: '  four\n'
# expect: '- five\n'
# expect: '  six\n'
# expect: '  seven\n'
# expect: '- eight\n'
# expect: '+ \teight!\n'
# expect: '? +     +\n'
# expect: '  nine\n'
# expect: '  ten\n'
# expect: '+ eleven\n'
# expect: True
# expect: ["'--- '", "'+++ '", "'@@ -1 +1 @@'", "'-a'", "'+b'"]
# expect: [] True
# expect: 0.0 0.0 0.0
# expect: 0.555556 0.6666666666666666 0.6666666666666666
# expect: 0.4 0.8 0.96
# expect: 0.214286 0.5714285714285714 0.7142857142857143
# expect: 0.315789 0.9473684210526315 0.9473684210526315
# expect: 0.181818 0.36363636363636365 0.9090909090909091
# expect: 0.333333 0.3333333333333333 0.3333333333333333
# expect: 0.258065 0.5161290322580645 0.967741935483871
# expect: 0.1 0.2 0.2
# expect: 0.0 0.1 0.1
# expect: 0.285714 0.2857142857142857 0.2857142857142857
# expect: 0.363636 0.6363636363636364 0.6363636363636364
# expect: 0.642857 0.7142857142857143 0.9285714285714286
# expect: 0.230769 0.5384615384615384 0.5384615384615384
# expect: 0.4 0.4 0.6666666666666666
# expect: 0.571429 0.7142857142857143 1.0
# expect: 0.133333 0.26666666666666666 0.26666666666666666
# expect: 0.25 0.25 0.25
# expect: 0.571429 0.5714285714285714 0.8571428571428571
# expect: 0.5 0.5 0.5
# expect: 0.4 0.5333333333333333 0.9333333333333333
# expect: 0.117647 0.11764705882352941 0.11764705882352941
# expect: 0.347826 0.6086956521739131 0.6086956521739131
# expect: 0.214286 0.7142857142857143 0.7857142857142857
# expect: 0.0 0.0 0.0
# expect: 3928 0.0
