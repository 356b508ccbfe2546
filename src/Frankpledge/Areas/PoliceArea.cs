using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Register;

namespace Frankpledge.Areas;

/// <summary>A police area that uses this installation. No page of one area ever shows another's.</summary>
public sealed class PoliceArea
{
    public required Guid Id { get; init; }

    /// <summary>The area's part of every address: <c>/west-midlands/plan</c>. Never changes.</summary>
    public required string Slug { get; init; }
    public required string Name { get; set; }
    public required string ForceName { get; set; }
    public required Nation Nation { get; init; }
    public required IReadOnlyList<string> Districts { get; set; }

    /// <summary><c>#rrggbb</c>, at least 7:1 on white.</summary>
    public required string Colour { get; set; }

    /// <summary>Demonstration areas say so on every page.</summary>
    public required bool IsDemonstration { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public int Version { get; set; }

    /// <summary>Of the logo shown in the masthead; null while there is none.</summary>
    public string? LogoFingerprint { get; private set; }

    /// <summary>An administrator does not want to see the first steps on Today any more.</summary>
    public bool FirstStepsHidden { get; private set; }

    /// <summary>What reviewers here changed is not to correct what the rules say.</summary>
    public bool IsLearningOff { get; private set; }

    public List<Body> Bodies { get; } = [];

    /// <summary>The body that holds the force to account on <paramref name="day"/>, under whatever model (R13).</summary>
    public Body LocalPolicingBody(DateOnly day) => InOffice(BodyKind.LocalPolicingBody, day);

    public Body Panel(DateOnly day) => InOffice(BodyKind.Panel, day);

    /// <summary>Why nobody gets a role in the panel that begins on <paramref name="day"/>: the law may have none here (R87).</summary>
    public IReadOnlyList<Reason> WhyNoPanel(DateOnly day) => RuleReach.HasPanel(LocalPolicingBody(day).Model!.Value, Nation) ? []
        : [new("NoPanelHere", "The law has no police and crime panel here, so nobody gets a role in one.", "R87")];

    /// <summary>Sets the public name and the colour.</summary>
    public void Rename(string name, string colour)
    {
        RefusedException.ThrowIfAny(WhyNotRename(name, colour));
        Name = name.Trim();
        Colour = colour;
    }

    public void HideFirstSteps(bool hidden) => FirstStepsHidden = hidden;

    public void SwitchLearning(bool isOff) => IsLearningOff = isOff;

    internal void ShowLogo(string? fingerprint) => LogoFingerprint = fingerprint;

    public static IReadOnlyList<Reason> WhyNotRename(string name, string colour)
    {
        var reasons = new List<Reason>();
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > 80 || name.Trim().Any(char.IsControl))
        {
            reasons.Add(new("NameMissing", "Enter the area's name on one line, in at most 80 characters."));
        }

        if (AreaColour.WhyNot(colour) is { } reason)
        {
            reasons.Add(reason);
        }

        return reasons;
    }

    /// <summary>What other modules may know; needs the bodies.</summary>
    public AreaFacts Facts() =>
        new(Id, Slug, Name, Nation, IsDemonstration,
            [.. Bodies.Select(body => new BodyFacts(body.Id, body.Kind, body.Model, body.Title, body.From, body.To))]) { SetUpOn = CivilTime.DayOf(CreatedAt) };

    /// <summary>The body of this kind that stands on <paramref name="day"/>.</summary>
    public Body InOffice(BodyKind kind, DateOnly day) =>
        Bodies.Where(body => body.Kind == kind).OrderBy(body => body.From).LastOrDefault(body => body.From <= day)
        ?? Bodies.First(body => body.Kind == kind);
}
