"""usage: python3 duplicates.py answers.txt   an answer a line; prints the seconds to find all pairs that share 0.8 of their runs of three words, and the clusters"""
import sys
import time

import numpy as np
from scipy.sparse.csgraph import connected_components
from sklearn.feature_extraction.text import CountVectorizer

answers = open(sys.argv[1], encoding="utf-8").read().splitlines()
start = time.perf_counter()
runs = CountVectorizer(ngram_range=(3, 3), binary=True, token_pattern=r"\w+").fit_transform(answers).astype(np.int32)
common = (runs @ runs.T).tocoo()
sizes = np.asarray(runs.sum(axis=1)).ravel()
alike = common.data / (sizes[common.row] + sizes[common.col] - common.data) >= 0.8
common.data = alike.astype(np.int8)
common = common.tocsr()
common.eliminate_zeros()
labels = connected_components(common, directed=False)[1]
print(time.perf_counter() - start, int((np.bincount(labels) > 1).sum()))
