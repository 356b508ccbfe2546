using Frankpledge.Common;

namespace Frankpledge.Statute.PlanMaking;

/// <summary>The steps in words.</summary>
public static class StepWords
{
    /// <summary>As something that was done.</summary>
    public static Sentence Done(IssueStep step) => step switch
    {
        IssueStep.DraftMade => "a draft was made and frozen",
        IssueStep.ChiefConstableConsulted => "the chief constable was consulted in preparing the draft",
        IssueStep.ViewsObtained => "the views of local people and of victims of crime were obtained",
        IssueStep.SentToPanel => "the draft was sent to the panel",
        IssueStep.PanelReported => "the panel made a report or recommendations",
        IssueStep.RegardHad => "whoever issues the plan considered what the panel said (had regard to it)",
        IssueStep.Responded => "the panel was given a response",
        IssueStep.ResponsePublished => "the response to the panel was published",
        IssueStep.ChangesConsulted => "the chief constable was consulted again on what changed",
        IssueStep.Issued => "the plan was issued",
        IssueStep.CopiesSent => "copies were sent",
        _ => "the plan was published",
    };

    /// <summary>As a thing to do.</summary>
    public static Sentence Of(IssueStep step) => step switch
    {
        IssueStep.DraftMade => "make and freeze a draft",
        IssueStep.ChiefConstableConsulted => "consult the chief constable in preparing the draft",
        IssueStep.ViewsObtained => "obtain the views of local people and of victims of crime",
        IssueStep.SentToPanel => "send the draft to the panel",
        IssueStep.PanelReported => "receive the panel's report or recommendations",
        IssueStep.RegardHad => "consider what the panel said",
        IssueStep.Responded => "give the panel a response",
        IssueStep.ResponsePublished => "publish the response",
        IssueStep.ChangesConsulted => "consult the chief constable again on what changed",
        IssueStep.Issued => "issue the plan",
        IssueStep.CopiesSent => "send copies",
        _ => "publish the plan",
    };
}
