using Frankpledge.Benchmarks;

// One name for each benchmark: dotnet run -c Release --project bench/Frankpledge.Benchmarks law
switch (args)
{
    case ["law"]:
        LawBench.Run(Console.Out);
        return 0;
    case ["pages"]:
        await PageBench.RunAsync();
        return 0;
    case ["search"]:
        await SearchBench.RunAsync();
        return 0;
    case ["import-score", var labels, var document]:
        ImportScoreRun.Score(labels, document);
        return 0;
    case ["hash-labels", var labels]:
        ImportScoreRun.Hash(labels);
        return 0;
    case ["statistics"]:
        StatisticsBench.Run();
        return 0;
    case ["text"]:
        TextBench.Run();
        return 0;
    default:
        Console.Error.WriteLine("Name a benchmark: law | pages | search | statistics | text | import-score LABELS DOCUMENT | hash-labels LABELS");
        return 2;
}
