using Frankpledge.Common;

namespace Frankpledge.Statute.PlanMaking;

/// <summary>The steps in words, as a thing to do.</summary>
public static class StepWords
{
    public static Sentence Of(IssueStep step) => step switch
    {
        IssueStep.DraftMade => "make and freeze a draft",
        IssueStep.ChiefConstableConsulted => "consult the chief constable in preparing the draft",
        IssueStep.ViewsObtained => "obtain the views of local people and of victims of crime",
        IssueStep.SentToPanel => "send the draft to the panel",
        IssueStep.PanelReported => "receive the panel's report or recommendations",
        IssueStep.RegardHad => "record the regard had to them",
        IssueStep.Responded => "give the panel a response",
        IssueStep.ResponsePublished => "publish the response",
        IssueStep.ChangesConsulted => "consult the chief constable again on what changed",
        IssueStep.Issued => "issue the plan",
        IssueStep.CopiesSent => "send copies",
        _ => "publish the plan",
    };
}
