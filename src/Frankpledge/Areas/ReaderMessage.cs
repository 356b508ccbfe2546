using System.Text.RegularExpressions;
using Frankpledge.Common;

namespace Frankpledge.Areas;

/// <summary>What a reader says about a public page.</summary>
public enum ReaderMessageKind
{
    Useful,
    NotUseful,
    Mistake,
    Question,
}

/// <summary>A reader's message to the office: what was typed and nothing else about the person, no address of their machine among it.</summary>
public sealed partial class ReaderMessage
{
    public const int LongestText = 2000;
    private const int LongestAbout = 300;

    public required Guid Id { get; init; }
    public required Guid AreaId { get; init; }
    public required ReaderMessageKind Kind { get; init; }

    /// <summary>The page it is about: a path of this site.</summary>
    public required string About { get; init; }
    public string? Text { get; private set; }

    /// <summary>Where the reader wants an answer, if they do.</summary>
    public string? ReplyTo { get; private set; }
    public required DateTimeOffset SentAt { get; init; }
    public DateTimeOffset? SettledAt { get; private set; }
    public string? SettledBy { get; private set; }
    public int Version { get; private set; }

    public static ReaderMessage Of(PoliceArea area, MessageToSend sent, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny(WhyNot(area, sent));
        return new()
        {
            Id = Guid.CreateVersion7(), AreaId = area.Id, Kind = sent.Kind, About = sent.About, SentAt = at.ToUniversalTime(), Text = Or(sent.Text),
            ReplyTo = Or(sent.ReplyTo),
        };
    }

    public static IReadOnlyList<Reason> WhyNot(PoliceArea area, MessageToSend sent)
    {
        var reasons = new List<Reason>();
        if (sent.Kind is ReaderMessageKind.Mistake or ReaderMessageKind.Question && Or(sent.Text) is null)
        {
            reasons.Add(new("MessageEmpty", sent.Kind == ReaderMessageKind.Mistake ? "Say what is wrong." : "Write your message."));
        }

        if (sent.Text?.Length > LongestText)
        {
            reasons.Add(new("MessageTooLong", $"Use at most {LongestText} characters."));
        }

        if (Or(sent.ReplyTo) is { } reply && !Person.IsAddress(reply))
        {
            reasons.Add(new("ReplyNotValid", "Enter an e-mail address like name@example.org, or leave it empty."));
        }

        if (!IsPublicPage(area, sent.About))
        {
            reasons.Add(new("PageUnknown", "Go to the page that you mean and use the links at its foot."));
        }

        return reasons;
    }

    /// <summary>Whether this can be a public page of the area. A reader chooses it and the office follows it, so that nothing else is ever shown as a link:
    /// no address that leads out by dots or by what a browser takes for a slash, none of the staff's pages.</summary>
    public static bool IsPublicPage(PoliceArea area, string about) => about.Length <= LongestAbout && PlainPath().IsMatch(about)
        && about.Split('?')[0].Split('/') is ["", var slug, .. var parts] && slug == area.Slug && !parts.Contains(".") && !parts.Contains("..")
        && !(parts is [var first, ..] && first.Equals("manage", StringComparison.OrdinalIgnoreCase));

    /// <summary>The office has dealt with it. The words and the address for the answer are not needed any more and go.</summary>
    public void Settle(Change change)
    {
        RefusedException.ThrowIfAny(WhyNotSettle());
        (SettledAt, SettledBy, Text, ReplyTo) = (change.At.ToUniversalTime(), change.Who, null, null);
    }

    public IReadOnlyList<Reason> WhyNotSettle() => SettledAt is null ? [] : [new("MessageIsSettled", "This message has been dealt with already.")];

    [GeneratedRegex(@"\A(?:/[A-Za-z0-9._~-]+)+/?(?:\?[A-Za-z0-9._~!$&'()*+,;=:@/%-]*)?\z")]
    private static partial Regex PlainPath();

    private static string? Or(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
