namespace Frankpledge.Persistence;

/// <summary>A step between two migration files that SQL alone cannot take: it reads old rows and writes them in their new form.
/// Registered by the module whose rows they are.</summary>
/// <param name="Number">Its place among the files; no file has the same.</param>
/// <param name="Name">What it carries over, for the list of what ran.</param>
/// <param name="RunAsync">Uses SQL only: the model may know columns that later files add.</param>
public sealed record CarryOver(int Number, string Name, Func<AppDb, CancellationToken, Task> RunAsync);
