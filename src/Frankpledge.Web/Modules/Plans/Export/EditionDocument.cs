using Frankpledge.Documents.Writing;
using Frankpledge.Plans;
using Frankpledge.Web.Modules.Plans.Contract;
using Frankpledge.Web.Modules.Plans.Pages.Public;

namespace Frankpledge.Web.Modules.Plans.Export;

/// <summary>An edition as the one order of blocks that every format gives.</summary>
/// <param name="Statements">In order: of a withdrawn text none.</param>
/// <param name="Lines">The texts as they are kept, of which the fingerprint is: of a withdrawn text none.</param>
/// <param name="Address">Where it is checked: its permanent address, whole.</param>
internal sealed record EditionDocument(PublicPlan Found, WrittenDocument Written, IReadOnlyList<ShownStatement> Statements, IReadOnlyList<string> Lines,
    string Address)
{
    public Edition Edition => Found.Edition!;

    /// <summary>Of the text as it stands, with the notes where words were removed.</summary>
    public string Fingerprint => Edition.RedactedSha256 ?? Edition.Sha256;

    public bool IsDraft => !Edition.IsIssue;
}
