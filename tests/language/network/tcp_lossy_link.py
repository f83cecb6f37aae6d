"""Two TCP stacks over a simulated link in virtual time: loss, reordering, duplication, corruption,
a bottleneck."""

from einkorn.net.instant import MILLISECOND, SECOND
from einkorn.net.tcp.settings import Settings
from einkorn.net.tests.link import Weather, make_link
from einkorn.net.tests.transfer import Transfer, drain


def run(name: str, weather: Weather, settings: Settings, forth: int, back: int, seed: int) -> None:
    link = make_link(weather, seed, settings)
    transfer = Transfer(link, forth, back, 5000, 100000)
    if not transfer.start():
        print(name, "did not start")
        return
    is_done = transfer.run(1000 * SECOND)
    took = link.now // MILLISECOND
    first = link.first.tcp.host.counters
    second = link.second.tcp.host.counters
    repeated = first.segments_retransmitted + second.segments_retransmitted
    print(f"{name}: done {is_done} {transfer.summary()}")
    print(f"  {took} ms, {link.carried} frames, {link.lost} lost, {repeated} sent again")
    print(f"  nothing left {drain(link)}")


def main() -> None:
    usual = Settings()
    plain = Settings(uses_sack=False, uses_timestamps=False, uses_window_scale=False)
    run("still air", Weather(), usual, 60000, 30000, 1)
    for loss in (10, 50, 150):
        run(f"loss {loss}/1000", Weather(loss=loss), usual, 60000, 20000, 10 + loss)
        run(f"loss {loss}/1000 without options", Weather(loss=loss), plain, 60000, 20000, 11 + loss)
    run("reordering", Weather(jitter=20 * MILLISECOND), usual, 60000, 20000, 3)
    run("duplication", Weather(duplication=200), usual, 60000, 20000, 4)
    run("corruption", Weather(corruption=50), usual, 60000, 20000, 5)
    run("bottleneck", Weather(octets_per_millisecond=1000, queue=20), usual, 150000, 0, 6)
    small = Settings(receive_buffer=3000, send_buffer=2000)
    run("small buffers", Weather(loss=20), small, 30000, 30000, 7)
    storm = Weather(
        loss=50, jitter=8 * MILLISECOND, duplication=50, corruption=20, octets_per_millisecond=2000
    )
    run("storm", storm, usual, 60000, 30000, 8)


main()

# expect: still air: done True whole True intact True reasons '' ''
# expect:   55 ms, 75 frames, 0 lost, 0 sent again
# expect:   nothing left True
# expect: loss 10/1000: done True whole True intact True reasons '' ''
# expect:   65 ms, 70 frames, 1 lost, 1 sent again
# expect:   nothing left True
# expect: loss 10/1000 without options: done True whole True intact True reasons '' ''
# expect:   55 ms, 68 frames, 0 lost, 0 sent again
# expect:   nothing left True
# expect: loss 50/1000: done True whole True intact True reasons '' ''
# expect:   1155 ms, 92 frames, 7 lost, 6 sent again
# expect:   nothing left True
# expect: loss 50/1000 without options: done True whole True intact True reasons '' ''
# expect:   405 ms, 76 frames, 4 lost, 5 sent again
# expect:   nothing left True
# expect: loss 150/1000: done True whole True intact True reasons '' ''
# expect:   13431 ms, 120 frames, 19 lost, 23 sent again
# expect:   nothing left True
# expect: loss 150/1000 without options: done True whole True intact True reasons '' ''
# expect:   4590 ms, 96 frames, 12 lost, 11 sent again
# expect:   nothing left True
# expect: reordering: done True whole True intact True reasons '' ''
# expect:   338 ms, 137 frames, 0 lost, 5 sent again
# expect:   nothing left True
# expect: duplication: done True whole True intact True reasons '' ''
# expect:   55 ms, 68 frames, 0 lost, 0 sent again
# expect:   nothing left True
# expect: corruption: done True whole True intact True reasons '' ''
# expect:   340 ms, 72 frames, 0 lost, 2 sent again
# expect:   nothing left True
# expect: bottleneck: done True whole True intact True reasons '' ''
# expect:   492 ms, 214 frames, 19 lost, 19 sent again
# expect:   nothing left True
# expect: small buffers: done True whole True intact True reasons '' ''
# expect:   500 ms, 63 frames, 1 lost, 2 sent again
# expect:   nothing left True
# expect: storm: done True whole True intact True reasons '' ''
# expect:   210 ms, 136 frames, 11 lost, 5 sent again
# expect:   nothing left True
