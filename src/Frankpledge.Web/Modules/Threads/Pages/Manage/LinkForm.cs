using Frankpledge.Plans.Contract;
using Frankpledge.Threads;

namespace Frankpledge.Web.Modules.Threads.Pages.Manage;

/// <summary>What a link says, as a person chooses and types it.</summary>
public sealed class LinkForm
{
    /// <summary>The field to which each refusal belongs.</summary>
    internal static readonly Dictionary<string, string> Fields = new()
    {
        ["PurposeMissing"] = Name(nameof(Purpose)), ["StrengthMissing"] = Name(nameof(Strength)), ["StrengthOfNothing"] = Name(nameof(Purpose)),
        ["LinkWhyMissing"] = Name(nameof(Why)), ["LinkWhyTooLong"] = Name(nameof(Why)), ["QuoteTooLong"] = Name(nameof(Quote)),
        ["QuoteNotFound"] = Name(nameof(Quote)), ["LookWhyMissing"] = "LookWhy", ["LookWhyTooLong"] = "LookWhy", ["EndUnknown"] = "Key",
        ["EntryUnknown"] = "Key", ["EndWithdrawn"] = "Key", ["LinkedAlready"] = "Key",
    };

    public LinkPurpose? Purpose { get; set; }

    public LinkStrength? Strength { get; set; }

    public string? Why { get; set; }

    public string? Quote { get; set; }

    internal static LinkForm Of(LinkFound found) =>
        new() { Purpose = found.Link.Purpose, Strength = found.Link.Strength, Why = found.Link.Why, Quote = found.QuoteShown ? found.Link.Quote : null };

    internal LinkToMake Read() => new(Purpose, Strength, Why, Quote);

    private static string Name(string field) => $"Link.{field}";
}
