"""time: clocks go forward, sleeping takes as long as asked."""

import time

start = time.monotonic()
ticks = time.monotonic_ns()
time.sleep(0.02)
passed = time.monotonic() - start
print(0.02 <= passed < 5.0, time.monotonic_ns() > ticks, time.perf_counter() <= time.perf_counter())
print(time.time() > 1_600_000_000.0, isinstance(time.time_ns(), int))
moment = time.gmtime(86400 * 365)
print(moment.tm_year, moment.tm_mon, moment.tm_mday, moment.tm_wday, moment.tm_yday)
print(moment)
print(time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(1_000_000_000)))

# expect: True True True
# expect: True True
# expect: 1971 1 1 4 1
# expect: time.struct_time(tm_year=1971, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=4, tm_yday=1, tm_isdst=0)
# expect: 2001-09-09 01:46:40
