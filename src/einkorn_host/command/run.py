"""`einkorn run`: build a program and run it on the best target that is there."""

import re
import signal
import tempfile
from dataclasses import replace
from pathlib import Path
from types import FrameType

import click

from einkorn_host.command.choice import Choice, check_ports, choose
from einkorn_host.command.compiling import compile_to_run
from einkorn_host.command.program import TARGETS, Program, find_program
from einkorn_host.command.units import parse_environment, parse_port, parse_size
from einkorn_host.command.words import say
from einkorn_host.errors import BadSetting
from einkorn_host.image.file import write_image
from einkorn_host.image.store import user_store
from einkorn_host.monitor.monitor import DEFAULT_MEMORY, NetworkMode, Settings

ADDRESS = re.compile(r"\d+\.\d+\.\d+\.\d+/\d+")


@click.command(context_settings={"allow_interspersed_args": False})
@click.argument("program", type=click.Path(path_type=Path))
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
@click.option(
    "--on",
    "target",
    type=click.Choice(TARGETS),
    help="What to run on. Default: what [tool.einkorn] says, else the best that is there.",
)
@click.option(
    "-p",
    "--publish",
    "ports",
    multiple=True,
    metavar="HOST:GUEST",
    help="Connections to port HOST of this host reach port GUEST of the program.",
)
@click.option(
    "-e", "--env", "variables", multiple=True, metavar="KEY=VALUE", help="Environment variable."
)
@click.option("-m", "--memory", metavar="SIZE", help="Memory, as 16M or 1G.")
@click.option("--tap", default="", metavar="NAME", help="Use this tap device of the host.")
@click.option("--ip", "address", default="", metavar="ADDRESS/BITS", help="With --tap; else DHCP.")
@click.option("--gateway", default="", metavar="ADDRESS", help="With --ip: the default route.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
def run(
    program: Path,
    arguments: tuple[str, ...],
    target: str | None,
    ports: tuple[str, ...],
    variables: tuple[str, ...],
    memory: str | None,
    tap: str,
    address: str,
    gateway: str,
    quiet: bool,
) -> None:
    """Build PROGRAM and run it with ARGUMENTS; what follows PROGRAM is the program's.

    Its standard output and exit status pass through untouched.
    """
    found = find_program(program)
    settings = make_settings(found, (str(program), *arguments), ports, variables, memory)
    if tap:
        settings = on_tap(settings, tap, address, gateway)
    choice = choose(target or "", found.configuration.target)
    check_ports(settings.ports)
    if not quiet:
        say(f"{found.name} on {choice.monitor.name}: {choice.reason}")
    signal.signal(signal.SIGTERM, interrupt)
    raise SystemExit(start(found, choice, settings, quiet))


def interrupt(number: int, frame: FrameType | None) -> None:
    """Being ended by another program is like Ctrl-C: monitors end what they started, files are removed."""
    raise KeyboardInterrupt


def make_settings(
    program: Program,
    arguments: tuple[str, ...],
    ports: tuple[str, ...],
    variables: tuple[str, ...],
    memory: str | None,
) -> Settings:
    """The command line over [tool.einkorn]; BadSetting where something makes no sense."""
    configuration = program.configuration
    environment = dict(configuration.environment)
    environment.update(parse_environment(text, "-e") for text in variables)
    return Settings(
        arguments=arguments,
        environment=environment,
        memory=parse_size(memory, "-m") if memory else configuration.memory or DEFAULT_MEMORY,
        ports=tuple(parse_port(text, "-p") for text in ports) or configuration.ports,
        name=program.name,
    )


def on_tap(settings: Settings, tap: str, address: str, gateway: str) -> Settings:
    """The settings with the host's tap device instead of user networking; BadSetting for what cannot be."""
    if settings.ports:
        raise BadSetting("-p", "a tap forwards no ports: the instance has its own address", "--tap")
    if address and not ADDRESS.fullmatch(address):
        raise BadSetting("--ip", f"{address!r} is not ADDRESS/BITS", "--ip 10.0.0.2/24")
    return replace(settings, network=NetworkMode.TAP, tap=tap, address=address, gateway=gateway)


def start(program: Program, choice: Choice, settings: Settings, quiet: bool) -> int:
    """Build what the target needs, run it to its end, and return its exit status."""
    if not choice.compiler_target:
        return choice.monitor.run(program.entry, settings)
    compiled = compile_to_run(program.entry, choice.compiler_target, quiet, user_store())
    with tempfile.TemporaryDirectory(prefix="einkorn.") as folder:
        image = Path(folder) / f"{program.name}.elf"
        write_image(image, compiled.image, compiled.side)
        return choice.monitor.run(image, settings)
