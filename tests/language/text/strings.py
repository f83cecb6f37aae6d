"""Strings: literals, indexing, slicing, search, comparison, repetition."""

word = "einkorn"
print(len(word), word[0], word[-1], word[2:4], word[:3], word[-3:], word[::-1], word[1:6:2])
print(word + " " + word.upper(), "ab" * 3, 2 * "xy", "" * 5 == "")
print("kor" in word, "x" in word, "x" not in word, "" in word)
print(word < "wheat", "a" < "B", "abc" == "ab" + "c", "abc" <= "abd")
print(word.find("n"), word.find("z"), word.rfind("n"), word.index("k"), word.count("n"))
print('single "quoted"', "it's", "tab\there", "back\\slash", r"raw\n")
print(repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("line\nbreak\x00\x7f"))
print("""several
lines""")
print(ord("A"), chr(98), chr(8364), ord("€"))
accented = "grüße, 世界 🌾"
print(accented, len(accented), accented[2], accented[7:9], accented[-1], accented[::-1])
print(repr(accented), accented.upper(), "ß" in accented, accented.find("世"))
for letter in "né":
    print(letter)
print(sorted("hello"), list("ab"), tuple("cd"), min("hello"), "".join(reversed("abc")))
try:
    print(word[7])
except IndexError as error:
    print(error)
try:
    print(word.index("z"))
except ValueError as error:
    print(error)
print(word[5:100], word[100:], word[-100:2])
print(str(12) + str(1.5) + str(None) + str(True), "ab")
print(hash("a") == hash("a"), "ab" is not None)

# expect: 7 e n nk ein orn nroknie ikr
# expect: einkorn EINKORN ababab xyxy True
# expect: True False True True
# expect: True False True True
# expect: 2 -1 6 3 2
# expect: single "quoted" it's tab	here back\slash raw\n
# expect: "it's" 'say "hi"' 'both \' and "' 'line\nbreak\x00\x7f'
# expect: several
# expect: lines
# expect: 65 b € 8364
# expect: grüße, 世界 🌾 11 ü 世界 🌾 🌾 界世 ,eßürg
# expect: 'grüße, 世界 🌾' GRÜSSE, 世界 🌾 True 7
# expect: n
# expect: é
# expect: ['e', 'h', 'l', 'l', 'o'] ['a', 'b'] ('c', 'd') e cba
# expect: string index out of range
# expect: substring not found
# expect: rn  ei
# expect: 121.5NoneTrue ab
# expect: True True
