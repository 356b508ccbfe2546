using Frankpledge.Areas.Contract;
using Frankpledge.Documents.Writing;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.Layouts;
using Frankpledge.Web.Modules.Plans.Contract;
using Frankpledge.Web.Modules.Plans.Pages.Public;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans.Export;

/// <summary>Puts an edition into the one order of blocks: what it is, its text, and how it is checked.</summary>
internal sealed class EditionDocuments(AppDb db, PublicPlans plans, TimeProvider clock, FrankpledgeSettings settings)
{
    /// <param name="number">The edition that stands for the plan when null.</param>
    /// <param name="site">Scheme and host, before the permanent addresses.</param>
    /// <returns>Null where there is no such plan or edition.</returns>
    public async Task<EditionDocument?> FindAsync(string area, string plan, int? number, string site, CancellationToken cancel = default)
    {
        if (await plans.FindAsync(area, plan, number) is not { Edition: { } edition } found)
        {
            return null;
        }

        var statements = await plans.StatementsOfAsync(found);
        var wordings = edition.IsWithdrawn ? [] : await db.Wordings.AsNoTracking().Where(one => one.EditionId == edition.Id).ToListAsync(cancel);
        var notes = wordings.SelectMany(one => one.Notes.Select(note => (one.Id, Note: note))).ToLookup(one => one.Id, one => one.Note);
        var body = edition.IsWithdrawn ? [new WrittenParagraph(PublicText.Get("TextWithdrawn"))]
            : new EditionBlocks(notes).Of(PlanText.Of(found.Parts, statements, found.PlanRoot));
        var address = site + found.UrlOf(edition);
        var written = new WrittenDocument(found.Title!, Language(statements), Front(found, edition, address), body, [])
        {
            Running = string.Join(", ", [found.Title!, EditionWords.Sentence(edition), .. Notable(found)]), Author = found.Area.LocalPolicingBody(clock.Today()).Title,
            Colour = AreaHere.Face(found.Area).Colour, ContentsTitle = ExportText.Get("Contents"),
            Logo = found.Area.LogoFingerprint is not null && await db.LogoAsync(found.Area.Id, cancel) is { } mark
                ? new(mark, ExportText.Get("LogoOf", found.Area.LocalPolicingBody(clock.Today()).Title), 20) : null,
        };
        var document = new EditionDocument(found, written, statements, edition.IsWithdrawn ? [] : edition.FingerprintedLines(wordings), address);
        return document with { Written = written with { Back = Back(document) } };
    }

    /// <summary>Most of the statements are in it.</summary>
    private static string Language(IReadOnlyList<ShownStatement> statements) =>
        statements.Count(one => one.Language == "cy") > statements.Count / 2 ? "cy" : "en-GB";

    /// <summary>What stands on every page: that it is not the plan in force.</summary>
    private static IEnumerable<string> Notable(PublicPlan found) =>
        found.Notice is null ? [] : [StandingNotice.Word(found.Standing!.Value).ToLower(System.Globalization.CultureInfo.CurrentCulture)];

    internal static IReadOnlyList<WrittenBlock> Front(PublicPlan found, Edition edition, string address) =>
    [
        new WrittenParagraph(PublicText.Get("PlanCaption", found.Area.Name), ParagraphRole.Lead),
        new WrittenParagraph($"{EditionWords.Sentence(edition)}. {PublicText.Get("EditionNumber", edition.Number)}.", ParagraphRole.Lead),
        .. Warnings(found),
        .. edition.RedactedAt is { } redacted ? [new WrittenParagraph(PublicText.Get("RedactedNote", redacted.LocalTime()))] : Array.Empty<WrittenBlock>(),
        new WrittenPicture(AddressCode.Of(address), ExportText.Get("CodeLeadsTo", address), 30),
        new WrittenParagraph(ExportText.Get("CheckedAt", address)),
    ];

    private static IEnumerable<WrittenBlock> Warnings(PublicPlan found)
    {
        if (found.Notice is { } notice)
        {
            yield return new WrittenParagraph(WrittenWords.Read(notice.Sentence), ParagraphRole.Warning);
        }

        if (AreaHere.Face(found.Area).Demonstration is { } demonstration)
        {
            yield return new WrittenParagraph(demonstration, ParagraphRole.Warning);
        }
    }

    private IReadOnlyList<WrittenBlock> Back(EditionDocument document)
    {
        var edition = document.Edition;
        var letters = document.Statements.Where(one => !one.IsText).Select(one => one.Kind).Distinct().Order().ToList();
        return
        [
            .. letters.Count == 0 ? Array.Empty<WrittenBlock>()
                : [new WrittenHeading(1, ExportText.Get("ReferencesHeading")), new WrittenParagraph(ExportText.Get("ReferencesLead")),
                    .. letters.Select(kind => new WrittenItem(ExportText.Get("ReferenceLetter", StatementReference.LetterOf(kind), Shown.Word(kind))))],
            new WrittenHeading(1, ExportText.Get("CheckHeading")),
            new WrittenParagraph(ExportText.Get(edition.IsWithdrawn ? "CheckWithdrawn" : "CheckWhich", document.Found.Title, edition.Number, EditionWords.Sentence(edition))),
            new WrittenParagraph(ExportText.Get("CheckFingerprint", document.Fingerprint)),
            .. edition.RedactedSha256 is null ? Array.Empty<WrittenBlock>() : [new WrittenParagraph(ExportText.Get("CheckBefore", edition.Sha256))],
            new WrittenParagraph(ExportText.Get("CheckSource", edition.SourceName, edition.SourceSha256)),
            new WrittenItem(ExportText.Get("CheckStep1", $"{document.Address}/take"), 0, IsNumbered: true),
            .. edition.IsWithdrawn ? Array.Empty<WrittenBlock>() : [new WrittenItem(ExportText.Get("CheckStep2"), 0, IsNumbered: true),
                new WrittenItem(ExportText.Get("CheckStep3", $"{document.Address}/{ExportFormat.Json.Path}"), 0, IsNumbered: true)],
            .. settings.Licence is { } licence ? [new WrittenParagraph($"{PublicText.Get("LicenceIs")} {licence.Name} ({licence.Address}).")]
                : Array.Empty<WrittenBlock>(),
        ];
    }
}
