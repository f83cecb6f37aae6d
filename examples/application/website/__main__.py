"""A small site that is its own server: pages, pictures, a JSON API, notes in memory, a live counter.

`python examples/application/website` serves it from CPython, `einkorn run` from a machine of its own.
The environment variable PORT names another port than 8080.
"""

import os

from routes import add_routes

from einkorn import http
from einkorn.files import packed

PORT = int(os.environ.get("PORT", "8080"))

app = http.Application()
app.static("/static", http.Directory(packed("static"), max_age=3600))
add_routes(app)

print(f"serving http://localhost:{PORT}/", flush=True)
http.run(app, "0.0.0.0", PORT)
