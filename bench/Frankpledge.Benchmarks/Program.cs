using System.Globalization;
using Frankpledge.Benchmarks;
using Frankpledge.Benchmarks.Fuzz;

// One name for each benchmark: dotnet run -c Release --project bench/Frankpledge.Benchmarks law
switch (args)
{
    case ["law"]:
        LawBench.Run(Console.Out);
        return 0;
    case ["table", var program]:
        return await new Promises(program).PrintAsync();
    case ["serve", var port, "kept"]:
        await DemonstrationServer.ServeAsync(int.Parse(port, CultureInfo.InvariantCulture), eachTime: false);
        return 0;
    case ["serve", var port, "each-time"]:
        await DemonstrationServer.ServeAsync(int.Parse(port, CultureInfo.InvariantCulture), eachTime: true);
        return 0;
    case ["pages", .. var sizes]:
        PagesBench.Run([.. sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture))]);
        return 0;
    case ["coverage"]:
        await CoverageBench.RunAsync();
        return 0;
    case ["search"]:
        await SearchBench.RunAsync();
        return 0;
    case ["import-score", var labels, var document]:
        ImportScoreRun.Score(labels, document);
        return 0;
    case ["import-score-folder", var folder, .. var rest]:
        ImportScoreRun.Folder(folder, mistakes: rest.Contains("--mistakes"));
        return 0;
    case ["train-kinds", .. var plans] when plans.Length > 0:
        TrainKinds.Run(plans);
        return 0;
    case ["import-coverage", .. var files]:
        ImportCoverage.Run([.. files.Where(file => file != "--list")], files.Contains("--list"));
        return 0;
    case ["import-learning", .. var plans] when plans.Length > 0:
        ImportLearning.Run(plans);
        return 0;
    case ["hash-labels", var labels]:
        ImportScoreRun.Hash(labels);
        return 0;
    case ["fuzz", var cases, .. var options]:
        return FuzzRun.Run([cases, .. options]);
    case ["fuzz-worker", var cases, var output, var ending, var seed, var seconds]:
        return FuzzRun.RunWorker(cases, output, ending, int.Parse(seed, CultureInfo.InvariantCulture), int.Parse(seconds, CultureInfo.InvariantCulture));
    case ["fuzz-again", var file]:
        FuzzRun.RunAgain(file);
        return 0;
    case ["parity", .. var documents]:
        return ParityBench.Run(documents);
    case ["growth", .. var names]:
        return GrowthBench.Run(names);
    case ["pdf"]:
        await PdfBench.RunAsync();
        return 0;
    case ["statistics"]:
        StatisticsBench.Run();
        return 0;
    case ["themes", var size]:
        TextBench.Themes(int.Parse(size, CultureInfo.InvariantCulture));
        return 0;
    case ["text"]:
        TextBench.Run();
        return 0;
    default:
        Console.Error.WriteLine(
            "Name a benchmark (or run bench/run for the table of promises): law | search | coverage | statistics | text | themes N | pdf | parity DOCUMENT... | "
            + "growth [NAME or FORMAT...] | pages [N...] | fuzz DIR [--seconds N] [--seed N] [--out FOLDER] [ENDING...] | fuzz-again FILE | "
            + "import-score LABELS DOCUMENT | import-score-folder FOLDER [--mistakes] | train-kinds FOLDER [LABELS DOCUMENT]... | "
            + "import-coverage FILE... [--list] | import-learning FOLDER... [LABELS DOCUMENT]... | hash-labels LABELS");
        return 2;
}
