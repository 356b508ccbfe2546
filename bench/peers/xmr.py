"""usage: python3 xmr.py series.csv   one series a line; prints the seconds of limits and signals in pandas, and the number of signals"""
import sys
import time

import numpy as np
import pandas as pd


def signals(y):
    ranges = y.diff().abs()
    ranges = ranges[ranges < 3.267 * ranges.mean()]
    mean, wide = y.mean(), 2.66 * ranges.mean()
    outside = (y > mean + wide) | (y < mean - wide)
    near = ~outside & ((y - mean).abs() > wide * 2 / 3)
    side, step = np.sign(y - mean), np.sign(y.diff())
    spread = lambda ends, width: ends[::-1].rolling(width, min_periods=1).max()[::-1].fillna(0) > 0
    trend = spread((step.rolling(6).sum().abs() == 6).astype(int), 7)
    run = spread((side.rolling(7).sum().abs() == 7).astype(int), 7)
    pair = near & spread(((near.rolling(3).sum() >= 2) & (side.rolling(3).sum().abs() == 3)).astype(int), 3)
    return int((outside | trend | run | pair).sum())


series = [pd.Series([float(cell) for cell in line.split(",")]) for line in open(sys.argv[1])]
start = time.perf_counter()
found = sum(signals(each) for each in series)
print(time.perf_counter() - start, found)
