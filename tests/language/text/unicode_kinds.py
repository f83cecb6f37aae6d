"""Characters of all scripts: what they are and their case; special mappings; final sigma."""

LETTERS = (
    "aZ_5²½Ⅷ٣߉𝟝ªßŉǅǆΐΣςσКѣԱևაᲐᏸꭰᾳᾼﬁﬓİıſẞȺꙀ𐐀𞤢中アא٪‿\u0301\u00ad\u200b\u2028\u3000\U0001f600\ue000"
)


def kinds(c: str) -> str:
    answers = [
        c.isalpha(),
        c.isdigit(),
        c.isdecimal(),
        c.isnumeric(),
        c.isalnum(),
        c.isspace(),
        c.isprintable(),
        c.isidentifier(),
        ("a" + c).isidentifier(),
        c.isupper(),
        c.islower(),
        c.istitle(),
    ]
    return "".join("1" if answer else "." for answer in answers)


def case(c: str) -> str:
    return " ".join([c.upper(), c.lower(), c.title(), c.capitalize(), c.swapcase(), c.casefold()])


def sampled() -> int:
    """A sum over characters of all planes, so that a table that is wrong anywhere is likely seen."""
    total = 0
    code = 0
    while code < 0x110000:
        if not 0xD800 <= code < 0xE000:
            for part in kinds(chr(code)) + case(chr(code)):
                total = (total * 31 + ord(part)) % 1000000007
        code += 2039
    return total


def main() -> None:
    for c in LETTERS:
        print(ascii(c), kinds(c), ascii(case(c)), repr(c) == "'" + c + "'")
    for text in ("ΑΣ", "ΑΣ.", "ΑΣΑ", "Σ", "Α\u0301Σ\u0301", "ὈΔΥΣΣΕΎΣ ΣΑΣ"):
        print(text.lower(), text.capitalize(), text.title(), text.swapcase(), text.casefold())
    print("straße ﬁn ǆ".upper(), "straße ﬁn ǆ".title(), "STRASSE" == "straße".upper())
    print("İstanbul".lower().encode(), "DŽ ǅ".istitle(), "ǅ".islower(), "ǅ".isupper())
    print(int("٣٤"), int("\u2003𝟝𝟞"), float("३.५e٢"), int("௧_௨"))
    for text in ("²", "½", "٣x"):
        try:
            print(int(text))
        except ValueError as error:
            print(error)
    print(sampled())


main()

# expect: 'a' 1...1.111.1. 'A a A A A a' True
# expect: 'Z' 1...1.1111.1 'Z z Z Z z z' True
# expect: '_' ......111... '_ _ _ _ _ _' True
# expect: '5' .1111.1.1... '5 5 5 5 5 5' True
# expect: '\xb2' .1.11.1..... '\xb2 \xb2 \xb2 \xb2 \xb2 \xb2' True
# expect: '\xbd' ...11.1..... '\xbd \xbd \xbd \xbd \xbd \xbd' True
# expect: '\u2167' ...11.1111.1 '\u2167 \u2177 \u2167 \u2167 \u2177 \u2177' True
# expect: '\u0663' .1111.1.1... '\u0663 \u0663 \u0663 \u0663 \u0663 \u0663' True
# expect: '\u07c9' .1111.1.1... '\u07c9 \u07c9 \u07c9 \u07c9 \u07c9 \u07c9' True
# expect: '\U0001d7dd' .1111.1.1... '\U0001d7dd \U0001d7dd \U0001d7dd \U0001d7dd \U0001d7dd \U0001d7dd' True
# expect: '\xaa' 1...1.111.1. '\xaa \xaa \xaa \xaa \xaa \xaa' True
# expect: '\xdf' 1...1.111.1. 'SS \xdf Ss Ss SS ss' True
# expect: '\u0149' 1...1.111.1. '\u02bcN \u0149 \u02bcN \u02bcN \u02bcN \u02bcn' True
# expect: '\u01c5' 1...1.111..1 '\u01c4 \u01c6 \u01c5 \u01c5 \u01c5 \u01c6' True
# expect: '\u01c6' 1...1.111.1. '\u01c4 \u01c6 \u01c5 \u01c5 \u01c4 \u01c6' True
# expect: '\u0390' 1...1.111.1. '\u0399\u0308\u0301 \u0390 \u0399\u0308\u0301 \u0399\u0308\u0301 \u0399\u0308\u0301 \u03b9\u0308\u0301' True
# expect: '\u03a3' 1...1.1111.1 '\u03a3 \u03c3 \u03a3 \u03a3 \u03c3 \u03c3' True
# expect: '\u03c2' 1...1.111.1. '\u03a3 \u03c2 \u03a3 \u03a3 \u03a3 \u03c3' True
# expect: '\u03c3' 1...1.111.1. '\u03a3 \u03c3 \u03a3 \u03a3 \u03a3 \u03c3' True
# expect: '\u041a' 1...1.1111.1 '\u041a \u043a \u041a \u041a \u043a \u043a' True
# expect: '\u0463' 1...1.111.1. '\u0462 \u0463 \u0462 \u0462 \u0462 \u0463' True
# expect: '\u0531' 1...1.1111.1 '\u0531 \u0561 \u0531 \u0531 \u0561 \u0561' True
# expect: '\u0587' 1...1.111.1. '\u0535\u0552 \u0587 \u0535\u0582 \u0535\u0582 \u0535\u0552 \u0565\u0582' True
# expect: '\u10d0' 1...1.111.1. '\u1c90 \u10d0 \u10d0 \u10d0 \u1c90 \u10d0' True
# expect: '\u1c90' 1...1.1111.1 '\u1c90 \u10d0 \u1c90 \u1c90 \u10d0 \u10d0' True
# expect: '\u13f8' 1...1.111.1. '\u13f0 \u13f8 \u13f0 \u13f0 \u13f0 \u13f0' True
# expect: '\uab70' 1...1.111.1. '\u13a0 \uab70 \u13a0 \u13a0 \u13a0 \u13a0' True
# expect: '\u1fb3' 1...1.111.1. '\u0391\u0399 \u1fb3 \u1fbc \u1fbc \u0391\u0399 \u03b1\u03b9' True
# expect: '\u1fbc' 1...1.111..1 '\u0391\u0399 \u1fb3 \u1fbc \u1fbc \u1fbc \u03b1\u03b9' True
# expect: '\ufb01' 1...1.111.1. 'FI \ufb01 Fi Fi FI fi' True
# expect: '\ufb13' 1...1.111.1. '\u0544\u0546 \ufb13 \u0544\u0576 \u0544\u0576 \u0544\u0546 \u0574\u0576' True
# expect: '\u0130' 1...1.1111.1 '\u0130 i\u0307 \u0130 \u0130 i\u0307 i\u0307' True
# expect: '\u0131' 1...1.111.1. 'I \u0131 I I I \u0131' True
# expect: '\u017f' 1...1.111.1. 'S \u017f S S S s' True
# expect: '\u1e9e' 1...1.1111.1 '\u1e9e \xdf \u1e9e \u1e9e \xdf ss' True
# expect: '\u023a' 1...1.1111.1 '\u023a \u2c65 \u023a \u023a \u2c65 \u2c65' True
# expect: '\ua640' 1...1.1111.1 '\ua640 \ua641 \ua640 \ua640 \ua641 \ua641' True
# expect: '\U00010400' 1...1.1111.1 '\U00010400 \U00010428 \U00010400 \U00010400 \U00010428 \U00010428' True
# expect: '\U0001e922' 1...1.111.1. '\U0001e900 \U0001e922 \U0001e900 \U0001e900 \U0001e900 \U0001e922' True
# expect: '\u4e2d' 1...1.111... '\u4e2d \u4e2d \u4e2d \u4e2d \u4e2d \u4e2d' True
# expect: '\u30a2' 1...1.111... '\u30a2 \u30a2 \u30a2 \u30a2 \u30a2 \u30a2' True
# expect: '\u05d0' 1...1.111... '\u05d0 \u05d0 \u05d0 \u05d0 \u05d0 \u05d0' True
# expect: '\u066a' ......1..... '\u066a \u066a \u066a \u066a \u066a \u066a' True
# expect: '\u203f' ......1.1... '\u203f \u203f \u203f \u203f \u203f \u203f' True
# expect: '\u0301' ......1.1... '\u0301 \u0301 \u0301 \u0301 \u0301 \u0301' True
# expect: '\xad' ............ '\xad \xad \xad \xad \xad \xad' False
# expect: '\u200b' ............ '\u200b \u200b \u200b \u200b \u200b \u200b' False
# expect: '\u2028' .....1...... '\u2028 \u2028 \u2028 \u2028 \u2028 \u2028' False
# expect: '\u3000' .....1...... '\u3000 \u3000 \u3000 \u3000 \u3000 \u3000' False
# expect: '\U0001f600' ......1..... '\U0001f600 \U0001f600 \U0001f600 \U0001f600 \U0001f600 \U0001f600' True
# expect: '\ue000' ............ '\ue000 \ue000 \ue000 \ue000 \ue000 \ue000' False
# expect: ας Ας Ας ας ασ
# expect: ας. Ας. Ας. ας. ασ.
# expect: ασα Ασα Ασα ασα ασα
# expect: σ Σ Σ σ σ
# expect: άς́ Άς́ ΆΣ́ άς́ άσ́
# expect: ὀδυσσεύς σας Ὀδυσσεύς σας Ὀδυσσεύς Σας ὀδυσσεύς σας ὀδυσσεύσ σασ
# expect: STRASSE FIN Ǆ Straße Fin ǅ True
# expect: b'i\xcc\x87stanbul' False False False
# expect: 34 56 350.0 12
# expect: invalid literal for int() with base 10: '²'
# expect: invalid literal for int() with base 10: '½'
# expect: invalid literal for int() with base 10: '٣x'
# expect: 352014642
