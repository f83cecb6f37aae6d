"""Text that grows in a loop: nobody else sees it change."""

from collections.abc import Iterator


def letters(count: int) -> str:
    text = ""
    for number in range(count):
        text += chr(97 + number % 26)
    return text


def snapshots(parts: list[str]) -> list[str]:
    """Every state that the text had."""
    text = ""
    seen: list[str] = []
    for part in parts:
        text += part
        seen.append(text)
        text += part
    seen.append(text)
    return seen


def sometimes(count: int) -> tuple[str, list[str]]:
    """Read now and then, hashed in between."""
    text = "start"
    kept: list[str] = []
    found: dict[str, int] = {}
    for number in range(count):
        text += str(number)
        if number % 7 == 3:
            other = text
            found[other] = number
            kept.append(other)
        text += "."
        if text in found:
            kept.append("never")
    return text, [name for name in kept if name in found and found[name] % 7 == 3]


def operand_reads(count: int) -> str:
    text = "ab"
    for _ in range(count):
        text += text
        text += (text := "x" + text)[:1]
    return text


def doubled(text: str) -> str:
    """A parameter that grows: the caller's is untouched."""
    for _ in range(3):
        text += "é"
        text += "-"
    return text


def from_exception(parts: list[str]) -> str:
    text = "("
    for part in parts:
        try:
            text += part
            text += str(int(part))
        except ValueError:
            text += "?"
            held = text
            text += held[-1]
        finally:
            text += ","
    return text + ")"


def pieces(words: list[str]) -> Iterator[str]:
    line = ""
    for word in words:
        if len(line) + len(word) > 12:
            yield line
            line = ""
        line += word
        line += " "
    yield line


def closures(words: list[str]) -> list[str]:
    text = ""
    made: list[str] = []
    for word in words:
        text += word

        def shown() -> None:
            made.append(text)

        shown()
        text += "!"
    return made


def joined_by_choice(words: list[str]) -> tuple[str, str]:
    left = right = ""
    for word in words:
        left += word
        right = left
        left += "|"
        right += "<"
        if word == "c":
            left, right = right, left
    return left, right


def main() -> None:
    print(letters(100), len(letters(10_000)))
    print(snapshots(["a", "bc", "", "déf", "x" * 40, "y"]))
    print(sometimes(40))
    print(operand_reads(3))
    original = "name"
    print(doubled(original), original, doubled(doubled("")))
    print(from_exception(["1", "two", "3", "", "5"]))
    print(list(pieces("the quick brown fox jumps over the lazy dog".split())))
    print(closures(["a", "b", "c"]))
    print(joined_by_choice(["a", "b", "c", "d"]))
    text = ""
    for number in range(3_000):
        text += "line "
        text += str(number)
        text += "\n"
    print(len(text), hash(text) == hash("" + text), text[-12:].strip())


main()
# expect: abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuv 10000
# expect: ['a', 'aabc', 'aabcbc', 'aabcbcdéf', 'aabcbcdéfdéfxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'aabcbcdéfdéfxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxy', 'aabcbcdéfdéfxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxyy']
# expect: ('start0.1.2.3.4.5.6.7.8.9.10.11.12.13.14.15.16.17.18.19.20.21.22.23.24.25.26.27.28.29.30.31.32.33.34.35.36.37.38.39.', ['start0.1.2.3', 'start0.1.2.3.4.5.6.7.8.9.10', 'start0.1.2.3.4.5.6.7.8.9.10.11.12.13.14.15.16.17', 'start0.1.2.3.4.5.6.7.8.9.10.11.12.13.14.15.16.17.18.19.20.21.22.23.24', 'start0.1.2.3.4.5.6.7.8.9.10.11.12.13.14.15.16.17.18.19.20.21.22.23.24.25.26.27.28.29.30.31', 'start0.1.2.3.4.5.6.7.8.9.10.11.12.13.14.15.16.17.18.19.20.21.22.23.24.25.26.27.28.29.30.31.32.33.34.35.36.37.38'])
# expect: ababxababxxababxababxxx
# expect: nameé-é-é- name é-é-é-é-é-é-
# expect: (11,two??,33,??,55,)
# expect: ['the quick ', 'brown fox ', 'jumps over ', 'the lazy dog ']
# expect: ['a', 'a!b', 'a!b!c']
# expect: ('a|b|c<d|', 'a|b|c<d<')
# expect: 28890 True 8
# expect: line 2999
