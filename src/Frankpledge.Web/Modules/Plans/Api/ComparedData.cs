using Frankpledge.Plans.Comparing;
using Frankpledge.Reading;

namespace Frankpledge.Web.Modules.Plans.Api;

/// <summary>Two plans side by side, as JSON.</summary>
internal sealed record ComparedData(ComparedSide First, ComparedSide Second, IReadOnlyList<ComparedSubject> Subjects)
{
    public static readonly IReadOnlyList<string> Columns =
        ["plan", "section", "statements", "standing", "other_section", "alike", "words", "mentions"];

    public static ComparedData Of((string Title, PlanSide Side) first, (string Title, PlanSide Side) second, SubjectComparison subjects) =>
        new(ComparedSide.Of(first.Title, first.Side), ComparedSide.Of(second.Title, second.Side),
            [.. subjects.First.Select(one => ComparedSubject.Of("first", one)), .. subjects.Second.Select(one => ComparedSubject.Of("second", one))]);
}

/// <summary>What one of the two undertakes, counted.</summary>
/// <param name="Measured">How many statements that undertake something have a measure linked; null for a file, as <c>met</c> and <c>given_up</c> are.</param>
internal sealed record ComparedSide(string Title, int Statements, int Promises, int Expectations, int Undertaken, IReadOnlyList<ComparedActor> By, int ByNobody,
    int? Measured, int? Met, int? GivenUp, int Sections)
{
    public static ComparedSide Of(string title, PlanSide side) => new(title, side.Counts.All, side.Counts.Promises, side.Counts.Expectations, side.Undertaken,
        [.. Enum.GetValues<ActorRole>().Select(role => new ComparedActor(role, side.Of(role))).Where(one => one.Statements > 0)], side.OfNobody,
        side.Measured, side.Met, side.GivenUp, side.Sections);
}

internal sealed record ComparedActor(ActorRole Role, int Statements);

/// <summary>A section of one plan and what the other says of it.</summary>
/// <param name="Plan"><c>first</c> or <c>second</c>.</param>
/// <param name="Standing"><c>both</c>, <c>mentioned</c> or <c>not_found</c>.</param>
/// <param name="Mentions">References, or the words of statements of a file.</param>
internal sealed record ComparedSubject(string Plan, IReadOnlyList<string> Section, int Statements, string Standing, IReadOnlyList<ComparedMatch> Matches,
    IReadOnlyList<string> Mentions)
{
    public static ComparedSubject Of(string plan, Subject subject) => new(plan, subject.Section.Path, subject.Section.Statements.Count,
        subject.Standing switch { SubjectStanding.Both => "both", SubjectStanding.Mentioned => "mentioned", _ => "not_found" },
        [.. subject.Matches.Select(one => new ComparedMatch(one.Section.Path, Math.Round(one.Alike, 3), one.Words))],
        [.. subject.Mentions.Select(one => one.Reference ?? one.Text)]);

    /// <summary>One row for each section that it was found in; one for a subject that was found in none.</summary>
    public IEnumerable<IReadOnlyList<object?>> Rows() => Matches.Count == 0 ? [[Plan, Section, Statements, Standing, null, null, null, Mentions]]
        : Matches.Select(match => (IReadOnlyList<object?>)[Plan, Section, Statements, Standing, match.Section, match.Alike, match.Words, Mentions]);
}

internal sealed record ComparedMatch(IReadOnlyList<string> Section, double Alike, IReadOnlyList<string> Words);
