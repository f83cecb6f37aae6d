"""unicodedata: normal forms, and what is known of each character."""

import unicodedata


def slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return "-".join(plain.lower().split())


def show(character: str) -> None:
    print(
        ascii(character),
        unicodedata.category(character),
        unicodedata.combining(character),
        unicodedata.east_asian_width(character),
        unicodedata.bidirectional(character),
        unicodedata.mirrored(character),
        unicodedata.decimal(character, None),
        unicodedata.digit(character, -1),
        unicodedata.numeric(character, "none"),
        repr(unicodedata.decomposition(character)),
    )


print(slug("Crème Brûlée à la façon d'Élise"), slug("ﬁn ① ½"))
for character in "aZ5 é\u0301½²٣（漢😀ﬁ각\u212b\u0378\ue000":
    show(character)
accents = "e\u0301\u0323 \u1e69 \u212b \uac01 \ufb03 \u0344"
for form in ("NFC", "NFD", "NFKC", "NFKD"):
    print(form, ascii(unicodedata.normalize(form, accents)), end=" ")
    print(unicodedata.is_normalized(form, "é"), unicodedata.is_normalized(form, "plain"))
folded = [
    unicodedata.normalize("NFC", word.casefold()) for word in ("STRASSE", "straße", "É", "E\u0301")
]
print(folded[0] == folded[1], folded[2] == folded[3])
for wrong in ("x", "٣"):
    try:
        print(unicodedata.decimal(wrong), unicodedata.numeric(wrong))
    except ValueError as error:
        print(error)
try:
    unicodedata.numeric("x")
except ValueError as error:
    print(error)
try:
    unicodedata.category("ab")
except TypeError:
    print("one character")
every = [chr(code) for code in range(0x2000)]
print(
    sum(unicodedata.category(c).startswith("L") for c in every),
    sum(unicodedata.mirrored(c) for c in every),
)
print(sum(unicodedata.numeric(c, 0.0) for c in every), sum(unicodedata.digit(c, 0) for c in every))

# expect: creme-brulee-a-la-facon-d'elise fin-1-12
# expect: 'a' Ll 0 Na L 0 None -1 none ''
# expect: 'Z' Lu 0 Na L 0 None -1 none ''
# expect: '5' Nd 0 Na EN 0 5 5 5.0 ''
# expect: ' ' Zs 0 Na WS 0 None -1 none ''
# expect: '\xe9' Ll 0 A L 0 None -1 none '0065 0301'
# expect: '\u0301' Mn 230 A NSM 0 None -1 none ''
# expect: '\xbd' No 0 A ON 0 None -1 0.5 '<fraction> 0031 2044 0032'
# expect: '\xb2' No 0 A EN 0 None 2 2.0 '<super> 0032'
# expect: '\u0663' Nd 0 N AN 0 3 3 3.0 ''
# expect: '\uff08' Ps 0 F ON 1 None -1 none '<wide> 0028'
# expect: '\u6f22' Lo 0 W L 0 None -1 none ''
# expect: '\U0001f600' So 0 W ON 0 None -1 none ''
# expect: '\ufb01' Ll 0 N L 0 None -1 none '<compat> 0066 0069'
# expect: '\uac01' Lo 0 W L 0 None -1 none ''
# expect: '\u212b' Lu 0 A L 0 None -1 none '00C5'
# expect: '\u0378' Cn 0 N  0 None -1 none ''
# expect: '\ue000' Co 0 A L 0 None -1 none ''
# expect: NFC '\u1eb9\u0301 \u1e69 \xc5 \uac01 \ufb03 \u0308\u0301' True True
# expect: NFD 'e\u0323\u0301 s\u0323\u0307 A\u030a \u1100\u1161\u11a8 \ufb03 \u0308\u0301' False True
# expect: NFKC '\u1eb9\u0301 \u1e69 \xc5 \uac01 ffi \u0308\u0301' True True
# expect: NFKD 'e\u0323\u0301 s\u0323\u0307 A\u030a \u1100\u1161\u11a8 ffi \u0308\u0301' False True
# expect: True True
# expect: not a decimal
# expect: 3 3.0
# expect: not a numeric character
# expect: one character
# expect: 5372 16
# expect: 14301.19375 1357
