using Frankpledge.Plans.Contract;
using Frankpledge.Statute.Calendar;
using Frankpledge.Threads;

namespace Frankpledge.Web.Modules.Threads.Api;

/// <summary>A source that was considered, as data. Who recorded it is in the area's own trail and is not given away.</summary>
/// <param name="Changed">References of the statements that it caused.</param>
/// <param name="Why">Why it changed these, or nothing; empty while that is open.</param>
/// <param name="ChangedPlans">The plan of each of these.</param>
/// <param name="ChangedUrls">The permanent address of each of these.</param>
/// <param name="Doubts">What of this is to be looked at again.</param>
/// <param name="Version">Which wording of the source this is.</param>
/// <param name="WithdrawnWhy">Why the source was withdrawn; its words are then not given.</param>
internal sealed record ConsideredData(
    Guid Key, string Title, string Text, ThreadKind Kind, DateOnly On, string? Document, string? Place, string? Address, bool Invented, SourceOutcome Outcome,
    IReadOnlyList<string> Changed, IReadOnlyList<string> Why, DateOnly RecordedOn, IReadOnlyList<string> ChangedPlans, IReadOnlyList<string> ChangedUrls,
    IReadOnlyList<LinkDoubt> Doubts, string? WithdrawnWhy, Guid Version, IReadOnlyList<ConsideredLink> Links)
{
    /// <summary>The attached file: its name, the fingerprint (SHA-256) of its content as it came, and its address while the content stands.</summary>
    public string? FileName { get; private init; }
    public string? FileSha256 { get; private init; }
    public string? FileUrl { get; private init; }

    public static readonly IReadOnlyList<string> Columns =
    [
        "key", "title", "text", "kind", "on", "document", "place", "address", "invented", "outcome", "changed", "why", "recorded_on", "changed_plans",
        "changed_urls", "doubts", "withdrawn_why", "version", "links_dropped", "file_name",
        "file_sha256", "file_url",
    ];

    /// <param name="root">The area's address.</param>
    public static ConsideredData Of(SourceConsidered source, string root) => new(
        source.End.Key, source.End.Title, source.End.Line.Text, source.End.Line.Kind, source.End.Line.On, source.End.Line.Source?.Document,
        source.End.Line.Source?.Place, source.End.Line.Source?.Address, source.End.Line.IsInvented, source.Outcome,
        [.. source.Changed.Select(one => one.Statement.Reference)], source.Why, source.End.Line.RecordedOn,
        [.. source.Changed.Select(one => one.Statement.PlanSlug)], [.. source.Changed.Select(one => root + one.Statement.Page)], source.Doubts,
        source.End.Line.WithdrawnWhy, source.End.Version,
        [
            .. source.Links.Select(one => new ConsideredLink(one.Statement.PlanSlug, one.Statement.Reference, root + one.Statement.Page, one.Link.Said.Purpose,
                one.Link.Said.Strength, one.Link.Said.Why, one.Link.Doubts, null, null)),
            .. source.Dropped.Select(one => new ConsideredLink(one.Statement.PlanSlug, one.Statement.Reference, root + one.Statement.Page, one.Link.Purpose,
                one.Link.Strength, one.Link.Why, [], CivilTime.DayOf(one.Link.DroppedAt!.Value), one.Link.DroppedWhy)),
        ])
    {
        FileName = source.End.Line.File?.Name, FileSha256 = source.End.Line.File?.Sha256,
        FileUrl = source.End.Line.File is { IsRemoved: false } file ? $"{root}/threads/files/{file.Id}" : null,
    };

    public IReadOnlyList<object?> Cells() =>
    [
        Key, Title, Text, Kind, On, Document, Place, Address, Invented ? "true" : "false", Outcome, Changed, Why, RecordedOn, ChangedPlans, ChangedUrls,
        Doubts.Select(doubt => doubt.ToString()), WithdrawnWhy, Version,
        Links.Where(link => link.DroppedOn is not null).Select(link => $"{link.Url} {link.DroppedOn:yyyy-MM-dd}: {link.DroppedWhy}"),
        FileName, FileSha256, FileUrl,
    ];
}

/// <summary>A link of a source and a statement, as data.</summary>
/// <param name="DroppedWhy">Why it was dropped; null for one that stands.</param>
internal sealed record ConsideredLink(string Plan, string Reference, string Url, LinkPurpose? Purpose, LinkStrength? Strength, string? Why,
    IReadOnlyList<LinkDoubt> Doubts, DateOnly? DroppedOn, string? DroppedWhy);
