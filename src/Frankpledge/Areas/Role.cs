namespace Frankpledge.Areas;

/// <summary>What a person may do, always for one body. The panel's people work for a different employer than the commissioner's.</summary>
public enum Role
{
    Administrator,
    Policy,
    Performance,
    Finance,
    Governance,
    Commissioner,
    ForceLiaison,
    PanelOfficer,
    PanelMember,
}
