using System.Globalization;
using Frankpledge.Persistence;
using Frankpledge.Plans.Review;
using Frankpledge.Reading;
using Frankpledge.Web.Access;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>A statement's labels as the reviewer's form holds them.</summary>
public sealed class LabelsForm
{
    public List<StatementKind> Kinds { get; set; } = [];

    /// <summary>Names parted by semicolons.</summary>
    public string? Who { get; set; }

    /// <summary>The path, one heading a line.</summary>
    public string? Section { get; set; }

    /// <summary>Named references, one a line.</summary>
    public string? Refs { get; set; }

    public List<TargetForm> Targets { get; set; } = [];

    public static LabelsForm Of(Candidate candidate) => new()
    {
        Kinds = [.. candidate.Kinds.Order()], Who = string.Join("; ", candidate.Actors.Select(actor => actor.Name)),
        Section = string.Join('\n', candidate.Section),
        Refs = string.Join('\n', candidate.Refs), Targets = [.. candidate.Targets.Select(TargetForm.Of)],
    };

    /// <param name="known">The actors of the import: who is named as one of them has its role, anybody else is some body.</param>
    public CandidateLabels ToLabels(IReadOnlyList<Actor> known) => new(
        [.. Kinds.Distinct().Order()],
        [.. Parts(Who, ';')
            .Select(name => known.FirstOrDefault(actor => string.Equals(actor.Name, name, StringComparison.OrdinalIgnoreCase))
                ?? new Actor(name, ActorRole.Body))],
        [.. Targets.Select(target => target.ToTarget()).OfType<Target>()],
        Parts(Refs, '\n'),
        Parts(Section, '\n'));

    public bool SaysTheSameAs(LabelsForm other) => JsonText.Write(ToLabels([])) == JsonText.Write(other.ToLabels([]));

    private static string[] Parts(string? text, char between) =>
        (text ?? "").Split(between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>A target in its parts. Without what is counted there is none.</summary>
public sealed class TargetForm
{
    public string? Measure { get; set; }

    /// <summary>By its name in the labelling guide, such as <c>reduce_by</c>.</summary>
    public string? Comparator { get; set; }

    /// <summary>A number, or a grade in words.</summary>
    public string? Value { get; set; }

    public string? Unit { get; set; }

    public string? Deadline { get; set; }

    public static TargetForm Of(Target target) => new()
    {
        Measure = target.Measure, Comparator = target.Comparator.Name(), Value = target.Number?.ToString(CultureInfo.InvariantCulture)
            ?? target.Grade, Unit = target.Unit, Deadline = target.Deadline?.Words,
    };

    public Target? ToTarget()
    {
        if (Blank(Measure) is not { } measure)
        {
            return null;
        }

        var number = decimal.TryParse(Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var parsed) ? parsed : (decimal?)null;
        var comparator = ComparatorNames.Parse(Comparator) ?? Reading.Comparator.Increase;
        return new Target(measure, comparator, number, number is null ? Blank(Value) : null, Blank(Unit),
            Blank(Deadline) is { } by ? Reading.Deadline.Read(by, null) : null);
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
