"""bool: operators, text, comparison, any and all."""

yes = True
no = False
print(yes, no, not yes, yes and no, yes or no)
print(yes & no, yes | no, yes ^ yes, yes == no, yes != no)
print(str(yes), repr(no), int(yes), bool(3), bool(""))
print(any([no, yes]), all([no, yes]), any([]), all([]))
print(any(number > 2 for number in [1, 2, 3]), all(number > 2 for number in [3, 4]))
print(sum([1 for flag in [yes, no, yes] if flag]))
print([flag for flag in [yes, no]], (yes, no), {True: "t", False: "f"}[no])
print(f"{yes} {no!r}", isinstance(yes, bool), yes is True)

# expect: True False False False True
# expect: False True False False True
# expect: True False 1 True False
# expect: True False False True
# expect: True True
# expect: 2
# expect: [True, False] (True, False) f
# expect: True False True True
