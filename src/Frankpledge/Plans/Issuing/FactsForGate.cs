using Frankpledge.Areas.Contract;
using Frankpledge.Plans.Issuing.Panel;
using Frankpledge.Statute.Elections;
using Frankpledge.Statute.Equality;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.PlanMaking;
using Frankpledge.Statute.Register;

namespace Frankpledge.Plans.Issuing;

/// <summary>Turns the facts of a record into the file that the gate of the law judges. What is not recorded stays unknown.</summary>
internal static class FactsForGate
{
    private const string Draft = "draft";
    private const string Changed = "changed";

    /// <summary>The step that a fact proves.</summary>
    private static readonly Dictionary<IssueFactKind, IssueStep> Steps = new()
    {
        [IssueFactKind.DraftFrozen] = IssueStep.DraftMade,
        [IssueFactKind.ChiefConstableConsulted] = IssueStep.ChiefConstableConsulted,
        [IssueFactKind.SentToPanel] = IssueStep.SentToPanel,
        [IssueFactKind.PanelReported] = IssueStep.PanelReported,
        [IssueFactKind.RegardHad] = IssueStep.RegardHad,
        [IssueFactKind.RecommendationsAnswered] = IssueStep.Responded,
        [IssueFactKind.ResponsePublished] = IssueStep.ResponsePublished,
        [IssueFactKind.ChangesConsulted] = IssueStep.ChangesConsulted,
    };

    /// <summary>How the form and the verb say what an objective is for.</summary>
    private static readonly Dictionary<string, ObjectiveLimb> Limbs = new()
    {
        ["policing"] = ObjectiveLimb.PolicingOfTheArea, ["crime reduction"] = ObjectiveLimb.CrimeAndDisorderReduction,
        ["national functions"] = ObjectiveLimb.NationalOrInternationalFunctions,
    };

    public static IssueFile Of(IssueRecord record, AreaFacts area, DateOnly on)
    {
        var facts = record.Facts.Where(fact => fact.Counts).ToList();
        // Of two on one day what was recorded last counts, whichever the database gives first.
        IssueFact? Last(IssueFactKind kind) => facts.Where(fact => fact.Kind == kind).MaxBy(Place);
        var (people, victims) = (Last(IssueFactKind.PublicHeard), Last(IssueFactKind.VictimsHeard));
        var panel = Last(IssueFactKind.PanelReported);
        var model = area.ModelOn(on);

        // What was said of an earlier draft says nothing of one that was frozen later.
        bool IsOfLastDraft(IssueFact? said) => said is not null && !(Last(IssueFactKind.DraftFrozen) is { } frozen && frozen.HappenedOn > said.HappenedOn);
        return PanelForGate.Of(record, new IssueFile
        {
            Model = model,
            Kind = Last(IssueFactKind.VariationOnly) is not null ? PlanKind.Variation : PlanKind.Duty,
            Nation = area.Nation,
            Steps =
            [
                .. facts.Where(fact => Steps.ContainsKey(fact.Kind))
                    .Select(fact =>
                        new StepTaken(Steps[fact.Kind], fact.HappenedOn, fact.Person, TextOf(fact, facts))),
                .. people is not null && victims is not null
                    ? [new StepTaken(IssueStep.ViewsObtained, people.HappenedOn > victims.HappenedOn
                        ? people.HappenedOn : victims.HappenedOn, people.Person, Draft)] : Array.Empty<StepTaken>(),
            ],
            FinalText = IsOfLastDraft(Last(IssueFactKind.ChangesConsulted)) ? Changed : IsOfLastDraft(Last(IssueFactKind.NothingChanged)) ? Draft : "",
            DecidedOn = Last(IssueFactKind.Issuer)?.HappenedOn,
            PublicHeard = people is not null,
            VictimsHeard = victims is not null,
            PanelOutcome = panel?.Detail,
            PanelTimePassedWithoutReport = Last(IssueFactKind.PanelTimePassed) is { } passed && passed.HappenedOn <= on
                && (panel is null || (Last(IssueFactKind.SentToPanel) is { } sent && sent.HappenedOn > panel.HappenedOn
                    && passed.HappenedOn > sent.HappenedOn)),
            Recommendations = Last(IssueFactKind.RecommendationsAnswered) is { } answered && PanelForGate.Count(answered.Detail) is { } number
                ? [.. Enumerable.Range(1, number).Select(one => new Recommendation($"Recommendation {one}", Answer.Note, answered.Document))] : null,
            Coverage = Last(IssueFactKind.ContentsMapped) is { } mapped ? Coverage(mapped.Detail, LimbsIn(Last(IssueFactKind.LimbsMapped)?.Detail)) : null,
            Threats = Last(IssueFactKind.ThreatsRegarded) is { } regarded
                ? new(regarded.HappenedOn, ThreatRegard.ThreatsIn(regarded.Detail, on)) : new(null, null),
            Equality = Equality(Last(IssueFactKind.EqualityAnalysed), Last(IssueFactKind.EqualityFinished), Last(IssueFactKind.EqualitySeen),
                Last(IssueFactKind.Issuer)?.HappenedOn ?? on),
            FireFrameworkRegarded = Last(IssueFactKind.FireRegarded) is not null,
            FirePrioritiesRegarded = Last(IssueFactKind.FireRegarded) is not null,
            Languages = Last(IssueFactKind.BothLanguages) is not null ? NationRules.For(area.Nation).Languages : null,
            Issuer = CapacityIn(Last(IssueFactKind.Issuer)?.Detail),
            Term = Last(IssueFactKind.TookOffice) is { } took ? Term(took.HappenedOn, model, area.Slug) : null,
            Declared = Last(IssueFactKind.DeclarationDelivered)?.HappenedOn,
        }, Draft);
    }

    /// <summary>The text that a fact is about. What was sent to the panel and what it reviewed are held against each other where both name a frozen
    /// edition; a report that names none is taken to be on what was sent.</summary>
    private static string TextOf(IssueFact fact, List<IssueFact> facts) => fact.Kind switch
    {
        IssueFactKind.ChangesConsulted => Changed,
        IssueFactKind.SentToPanel => fact.EditionSha256 ?? Draft,
        IssueFactKind.PanelReported when facts.Where(one => one.Kind == IssueFactKind.SentToPanel).OrderBy(Place).ToList() is { Count: > 0 } sent =>
            sent.TrueForAll(one => one.EditionSha256 is not null) && fact.EditionSha256 is { } reviewed ? reviewed : sent[^1].EditionSha256 ?? Draft,
        _ => Draft,
    };

    /// <summary>One fact may say that the analysis was finished and read; or one says that it was finished and another, not before it, that it
    /// was read.</summary>
    private static EqualityAnalysis? Equality(IssueFact? both, IssueFact? finished, IssueFact? seen, DateOnly on) =>
        finished is null || (both is not null && Place(both).CompareTo(Place(finished)) > 0)
            ? both is null ? null : new EqualityAnalysis(both.HappenedOn, true, both.Document)
            : new EqualityAnalysis(finished.HappenedOn, seen is not null && seen.HappenedOn >= finished.HappenedOn && seen.HappenedOn <= on,
                finished.Document);

    /// <summary>Where a fact stands among those of its kind: the last of them counts.</summary>
    public static (DateOnly On, DateTimeOffset RecordedAt, Guid Id) Place(IssueFact fact) => (fact.HappenedOn, fact.RecordedAt, fact.Id);

    public static bool IsAfter(IssueFact one, IssueFact other) => Place(one).CompareTo(Place(other)) > 0;

    /// <summary>Whether the detail of a fact says what its kind asks.</summary>
    public static bool IsUnderstood(IssueFactKind kind, string? detail) => kind switch
    {
        IssueFactKind.ContentsMapped => IssueFactKinds.LettersIn(detail) is { Count: > 0 } letters && letters.All(IssueFactKinds.Letters.Contains),
        IssueFactKind.RecommendationsAnswered => PanelForGate.Count(detail) is not null,
        IssueFactKind.LimbsMapped => LimbsIn(detail) is not null,
        IssueFactKind.Issuer => CapacityIn(detail) is not null,
        _ => true,
    };

    /// <summary>"acting commissioner", in any case and spacing; null for other words. Where a mayor has the functions of a commissioner, the mayor is meant.</summary>
    private static Capacity? CapacityIn(string? detail)
    {
        var name = string.Concat((detail ?? "").Where(char.IsLetter)).Replace("mayor", "commissioner", StringComparison.OrdinalIgnoreCase);
        return Enum.GetValues<Capacity>().Where(one => string.Equals($"{one}", name, StringComparison.OrdinalIgnoreCase)).Select(one => (Capacity?)one)
            .SingleOrDefault();
    }

    /// <summary>From the day of taking office to the end of the term; where the end is in an order that was not read, only the beginning is judged.</summary>
    private static CommissionerTerm Term(DateOnly took, GovernanceModel model, string area) =>
        new(took, TermRule.For(model, area)?.After(took, OrdinaryElections.Of(model, area).ExpectedAfter(took)).Last ?? DateOnly.MaxValue);

    /// <summary>"policing, crime reduction": the purposes in these words; null for other words and where there are none.</summary>
    internal static List<ObjectiveLimb>? LimbsIn(string? detail)
    {
        var said = (detail ?? "").ToLowerInvariant().Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return said is ["none"] ? []
            : said.Length > 0 && said.All(Limbs.ContainsKey) ? [.. said.Select(words => Limbs[words]).Distinct()] : null;
    }

    /// <summary>How well a passage says what it must (R22) is not asked here, so nothing is remarked on it.</summary>
    private static ContentCoverage Coverage(string detail, IReadOnlyCollection<ObjectiveLimb>? limbs) => new(
        IssueFactKinds.ContentsIn(detail).ToDictionary(content => content, _ => 1), limbs, true, true,
                true, true);
}
