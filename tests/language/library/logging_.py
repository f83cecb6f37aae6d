"""logging writes to standard error, by level."""

import logging

logging.basicConfig(level=logging.INFO, format="%(levelname)s:%(name)s:%(message)s")
log = logging.getLogger("shop")
log.debug("hidden")
log.info("opened with %d items", 3)
log.warning("nearly %s", "empty")
log.error("closed")
print("done", log.isEnabledFor(logging.DEBUG), log.name)

# expect-error: INFO:shop:opened with 3 items
# expect-error: WARNING:shop:nearly empty
# expect-error: ERROR:shop:closed
# expect: done False shop
