namespace Frankpledge.Tests.Architecture;

/// <summary>Who may use whose contract. This table is the diagram of the house.</summary>
public sealed class ModuleBoundaries
{
    /// <summary>A module and the modules whose <c>Contract</c> it may use.</summary>
    internal static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Areas"] = [],
        ["Plans"] = ["Areas"],
        ["Timetables"] = ["Areas", "Plans"],
        ["Threads"] = ["Areas", "Plans"],
    };

    /// <summary>What every module may use. The first five are pure: they use nothing of the house but Common and, for its rule numbers, Statute;
    /// Reading also reads Documents.</summary>
    private static readonly string[] Pure = ["Common", "Statute", "Statistics", "Documents", "Reading"];
    private static readonly string[] Shared = [.. Pure, "Tabular", "Persistence"];

    [Fact]
    public void A_module_uses_only_the_contracts_that_the_table_allows()
    {
        var broken = Uses().Where(use => use.From != use.To && MayUse.ContainsKey(use.From) && !Shared.Contains(use.To))
            .Where(use => use.To == "Lake" ? use.From is not ("Evidence" or "Measures") : !MayUse[use.From].Contains(use.To)
                || !use.Type.StartsWith($"Frankpledge.{use.To}.Contract.", StringComparison.Ordinal))
            .Select(use => $"{use.User} uses {use.Type}");

        broken.Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void What_everybody_shares_knows_no_module()
    {
        var broken = Uses().Where(use => Shared.Contains(use.From) && !Shared.Contains(use.To)).Select(use => $"{use.User} uses {use.Type}");

        broken.Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void Pure_folders_use_nothing_of_the_house_but_each_others_words()
    {
        var broken = Uses()
            .Where(use => Pure.Contains(use.From) && use.From != use.To && use.To is not ("Common" or "Statute")
                && (use.From, use.To) != ("Reading", "Documents")).Select(use => $"{use.User} uses {use.Type}");

        broken.Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void Every_folder_of_the_house_is_a_module_or_shared()
    {
        var folders = Assemblies.TypesOf(Assemblies.Core).Select(Assemblies.NamespaceOf)
            .Where(name => name.StartsWith("Frankpledge.", StringComparison.Ordinal)).Select(name => name.Split('.')[1]).Distinct();

        folders.Except(MayUse.Keys).Except(Shared).Except(["Lake"]).ShouldBeEmpty();
    }

    [Fact]
    public void The_core_does_not_know_the_web() =>
        Assemblies.Core.AssemblyReferences.Select(reference => reference.Name)
            .ShouldNotContain(name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));

    private static IEnumerable<(string From, string To, string User, string Type)> Uses() =>
        from user in Assemblies.TypesOf(Assemblies.Core)
        let home = Assemblies.NamespaceOf(user)
        where home.StartsWith("Frankpledge.", StringComparison.Ordinal)
        from used in Assemblies.Mentioned(user)
        let there = Assemblies.NamespaceOf(used)
        where there.StartsWith("Frankpledge.", StringComparison.Ordinal)
        select (home.Split('.')[1], there.Split('.')[1], user.FullName, $"{there}.{used.Name}");
}
