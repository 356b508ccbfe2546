using Frankpledge.Benchmarks;

// One name for each benchmark: dotnet run -c Release --project bench/Frankpledge.Benchmarks law
switch (args)
{
    case ["law"]: LawBench.Run(Console.Out); break;
    default: Console.WriteLine("Name a benchmark: law."); break;
}
