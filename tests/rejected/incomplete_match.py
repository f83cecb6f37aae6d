"""A match that forgets a member."""

from enum import Enum


class Light(Enum):
    RED = 1
    GREEN = 2


def go(light: Light) -> bool:
    match light:
        case Light.RED:
            return False


print(go(Light.GREEN))

# error: 11: Missing return statement
