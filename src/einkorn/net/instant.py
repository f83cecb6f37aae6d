"""Instants and durations: nanoseconds of one monotonic clock, as plain ints."""

MICROSECOND = 1_000
MILLISECOND = 1_000_000
SECOND = 1_000_000_000
NEVER = 0x7FFF_FFFF_FFFF_FFFF  # a deadline that is not set; nothing is ever added to it
