namespace Frankpledge.Areas;

/// <summary>What only the office can say about itself. The statements that the law asks for are made of these; the program invents none.</summary>
public enum Detail
{
    Email,
    Phone,
    Post,
    OfficeName,
    OfficeShort,
    BodyShort,
    PanelShort,
    ForceShort,
    AccessibilityStatus,
    AccessibilityFaults,
    AccessibilityTesting,
    AccessibilityTestedOn,
    AccessibilityPreparedOn,
    AccessibilityContact,
    AccessibilityReply,
    PrivacyController,
    PrivacyContact,
    PrivacyPurposes,
    PrivacyBasis,
    PrivacyRetention,
    PrivacyReviewedOn,
}

/// <summary>How a detail is written.</summary>
public enum DetailForm
{
    Line,
    Lines,
    Email,
    Day,
    Compliance,
}

/// <summary>How far a site meets the accessibility standard, in the three steps of the model statement (SI 2018/952).</summary>
public enum Compliance
{
    Full,
    Partial,
    None,
}

/// <summary>Details that are asked for together.</summary>
public enum DetailGroup
{
    Contact,
    Names,
    Accessibility,
    Privacy,
}

public static class Details
{
    /// <summary>The details that stand for a body in short.</summary>
    public static IReadOnlyList<Detail> ShortForms { get; } = [Detail.OfficeShort, Detail.BodyShort, Detail.PanelShort, Detail.ForceShort];

    public static DetailForm Form(this Detail kind) => kind switch
    {
        Detail.Email or Detail.AccessibilityContact or Detail.PrivacyContact => DetailForm.Email,
        Detail.AccessibilityTestedOn or Detail.AccessibilityPreparedOn or Detail.PrivacyReviewedOn => DetailForm.Day,
        Detail.AccessibilityStatus => DetailForm.Compliance,
        Detail.Post or Detail.AccessibilityFaults or Detail.AccessibilityTesting or Detail.PrivacyPurposes or Detail.PrivacyBasis or Detail.PrivacyRetention =>
            DetailForm.Lines,
        _ => DetailForm.Line,
    };

    public static DetailGroup Group(this Detail kind) => kind switch
    {
        < Detail.OfficeName => DetailGroup.Contact,
        < Detail.AccessibilityStatus => DetailGroup.Names,
        < Detail.PrivacyController => DetailGroup.Accessibility,
        _ => DetailGroup.Privacy,
    };

    /// <summary>Those of a group that every office can give; a short form is for documents that use one.</summary>
    public static IReadOnlyList<Detail> AskedOf(DetailGroup group) => [.. Of(group).Except(ShortForms)];

    public static IReadOnlyList<Detail> Of(DetailGroup group) => [.. Enum.GetValues<Detail>().Where(kind => kind.Group() == group)];
}
