"""How often each word occurs: dict and str."""

WORDS = (
    "the quick brown fox jumps over the lazy dog while seven wizards box with quiet hermits and "
    "the dog sleeps under an old oak beside the river where nobody ever comes to see the fox"
)
REPEATS = 100_000


def text() -> str:
    """Return many lines of words, some of them numbered."""
    lines: list[str] = []
    for number in range(REPEATS):
        lines.append(f"{WORDS} line{number % 500}")
    return "\n".join(lines)


def count(lines: list[str]) -> dict[str, int]:
    """Return how often each word occurs."""
    counts: dict[str, int] = {}
    for line in lines:
        for word in line.split(" "):
            counts[word] = counts.get(word, 0) + 1
    return counts


def main() -> None:
    """Print the commonest words."""
    counts = count(text().split("\n"))
    pairs = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    print(len(counts), pairs[:5])


main()
