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
// One name for each benchmark: dotnet run -c Release --project bench/Frankpledge.Benchmarks law
switch (args)
{
    case ["law"]: LawBench.Run(Console.Out); break;
    default: Console.WriteLine("Name a benchmark: law."); break;
}
