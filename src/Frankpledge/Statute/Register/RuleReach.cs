using System.Collections.Frozen;
using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Data;
using Frankpledge.Statute.Governance;

namespace Frankpledge.Statute.Register;

/// <summary>What a rule is to a kind of body.</summary>
public enum Reach
{
    /// <summary>It applies as written.</summary>
    Applies,

    /// <summary>It applies as another instrument changes it.</summary>
    Modified,

    /// <summary>Other law stands in its place.</summary>
    OtherLaw,

    /// <summary>Nothing like it binds this body.</summary>
    Nothing,

    /// <summary>Not settled here: a date is shown with "(verify)" and never as law.</summary>
    Unsettled,
}

/// <summary>To which bodies a rule speaks: data with one row a rule, an answer for each governance model, Wales apart (R13).</summary>
[Rule("R13")]
public static class RuleReach
{
    private static readonly FrozenDictionary<string, Row> ByRule = DataFile.Read<Row[]>("rule-reach")
        .ToFrozenDictionary(row => row.Rule, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["wales"] = "Wales", ["fire"] = "Where fire is joined", ["mayor"] = "Mayors", ["mopac"] = "London", ["city"] = "the City of London",
    }.ToFrozenDictionary();

    /// <summary>Every model in each nation where it exists, in the order in which pages list them.</summary>
    public static IReadOnlyList<(GovernanceModel Model, Nation Nation)> Bodies { get; } =
    [
        (GovernanceModel.Commissioner, Nation.England), (GovernanceModel.Commissioner, Nation.Wales), (GovernanceModel.FireCommissioner, Nation.England),
        (GovernanceModel.CombinedAuthorityMayor, Nation.England), (GovernanceModel.Mopac, Nation.England), (GovernanceModel.CommonCouncil, Nation.England),
        (GovernanceModel.PolicingAndCrimeBoard, Nation.England),
    ];

    /// <summary>What a rule is to a body of this model in this nation.</summary>
    /// <exception cref="KeyNotFoundException">There is no such rule.</exception>
    public static Reach Of(string rule, GovernanceModel model, Nation nation) => Letter(ByRule[rule], model, nation) switch
    {
        "A" => Reach.Applies,
        "M" => Reach.Modified,
        "O" => Reach.OtherLaw,
        "N" => Reach.Nothing,
        _ => Reach.Unsettled,
    };

    /// <summary>What differs, for every body of which there is something to say; empty where nothing does.</summary>
    public static string Differs(string rule) => string.Join(" ", ByRule[rule].Differs
        .Select(one => one.Of.Count == 0 ? one.Text : $"{InWords.List([.. one.Of.Select(body => Names[body])]).AsBeginning().English}: {one.Text}"));

    /// <summary>What differs for one body, and nothing about others; empty where nothing does.</summary>
    public static string Differs(string rule, GovernanceModel model, Nation nation) =>
        string.Join(" ", ByRule[rule].Differs.Where(one => one.Of.Count == 0 || one.Of.Contains(Column(model, nation))).Select(one => one.Text));

    /// <summary>Whether a date, a clock or a refusal may be given from the rule. A rule of no number, such as a local standard, always may.</summary>
    public static bool Speaks(string? rule, GovernanceModel model, Nation nation) =>
        rule is null || Of(rule, model, nation) is not (Reach.OtherLaw or Reach.Nothing);

    /// <summary>Whether what the rule gives may be called law there.</summary>
    public static bool IsLaw(string? rule, GovernanceModel model, Nation nation) =>
        rule is not null && Of(rule, model, nation) is Reach.Applies or Reach.Modified;

    /// <summary>Why a rule does not speak to an area, in a sentence that names the other law; null when it does.</summary>
    /// <remarks>What is still to be verified is marked so in the rule book, and nowhere else.</remarks>
    public static Sentence? WhyNot(StatutoryRule rule, Nation nation, GovernanceModel model) =>
        (Of(rule.Number, model, nation), Differs(rule.Number, model, nation).Replace(" (verify)", "", StringComparison.Ordinal)) switch
        {
            (Reach.OtherLaw, var other) => (Sentence)$"{rule.Number} is not the law here: other law stands in its place: {other}",
            (Reach.Nothing, "") => $"{rule.Number} does not apply here, and nothing like it does.",
            (Reach.Nothing, var why) => $"{rule.Number} does not apply here, and nothing like it does: {why}",
            _ => null,
        };

    /// <summary>Whether a panel, or what takes its place, scrutinises the body (R87).</summary>
    public static bool HasPanel(GovernanceModel model, Nation nation) => Of("R87", model, nation) != Reach.Nothing;

    /// <summary>Whether a commissioner is elected under the 2011 Act.</summary>
    public static bool HasCommissioner(GovernanceModel model) => model is GovernanceModel.Commissioner or GovernanceModel.FireCommissioner;

    private static string Letter(Row row, GovernanceModel model, Nation nation) => Column(model, nation) switch
    {
        "commissioner" => row.Commissioner,
        "wales" => row.Wales,
        "fire" => row.Fire,
        "mayor" => row.Mayor,
        "mopac" => row.Mopac,
        "city" => row.City,
        _ => row.Board,
    };

    private static string Column(GovernanceModel model, Nation nation) => model switch
    {
        GovernanceModel.Commissioner => nation == Nation.Wales ? "wales" : "commissioner",
        GovernanceModel.FireCommissioner => "fire",
        GovernanceModel.CombinedAuthorityMayor => "mayor",
        GovernanceModel.Mopac => "mopac",
        GovernanceModel.CommonCouncil => "city",
        _ => "board",
    };

    private sealed record Row(string Rule, string Commissioner, string Wales, string Fire, string Mayor, string Mopac, string City, string Board,
        IReadOnlyList<Difference> Differs);

    /// <summary>What differs for some bodies; for all where none is named.</summary>
    private sealed record Difference(IReadOnlyList<string> Of, string Text);
}
