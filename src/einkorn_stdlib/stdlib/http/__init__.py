"""HTTP's status codes and methods as enumerations (RFC 9110, section 15; IANA's registries).

CPython's `description` of each member is left out.
"""

from enum import IntEnum, StrEnum

__all__ = ["HTTPMethod", "HTTPStatus"]

# Reason phrases that are not their member's name in words.
_PHRASES = {
    "OK": "OK",
    "NON_AUTHORITATIVE_INFORMATION": "Non-Authoritative Information",
    "MULTI_STATUS": "Multi-Status",
    "IM_USED": "IM Used",
    "REQUEST_URI_TOO_LONG": "Request-URI Too Long",
    "IM_A_TEAPOT": "I'm a Teapot",
    "HTTP_VERSION_NOT_SUPPORTED": "HTTP Version Not Supported",
}


class HTTPStatus(IntEnum):
    """Status codes: `HTTPStatus(404)`, `HTTPStatus.NOT_FOUND.phrase`."""

    CONTINUE = 100
    SWITCHING_PROTOCOLS = 101
    PROCESSING = 102
    EARLY_HINTS = 103

    OK = 200
    CREATED = 201
    ACCEPTED = 202
    NON_AUTHORITATIVE_INFORMATION = 203
    NO_CONTENT = 204
    RESET_CONTENT = 205
    PARTIAL_CONTENT = 206
    MULTI_STATUS = 207
    ALREADY_REPORTED = 208
    IM_USED = 226

    MULTIPLE_CHOICES = 300
    MOVED_PERMANENTLY = 301
    FOUND = 302
    SEE_OTHER = 303
    NOT_MODIFIED = 304
    USE_PROXY = 305
    TEMPORARY_REDIRECT = 307
    PERMANENT_REDIRECT = 308

    BAD_REQUEST = 400
    UNAUTHORIZED = 401
    PAYMENT_REQUIRED = 402
    FORBIDDEN = 403
    NOT_FOUND = 404
    METHOD_NOT_ALLOWED = 405
    NOT_ACCEPTABLE = 406
    PROXY_AUTHENTICATION_REQUIRED = 407
    REQUEST_TIMEOUT = 408
    CONFLICT = 409
    GONE = 410
    LENGTH_REQUIRED = 411
    PRECONDITION_FAILED = 412
    REQUEST_ENTITY_TOO_LARGE = 413
    REQUEST_URI_TOO_LONG = 414
    UNSUPPORTED_MEDIA_TYPE = 415
    REQUESTED_RANGE_NOT_SATISFIABLE = 416
    EXPECTATION_FAILED = 417
    IM_A_TEAPOT = 418
    MISDIRECTED_REQUEST = 421
    UNPROCESSABLE_ENTITY = 422
    LOCKED = 423
    FAILED_DEPENDENCY = 424
    TOO_EARLY = 425
    UPGRADE_REQUIRED = 426
    PRECONDITION_REQUIRED = 428
    TOO_MANY_REQUESTS = 429
    REQUEST_HEADER_FIELDS_TOO_LARGE = 431
    UNAVAILABLE_FOR_LEGAL_REASONS = 451

    INTERNAL_SERVER_ERROR = 500
    NOT_IMPLEMENTED = 501
    BAD_GATEWAY = 502
    SERVICE_UNAVAILABLE = 503
    GATEWAY_TIMEOUT = 504
    HTTP_VERSION_NOT_SUPPORTED = 505
    VARIANT_ALSO_NEGOTIATES = 506
    INSUFFICIENT_STORAGE = 507
    LOOP_DETECTED = 508
    NOT_EXTENDED = 510
    NETWORK_AUTHENTICATION_REQUIRED = 511

    @property
    def phrase(self) -> str:
        """The reason phrase: "Not Found"."""
        return _PHRASES.get(self.name) or self.name.replace("_", " ").title()

    @property
    def is_informational(self) -> bool:
        """Whether it is one of 1xx."""
        return self.value // 100 == 1

    @property
    def is_success(self) -> bool:
        """Whether it is one of 2xx."""
        return self.value // 100 == 2

    @property
    def is_redirection(self) -> bool:
        """Whether it is one of 3xx."""
        return self.value // 100 == 3

    @property
    def is_client_error(self) -> bool:
        """Whether it is one of 4xx."""
        return self.value // 100 == 4

    @property
    def is_server_error(self) -> bool:
        """Whether it is one of 5xx."""
        return self.value // 100 == 5


class HTTPMethod(StrEnum):
    """Request methods, which are also their names as str."""

    CONNECT = "CONNECT"
    DELETE = "DELETE"
    GET = "GET"
    HEAD = "HEAD"
    OPTIONS = "OPTIONS"
    PATCH = "PATCH"
    POST = "POST"
    PUT = "PUT"
    TRACE = "TRACE"

    def __repr__(self) -> str:
        return f"<HTTPMethod.{self.name}>"
