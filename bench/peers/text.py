"""usage: python3 text.py code|themes|nmf answers.tsv   a label, a tab and a text on each line; prints the seconds of training or grouping in scikit-learn"""
import sys
import time

from scipy.sparse import hstack
from sklearn.cluster import KMeans
from sklearn.decomposition import NMF
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.model_selection import StratifiedKFold
from sklearn.svm import LinearSVC

labels, texts = zip(*(line.rstrip("\n").split("\t", 1) for line in open(sys.argv[2])))
start = time.perf_counter()
if sys.argv[1] == "code":
    words = TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True).fit_transform(texts)
    letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), min_df=3, sublinear_tf=True).fit_transform(texts)
    rows = hstack([words, letters]).tocsr()
    # Two costs over three folds, and the fit on all rows.
    for cost in (0.2, 0.6):
        for seen, _ in StratifiedKFold(3, shuffle=True, random_state=1).split(rows, labels):
            LinearSVC(C=cost).fit(rows[seen], [labels[row] for row in seen])
    LinearSVC(C=0.2).fit(rows, labels)
else:
    rows = TfidfVectorizer(min_df=5, max_df=0.5, sublinear_tf=True).fit_transform(texts)
    (NMF(9, random_state=1) if sys.argv[1] == "nmf" else KMeans(9, n_init=5, random_state=1)).fit(rows)
print(time.perf_counter() - start)
