using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Information;

/// <summary>Publications that everyone can use. SI 2018/952; WCAG 2.2 level AA (verify).</summary>
public static class AccessiblePublication
{
    /// <summary>Refuses a document in which text is only a picture, or that has no accessible page beside the PDF.</summary>
    [Rule("R143")]
    public static IReadOnlyList<Reason> WhyNotPublish(bool hasImageOnlyText, bool hasHtml, bool pdfIsTagged)
    {
        var reasons = new List<Reason>();
        if (hasImageOnlyText)
        {
            reasons.Add(Because.Block("R143", "TextAsPicture", "A picture holds text that is nowhere else in words. Add the words."));
        }

        if (!hasHtml && !pdfIsTagged)
        {
            reasons.Add(Because.Warn("R143", "NoAccessibleForm", "Publish it as a web page, or as a tagged PDF."));
        }

        return reasons;
    }

    /// <summary>Warns when the accessibility statement has not been reviewed for a year. reg 8.</summary>
    [Rule("R144")]
    public static IReadOnlyList<Reason> CheckStatement(DateOnly? reviewed, DateOnly today) =>
        reviewed is { } on && InclusivePeriod.OfMonths(on, 12).Last >= today
        ? []
        : [Because.Warn("R144", "StatementReviewDue", reviewed is null
            ? "There is no accessibility statement." : (Sentence)$"The accessibility statement was last reviewed on {InWords.Day(reviewed.Value)}.")];
}
