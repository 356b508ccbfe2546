using System.Text;
using System.Text.Json;
using Frankpledge.Common;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Register;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Law.Pages.Public;

namespace Frankpledge.Web.Modules.Law.Api;

/// <summary>The rule book as JSON and as CSV; the law is one, so these have no area.</summary>
internal static class LawApi
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/law.json", (HttpRequest request) => Results.Text(JsonSerializer.Serialize(Rules(request), Verb.Json), "application/json", Encoding.UTF8))
            .GivesJson<IReadOnlyList<RuleData>>(PublicText.Get("ApiLawJson")).AllowAnonymous().WithMetadata(new KeptAttribute());
        app.MapGet("/law.csv", (HttpRequest request) => Results.Text(Csv(Rules(request)), CsvFile.MediaType))
            .GivesFile(CsvFile.MediaType, PublicText.Get("ApiLawCsv")).AllowAnonymous().WithMetadata(new KeptAttribute());
    }

    private static IEnumerable<RuleData> Rules(HttpRequest request) => LawPlace.Rules.Select(entry => new RuleData(
        entry.Rule.Number, entry.Rule.Part, entry.Rule.Title, entry.Rule.Demand, entry.Rule.Source, !entry.Rule.Verify, entry.Rule.Severity, entry.Standing,
        entry.Rule.AppliesTo, entry.Rule.NotAutomated,
        entry.Homes, RuleTests.Of(entry.Rule.Number), $"{request.Scheme}://{request.Host}/law/{entry.Rule.Number}",
        [.. RuleReach.Bodies.Select(body => new ReachData(body.Model, body.Nation, RuleReach.Of(entry.Rule.Number, body.Model, body.Nation)))],
        RuleReach.Differs(entry.Rule.Number)));

    private static string Csv(IEnumerable<RuleData> rules) => CsvFile.Text(
        ["number", "part", "title", "demand", "source", "verified", "severity", "state", "applies_to", "why_not_automated", "homes", "tests", "url", "reach",
            "differs"],
        rules.Select(rule => (IReadOnlyList<object?>)
        [
            rule.Number, rule.Part, rule.Title, rule.Demand, rule.Source, rule.Verified
                ? "yes" : "no", rule.Severity, rule.State, rule.AppliesTo, rule.WhyNotAutomated, rule.Homes, rule.Tests, rule.Url,
             rule.Reach.Select(line => $"{line.Model} in {line.Nation}: {line.Applies}").ToList(), rule.Differs,
        ]));

    /// <summary>A rule as data. Fields are added to, never renamed.</summary>
    private sealed record RuleData(
        string Number, string Part, string Title, string Demand, string Source, bool Verified, Severity Severity, RuleState State, string AppliesTo,
        string? WhyNotAutomated,
        IReadOnlyList<string> Homes, IReadOnlyList<string> Tests, string Url, IReadOnlyList<ReachData> Reach, string Differs);

    /// <summary>What the rule is to one kind of body.</summary>
    private sealed record ReachData(GovernanceModel Model, Nation Nation, Reach Applies);
}
