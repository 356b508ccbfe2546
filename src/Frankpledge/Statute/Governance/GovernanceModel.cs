using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Governance;

/// <summary>Which kind of body governs policing in an area.</summary>
public enum GovernanceModel
{
    /// <summary>A police and crime commissioner.</summary>
    Commissioner,

    /// <summary>A commissioner who is also the fire and rescue authority.</summary>
    FireCommissioner,

    /// <summary>The mayor of a combined authority with the functions of a commissioner.</summary>
    CombinedAuthorityMayor,

    /// <summary>The Mayor's Office for Policing and Crime, in London.</summary>
    Mopac,

    /// <summary>The Common Council of the City of London: a local policing body that is not elected.</summary>
    CommonCouncil,

    /// <summary>A board of council leaders, announced for May 2028; the Bill is not yet law (verify).</summary>
    PolicingAndCrimeBoard,
}

/// <summary>A model and the days on which it governs, both included.</summary>
public sealed record GovernancePeriod(GovernanceModel Model, DateOnly From, DateOnly? To = null)
{
    public DateRange Days => new(From, To);
}

/// <summary>
/// The models of one area through time. A plan, an action or a measure lives on when the model changes: it passes to the successor body.
/// 2011 Act ss.1 and 3; Local Democracy, Economic Development and Construction Act 2009 s.107F.
/// </summary>
public sealed record GovernanceHistory(IReadOnlyList<GovernancePeriod> Periods)
{
    /// <summary>The model on a day, or null where the history does not reach.</summary>
    public GovernanceModel? On(DateOnly day) => Periods.FirstOrDefault(period => period.Days.Contains(day))?.Model;

    /// <summary>The days within a plan's life on which a successor body takes it over.</summary>
    public IReadOnlyList<GovernancePeriod> SuccessorsDuring(DateRange life) =>
        [.. Periods.Where(period => period.From > life.From && life.Contains(period.From)).OrderBy(period => period.From)];

    /// <summary>Finds gaps and overlaps in the history: every day has one body.</summary>
    public IReadOnlyList<Reason> Check()
    {
        var ordered = Periods.OrderBy(period => period.From).ToList();
        return
        [
            .. ordered.Zip(ordered.Skip(1))
                .Where(pair => pair.First.To is not { } last || last.AddDays(1) != pair.Second.From)
                .Select(pair =>
                    Because.Warn("R13", "GovernanceNotContinuous",
                        $"{pair.Second.Model} begins on {InWords.Day(pair.Second.From)}, but {pair.First.Model} does not end on the day before.")),
        ];
    }
}
