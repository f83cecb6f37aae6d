"""Text made safe for pages."""


def escape(text: str) -> str:
    """Return text that a page shows as it is, in element content and in quoted attributes."""
    return (
        text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace('"', "&quot;")
        .replace("'", "&#39;")
    )
