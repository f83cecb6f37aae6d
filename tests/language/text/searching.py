"""find, count, in, split against a slow way, around every boundary."""


def slow(text: str, part: str) -> int:
    for start in range(len(text) - len(part) + 1):
        if text[start : start + len(part)] == part:
            return start
    return -1


def main() -> None:
    wrong = 0
    state = 12345
    for size in range(40):
        for trial in range(60):
            text = ""
            for _ in range(size):
                state = (state * 1103515245 + 12345) % 2147483648
                text += "abé\x7f"[state // 65536 % 4]
            for count in range(6):
                state = (state * 1103515245 + 12345) % 2147483648
                start = state // 65536 % (size + 1)
                part = text[start : start + count] if trial % 3 else "ab" * (count // 2) + "b"
                found = slow(text, part)
                if text.find(part) != found or (part in text) != (found >= 0):
                    wrong += 1
                if part and part.join(text.split(part)) != text:
                    wrong += 1
                if part and len(text.split(part)) != text.count(part) + 1:
                    wrong += 1
                octets, sought = text.encode(), part.encode()
                place = octets.find(sought)
                if place >= 0 and octets[place : place + len(sought)] != sought:
                    wrong += 1
                if (place >= 0) != (found >= 0):
                    wrong += 1
                if hash(text[:start] + text[start:]) != hash(text) or (text[start:] < text) != (
                    text[start:].encode() < octets
                ):
                    wrong += 1
    print(wrong)
    for size in range(20):
        text = "x" * size
        for place in range(size):
            for other in range(size):
                mixed = text[:place] + "y" + text[place + 1 :]
                if mixed.find("y") != place or mixed.find("y", other) != (
                    place if other <= place else -1
                ):
                    print("wrong", size, place, other)
    names = {"k" * n + "ab": n for n in range(30)}
    print([names["k" * n + "ab"] for n in range(30)] == list(range(30)))
    print([("ab" * n < "ab" * n + "a") for n in range(6)], "abcd" < "abce", "abcd\xff" > "abcd~")


main()
# expect: 0
# expect: True
# expect: [True, True, True, True, True, True] True True
