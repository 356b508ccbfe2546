using Frankpledge.Areas;

namespace Frankpledge.Web.Hosting.Demonstration;

/// <summary>What the demonstration's office says about itself: all invented, and the texts say so;
/// address and number are kept for examples and reach nobody.</summary>
internal static class DemonstrationDetails
{
    private const string Office = "office@demonstration.example";

    public static IReadOnlyList<DetailToGive> Of(DateOnly today) =>
    [
        .. Names(), .. Contact(), .. Accessibility(today), .. Privacy(today),
    ];

    private static DetailToGive[] Names() =>
    [
        New(Detail.OfficeName, "Office of the Police and Crime Commissioner"), New(Detail.OfficeShort, "OPCC"),
        New(Detail.BodyShort, "PCC"), New(Detail.PanelShort, "PCP"), New(Detail.ForceShort, "WMP"),
    ];

    private static DetailToGive[] Contact() =>
    [
        New(Detail.Email, Office), New(Detail.Phone, "0121 496 0000 (a number kept for examples)"),
        New(Detail.Post, "1 Example Street\nBirmingham\n(invented for the demonstration)"),
    ];

    private static DetailToGive[] Accessibility(DateOnly today) =>
    [
        New(Detail.AccessibilityStatus, nameof(Compliance.Partial)),
        New(Detail.AccessibilityFaults,
            "Invented for the demonstration: scanned pages among the uploaded papers have no text that a screen reader could read. They will be typed by the end of March."),
        New(Detail.AccessibilityTesting,
            "Invented for the demonstration: two people went through the home page, the plan and a promise by keyboard alone and with a screen reader."),
        New(Detail.AccessibilityTestedOn, Day(today.AddDays(-60))), New(Detail.AccessibilityPreparedOn, Day(today.AddDays(-30))),
        New(Detail.AccessibilityContact, Office), New(Detail.AccessibilityReply, "Within ten working days (invented)"),
    ];

    private static DetailToGive[] Privacy(DateOnly today) =>
    [
        New(Detail.PrivacyController, "The commissioner (invented: the demonstration keeps nobody's data)"), New(Detail.PrivacyContact, Office),
        New(Detail.PrivacyPurposes, "Invented for the demonstration: to answer people who write, and to know which officer changed what."),
        New(Detail.PrivacyBasis, "Invented for the demonstration: a task in the public interest, UK GDPR Article 6(1)(e)."),
        New(Detail.PrivacyRetention, "Invented for the demonstration: messages until they are answered, the record of changes for seven years."),
        New(Detail.PrivacyReviewedOn, Day(today.AddDays(-30))),
    ];

    private static DetailToGive New(Detail kind, string text) => new(kind, text, "");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
