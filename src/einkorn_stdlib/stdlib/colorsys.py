"""Colours between RGB and YIQ, HLS and HSV; all parts are floats from 0 to 1."""

__all__ = ["hls_to_rgb", "hsv_to_rgb", "rgb_to_hls", "rgb_to_hsv", "rgb_to_yiq", "yiq_to_rgb"]

ONE_THIRD = 1.0 / 3.0
ONE_SIXTH = 1.0 / 6.0
TWO_THIRD = 2.0 / 3.0


def rgb_to_yiq(r: float, g: float, b: float) -> tuple[float, float, float]:
    """Luminance and two differences (NTSC)."""
    y = 0.30 * r + 0.59 * g + 0.11 * b
    i = 0.74 * (r - y) - 0.27 * (b - y)
    q = 0.48 * (r - y) + 0.41 * (b - y)
    return y, i, q


def _between(value: float) -> float:
    return 0.0 if value < 0.0 else 1.0 if value > 1.0 else value


def yiq_to_rgb(y: float, i: float, q: float) -> tuple[float, float, float]:
    """The way back, cut to the range."""
    r = y + 0.9468822170900693 * i + 0.6235565819861433 * q
    g = y - 0.27478764629897834 * i - 0.6356910791873801 * q
    b = y - 1.1085450346420322 * i + 1.7090069284064666 * q
    return _between(r), _between(g), _between(b)


def _hue(r: float, g: float, b: float, most: float, range_: float) -> float:
    rc, gc, bc = (most - r) / range_, (most - g) / range_, (most - b) / range_
    if r == most:
        h = bc - gc
    elif g == most:
        h = 2.0 + rc - bc
    else:
        h = 4.0 + gc - rc
    return (h / 6.0) % 1.0


def rgb_to_hls(r: float, g: float, b: float) -> tuple[float, float, float]:
    """Hue, lightness, saturation."""
    most, least = max(r, g, b), min(r, g, b)
    total, range_ = most + least, most - least
    lightness = total / 2.0
    if least == most:
        return 0.0, lightness, 0.0
    if lightness <= 0.5:
        saturation = range_ / total
    else:
        saturation = range_ / (2.0 - most - least)
    return _hue(r, g, b, most, range_), lightness, saturation


def hls_to_rgb(h: float, l: float, s: float) -> tuple[float, float, float]:
    """From hue, lightness, saturation."""
    if s == 0.0:
        return l, l, l
    upper = l * (1.0 + s) if l <= 0.5 else l + s - (l * s)
    lower = 2.0 * l - upper
    return (
        _part(lower, upper, h + ONE_THIRD),
        _part(lower, upper, h),
        _part(lower, upper, h - ONE_THIRD),
    )


def _part(lower: float, upper: float, hue: float) -> float:
    hue = hue % 1.0
    if hue < ONE_SIXTH:
        return lower + (upper - lower) * hue * 6.0
    if hue < 0.5:
        return upper
    if hue < TWO_THIRD:
        return lower + (upper - lower) * (TWO_THIRD - hue) * 6.0
    return lower


def rgb_to_hsv(r: float, g: float, b: float) -> tuple[float, float, float]:
    """Hue, saturation, value."""
    most, least = max(r, g, b), min(r, g, b)
    if least == most:
        return 0.0, 0.0, most
    range_ = most - least
    return _hue(r, g, b, most, range_), range_ / most, most


def hsv_to_rgb(h: float, s: float, v: float) -> tuple[float, float, float]:
    """From hue, saturation, value."""
    if s == 0.0:
        return v, v, v
    i = int(h * 6.0)
    f = (h * 6.0) - i
    p, q, t = v * (1.0 - s), v * (1.0 - s * f), v * (1.0 - s * (1.0 - f))
    match i % 6:
        case 0:
            return v, t, p
        case 1:
            return q, v, p
        case 2:
            return p, v, t
        case 3:
            return p, q, v
        case 4:
            return t, p, v
        case _:
            return v, p, q
