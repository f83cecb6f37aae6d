"""Every state of a TCP connection meets every kind of segment: what goes out, and the state
after."""

from einkorn.net.tcp.state import State
from einkorn.net.tests.trace import Bench, bench_in
from einkorn.wire.tcp import ACK, FIN, RST, SYN


def show(name: str, bench: Bench) -> None:
    answer = "; ".join(bench.out())
    print(f"  {name}: {answer if answer != '' else 'nothing'} -> {bench.state().value}")


def main() -> None:
    states = (
        State.SYN_SENT,
        State.SYN_RECEIVED,
        State.ESTABLISHED,
        State.FIN_WAIT_1,
        State.FIN_WAIT_2,
        State.CLOSE_WAIT,
        State.CLOSING,
        State.LAST_ACK,
        State.TIME_WAIT,
    )
    for state in states:
        print(state.value)
        for name, flags in (
            ("SYN", SYN),
            ("ACK", ACK),
            ("FIN,ACK", FIN | ACK),
            ("RST", RST),
            ("none", 0),
        ):
            for acknowledgment in (1, 2):
                if flags & ACK == 0 and acknowledgment == 2:
                    continue
                bench = bench_in(state)
                sequence = bench.the_connection().rcv_nxt - bench.the_connection().irs
                bench.feed(flags, sequence, acknowledgment)
                show(f"{name} {sequence} {acknowledgment}", bench)
        bench = bench_in(state)
        bench.feed(ACK, 1, 1, b"text")
        show("text", bench)
        bench = bench_in(state)
        bench.the_connection().close()
        show("close", bench)
        bench = bench_in(state)
        bench.the_connection().abort()
        show("abort", bench)


main()

# expect: SYN-SENT
# expect:   SYN 0 1: SYN,ACK 0 1 -> SYN-RECEIVED
# expect:   ACK 0 1: nothing -> SYN-SENT
# expect:   ACK 0 2: RST 2 -> SYN-SENT
# expect:   FIN,ACK 0 1: nothing -> SYN-SENT
# expect:   FIN,ACK 0 2: RST 2 -> SYN-SENT
# expect:   RST 0 1: nothing -> SYN-SENT
# expect:   none 0 1: nothing -> SYN-SENT
# expect:   text: nothing -> SYN-SENT
# expect:   close: nothing -> CLOSED
# expect:   abort: nothing -> CLOSED
# expect: SYN-RECEIVED
# expect:   SYN 1 1: nothing -> CLOSED
# expect:   ACK 1 1: nothing -> ESTABLISHED
# expect:   ACK 1 2: RST 2 -> SYN-RECEIVED
# expect:   FIN,ACK 1 1: ACK 1 2 -> CLOSE-WAIT
# expect:   FIN,ACK 1 2: RST 2 -> SYN-RECEIVED
# expect:   RST 1 1: nothing -> CLOSED
# expect:   none 1 1: nothing -> SYN-RECEIVED
# expect:   text: nothing -> ESTABLISHED
# expect:   close: nothing -> SYN-RECEIVED
# expect:   abort: RST,ACK 1 1 -> CLOSED
# expect: ESTABLISHED
# expect:   SYN 1 1: ACK 1 1 -> ESTABLISHED
# expect:   ACK 1 1: nothing -> ESTABLISHED
# expect:   ACK 1 2: ACK 1 1 -> ESTABLISHED
# expect:   FIN,ACK 1 1: ACK 1 2 -> CLOSE-WAIT
# expect:   FIN,ACK 1 2: ACK 1 1 -> ESTABLISHED
# expect:   RST 1 1: nothing -> CLOSED
# expect:   none 1 1: nothing -> ESTABLISHED
# expect:   text: nothing -> ESTABLISHED
# expect:   close: FIN,ACK 1 1 -> FIN-WAIT-1
# expect:   abort: RST,ACK 1 1 -> CLOSED
# expect: FIN-WAIT-1
# expect:   SYN 1 1: ACK 2 1 -> FIN-WAIT-1
# expect:   ACK 1 1: nothing -> FIN-WAIT-1
# expect:   ACK 1 2: nothing -> FIN-WAIT-2
# expect:   FIN,ACK 1 1: ACK 2 2 -> CLOSING
# expect:   FIN,ACK 1 2: ACK 2 2 -> TIME-WAIT
# expect:   RST 1 1: nothing -> CLOSED
# expect:   none 1 1: nothing -> FIN-WAIT-1
# expect:   text: nothing -> FIN-WAIT-1
# expect:   close: nothing -> FIN-WAIT-1
# expect:   abort: RST,ACK 2 1 -> CLOSED
# expect: FIN-WAIT-2
# expect:   SYN 1 1: ACK 2 1 -> FIN-WAIT-2
# expect:   ACK 1 1: nothing -> FIN-WAIT-2
# expect:   ACK 1 2: nothing -> FIN-WAIT-2
# expect:   FIN,ACK 1 1: ACK 2 2 -> TIME-WAIT
# expect:   FIN,ACK 1 2: ACK 2 2 -> TIME-WAIT
# expect:   RST 1 1: nothing -> CLOSED
# expect:   none 1 1: nothing -> FIN-WAIT-2
# expect:   text: nothing -> FIN-WAIT-2
# expect:   close: nothing -> FIN-WAIT-2
# expect:   abort: RST,ACK 2 1 -> CLOSED
# expect: CLOSE-WAIT
# expect:   SYN 2 1: ACK 1 2 -> CLOSE-WAIT
# expect:   ACK 2 1: nothing -> CLOSE-WAIT
# expect:   ACK 2 2: ACK 1 2 -> CLOSE-WAIT
# expect:   FIN,ACK 2 1: nothing -> CLOSE-WAIT
# expect:   FIN,ACK 2 2: ACK 1 2 -> CLOSE-WAIT
# expect:   RST 2 1: nothing -> CLOSED
# expect:   none 2 1: nothing -> CLOSE-WAIT
# expect:   text: nothing -> CLOSE-WAIT
# expect:   close: FIN,ACK 1 2 -> LAST-ACK
# expect:   abort: RST,ACK 1 2 -> CLOSED
# expect: CLOSING
# expect:   SYN 2 1: ACK 2 2 -> CLOSING
# expect:   ACK 2 1: nothing -> CLOSING
# expect:   ACK 2 2: ACK 2 2 -> TIME-WAIT
# expect:   FIN,ACK 2 1: nothing -> CLOSING
# expect:   FIN,ACK 2 2: ACK 2 2 -> TIME-WAIT
# expect:   RST 2 1: nothing -> CLOSED
# expect:   none 2 1: nothing -> CLOSING
# expect:   text: nothing -> CLOSING
# expect:   close: nothing -> CLOSING
# expect:   abort: RST,ACK 2 2 -> CLOSED
# expect: LAST-ACK
# expect:   SYN 2 1: ACK 2 2 -> LAST-ACK
# expect:   ACK 2 1: nothing -> LAST-ACK
# expect:   ACK 2 2: nothing -> CLOSED
# expect:   FIN,ACK 2 1: nothing -> LAST-ACK
# expect:   FIN,ACK 2 2: nothing -> CLOSED
# expect:   RST 2 1: nothing -> CLOSED
# expect:   none 2 1: nothing -> LAST-ACK
# expect:   text: nothing -> LAST-ACK
# expect:   close: nothing -> LAST-ACK
# expect:   abort: RST,ACK 2 2 -> CLOSED
# expect: TIME-WAIT
# expect:   SYN 2 1: SYN,ACK 0 3 -> CLOSED
# expect:   ACK 2 1: nothing -> TIME-WAIT
# expect:   ACK 2 2: nothing -> TIME-WAIT
# expect:   FIN,ACK 2 1: ACK 2 2 -> TIME-WAIT
# expect:   FIN,ACK 2 2: ACK 2 2 -> TIME-WAIT
# expect:   RST 2 1: nothing -> CLOSED
# expect:   none 2 1: nothing -> TIME-WAIT
# expect:   text: nothing -> TIME-WAIT
# expect:   close: nothing -> TIME-WAIT
# expect:   abort: nothing -> TIME-WAIT
