"""tomllib: documents as dicts of objects, as what is declared, and mistakes."""

import io
import tomllib
from datetime import date, datetime
from typing import NotRequired, TypedDict, cast

TEXT = """
title = "example"
created = 1979-05-27T07:32:00Z
days = [1979-05-27, 1979-05-28]

[server]
host = 'localhost'
ports = [8000, 8_001, 0x1F90]
limits = { cpu = 0.5, "memory size" = 2 }

[[users]]
name = "Ada"
tags = ["a", "b"]

[[users]]
name = "Bob\\n"
"""


class Server(TypedDict):
    host: str
    ports: list[int]
    limits: dict[str, float]


class User(TypedDict):
    name: str
    tags: NotRequired[list[str]]


class Document(TypedDict):
    title: str
    created: datetime
    days: list[date]
    server: Server
    users: list[User]


print(tomllib.loads(TEXT))
document = cast(Document, tomllib.loads(TEXT))
print(document["title"].upper(), document["created"].isoformat(), [d.day for d in document["days"]])
print(sum(document["server"]["ports"]), document["server"]["limits"], document["server"]["host"])
for user in document["users"]:
    print(repr(user["name"]), user.get("tags", []))
flat: dict[str, int] = tomllib.loads("a = 1\nb = 2")
print(flat, sum(flat.values()))
print(tomllib.load(io.BytesIO(b"x = [1, 2.5, true, inf, 07:32:00]")))
print(tomllib.loads("x = 1.5", parse_float=str))
for text in (
    "a = ",
    "a = 1\na = 2",
    "[a]\n[a]",
    "a = [1",
    'a = "\\q"',
    "= 1",
    "a = 1 2",
    "a = 2021-02-30",
):
    try:
        print(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        print(error)

# expect: {'title': 'example', 'created': datetime.datetime(1979, 5, 27, 7, 32, tzinfo=datetime.timezone.utc), 'days': [datetime.date(1979, 5, 27), datetime.date(1979, 5, 28)], 'server': {'host': 'localhost', 'ports': [8000, 8001, 8080], 'limits': {'cpu': 0.5, 'memory size': 2}}, 'users': [{'name': 'Ada', 'tags': ['a', 'b']}, {'name': 'Bob\n'}]}
# expect: EXAMPLE 1979-05-27T07:32:00+00:00 [27, 28]
# expect: 24081 {'cpu': 0.5, 'memory size': 2} localhost
# expect: 'Ada' ['a', 'b']
# expect: 'Bob\n' []
# expect: {'a': 1, 'b': 2} 3
# expect: {'x': [1, 2.5, True, inf, datetime.time(7, 32)]}
# expect: {'x': '1.5'}
# expect: Invalid value (at end of document)
# expect: Cannot overwrite a value (at end of document)
# expect: Cannot declare ('a',) twice (at line 2, column 3)
# expect: Unclosed array (at end of document)
# expect: Unescaped '\' in a string (at line 1, column 8)
# expect: Invalid statement (at line 1, column 1)
# expect: Expected newline or end of document after a statement (at line 1, column 7)
# expect: Invalid date or datetime (at line 1, column 5)
