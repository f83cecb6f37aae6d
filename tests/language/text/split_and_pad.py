"""Splitting by one character at every length and place, and padding on both sides."""


def splits() -> None:
    for size in range(20):
        for place in range(size):
            text = "a" * place + "," + "b" * (size - place - 1)
            parts = text.split(",")
            if parts != ["a" * place, "b" * (size - place - 1)]:
                print("wrong", text, parts)
    for text in ("", ",", ",,", "a,b,c", ",a,,b,", ",,,,,,,,", "12345678,", ",12345678,12345678"):
        print([text.split(",", most) for most in (-1, 0, 1, 2, 7)])
    print("é,ü,,日本,x".split(","), "日本語、日本".split("、"), "ab,cd".split(""[:0] or ","))
    words = "the quick brown fox jumps over the lazy dog".split(" ")
    print(len(words), words)
    line = "|".join(str(number) for number in range(50))
    print(line.split("|") == [str(number) for number in range(50)])


def pads() -> None:
    for text in ("", "a", "é", "日本"):
        for fill in ("", "*", "é"):
            print([f"{text:{fill}{align}5}|" for align in "<^>"] if fill else f"{text:5}|")
    print(f"{7:>4}|{7:<4}|{7:^4}|{7:04}|{-7:=5}|{7:+}|{-7:é^6}|{255:#x}|{255:>#8b}|{10:,}")
    print(
        f"{3.14159:8.2f}|{3.14159:<8.3f}|{-0.5:.0f}|{1e10:.1f}|{0.001:.5f}|{12345.678:,.1f}|{0.0:.3f}"
    )
    print(f"{2.5:.0f}|{1234.5:010.2f}|{1e-7:.3f}|{99.999:.2f}|{1e22:.0f}|{0.1:.20f}")


def joined() -> None:
    empty, full = "", "full"
    print(empty + full, full + empty, empty + empty == "", full + full)
    total = ""
    for part in ("", "a", "", "b", ""):
        total = total + part
    print(total, full)


splits()
pads()
joined()

# expect: [[''], [''], [''], [''], ['']]
# expect: [['', ''], [','], ['', ''], ['', ''], ['', '']]
# expect: [['', '', ''], [',,'], ['', ','], ['', '', ''], ['', '', '']]
# expect: [['a', 'b', 'c'], ['a,b,c'], ['a', 'b,c'], ['a', 'b', 'c'], ['a', 'b', 'c']]
# expect: [['', 'a', '', 'b', ''], [',a,,b,'], ['', 'a,,b,'], ['', 'a', ',b,'], ['', 'a', '', 'b', '']]
# expect: [['', '', '', '', '', '', '', '', ''], [',,,,,,,,'], ['', ',,,,,,,'], ['', '', ',,,,,,'], ['', '', '', '', '', '', '', ',']]
# expect: [['12345678', ''], ['12345678,'], ['12345678', ''], ['12345678', ''], ['12345678', '']]
# expect: [['', '12345678', '12345678'], [',12345678,12345678'], ['', '12345678,12345678'], ['', '12345678', '12345678'], ['', '12345678', '12345678']]
# expect: ['é', 'ü', '', '日本', 'x'] ['日本語', '日本'] ['ab', 'cd']
# expect: 9 ['the', 'quick', 'brown', 'fox', 'jumps', 'over', 'the', 'lazy', 'dog']
# expect: True
# expect:      |
# expect: ['*****|', '*****|', '*****|']
# expect: ['ééééé|', 'ééééé|', 'ééééé|']
# expect: a    |
# expect: ['a****|', '**a**|', '****a|']
# expect: ['aéééé|', 'ééaéé|', 'ééééa|']
# expect: é    |
# expect: ['é****|', '**é**|', '****é|']
# expect: ['ééééé|', 'ééééé|', 'ééééé|']
# expect: 日本   |
# expect: ['日本***|', '*日本**|', '***日本|']
# expect: ['日本ééé|', 'é日本éé|', 'ééé日本|']
# expect:    7|7   | 7  |0007|-   7|+7|éé-7éé|0xff|0b11111111|10
# expect:     3.14|3.142   |-0|10000000000.0|0.00100|12,345.7|0.000
# expect: 2|0001234.50|0.000|100.00|10000000000000000000000|0.10000000000000000555
# expect: full full True fullfull
# expect: ab full
