using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using Frankpledge.Common;
using Frankpledge.Statute.Register;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Law.Pages.Public;

namespace Frankpledge.Web.Modules.Law.Api;

/// <summary>The rule book as JSON and as CSV; the law is one, so these have no area.</summary>
internal static class LawApi
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/law.json", (HttpRequest request) => Results.Text(JsonSerializer.Serialize(Rules(request), Verb.Json), "application/json", Encoding.UTF8)).AllowAnonymous().WithMetadata(new KeptAttribute());
        app.MapGet("/law.csv", (HttpRequest request) => Results.Text(Csv(Rules(request)), "text/csv", Encoding.UTF8)).AllowAnonymous().WithMetadata(new KeptAttribute());
    }

    private static IEnumerable<RuleData> Rules(HttpRequest request) => LawPlace.Rules.Select(entry => new RuleData(
        entry.Rule.Number, entry.Rule.Part, entry.Rule.Title, entry.Rule.Demand, entry.Rule.Source, !entry.Rule.Verify, entry.Rule.Severity, entry.Standing, entry.Rule.AppliesTo, entry.Rule.NotAutomated,
        entry.Homes, RuleTests.Of(entry.Rule.Number), $"{request.Scheme}://{request.Host}/law/{entry.Rule.Number}"));

    private static string Csv(IEnumerable<RuleData> rules)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = new CsvWriter(text, CultureInfo.InvariantCulture);
        Write(csv, "number", "part", "title", "demand", "source", "verified", "severity", "state", "applies_to", "why_not_automated", "homes", "tests", "url");
        foreach (var rule in rules)
        {
            Write(csv, rule.Number, rule.Part, rule.Title, rule.Demand, rule.Source, rule.Verified ? "yes" : "no", $"{rule.Severity}", $"{rule.State}", rule.AppliesTo, rule.WhyNotAutomated ?? "",
                string.Join("; ", rule.Homes), string.Join("; ", rule.Tests), rule.Url);
        }

        csv.Flush();
        return text.ToString();
    }

    private static void Write(CsvWriter csv, params ReadOnlySpan<string> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell);
        }

        csv.NextRecord();
    }

    /// <summary>A rule as data. Fields are added to, never renamed.</summary>
    private sealed record RuleData(
        string Number, string Part, string Title, string Demand, string Source, bool Verified, Severity Severity, RuleState State, string AppliesTo, string? WhyNotAutomated,
        IReadOnlyList<string> Homes, IReadOnlyList<string> Tests, string Url);
}
