"""The states of a connection (RFC 9293 section 3.3.2), what its owner is told, and why it ended.

                              CLOSED
      listener: SYN (1) ↓                ↓ connect (2)
                 SYN-RECEIVED ← SYN (3) SYN-SENT
            ACK of SYN (4) ↓                ↓ SYN,ACK (5)
                             ESTABLISHED
            close (6) ↓                     ↓ FIN (7)
               FIN-WAIT-1                  CLOSE-WAIT
  ACK of FIN (8) ↓    ↓ FIN (9)              ↓ close (6)
      FIN-WAIT-2    CLOSING                LAST-ACK
       FIN (9) ↓       ↓ ACK of FIN (8)      ↓ ACK of FIN (8)
               TIME-WAIT  ── 2 MSL (10) ──→  CLOSED

(1) listener.Listener.accept_syn (2) machine.Tcp.connect (3, 5) receive_syn_sent.receive (4)
acknowledge.take_handshake (6) Connection.close (7, 9) receive.take_fin (8)
acknowledge.take_fin_acknowledgment (10) timers.expire
"""

from enum import Enum


class State(Enum):
    SYN_SENT = "SYN-SENT"
    SYN_RECEIVED = "SYN-RECEIVED"
    ESTABLISHED = "ESTABLISHED"
    FIN_WAIT_1 = "FIN-WAIT-1"
    FIN_WAIT_2 = "FIN-WAIT-2"
    CLOSE_WAIT = "CLOSE-WAIT"
    CLOSING = "CLOSING"
    LAST_ACK = "LAST-ACK"
    TIME_WAIT = "TIME-WAIT"
    CLOSED = "CLOSED"


class Event(Enum):
    """What the owner of a connection is told, always in this order."""

    CONNECTED = "the handshake is complete"
    RECEIVED = "octets wait to be read"
    FINISHED = "the peer half-closed and all its octets were read"
    WRITABLE = "room again after a write that took less than all"
    CLOSED = "the connection is over; nothing follows"


class CloseReason(Enum):
    ORDERLY = ""
    RESET = "reset by peer"
    REFUSED = "refused"
    TIMED_OUT = "timed out"
    UNREACHABLE = "unreachable"
    ABORTED = "aborted"


CONNECTED_BIT = 1
RECEIVED_BIT = 2
FINISHED_BIT = 4
WRITABLE_BIT = 8
CLOSED_BIT = 16
