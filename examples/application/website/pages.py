"""The pages: text in, HTML out. Whatever a visitor wrote goes through `http.escape`."""

from notes import LONGEST_NOTE, MOST_NOTES, Note

from einkorn import http

LINKS = (
    ("/", "Home"),
    ("/notes", "Notes"),
    ("/counter", "Counter"),
    ("/about", "About"),
)


def layout(path: str, title: str, content: str) -> str:
    """Return a whole page, its own entry in the navigation marked."""
    links = "".join(
        f'<a href="{target}"{" aria-current=page" if target == path else ""}>{name}</a>'
        for target, name in LINKS
    )
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{http.escape(title)} · Einkorn</title>
<link rel="icon" href="/static/einkorn.svg" type="image/svg+xml">
<link rel="stylesheet" href="/static/style.css">
</head>
<body>
<header>
<a class="brand" href="/"><img src="/static/einkorn.svg" alt="" width="32" height="32">Einkorn</a>
<nav>{links}</nav>
</header>
<main>
{content}
</main>
<footer>Typed Python, from the network driver to this line.</footer>
</body>
</html>
"""


def home(uptime: str, pages: int) -> str:
    """Return the first page, with what the machine knows of itself."""
    return layout(
        "/",
        "Home",
        f"""<section class="hero">
<div>
<h1>One program.<br>One machine.</h1>
<p class="lead">There is no operating system behind this page: the program that wrote it, the
network stack that carried it and the driver that sent it are one sealed image of typed Python.</p>
<p><a class="button" href="/notes">Leave a note</a>
<a class="button quiet" href="/counter">Watch it count</a></p>
</div>
<img src="/static/field.png" alt="Ears of grain before a low sun" width="320" height="200">
</section>
<section class="facts">
<div><strong id="uptime">{uptime}</strong><span>awake</span></div>
<div><strong>{pages}</strong><span>{"page" if pages == 1 else "pages"} served</span></div>
<div><strong>0</strong><span>lines of C</span></div>
</section>
<section class="cards">
<article><h2>Pages and pictures</h2><p>The style sheet, the drawing above and the icon
are packed into the image, with entity tags, so that a second visit costs almost nothing.</p></article>
<article><h2>An interface for programs</h2><p>The same notes as JSON:
<a href="/api/notes"><code>/api/notes</code></a>. The state of the machine:
<a href="/health"><code>/health</code></a>.</p></article>
<article><h2>A stream</h2><p>Try <code>curl -N localhost:8080/counter/5</code>: each line is sent
when it is due, not when all are ready.</p></article>
</section>""",
    )


def notes(found: list[Note], problem: str) -> str:
    """Return the notes and the form for a new one; `problem` says why the last was not taken."""
    items = "".join(
        f"""<li><p>{http.escape(note.text)}</p>
<form method="post" action="/notes/{note.number}/remove">
<a href="/api/notes/{note.number}">#{note.number}</a>
<button class="quiet" aria-label="Remove note {note.number}">Remove</button></form></li>
"""
        for note in found
    )
    warning = "" if problem == "" else f'<p class="problem" role="alert">{http.escape(problem)}</p>'
    empty = '<p class="lead">No notes yet. The first one is yours.</p>' if items == "" else ""
    return layout(
        "/notes",
        "Notes",
        f"""<h1>Notes</h1>
<p class="lead">Kept in memory, the latest {MOST_NOTES}. They live as long as the machine does.</p>
{warning}<form class="note" method="post" action="/notes">
<label for="text">Your note</label>
<textarea id="text" name="text" rows="3" maxlength="{LONGEST_NOTE}" required></textarea>
<button>Keep it</button>
</form>
{empty}<ul class="notes">{items}</ul>""",
    )


def counter() -> str:
    """Return the page whose number the server keeps changing."""
    return layout(
        "/counter",
        "Counter",
        """<h1>Counter</h1>
<p class="lead">Your browser keeps one connection open; the server sends a number twice a second.</p>
<p class="count" id="count" aria-live="polite">…</p>
<p>Without a script: <a href="/counter/10">ten lines of plain text</a>, one at a time.</p>
<script src="/static/counter.js"></script>""",
    )


def about() -> str:
    """Return what the site is made of."""
    return layout(
        "/about",
        "About",
        """<h1>About</h1>
<p class="lead">Einkorn is the oldest wheat: one grain to a spikelet, nothing spare.</p>
<ol class="layers">
<li><strong>Your program</strong><span>routes, pages, notes</span></li>
<li><strong>einkorn.http</strong><span>requests, responses, limits</span></li>
<li><strong>asyncio</strong><span>tasks, streams, timers</span></li>
<li><strong>TCP and IP</strong><span>state machines without I/O</span></li>
<li><strong>virtio</strong><span>rings shared with the monitor</span></li>
</ol>
<p>All of it is typed Python, compiled as one program: what the program does not reach is not in the
image. The same source runs under CPython, which is how it was written and tested.</p>""",
    )
