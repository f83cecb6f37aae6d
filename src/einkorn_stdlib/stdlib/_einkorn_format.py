"""The format mini-language of int, float and str, and str.format templates."""


def format_str(text: str, specification: str) -> str:
    return text


def format_template(
    template: str, arguments: tuple[object, ...], names: dict[str, object]
) -> str:
    return template


def format_percent(template: str, value: object) -> str:
    return template
