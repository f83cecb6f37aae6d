"""Names in protocols: their case is that of the letters A to Z alone (RFC 4343 section 3, RFC 9110 section 5.1).

`str.lower` knows all alphabets: the Kelvin sign would be a k, and an image would carry Unicode's tables.
"""


def lower(text: str) -> str:
    """`text` with A to Z small and all else as it is."""
    return text.encode().lower().decode()


def upper(text: str) -> str:
    """`text` with a to z large and all else as it is."""
    return text.encode().upper().decode()
