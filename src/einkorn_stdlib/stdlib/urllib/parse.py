"""URLs as text (RFC 3986 as CPython reads it): split, join, quote, and query strings."""

from builtins import _AnySequence
from collections.abc import Mapping, Sequence
from typing import NamedTuple, overload

__all__ = ["ParseResult", "SplitResult", "parse_qs", "parse_qsl", "quote", "quote_from_bytes",
           "quote_plus", "unquote", "unquote_plus", "unquote_to_bytes", "urldefrag", "urlencode",
           "urljoin", "urlparse", "urlsplit", "urlunparse", "urlunsplit"]  # fmt: skip

_HEX = "0123456789ABCDEF"
_USES_RELATIVE = ("", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp",
                  "mms", "prospero", "rtsp", "rtsps", "rtspu", "sftp", "svn", "svn+ssh", "ws", "wss")  # fmt: skip
_USES_NETLOC = ("", "ftp", "http", "gopher", "nntp", "telnet", "imap", "wais", "file", "mms", "https",
                "shttp", "snews", "prospero", "rtsp", "rtsps", "rtspu", "rsync", "svn", "svn+ssh",
                "sftp", "nfs", "git", "git+ssh", "ws", "wss", "itms-services")  # fmt: skip
_USES_PARAMS = ("", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtsps",
                "rtspu", "sip", "sips", "mms", "sftp", "tel")  # fmt: skip


# ---- Quoting


def _is_safe(octet: int, safe: bytes) -> bool:
    """Letters, digits, `_.-~` and what the caller adds."""
    if 0x61 <= octet <= 0x7A or 0x41 <= octet <= 0x5A or 0x30 <= octet <= 0x39:
        return True
    if octet == 0x5F or octet == 0x2E or octet == 0x2D or octet == 0x7E:
        return True
    for allowed in safe:
        if octet == allowed:
            return True
    return False


def quote_from_bytes(bs: bytes | bytearray, safe: str | bytes = "/") -> str:
    """Octets as text, all but the safe ones as %XX."""
    octets = bytes(bs)
    if isinstance(safe, str):
        allowed = bytes([ord(character) for character in safe if ord(character) < 128])
    else:
        allowed = safe
    parts: list[str] = []
    start = 0
    for place in range(len(octets)):
        octet = octets[place]
        if octet < 128 and _is_safe(octet, allowed):
            continue
        if start < place:
            parts.append(octets[start:place].decode("ascii"))
        parts.append(f"%{_HEX[octet >> 4]}{_HEX[octet & 15]}")
        start = place + 1
    if start < len(octets):
        parts.append(octets[start:].decode("ascii"))
    return "".join(parts)


def quote(
    string: str | bytes | bytearray,
    safe: str | bytes = "/",
    encoding: str | None = None,
    errors: str | None = None,
) -> str:
    """Text for the path of a URL."""
    if isinstance(string, str):
        octets = string.encode(encoding or "utf-8", errors or "strict")
        return quote_from_bytes(octets, safe)
    if encoding is not None:
        raise TypeError("quote() doesn't support 'encoding' for bytes")
    if errors is not None:
        raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(
    string: str | bytes | bytearray,
    safe: str | bytes = "",
    encoding: str | None = None,
    errors: str | None = None,
) -> str:
    """Text for a query string: spaces become `+`."""
    if isinstance(safe, str):
        kept: str | bytes = safe + " "
    else:
        kept = safe + b" "
    return quote(string, kept, encoding, errors).replace(" ", "+")


def _digit(octet: int) -> int:
    """The value of a hexadecimal digit, -1 for anything else."""
    if 0x30 <= octet <= 0x39:
        return octet - 0x30
    octet |= 0x20
    if 0x61 <= octet <= 0x66:
        return octet - 0x57
    return -1


def _unquoted(octets: bytes) -> bytes:
    """%XX replaced; a % without two digits stays."""
    result = bytearray()
    place = 0
    size = len(octets)
    while place < size:
        octet = octets[place]
        if octet == 0x25 and place + 2 < size:
            high = _digit(octets[place + 1])
            low = _digit(octets[place + 2])
            if high >= 0 and low >= 0:
                result.append(high * 16 + low)
                place += 3
                continue
        result.append(octet)
        place += 1
    return bytes(result)


def unquote_to_bytes(string: str | bytes | bytearray) -> bytes:
    """The octets that a quoted text stands for."""
    if isinstance(string, str):
        return _unquoted(string.encode())
    return _unquoted(bytes(string))


def unquote(
    string: str | bytes | bytearray, encoding: str = "utf-8", errors: str = "replace"
) -> str:
    """The text that a quoted text stands for; what is not UTF-8 becomes U+FFFD."""
    if not isinstance(string, str):
        return _unquoted(bytes(string)).decode(encoding, errors)
    if "%" not in string:
        return string
    # Only runs of ASCII are decoded, so that other characters pass whatever the encoding.
    if string.isascii():
        return _unquoted(string.encode()).decode(encoding, errors)
    parts: list[str] = []
    run = ""
    for character in string:
        if ord(character) < 128:
            run += character
        else:
            if run:
                parts.append(_unquoted(run.encode()).decode(encoding, errors))
                run = ""
            parts.append(character)
    if run:
        parts.append(_unquoted(run.encode()).decode(encoding, errors))
    return "".join(parts)


def unquote_plus(string: str, encoding: str = "utf-8", errors: str = "replace") -> str:
    """unquote() with `+` for a space."""
    return unquote(string.replace("+", " "), encoding, errors)


# ---- Query strings


def parse_qsl(
    qs: str,
    keep_blank_values: bool = False,
    strict_parsing: bool = False,
    encoding: str = "utf-8",
    errors: str = "replace",
    max_num_fields: int | None = None,
    separator: str = "&",
) -> list[tuple[str, str]]:
    """Name and value of each field in order; ValueError for too many, or bad ones when strict."""
    if not separator:
        raise ValueError("Separator must be of type string or bytes.")
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError("Max number of fields exceeded")
    result: list[tuple[str, str]] = []
    if not qs:
        return result
    for field in qs.split(separator):
        if not field and not strict_parsing:
            continue
        name, equals, value = field.partition("=")
        if not equals:
            if strict_parsing:
                raise ValueError(f"bad query field: {field!r}")
            if not keep_blank_values:
                continue
        if value or keep_blank_values:
            result.append(
                (unquote_plus(name, encoding, errors), unquote_plus(value, encoding, errors))
            )
    return result


def parse_qs(
    qs: str,
    keep_blank_values: bool = False,
    strict_parsing: bool = False,
    encoding: str = "utf-8",
    errors: str = "replace",
    max_num_fields: int | None = None,
    separator: str = "&",
) -> dict[str, list[str]]:
    """The values of each name."""
    result: dict[str, list[str]] = {}
    for name, value in parse_qsl(
        qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator
    ):
        if name in result:
            result[name].append(value)
        else:
            result[name] = [value]
    return result


def _field_text(value: object, safe: str | bytes, spaces: bool) -> str:
    if isinstance(value, bytes):
        return quote_plus(value, safe) if spaces else quote(value, safe)
    text = str(value)
    return quote_plus(text, safe) if spaces else quote(text, safe)


def _encoded(pairs: list[tuple[object, object]], safe: str | bytes, spaces: bool) -> str:
    fields = [
        _field_text(key, safe, spaces) + "=" + _field_text(value, safe, spaces)
        for key, value in pairs
    ]
    return "&".join(fields)


def _encoded_sequences(
    pairs: list[tuple[object, list[object]]], safe: str | bytes, spaces: bool
) -> str:
    fields: list[str] = []
    for key, values in pairs:
        name = _field_text(key, safe, spaces)
        for value in values:
            fields.append(name + "=" + _field_text(value, safe, spaces))
    return "&".join(fields)


def _elements(value: object) -> list[object]:
    """The values of one field under doseq: those of a list or tuple, else the value itself."""
    if isinstance(value, _AnySequence):
        return value._as_objects()
    return [value]


@overload
def urlencode[K, V](
    query: Mapping[K, V],
    doseq: bool = False,
    safe: str | bytes = "",
    encoding: str | None = None,
    errors: str | None = None,
    quote_via: None = None,
) -> str:
    if doseq:
        lists: list[tuple[object, list[object]]] = []
        for key in query:
            lists.append((key, _elements(query[key])))
        return _encoded_sequences(lists, safe, True)
    pairs: list[tuple[object, object]] = []
    for key in query:
        pairs.append((key, query[key]))
    return _encoded(pairs, safe, True)


@overload
def urlencode[K, V](
    query: Sequence[tuple[K, V]],
    doseq: bool = False,
    safe: str | bytes = "",
    encoding: str | None = None,
    errors: str | None = None,
    quote_via: None = None,
) -> str:
    if doseq:
        lists: list[tuple[object, list[object]]] = []
        for key, value in query:
            lists.append((key, _elements(value)))
        return _encoded_sequences(lists, safe, True)
    pairs: list[tuple[object, object]] = []
    for key, value in query:
        pairs.append((key, value))
    return _encoded(pairs, safe, True)


def urlencode(
    query: object,
    doseq: bool = False,
    safe: str | bytes = "",
    encoding: str | None = None,
    errors: str | None = None,
    quote_via: None = None,
) -> str:
    """Names and values as `a=1&b=2`; with `doseq`, one field for each element of a list value."""
    raise TypeError("urlencode() is compiled from its overloads")


# ---- Parts of a URL


class _Authority:
    """user:password@host:port taken apart."""

    def __init__(self, netloc: str) -> None:
        info, at, host = netloc.rpartition("@")
        self.username: str | None = None
        self.password: str | None = None
        if at:
            name, colon, password = info.partition(":")
            self.username = name
            if colon:
                self.password = password
        bracket = host.find("[")
        if bracket >= 0:
            inside, _, rest = host[bracket + 1 :].partition("]")
            name = inside
            port = rest.partition(":")[2]
        else:
            name, _, port = host.partition(":")
        zone = name.find("%")
        self.hostname: str | None = None
        if name:
            self.hostname = name.lower() if zone < 0 else name[:zone].lower() + name[zone:]
        self.port_text = port

    def port(self) -> int | None:
        text = self.port_text
        if not text:
            return None
        if not (text.isdigit() and text.isascii()):
            raise ValueError(f"Port could not be cast to integer value as {text!r}")
        if len(text) > 18 or int(text) > 65535:
            raise ValueError("Port out of range 0-65535")
        return int(text)


class SplitResult(NamedTuple):
    """A URL in five parts."""

    scheme: str
    netloc: str
    path: str
    query: str
    fragment: str

    @property
    def username(self) -> str | None:
        return _Authority(self.netloc).username

    @property
    def password(self) -> str | None:
        return _Authority(self.netloc).password

    @property
    def hostname(self) -> str | None:
        return _Authority(self.netloc).hostname

    @property
    def port(self) -> int | None:
        return _Authority(self.netloc).port()

    def geturl(self) -> str:
        return _unsplit(self.scheme, self.netloc, self.path, self.query, self.fragment)


class ParseResult(NamedTuple):
    """A URL in six parts: the parameters of the last path segment apart."""

    scheme: str
    netloc: str
    path: str
    params: str
    query: str
    fragment: str

    @property
    def username(self) -> str | None:
        return _Authority(self.netloc).username

    @property
    def password(self) -> str | None:
        return _Authority(self.netloc).password

    @property
    def hostname(self) -> str | None:
        return _Authority(self.netloc).hostname

    @property
    def port(self) -> int | None:
        return _Authority(self.netloc).port()

    def geturl(self) -> str:
        path = f"{self.path};{self.params}" if self.params else self.path
        return _unsplit(self.scheme, self.netloc, path, self.query, self.fragment)


class DefragResult(NamedTuple):
    """A URL without its fragment, and the fragment."""

    url: str
    fragment: str

    def geturl(self) -> str:
        return f"{self.url}#{self.fragment}" if self.fragment else self.url


def _cleaned(url: str) -> str:
    """Without leading control characters and spaces, and tabs and line ends anywhere."""
    start = 0
    while start < len(url) and ord(url[start]) <= 0x20:
        start += 1
    return url[start:].replace("\t", "").replace("\r", "").replace("\n", "")


def _stripped(scheme: str) -> str:
    """A default scheme without control characters and spaces around it."""
    stop = len(scheme)
    while stop > 0 and ord(scheme[stop - 1]) <= 0x20:
        stop -= 1
    start = 0
    while start < stop and ord(scheme[start]) <= 0x20:
        start += 1
    return scheme[start:stop].replace("\t", "").replace("\r", "").replace("\n", "")


def _is_scheme(text: str) -> bool:
    """letter *( letter / digit / "+" / "-" / "." )"""
    if not text or not (text[0].isascii() and text[0].isalpha()):
        return False
    for character in text:
        if not (character.isascii() and (character.isalnum() or character in "+-.")):
            return False
    return True


def urlsplit(url: str, scheme: str = "", allow_fragments: bool = True) -> SplitResult:
    """scheme://netloc/path?query#fragment; ValueError for unbalanced brackets."""
    url = _cleaned(url)
    scheme = _stripped(scheme)
    netloc = ""
    query = ""
    fragment = ""
    colon = url.find(":")
    if colon > 0 and _is_scheme(url[:colon]):
        scheme = url[:colon].lower()
        url = url[colon + 1 :]
    if url.startswith("//"):
        stop = len(url)
        for delimiter in "/?#":
            place = url.find(delimiter, 2)
            if 0 <= place < stop:
                stop = place
        netloc = url[2:stop]
        url = url[stop:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
        if "[" in netloc:
            _check_bracketed(netloc)
    if allow_fragments and "#" in url:
        url, _, fragment = url.partition("#")
    if "?" in url:
        url, _, query = url.partition("?")
    return SplitResult(scheme, netloc, url, query, fragment)


def _is_ipv4(host: str) -> bool:
    parts = host.split(".")
    return len(parts) == 4 and all(
        part.isascii()
        and part.isdigit()
        and (part == "0" or not part.startswith("0"))
        and len(part) <= 3
        and int(part) <= 255
        for part in parts
    )


def _check_bracketed(netloc: str) -> None:
    """The host in brackets must look like an IPv6 address, or vN.… for a future one."""
    host = netloc.partition("[")[2].partition("]")[0]
    if host.startswith("v") or host.startswith("V"):
        version, dot, rest = host[1:].partition(".")
        if not dot or not rest or not version:
            raise ValueError("IPvFuture address is invalid")
        return
    address = host.partition("%")[0]
    if _is_ipv4(host):
        raise ValueError("An IPv4 address cannot be in brackets")
    if ":" not in address:
        raise ValueError(f"{host!r} does not appear to be an IPv4 or IPv6 address")
    for character in address:
        if character not in "0123456789abcdefABCDEF:.":
            raise ValueError(f"{host!r} does not appear to be an IPv4 or IPv6 address")


def urlparse(url: str, scheme: str = "", allow_fragments: bool = True) -> ParseResult:
    """urlsplit() with the parameters (`;…`) of the last segment apart."""
    parts = urlsplit(url, scheme, allow_fragments)
    path = parts.path
    params = ""
    if parts.scheme in _USES_PARAMS and ";" in path:
        slash = path.rfind("/")
        place = path.find(";", slash if slash >= 0 else 0)
        if place >= 0:
            params = path[place + 1 :]
            path = path[:place]
    return ParseResult(parts.scheme, parts.netloc, path, params, parts.query, parts.fragment)


def _unsplit(scheme: str, netloc: str, url: str, query: str, fragment: str) -> str:
    if netloc or (scheme and scheme in _USES_NETLOC and not url.startswith("//")):
        if url and not url.startswith("/"):
            url = "/" + url
        url = f"//{netloc}{url}"
    if scheme:
        url = f"{scheme}:{url}"
    if query:
        url = f"{url}?{query}"
    if fragment:
        url = f"{url}#{fragment}"
    return url


def urlunsplit(components: tuple[str, str, str, str, str]) -> str:
    """Put the five parts together."""
    scheme, netloc, path, query, fragment = components
    return _unsplit(scheme, netloc, path, query, fragment)


def urlunparse(components: tuple[str, str, str, str, str, str]) -> str:
    """Put the six parts together."""
    scheme, netloc, path, params, query, fragment = components
    if params:
        path = f"{path};{params}"
    return _unsplit(scheme, netloc, path, query, fragment)


def urldefrag(url: str) -> DefragResult:
    """The URL and its fragment."""
    if "#" not in url:
        return DefragResult(url, "")
    parts = urlparse(url)
    whole = urlunparse((parts.scheme, parts.netloc, parts.path, parts.params, parts.query, ""))
    return DefragResult(whole, parts.fragment)


def urljoin(base: str, url: str, allow_fragments: bool = True) -> str:
    """What a reference `url` means on the page `base` (RFC 3986 section 5.2)."""
    if not base:
        return url
    if not url:
        return base
    start = urlparse(base, "", allow_fragments)
    goal = urlparse(url, start.scheme, allow_fragments)
    scheme = goal.scheme
    if scheme != start.scheme or scheme not in _USES_RELATIVE:
        return url
    netloc = goal.netloc
    if scheme in _USES_NETLOC:
        if netloc:
            return urlunparse((scheme, netloc, goal.path, goal.params, goal.query, goal.fragment))
        netloc = start.netloc
    if not goal.path and not goal.params:
        query = goal.query if goal.query else start.query
        return urlunparse((scheme, netloc, start.path, start.params, query, goal.fragment))
    path = _joined_path(start.path, goal.path)
    return urlunparse((scheme, netloc, path, goal.params, goal.query, goal.fragment))


def _joined_path(base: str, path: str) -> str:
    """`path` merged into `base`, `.` and `..` removed (RFC 3986 sections 5.2.3 and 5.2.4)."""
    base_parts = base.split("/")
    if base_parts[-1] != "":
        base_parts.pop()
    if path.startswith("/"):
        segments = path.split("/")
    else:
        segments = base_parts + path.split("/")
        segments[1:-1] = [segment for segment in segments[1:-1] if segment]
    resolved: list[str] = []
    for segment in segments:
        if segment == "..":
            if resolved:
                resolved.pop()
        elif segment != ".":
            resolved.append(segment)
    if segments[-1] == "." or segments[-1] == "..":
        resolved.append("")
    joined = "/".join(resolved)
    return joined if joined else "/"
