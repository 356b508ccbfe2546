namespace Frankpledge.Statute.PlanMaking;

/// <summary>The steps of 2011 Act s.5(6)-(10) from a draft to the published plan, in their order.
/// The first three prepare the draft and stand side by side.</summary>
public enum IssueStep
{
    DraftMade,
    ChiefConstableConsulted,
    ViewsObtained,
    SentToPanel,
    PanelReported,
    RegardHad,
    Responded,
    ResponsePublished,
    ChangesConsulted,
    Issued,
    CopiesSent,
    Published,
}

/// <summary>Proof that a step was taken; never changed afterwards.</summary>
/// <param name="Step">The step.</param>
/// <param name="On">The local day.</param>
/// <param name="By">Who took it.</param>
/// <param name="Document">Hash of the version or document concerned; steps on the same text carry the same hash.</param>
public sealed record StepTaken(IssueStep Step, DateOnly On, string By, string Document);
