"""The `einkorn` command: its verbs, and what happens when one of them fails."""

import gc
import os
import sys
import traceback

import click

from einkorn_host.command.build import build
from einkorn_host.command.check import check
from einkorn_host.command.explain import explain
from einkorn_host.command.inspect import inspect
from einkorn_host.command.run import run
from einkorn_host.command.words import say_failure
from einkorn_host.errors import CommandError


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="einkorn", prog_name="einkorn")
def einkorn() -> None:
    """Typed Python in, a sealed machine out.

    PROGRAM is a Python file, or a folder that holds __main__.py.
    """


for verb in (check, build, run, inspect, explain):
    einkorn.add_command(verb)


def main(arguments: list[str] | None = None) -> None:
    """Run one command and exit with its status; failures end with the next step on stderr."""
    try:
        einkorn.main(args=arguments, prog_name="einkorn", standalone_mode=False)
    except CommandError as error:
        if os.environ.get("EINKORN_DEBUG"):
            traceback.print_exc()
        say_failure(error)
        sys.exit(error.status)
    except click.ClickException as error:
        error.show()
        sys.exit(64 if isinstance(error, click.UsageError) else error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)  # as a shell reports SIGINT
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nothing more to flush to
        sys.exit(141)
    finally:
        gc.freeze()  # the process ends: the interpreter need not search a million objects for garbage
