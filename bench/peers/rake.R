# usage: Rscript rake.R sample.csv margins.csv   prints the seconds of survey::rake to all margins
if (!requireNamespace("survey", quietly = TRUE)) quit(status = 3)
suppressMessages(library(survey))
files <- commandArgs(TRUE)
people <- read.csv(files[1], stringsAsFactors = TRUE)
known <- read.csv(files[2])
names <- unique(known$margin)
margins <- lapply(names, function(each) { rows <- known[known$margin == each, ]; setNames(data.frame(rows$level, rows$N), c(each, "Freq")) })
design <- svydesign(ids = ~1, weights = ~rep(1, nrow(people)), data = people)
start <- proc.time()[[3]]
raked <- rake(design, lapply(names, function(each) as.formula(paste("~", each))), margins, control = list(maxit = 500, epsilon = 1e-13))
cat(proc.time()[[3]] - start, sum(weights(raked)^2), "\n")
