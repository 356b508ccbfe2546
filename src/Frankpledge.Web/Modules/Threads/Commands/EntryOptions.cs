using System.CommandLine;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Threads;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Threads.Commands;

/// <summary>The options that say what an entry is.</summary>
internal sealed class EntryOptions(bool withLink = true)
{
    private readonly Option<ThreadKind> kind =
        Choices.OneOf("--kind", "What it is. That a promise was met or given up is recorded with promises record.", ThreadEntry.OfPromises).Needed();
    private readonly Option<string> text = new("--text") { Description = "In a sentence or two.", Required = true };
    private readonly Option<DateOnly> on = Ask.Day("--on", "The day of the thing itself.");
    private readonly Option<string> document = new("--document") { Description = "The document in which it can be read.", Required = true };
    private readonly Option<string?> place = new("--place") { Description = "The page, paragraph or minute." };
    private readonly Option<string?> address = new("--address") { Description = "Its address on the web." };
    private readonly Option<long?> amount = Ask.MaybeAmount("--amount", "Pounds, for money.");
    private readonly Option<decimal?> value = new("--value") { Description = "The latest value, for a measure." };
    private readonly Option<string?> unit = new("--unit") { Description = "What is counted, for a measure." };
    private readonly Option<string?> period = new("--period") { Description = "The period, for money or a measure." };
    private readonly Option<string?> title = new("--title") { Description = "A few words by which it is found." };
    private readonly Option<FileInfo?> file = new("--file") { Description = "A file to attach: PDF, Word, spreadsheet, presentation, OpenDocument, picture or plain text, at most 10 MB." };
    private readonly Option<bool> withoutFile = new("--without-file") { Description = "Leave out the file that is attached; a correction keeps it otherwise." };
    private readonly LinkOptions link = new();
    private readonly Option<bool> invented = new("--invented") { Description = "It is made up; only the demonstration takes such." };

    public Command AddTo(Command command)
    {
        foreach (var option in (Option[])[kind, text, on, document, place, address, amount, value, unit, period, title, file, withoutFile, invented])
        {
            command.Options.Add(option);
        }

        return withLink ? link.AddTo(command) : command;
    }

    public Task<BothSeen?> SawAsync(AppDb db, Guid areaId, StatementNamed statement, ParseResult parsed, CancellationToken cancel) =>
        link.SawAsync(db, areaId, statement, parsed, null, cancel);

    public EntryToRecord Read(ParseResult parsed) => new(
        parsed.GetRequiredValue(kind), parsed.GetRequiredValue(text), parsed.GetRequiredValue(on),
        new(parsed.GetRequiredValue(document), parsed.GetValue(place), parsed.GetValue(address)), parsed.GetValue(invented))
    {
        Pence = parsed.GetValue(amount), Value = parsed.GetValue(value), Unit = parsed.GetValue(unit), Period = parsed.GetValue(period),
        Title = parsed.GetValue(title), File = parsed.GetValue(file) is { } attached ? new(attached.Name, Read(attached)) : null,
        WithoutFile = parsed.GetValue(withoutFile), Link = withLink ? link.Read(parsed) : LinkToMake.Unsaid,
    };

    /// <exception cref="RefusedException">There is no such file, or it is too large to be read.</exception>
    private static byte[] Read(FileInfo file) => !file.Exists ? throw new RefusedException("FileMissing", $"There is no file {file.FullName}.")
        : file.Length > ThreadFile.LargestFile
            ? throw new RefusedException([.. ThreadFile.WhyNot(new(file.Name, new byte[ThreadFile.LargestFile + 1]))]) : File.ReadAllBytes(file.FullName);
}
