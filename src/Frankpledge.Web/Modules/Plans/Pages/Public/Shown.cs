using Frankpledge.Plans;
using Frankpledge.Reading;
using Frankpledge.Web.Access;

namespace Frankpledge.Web.Modules.Plans.Pages.Public;

/// <summary>A statement as public pages show it.</summary>
public sealed record ShownStatement(
    Guid Id, Guid WordingId, string Reference, int Order, string Text, StatementKind Kind, IReadOnlyList<StatementKind> Kinds, IReadOnlyList<Actor> Actors,
    IReadOnlyList<string> Section,
    StatementRole Role, string? Stem, bool OpensParagraph, string Language, bool IsCorrected)
{
    /// <summary>Narrative is read as text; everything else stands on its own with its reference in the margin.</summary>
    public bool IsText => Kind == StatementKind.Narrative && Role == StatementRole.Sentence;
}

/// <summary>Reads the statements of an edition in order.</summary>
internal static class Shown
{
    public static IQueryable<Row> RowsOf(IQueryable<Wording> wordings, IQueryable<Statement> statements, Guid editionId) =>
        from wording in wordings
        join statement in statements on wording.StatementId equals statement.Id
        where wording.EditionId == editionId
        orderby wording.Order
        select new Row(
            statement.Id, wording.Id, statement.Letter, statement.Number, wording.Order, wording.Text, wording.Kinds, wording.Actors, wording.Section,
            wording.Role, wording.Stem,
            wording.OpensParagraph, wording.Language, wording.SourceText != null);

    public sealed record Row(
        Guid Id, Guid WordingId, char Letter, int Number, int Order, string Text, IReadOnlyList<StatementKind> Kinds, IReadOnlyList<Actor> Actors,
        IReadOnlyList<string> Section, StatementRole Role,
        string? Stem, bool OpensParagraph, string Language, bool IsCorrected)
    {
        public ShownStatement Statement => new(
            Id, WordingId, new StatementReference(Letter, Number).ToString(), Order, Text, StatementReference.MainKind(Kinds), Kinds, Actors, Section, Role,
            Stem, OpensParagraph, Language, IsCorrected);
    }

    /// <summary>The word people use for a kind.</summary>
    public static string Word(StatementKind kind) => PublicText.Get($"Kind{kind}");

    public static string Words(StatementKind kind) => PublicText.Get($"Kinds{kind}");
}
