"""sys.exit runs finally blocks and becomes the exit status."""

import sys


def stop() -> None:
    try:
        print("stopping")
        sys.exit(7)
    finally:
        print("cleaned up")


try:
    sys.exit("not this time")
except SystemExit as request:
    print("caught", request.code)
stop()
print("never")

# exit: 7
# expect: caught not this time
# expect: stopping
# expect: cleaned up
