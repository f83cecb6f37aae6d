"""Linux system calls (x86-64), one function each: this list is the process target's seccomp allow-list.

read 0, write 1, close 3, mmap 9, madvise 28, socket 41, connect 42, accept4 288, sendto 44, shutdown 48, bind 49, listen 50,
getsockname 51, setsockopt 54, clock_gettime 228, exit_group 231, epoll_wait 232, epoll_ctl 233, epoll_create1 291,
getrandom 318. A program without sockets and stdin uses write, mmap, madvise, clock_gettime, exit_group and, when it sleeps, the epoll calls.
Each returns what the kernel returns: negative is a negated errno.
"""

from typing import Final, NoReturn

from einkorn.lowlevel.memory import data_address
from einkorn.lowlevel.processor import system_call

_READ: Final = 0
_WRITE: Final = 1
_CLOSE: Final = 3
_MMAP: Final = 9
_MADVISE: Final = 28
_SOCKET: Final = 41
_CONNECT: Final = 42
_SENDTO: Final = 44
_SHUTDOWN: Final = 48
_BIND: Final = 49
_LISTEN: Final = 50
_GETSOCKNAME: Final = 51
_SETSOCKOPT: Final = 54
_CLOCK_GETTIME: Final = 228
_EXIT_GROUP: Final = 231
_EPOLL_WAIT: Final = 232
_EPOLL_CTL: Final = 233
_ACCEPT4: Final = 288
_EPOLL_CREATE1: Final = 291
_GETRANDOM: Final = 318

AGAIN: Final = -11  # EAGAIN
INTERRUPTED: Final = -4  # EINTR
IN_PROGRESS: Final = -115  # EINPROGRESS
ABORTED: Final = -103  # ECONNABORTED: the peer gave up before it was accepted

CLOCK_REALTIME: Final = 0
CLOCK_MONOTONIC: Final = 1

_READ_WRITE: Final = 0x3  # PROT_READ | PROT_WRITE
_PRIVATE_LAZY: Final = 0x4022  # MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE
_HUGE_PAGES: Final = 14  # MADV_HUGEPAGE

_INTERNET: Final = 2  # AF_INET
_STREAM: Final = 0x80801  # SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC
_NONBLOCK: Final = 0x80800  # SOCK_NONBLOCK | SOCK_CLOEXEC
_NO_SIGNAL: Final = 0x4000  # MSG_NOSIGNAL: an error instead of SIGPIPE
_CLOSE_ON_EXEC: Final = 0x80000  # EPOLL_CLOEXEC

SOL_SOCKET: Final = 1
SO_REUSEADDR: Final = 2
SO_LINGER: Final = 13
IPPROTO_TCP: Final = 6
TCP_NODELAY: Final = 1


def read(descriptor: int, address: int, size: int) -> int:
    return system_call(_READ, descriptor, address, size, 0, 0, 0)


def write(descriptor: int, address: int, size: int) -> int:
    return system_call(_WRITE, descriptor, address, size, 0, 0, 0)


def write_literal(text: str) -> None:
    """Say something on stderr before there is a heap."""
    system_call(_WRITE, 2, data_address(text), len(text), 0, 0, 0)


def close(descriptor: int) -> int:
    return system_call(_CLOSE, descriptor, 0, 0, 0, 0, 0)


def map_memory(size: int) -> int:
    """Reserve zeroed address space whose pages the kernel supplies at their first touch."""
    return system_call(_MMAP, 0, size, _READ_WRITE, _PRIVATE_LAZY, -1, 0)


def advise_huge_pages(address: int, size: int) -> None:
    """Let the kernel supply 2 MB at a time where it can; `address` is a multiple of 4096. It may refuse."""
    system_call(_MADVISE, address, size, _HUGE_PAGES, 0, 0, 0)


def clock_gettime(clock: int, timespec: int) -> int:
    return system_call(_CLOCK_GETTIME, clock, timespec, 0, 0, 0, 0)


def exit_process(status: int) -> NoReturn:
    while True:  # the call does not return; the loop says so to the type checker
        system_call(_EXIT_GROUP, status, 0, 0, 0, 0, 0)


def socket_stream() -> int:
    """A non-blocking TCP socket."""
    return system_call(_SOCKET, _INTERNET, _STREAM, 0, 0, 0, 0)


def connect(descriptor: int, address: int, size: int) -> int:
    return system_call(_CONNECT, descriptor, address, size, 0, 0, 0)


def accept(descriptor: int, address: int, size_address: int) -> int:
    """Accept a connection, non-blocking as its listener is."""
    return system_call(_ACCEPT4, descriptor, address, size_address, _NONBLOCK, 0, 0)


def send(descriptor: int, address: int, size: int) -> int:
    return system_call(_SENDTO, descriptor, address, size, _NO_SIGNAL, 0, 0)


def shutdown_sending(descriptor: int) -> int:
    return system_call(_SHUTDOWN, descriptor, 1, 0, 0, 0, 0)


def bind(descriptor: int, address: int, size: int) -> int:
    return system_call(_BIND, descriptor, address, size, 0, 0, 0)


def listen(descriptor: int, backlog: int) -> int:
    return system_call(_LISTEN, descriptor, backlog, 0, 0, 0, 0)


def get_socket_name(descriptor: int, address: int, size_address: int) -> int:
    return system_call(_GETSOCKNAME, descriptor, address, size_address, 0, 0, 0)


def set_socket_option(descriptor: int, level: int, option: int, value: int, size: int) -> int:
    return system_call(_SETSOCKOPT, descriptor, level, option, value, size, 0)


def epoll_create() -> int:
    return system_call(_EPOLL_CREATE1, _CLOSE_ON_EXEC, 0, 0, 0, 0, 0)


def epoll_control(poll: int, operation: int, descriptor: int, event: int) -> int:
    return system_call(_EPOLL_CTL, poll, operation, descriptor, event, 0, 0)


def epoll_wait(poll: int, events: int, count: int, milliseconds: int) -> int:
    return system_call(_EPOLL_WAIT, poll, events, count, milliseconds, 0, 0)


def get_random(address: int, size: int) -> int:
    return system_call(_GETRANDOM, address, size, 0, 0, 0, 0)
