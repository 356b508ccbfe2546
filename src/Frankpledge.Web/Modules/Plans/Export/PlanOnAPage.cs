using Frankpledge.Documents.Printing;
using Frankpledge.Documents.Writing;
using Frankpledge.Reading;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Contract;
using Frankpledge.Web.Modules.Plans.Pages.Public;

namespace Frankpledge.Web.Modules.Plans.Export;

/// <summary>
/// The plan on one side of A4, as offices hand it out: its priorities with what is promised under each. Where all of it is more than a side, each priority
/// shows fewer promises and says how many more it has; where that is still too much, promises are cut after some words, and in the end whole priorities are
/// only counted. Nothing is left out without a word.
/// </summary>
internal static class PlanOnAPage
{
    /// <summary>Fewer and fewer promises a priority, then shorter and shorter ones, then fewer priorities.</summary>
    private static readonly (int Promises, int Letters, int Themes)[] Sizes =
    [
        .. new[] { int.MaxValue, 12, 10, 8, 7, 6, 5, 4, 3 }.Select(promises => (promises, int.MaxValue, int.MaxValue)),
        (3, 140, int.MaxValue), (3, 90, int.MaxValue), (2, 90, int.MaxValue), (1, 90, int.MaxValue), (0, 0, int.MaxValue),
        .. new[] { 40, 24, 12 }.Select(themes => (0, 0, themes)),
    ];

    public static PageToPrint Of(EditionDocument document) =>
        new(_ => Html(document, Sizes[0]), []) { Shorter = [.. Sizes.Skip(1).Select(size => Html(document, size))] };

    private static string Html(EditionDocument document, (int Promises, int Letters, int Themes) size) =>
        HtmlWriter.Write(Written(document, size.Promises, size.Letters, size.Themes), HtmlLook.OnePage);

    internal static WrittenDocument Written(EditionDocument document, int promises, int letters, int themes)
    {
        var all = Themes(document);
        var own = all.FindAll(theme => theme.Statements.Exists(Promised));
        List<WrittenBlock> body = document.Edition.IsWithdrawn ? [.. document.Written.Body]
            : [.. own.Take(themes).SelectMany(theme => Theme(theme, promises, letters))];
        var others = all.Except(own).Select(theme => theme.Heading).ToList();
        if (own.Count > themes)
        {
            body.Add(new WrittenParagraph(ExportText.Get("MorePriorities", new Many(own.Count - themes)), ParagraphRole.Note));
        }

        if (others.Count > 0 && !document.Edition.IsWithdrawn)
        {
            body.Add(new WrittenParagraph(letters == 0 ? ExportText.Get("AlsoCounted", new Many(others.Count)) : ExportText.Get("AlsoInPlan", string.Join("; ", others)),
                ParagraphRole.Note));
        }

        return document.Written with
        {
            Front = [.. document.Written.Front.Where(block => block is not WrittenParagraph { Role: ParagraphRole.Text })], Body = body,
            Back = [new WrittenParagraph(ExportText.Get("PageFoot", document.Address, document.Fingerprint))],
        };
    }

    /// <summary>By the heading under which they stand: the priorities of a plan are its outermost headings.</summary>
    private static List<(string Heading, List<ShownStatement> Statements)> Themes(EditionDocument document)
    {
        var headings = document.Found.Parts.Where(part => part.Rows is null).ToList();
        var level = headings.Count == 0 ? 1 : headings.Min(part => part.Level);
        var first = headings.FindAll(part => part.Level == level);
        return [.. first.Index().Select(one => (WrittenWords.Read(one.Item.Text), document.Statements.Where(statement => statement.Order > one.Item.Order
            && (one.Index + 1 == first.Count || statement.Order < first[one.Index + 1].Order)).ToList())).Where(theme => theme.Item2.Count > 0)];
    }

    private static bool Promised(ShownStatement statement) => statement.Kinds.Contains(StatementKind.Commitment);

    private static IEnumerable<WrittenBlock> Theme((string Heading, List<ShownStatement> Statements) theme, int promises, int letters)
    {
        yield return new WrittenHeading(1, theme.Heading);
        var own = theme.Statements.FindAll(Promised);
        foreach (var promise in own.Take(promises))
        {
            var text = WrittenWords.Read(promise.Text);
            var language = promise.Language == "en" ? null : promise.Language;
            yield return new WrittenStatement(promise.Reference, Cut(text, letters), IsItem: true) { Language = language };
        }

        var tally = CountWords.Tally(PublicPlan.Count(theme.Statements));
        yield return new WrittenParagraph(own.Count > promises && promises > 0 ? ExportText.Get("TallyMore", tally, new Many(own.Count - promises)) : $"{tally}.",
            ParagraphRole.Note);
    }

    /// <summary>After a whole word, with a sign that there is more.</summary>
    private static string Cut(string text, int letters)
    {
        if (text.Length <= letters)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', letters);
        return $"{text[..(end > 0 ? end : letters)]} \u2026";
    }
}
