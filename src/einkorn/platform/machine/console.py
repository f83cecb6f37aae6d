"""The serial port COM1 (16550) as stdout and stdin, and the debug console 0xe9 as stderr where there is one."""

from typing import Final

from einkorn.lowlevel.memory import data_address, load8
from einkorn.lowlevel.processor import in8, out8

COM1: Final = 0x3F8
DEBUG_CONSOLE: Final = 0xE9

_INTERRUPT_ENABLE: Final = COM1 + 1
_FIFO_CONTROL: Final = COM1 + 2
_LINE_STATUS: Final = COM1 + 5

_DATA_READY: Final = 0x01  # line status bits
_TRANSMITTER_EMPTY: Final = 0x20
_FIFO_SIZE: Final = 16
_RECEIVED_DATA: Final = 0x01  # interrupt enable bit
_ENABLE_FIFO: Final = 0x01


class SerialPort:
    def __init__(self) -> None:
        out8(_FIFO_CONTROL, _ENABLE_FIFO)

    def write(self, octets: bytes) -> None:
        """Send all octets: as many as the transmitter's queue holds for each look at its state."""
        address = data_address(octets)
        end = address + len(octets)
        room = 0
        while address < end:
            while room == 0:
                if in8(_LINE_STATUS) & _TRANSMITTER_EMPTY != 0:
                    room = _FIFO_SIZE
            out8(COM1, load8(address))
            address += 1
            room -= 1

    def read(self, size: int) -> bytes:
        """What has been received, up to `size` octets."""
        received = bytearray()
        while len(received) < size and in8(_LINE_STATUS) & _DATA_READY != 0:
            received.append(in8(COM1))
        return bytes(received)

    def wake_on_input(self) -> None:
        """End idling when octets come."""
        out8(_INTERRUPT_ENABLE, _RECEIVED_DATA)


class ErrorConsole:
    def __init__(self, serial: SerialPort) -> None:
        self._serial = serial
        self._has_debug_console = in8(DEBUG_CONSOLE) == DEBUG_CONSOLE

    def write(self, octets: bytes) -> None:
        if not self._has_debug_console:
            self._serial.write(octets)
            return
        address = data_address(octets)
        end = address + len(octets)
        while address < end:
            out8(DEBUG_CONSOLE, load8(address))
            address += 1
