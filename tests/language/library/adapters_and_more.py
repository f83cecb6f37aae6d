"""Adapters of loggers, and methods that classes of the library lacked."""

import io
import logging
import sys
from collections import UserString
from collections.abc import MutableMapping
from decimal import Decimal
from fractions import Fraction


class Named(logging.LoggerAdapter[logging.Logger]):
    def process(
        self, msg: object, kwargs: MutableMapping[str, object]
    ) -> tuple[object, MutableMapping[str, object]]:
        kwargs["extra"] = {"who": "process"}
        return f"[{self.name}] {msg}", kwargs


def adapters() -> None:
    logger = logging.getLogger("app")
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(logging.Formatter("%(levelname)s %(name)s %(who)s %(message)s"))
    handler.set_name("out")
    handler.acquire()
    handler.release()
    logger.addHandler(handler)
    logger.propagate = False
    plain = logging.LoggerAdapter(logger, {"who": "extra"})
    plain.setLevel(logging.INFO)
    plain.debug("hidden")
    plain.info("shown %d %s", 1, "two")
    plain.critical("at once")
    plain.log(logging.ERROR, "by number")
    named = Named(logger, None)
    named.warning("careful %s", "now")
    print(
        named.name,
        plain.getEffectiveLevel(),
        plain.isEnabledFor(10),
        plain.hasHandlers(),
        handler.get_name(),
    )


def numbers() -> None:
    print(
        Fraction.from_decimal(Decimal("1.25")),
        Fraction.from_decimal(Decimal("-3E+2")),
        Fraction(1, 3).real,
    )
    print(
        Fraction(2, 3).imag,
        Fraction(2, 3).conjugate(),
        Decimal("2.50").real,
        Decimal("2.5").imag,
        Decimal("-1").conjugate(),
    )


def texts() -> None:
    text = UserString("{} and {name}")
    print(
        text.format(1, name="two"),
        UserString("abc").translate({97: "X", 98: None}),
        complex(UserString("1+2j").data),
    )
    stream = io.BytesIO(b"0123456789")
    room = bytearray(4)
    print(
        stream.readinto(room),
        room,
        stream.read(3),
        stream.readinto(room),
        room,
        stream.readinto(room),
    )


adapters()
numbers()
texts()

# expect: INFO app extra shown 1 two
# expect: CRITICAL app extra at once
# expect: ERROR app extra by number
# expect: WARNING app process [app] careful now
# expect: app 20 False True out
# expect: 5/4 -300 1/3
# expect: 0 2/3 2.50 0 -1
# expect: 1 and two Xc (1+2j)
# expect: 4 bytearray(b'7893') b'456' 3 bytearray(b'7893') 0
