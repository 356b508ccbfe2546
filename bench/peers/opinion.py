"""usage: python3 opinion.py votes.csv   a line for each person, empty where not seen; prints the seconds of PCA, k-means (100 starts) and silhouettes for 2 to 5 groups"""
import sys
import time

import numpy as np
from sklearn.cluster import KMeans
from sklearn.metrics import silhouette_score

votes = np.genfromtxt(sys.argv[1], delimiter=",")
start = time.perf_counter()
mean = np.nanmean(votes, axis=0)
centred = np.where(np.isnan(votes), 0, votes - mean)
axes = np.linalg.svd(centred, full_matrices=False)[2][:2]
seen = (~np.isnan(votes)).sum(axis=1)
points = (centred @ axes.T * np.sqrt(votes.shape[1] / np.maximum(seen, 1))[:, None])[seen >= 7]
best = max((KMeans(k, n_init=100, random_state=42).fit(points) for k in range(2, 6)), key=lambda each: silhouette_score(points, each.labels_))
print(time.perf_counter() - start, best.inertia_)
