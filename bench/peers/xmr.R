# usage: Rscript xmr.R series.csv   one series a line; prints the seconds of ptd_spc over all
if (!requireNamespace("NHSRplotthedots", quietly = TRUE)) quit(status = 3)
suppressMessages(library(NHSRplotthedots))
series <- lapply(strsplit(readLines(commandArgs(TRUE)[1]), ","), as.numeric)
dates <- seq(as.Date("2014-01-01"), by = "month", length.out = length(series[[1]]))
signals <- 0
start <- proc.time()[[3]]
for (each in series) signals <- signals + sum(as.data.frame(ptd_spc(data.frame(y = each, x = dates), value_field = "y", date_field = "x", improvement_direction = "decrease"))$special_cause_flag)
cat(proc.time()[[3]] - start, signals, "\n")
