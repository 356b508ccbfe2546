# usage: Rscript stl.R series.csv   one series a line; prints the seconds of stl(robust = TRUE) over all
series <- lapply(strsplit(readLines(commandArgs(TRUE)[1]), ","), as.numeric)
start <- proc.time()[[3]]
last <- 0
for (each in series) last <- stl(ts(each, frequency = 12), s.window = "periodic", robust = TRUE)$time.series[1, 1]
cat(proc.time()[[3]] - start, last, "\n")
