"""Text put together and taken apart: concatenation, formatting, searching, replacing."""

ROWS = 400_000


def row(number: int) -> str:
    """Return one line of a table."""
    name = "item " + str(number)
    return f"{name:<12}|{number * 7 % 1000:>6}|{number / 4:8.2f}|{number:x}"


def escape(text: str) -> str:
    """Return the text with a word for each special character."""
    result = ""
    for character in text:
        if character == "|":
            result += "&bar;"
        elif character == " ":
            result += "_"
        else:
            result += character
    return result


def main() -> None:
    """Print sums over many short texts."""
    octets, bars, found = 0, 0, 0
    for number in range(ROWS):
        line = row(number)
        escaped = escape(line)
        octets += len(escaped)
        bars += escaped.count("&bar;")
        if "99" in line and line.replace("99", "").strip().upper().startswith("ITEM"):
            found += 1
    print(octets, bars, found)


main()
