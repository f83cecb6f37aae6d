"""An HTTP/1.1 server on asyncio streams, for images and for CPython: the names that programs use.

`protocol.py` is the standard without I/O, `connection.py` moves its octets, `application.py` finds
handlers. RFC 9110 is what requests mean, RFC 9112 how they look.
"""

from einkorn.http.application import Application as Application
from einkorn.http.errors import Disconnected as Disconnected
from einkorn.http.errors import HttpError as HttpError
from einkorn.http.fields import Headers as Headers
from einkorn.http.json_value import Json as Json
from einkorn.http.limits import Limits as Limits
from einkorn.http.markup import escape as escape
from einkorn.http.percent import Pairs as Pairs
from einkorn.http.request import Request as Request
from einkorn.http.response import BodyWriter as BodyWriter
from einkorn.http.response import Response as Response
from einkorn.http.route import integer as integer
from einkorn.http.route import text as text
from einkorn.http.server import Server as Server
from einkorn.http.server import run as run
from einkorn.http.server import serve as serve
from einkorn.http.static import Directory as Directory
