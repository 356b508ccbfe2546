using Frankpledge.Common;

namespace Frankpledge.Statute.Governance;

/// <summary>The chief officer of police of an area: both forces of London have a commissioner where others have a chief constable
/// (Police Act 1996, s.101(1)).</summary>
public static class ChiefOfficer
{
    public static bool IsCommissioner(GovernanceModel model) => model is GovernanceModel.Mopac or GovernanceModel.CommonCouncil;

    /// <summary>As a sentence calls the office: "the chief constable".</summary>
    public static Sentence Title(GovernanceModel model) => IsCommissioner(model) ? "the Commissioner" : "the chief constable";
}
