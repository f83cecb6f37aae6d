"""A module with state that several others share."""

print("settings")

LIMIT = 10
counter: list[str] = []


def describe() -> str:
    return f"limit {LIMIT}, {len(counter)} seen"
