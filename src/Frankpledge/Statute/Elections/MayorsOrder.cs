using Frankpledge.Statute.Data;

namespace Frankpledge.Statute.Elections;

/// <summary>The order that made the office of a mayor: it, and not R2 or R3, is the law of the mayor's polls and term.</summary>
/// <param name="Area">The area's address.</param>
/// <param name="Polls">Where it stands when the mayor is elected.</param>
public sealed record MayorsOrder(string Area, string Polls)
{
    private const string NotKnown = "the order that made the office (verify)";

    private static readonly DatedList<MayorsOrder> Known = DataFile.List<MayorsOrder>("mayors-orders");

    /// <summary>Where the law of the polls stands; that it is in an order where nobody knows which.</summary>
    public static string OfPolls(string? area) => Known.Items.FirstOrDefault(order => order.Area == area)?.Polls ?? NotKnown;

    /// <summary>Where the law of the term stands.</summary>
    public static string OfTerm(string? area) => TermRule.For(Governance.GovernanceModel.CombinedAuthorityMayor, area)?.Source ?? NotKnown;
}
