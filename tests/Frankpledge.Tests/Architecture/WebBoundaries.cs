namespace Frankpledge.Tests.Architecture;

/// <summary>The web has floors, and on the fourth floor each slice keeps to its module and to what its module may use.</summary>
public sealed class WebBoundaries
{
    /// <summary>From the ground up. A floor uses only those below it, so no two folders go in a circle.</summary>
    private static readonly string[] Floors = ["Base", "Design", "Charts", "Access", "Modules", "Hosting"];

    /// <summary>Slices over pure folders, which have no module of their own, with whose contracts they may use. Everybody may use theirs.</summary>
    private static readonly Dictionary<string, string[]> WithoutModule = new()
    {
        ["Law"] = ["Areas", "Plans", "Timetables"],
        ["Statistics"] = [],
    };

    /// <summary>Sign-in is about the people of Areas.</summary>
    private static readonly Dictionary<string, string> ModuleOfFloor = new() { ["Access"] = "Areas" };

    [Fact]
    public void A_floor_uses_only_those_below_it()
    {
        var broken = Uses().Where(use => use.There[1] == "Web").Select(use => (use, From: Floor(use.Home), To: Floor(use.There))).Where(x => x.To > x.From)
            .Select(x => x.use.ToString());

        broken.Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void A_slice_uses_its_module_and_the_contracts_that_its_module_may_use()
    {
        var broken = Uses()
            .Where(use => SliceOf(use.Home) is { } slice && Module(use.There) is { } other && other != slice && !MayUse(slice, other, use.There)
                && !IsWordOfTheHouse(use)).Select(use => use.ToString());

        broken.Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void Below_the_slices_only_sign_in_knows_a_module()
    {
        var broken = Uses()
            .Where(use => Floor(use.Home) < Array.IndexOf(Floors, "Modules") && use.There[1] != "Web" && ModuleBoundaries.MayUse.ContainsKey(use.There[1]))
            .Where(use => ModuleOfFloor.GetValueOrDefault(use.Home[2]) != use.There[1] && !IsWordOfTheHouse(use)).Select(use => use.ToString());

        broken.Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void Every_folder_of_the_web_has_its_floor_and_every_slice_its_module()
    {
        var folders = Assemblies.TypesOf(Assemblies.Web).Select(Assemblies.NamespaceOf)
            .Where(name => name.StartsWith("Frankpledge.Web.", StringComparison.Ordinal)).Select(name => name.Split('.')).ToList();

        folders.Select(name => name[2]).Distinct().Except(Floors).ShouldBeEmpty();
        folders.Select(SliceOf).OfType<string>().Distinct().Except(ModuleBoundaries.MayUse.Keys).Except(WithoutModule.Keys).ShouldBeEmpty();
    }

    private static bool MayUse(string slice, string other, string[] there) =>
        there.Contains("Contract")
            && (WithoutModule.ContainsKey(other) || (WithoutModule.GetValueOrDefault(slice) ?? ModuleBoundaries.MayUse[slice]).Contains(other));

    // The area that an address names, its bodies and their roles are words of the whole house.
    private static bool IsWordOfTheHouse(Use use) =>
        use.There is [_, "Areas", "Contract", ..] || use.There is [_, "Areas"]
            && use.Used is "PoliceArea" or "Body" or "AreaTables" or "KnownArea" or "KnownAreas";

    private static int Floor(string[] name) => Array.IndexOf(Floors, name[2]);

    private static string? SliceOf(string[] name) => name is [_, "Web", "Modules", var slice, ..] ? slice : null;

    /// <summary>The module that a namespace belongs to, in the core or as a slice; null for what everybody shares.</summary>
    private static string? Module(string[] name) => SliceOf(name) ?? (ModuleBoundaries.MayUse.ContainsKey(name[1]) ? name[1] : null);

    private static IEnumerable<Use> Uses() =>
        from user in Assemblies.TypesOf(Assemblies.Web)
        let home = Assemblies.NamespaceOf(user)
        where home.StartsWith("Frankpledge.Web.", StringComparison.Ordinal)
        from used in Assemblies.Mentioned(user)
        let there = Assemblies.NamespaceOf(used)
        where there.StartsWith("Frankpledge.", StringComparison.Ordinal) && there != "Frankpledge.Web" && home != there
        select new Use(home.Split('.'), there.Split('.'), user.FullName, used.Name);

    private sealed record Use(string[] Home, string[] There, string User, string Used)
    {
        public override string ToString() => $"{User} uses {string.Join('.', There)}.{Used}";
    }
}
