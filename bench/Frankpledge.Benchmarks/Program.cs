using Frankpledge.Benchmarks;

// One name for each benchmark: dotnet run -c Release --project bench/Frankpledge.Benchmarks law
// One name for each benchmark: dotnet run -c Release --project bench/Frankpledge.Benchmarks statistics
switch (args)
{
    case ["law"]:
        LawBench.Run(Console.Out);
        return 0;
    case ["import-score", var labels, var document]:
        ImportScoreRun.Score(labels, document);
        return 0;
    case ["hash-labels", var labels]:
        ImportScoreRun.Hash(labels);
        return 0;
    case ["law"]:
        LawBench.Run(Console.Out);
        return 0;
    case ["statistics"]:
        StatisticsBench.Run();
        return 0;
    default:
        Console.Error.WriteLine("Name a benchmark: law, import-score LABELS DOCUMENT, hash-labels LABELS.");
        Console.Error.WriteLine("import-score LABELS DOCUMENT | hash-labels LABELS | law | statistics");
        return 2;
}
