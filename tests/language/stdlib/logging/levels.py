"""logging: levels, hierarchy, handlers, formats."""

import logging
import sys


class Memory(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


logging.basicConfig(level="INFO", format="%(levelname)-8s|%(name)s|%(message)s", stream=sys.stdout)
log = logging.getLogger("app.web")
log.debug("hidden")
log.info("port %d open", 8080)
log.warning("%(a)s and %(b)s", {"a": 1, "b": 2})
log.error("no arguments: 100%")
logging.getLogger("app").setLevel(logging.ERROR)
log.info("hidden now")
log.critical("%s %r %5.1f %x", "text", "quoted", 2.25, 255)
memory = Memory()
memory.setFormatter(logging.Formatter("{levelno}:{message}", style="{"))
log.addHandler(memory)
log.propagate = False
log.log(45, "between")
print(
    memory.lines, log.getEffectiveLevel(), logging.getLevelName(45), logging.getLevelName("ERROR")
)
print(logging.getLogger("app.web") is log, log, logging.getLogger())
logging.disable(logging.CRITICAL)
log.critical("never")
print(len(memory.lines))

# expect: INFO    |app.web|port 8080 open
# expect: WARNING |app.web|1 and 2
# expect: ERROR   |app.web|no arguments: 100%
# expect: CRITICAL|app.web|text 'quoted'   2.2 ff
# expect: ['45:between'] 40 Level 45 40
# expect: True <Logger app.web (ERROR)> <RootLogger root (INFO)>
# expect: 1
