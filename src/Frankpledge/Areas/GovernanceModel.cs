namespace Frankpledge.Areas;

/// <summary>Which kind of body governs an area (R13). Ministers have announced boards from May 2028 (verify).</summary>
public enum GovernanceModel
{
    Commissioner,
    FireCommissioner,
    CombinedAuthorityMayor,
    Mopac,
    CommonCouncil,
    PolicingAndCrimeBoard,
}

/// <summary>Whose law applies (R15).</summary>
public enum Nation
{
    England,
    Wales,
}
