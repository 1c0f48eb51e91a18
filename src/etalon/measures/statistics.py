"""Intervals for shares and ratios. All intervals are of 95%."""

from math import sqrt

Z = 1.959963984540054
Interval = tuple[float, float]


def wilson(hits: int, n: int) -> Interval:
    """Wilson score interval of the share hits / n, n >= 1.

    Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22
    (1927); R. G. Newcombe, Statistics in Medicine 17 (1998), method 3.
    """
    share = hits / n
    spread = Z * sqrt(share * (1 - share) / n + Z * Z / (4 * n * n))
    middle = share + Z * Z / (2 * n)
    scale = 1 + Z * Z / n
    low = 0.0 if hits == 0 else (middle - spread) / scale
    high = 1.0 if hits == n else (middle + spread) / scale
    return low, high


def ratio_interval(n: int, x: float, y: float, xx: float, xy: float, yy: float) -> Interval | None:
    """Interval of the ratio y / x of two totals over n independent customers, kept within 0..1.

    `x` and `y` are sums, `xx`, `xy` and `yy` sums of squares and products over customers. None when n < 2 or
    x = 0. Source: W. G. Cochran, "Sampling Techniques", 3rd ed. (1977), section 2.11, large-sample variance.
    """
    if n < 2 or x <= 0:
        return None
    ratio = y / x
    squares = max(yy - 2 * ratio * xy + ratio * ratio * xx, 0.0)
    error = sqrt(squares / (n - 1) * n) / x
    return max(0.0, ratio - Z * error), min(1.0, ratio + Z * error)
