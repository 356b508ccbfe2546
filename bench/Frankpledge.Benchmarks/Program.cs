using Frankpledge.Benchmarks;

switch (args)
{
    case ["import-score", var labels, var document]:
        ImportScoreRun.Score(labels, document);
        return 0;
    case ["hash-labels", var labels]:
        ImportScoreRun.Hash(labels);
        return 0;
    default:
        Console.Error.WriteLine("import-score LABELS DOCUMENT | hash-labels LABELS");
        return 2;
}
