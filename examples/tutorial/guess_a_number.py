"""A game over TCP: guess a number from 1 to 100. Each connection is a game of its own.

Play it with `nc localhost 7001`. The environment variable PORT names another port.
"""

import asyncio
import os
from enum import Enum

LOWEST = 1
HIGHEST = 100
LONGEST_LINE = 64  # octets
PATIENCE = 120.0  # seconds the server waits for a guess


class Verdict(Enum):
    """What a guess turned out to be."""

    TOO_LOW = 1
    TOO_HIGH = 2
    RIGHT = 3


class Game:
    """One secret number and the guesses made so far."""

    def __init__(self, secret: int) -> None:
        self.secret = secret
        self.guesses = 0

    def guess(self, number: int) -> Verdict:
        """Count one guess and judge it."""
        self.guesses += 1
        if number < self.secret:
            return Verdict.TOO_LOW
        if number > self.secret:
            return Verdict.TOO_HIGH
        return Verdict.RIGHT


def parse_guess(line: str) -> int | None:
    """Return the number on the line, None when it holds no number of the range."""
    try:
        number = int(line)
    except (ValueError, OverflowError):  # no number, or one beyond 64 bits
        return None
    return number if LOWEST <= number <= HIGHEST else None


def choose_secret() -> int:
    """Return a number from LOWEST to HIGHEST that nobody can foresee."""
    return LOWEST + int.from_bytes(os.urandom(4), "big") % (HIGHEST - LOWEST + 1)


async def say(writer: asyncio.StreamWriter, text: str) -> None:
    """Send one line."""
    writer.write(f"{text}\n".encode())
    await writer.drain()


async def hear(reader: asyncio.StreamReader) -> str | None:
    """Return the next line without its end, None when the player left."""
    async with asyncio.timeout(PATIENCE):
        octets = await reader.readline()
    if not octets or len(octets) > LONGEST_LINE:
        return None
    return octets.decode("utf-8", "replace").strip()


async def play(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Ask until the guess is right or the player leaves."""
    game = Game(choose_secret())
    await say(writer, f"I think of a number from {LOWEST} to {HIGHEST}. Which is it?")
    while (line := await hear(reader)) is not None:
        number = parse_guess(line)
        if number is None:
            await say(writer, f"Please type a number from {LOWEST} to {HIGHEST}.")
            continue
        match game.guess(number):
            case Verdict.TOO_LOW:
                await say(writer, "Too low.")
            case Verdict.TOO_HIGH:
                await say(writer, "Too high.")
            case Verdict.RIGHT:
                plural = "guess" if game.guesses == 1 else "guesses"
                await say(writer, f"Right! It took you {game.guesses} {plural}.")
                return


async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Play one game; a player who vanishes, stalls or floods ends only that game."""
    try:
        await play(reader, writer)
    except TimeoutError:
        writer.write(b"You take too long. Goodbye.\n")
    except (ConnectionError, ValueError):
        pass  # gone, or a line longer than the reader's limit
    finally:
        writer.close()


async def main() -> None:
    port = int(os.environ.get("PORT", "7001"))
    server = await asyncio.start_server(serve, "0.0.0.0", port, limit=LONGEST_LINE)
    print("listening on port", port, flush=True)
    async with server:
        await server.serve_forever()


asyncio.run(main())
