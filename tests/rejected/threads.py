"""Threads: images have tasks."""

import threading

threading.Thread(target=print).start()

# error: 3: threading
