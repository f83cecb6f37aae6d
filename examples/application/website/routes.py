"""Which address does what."""

import asyncio

import pages
from notes import LONGEST_NOTE, Note, Notebook
from visits import Visits

from einkorn import http

MOST_LINES = 1_000
EVENTS = 7_200  # an hour of them; the browser then asks again


def as_json(note: Note) -> dict[str, http.Json]:
    """Return a note as the API shows it."""
    return {"number": note.number, "text": note.text}


def add_routes(app: http.Application) -> None:
    """Add all pages and the API; what they share lives as long as the application."""
    visits = Visits()
    notebook = Notebook()
    add_pages(app, visits)
    add_notes(app, notebook)
    add_api(app, notebook)
    add_counter(app)


def add_pages(app: http.Application, visits: Visits) -> None:
    """Add the pages that only show something, and the health check."""

    @app.get("/")
    async def home(request: http.Request) -> http.Response:
        visits.pages += 1
        return http.Response.html(pages.home(visits.uptime_text(), visits.pages))

    @app.get("/about")
    async def about(request: http.Request) -> http.Response:
        visits.pages += 1
        return http.Response.html(pages.about())

    @app.get("/health")
    async def health(request: http.Request) -> http.Response:
        return http.Response.json(
            {"status": "ok", "uptime": visits.uptime(), "pages": visits.pages}
        )


def add_notes(app: http.Application, notebook: Notebook) -> None:
    """Add the notes as people see them."""

    @app.get("/notes")
    async def show(request: http.Request) -> http.Response:
        return http.Response.html(pages.notes(notebook.all(), ""))

    @app.post("/notes")
    async def keep(request: http.Request) -> http.Response:
        form = await request.form()
        if notebook.add(form.get("text") or "") is None:
            problem = f"A note has between 1 and {LONGEST_NOTE} characters."
            return http.Response.html(pages.notes(notebook.all(), problem), 422)
        return http.Response.redirect("/notes")

    @app.post("/notes/{number}/remove").taking(http.integer)
    async def remove(request: http.Request, number: int) -> http.Response:
        notebook.remove(number)  # gone already is as good
        return http.Response.redirect("/notes")


def add_api(app: http.Application, notebook: Notebook) -> None:
    """Add the notes as programs see them."""

    @app.get("/api/notes")
    async def show_all(request: http.Request) -> http.Response:
        found: list[http.Json] = [as_json(note) for note in notebook.all()]
        return http.Response.json({"notes": found})

    @app.post("/api/notes")
    async def keep(request: http.Request) -> http.Response:
        value = await request.json()
        if not isinstance(value, dict) or "text" not in value:
            raise http.HttpError(422, 'send an object like {"text": "hello"}')
        text = value["text"]
        if not isinstance(text, str):
            raise http.HttpError(422, "the text of a note is a string")
        note = notebook.add(text)
        if note is None:
            raise http.HttpError(422, f"a note has between 1 and {LONGEST_NOTE} characters")
        response = http.Response.json(as_json(note), 201)
        response.add("Location", f"/api/notes/{note.number}")
        return response

    @app.get("/api/notes/{number}").taking(http.integer)
    async def show(request: http.Request, number: int) -> http.Response:
        note = notebook.find(number)
        if note is None:
            raise http.HttpError(404, f"there is no note {number}")
        return http.Response.json(as_json(note))

    @app.delete("/api/notes/{number}").taking(http.integer)
    async def remove(request: http.Request, number: int) -> http.Response:
        if not notebook.remove(number):
            raise http.HttpError(404, f"there is no note {number}")
        return http.Response.empty()


def add_counter(app: http.Application) -> None:
    """Add the counter: its page, its events, and lines of text for those who have no script."""

    @app.get("/counter")
    async def show(request: http.Request) -> http.Response:
        return http.Response.html(pages.counter())

    @app.get("/counter/events")
    async def events(request: http.Request) -> http.Response:
        async def produce(writer: http.BodyWriter) -> None:
            for number in range(1, EVENTS + 1):
                await writer.write_text(f"data: {number}\n\n")
                await asyncio.sleep(0.5)

        response = http.Response.stream(produce, "text/event-stream")
        response.add("Cache-Control", "no-store")
        return response

    @app.get("/counter/{count}").taking(http.integer)
    async def lines(request: http.Request, count: int) -> http.Response:
        if not 0 <= count <= MOST_LINES:
            raise http.HttpError(404, f"count to {MOST_LINES} at most")

        async def produce(writer: http.BodyWriter) -> None:
            for number in range(1, count + 1):
                await writer.write_text(f"{number}\n")
                await asyncio.sleep(0.2)

        return http.Response.stream(produce, "text/plain; charset=utf-8")
