namespace Frankpledge.Plans.Comparing;

/// <summary>Whether another plan speaks of a subject too.</summary>
public enum SubjectStanding
{
    /// <summary>A section of it has the same telling words, those of a heading among them.</summary>
    Both,

    /// <summary>No section of it, but statements that say the words of the heading.</summary>
    Mentioned,

    /// <summary>Nothing was found. It may still speak of it in other words.</summary>
    NotFound,
}

/// <summary>A section of one plan, and what another says of its subject.</summary>
/// <param name="Matches">Sections of the other plan, the most alike first; none unless it stands in both.</param>
/// <param name="Mentions">Statements of the other plan that say the words of its heading; none where it stands in both.</param>
public sealed record Subject(PlanSection Section, SubjectStanding Standing, IReadOnlyList<SubjectMatch> Matches, IReadOnlyList<ComparedStatement> Mentions);

/// <param name="Alike">0 to 1: the cosine of the weights of their words.</param>
/// <param name="Words">The words in both that weigh most, as they are written.</param>
public sealed record SubjectMatch(PlanSection Section, double Alike, IReadOnlyList<string> Words);
