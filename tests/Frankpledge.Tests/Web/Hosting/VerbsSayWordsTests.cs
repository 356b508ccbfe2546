using System.CommandLine;
using System.Text.RegularExpressions;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Contract;
using Frankpledge.Tests.Support;
using Frankpledge.Threads;
using Frankpledge.Timetables.Clocks;
using Frankpledge.Web.Base;
using Frankpledge.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Web.Hosting;

/// <summary>Every verb about records, run on the demonstration: what it prints for people has no name of the program in it and no moment as programs
/// write it. Run on an area without a plan, it says that there is nothing.</summary>
[Trait("Engine", "Both")]
public sealed partial class VerbsSayWordsTests
{
    /// <summary>They answer about the law or about numbers and files, are tested there, or need a place of their own.</summary>
    private static readonly string[] Elsewhere =
    [
        "serve", "law", "read-plan", "read-marked", "restore", "move-to-postgres",
        "xmr", "stl", "forecast", "incomplete", "interval", "funnel", "ratio", "rake", "agreement",
        "suppress", "opinion-groups", "near-duplicates", "personal-details", "code-text", "themes", "check-tables",
    ];

    private const string Area = "west-midlands-demonstration";

    [Fact]
    public async Task No_verb_prints_a_name_that_only_the_program_uses()
    {
        await using var site = await TestSite.StartAsync(demonstration: true);
        var plan = Path.Combine(site.Settings.Data, "plan.md");
        await File.WriteAllTextAsync(plan, "# A plan\n\n## Streets\n\nI will light every park by March 2027.\n\nThe force will walk every beat each week.\n\n"
            + "We will ask councils to offer safe homes.\n");
        var clocks = await site.ReadAsync(db => db.Clocks.Where(clock => clock.EndedOn == null).Select(clock => clock.Id).ToListAsync());
        var entry = await site.ReadAsync(db => db.ThreadEntries.OrderBy(one => one.Id).Select(one => one.Id).FirstAsync());
        var link = await site.ReadAsync(db => db.ThreadLinks.OrderBy(one => one.Id).Select(one => one.Id).FirstAsync());
        var source = await site.ReadAsync(db => db.ThreadEntries.Where(one => one.Kind == ThreadKind.Theme).Select(one => one.FirstId).FirstAsync());
        var names = new[] { typeof(AppDb).Assembly, typeof(Site).Assembly }.SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsEnum)
            .SelectMany(Enum.GetNames).ToHashSet();
        var wrong = new List<string>();
        var done = new List<string>();
        Guid import = default;
        foreach (var line in Lines(clocks, entry, plan))
        {
            if (line.Contains("{import}", StringComparison.Ordinal) && import == default)
            {
                import = await site.ReadAsync(db => db.PlanImports.OrderByDescending(one => one.UploadedAt).Select(one => one.Id).FirstAsync());
            }

            var (exit, said) = await site.RunAsync([.. Typed().Matches(line.Replace("{import}", $"{import}", StringComparison.Ordinal)
                .Replace("{link}", $"{link}", StringComparison.Ordinal).Replace("{source}", $"{source}", StringComparison.Ordinal))
                .Select(word => word.Value.Trim('"'))]);
            wrong.AddRange(exit == 2 || said.Contains("   at ", StringComparison.Ordinal) ? [$"{line}: {said}"] : []);
            wrong.AddRange(Pascal().Matches(said).Select(match => match.Value).Where(names.Contains).Distinct().Select(name => $"{line}: {name}"));
            wrong.AddRange(Moment().Matches(said).Select(match => $"{line}: {match.Value}"));
            done.Add(line);
        }

        wrong.ShouldBeEmpty();
        Leaves(CommandLine.Create(), []).Where(verb => !Elsewhere.Contains(verb.Split(' ')[0]))
            .Where(verb => !done.Exists(line => line.StartsWith(verb, StringComparison.Ordinal))).ShouldBeEmpty("each verb is run here");
    }

    [Fact]
    public async Task No_verb_that_succeeds_is_silent()
    {
        await using var site = await TestSite.StartAsync();
        await Given.AnArea(site);
        foreach (var line in Lines([], Guid.Empty, $"{site.Settings.Data}.md").Where(line => !line.Contains("{import}", StringComparison.Ordinal)))
        {
            var typed = line.Replace(Area, "kent", StringComparison.Ordinal);
            var (exit, said) = await site.RunAsync([.. Typed().Matches(typed).Select(word => word.Value)]);

            (exit == 0 && string.IsNullOrWhiteSpace(said)).ShouldBeFalse(typed);
        }
    }

    internal static IEnumerable<string> Lines(List<Guid> clocks, Guid entry, string plan) =>
    [
        "migrate", "areas list", "areas list --known", "areas set-up essex --admin-name Ann --admin-email ann@essex.example", $"areas details get {Area}",
        $"areas details set {Area} accessibility-status=Full", $"areas details set {Area} Nothing=1", $"areas rename {Area} --colour #1d4d4f",
        $"areas logo set {Area} {plan}", $"areas logo remove {Area}", $"first-steps {Area}", $"people list {Area}",
        $"people add {Area} jo@demonstration.example --name Jo --role panel-member --body panel",
        $"people end-role {Area} jo@demonstration.example --role policy",
        "people reset jo@demonstration.example", "people link jo@demonstration.example", "people shortcuts jo@demonstration.example true",
        "people calendar jo@demonstration.example", $"messages list {Area}", $"messages settle {Area} {entry}", "mail list", $"mail retry {entry}",
        "mail send-now",
        $"clocks {Area}", $"clocks {Area} --body panel", $"clock start {Area} information-request --label Estates --started 2026-11-02",
        .. clocks.Take(1).Select(clock => $"clock settle {Area} {clock} --note Done"),
        .. clocks.Skip(1).Take(1).Select(clock => $"clock cancel {Area} {clock} --note No"),
        $"timetable {Area}", $"due {Area}", $"stuck {Area}", $"promises list {Area}", $"promises record {Area} C1 met --on 2026-11-01 --evidence Report",
        $"thread {Area} 2025-2029 C1", $"thread-entry add {Area} 2025-2029 C1 --kind account --text It --on 2026-11-02 --document Report --invented",
        $"thread-entry correct {Area} {entry} --kind account --text It --on 2026-11-02 --document Report --why Wrong --invented",
        $"links list {Area} --all", $"links add {Area} 2025-2029 C2 {entry} --purpose supports --strength weak --link-why Because",
        $"links hold {Area} {{link}} --because Same", $"links carry {Area} {{link}} --because Joined", $"links drop {Area} {{link}} --because Wrong",
        $"considered list {Area}",
        $"considered add {Area} --kind finding --text It --on 2026-11-02 --document Report --invented", $"considered nothing {Area} {{source}} --why Small",
        $"coverage {Area}", $"thread {Area}/C1", $"thread-entry withdraw {Area} {entry} --why Wrong", "bank-holidays add 2028-05-08 --name Day --why Notice",
        "bank-holidays remove 2028-05-08 --name Day --why Notice", $"import-plan {plan}", $"upload-plan {plan} --area {Area} --plan 2025-2029",
        $"diff {plan} {Area}/2025-2029/1",
        $"check {plan}",
        $"check {Area}/2025-2029/1 --all",
        "checks",
        $"change-reasons list {Area} 2025-2029 2", $"change-reasons record {Area} 2025-2029 2 C1 --reason Late",
        $"imports --area {Area}", "review list --import {import}", "review source --import {import}", "review changes --import {import}",
        "review together 1 --as section --import {import}", "review pace --import {import}", "review accept 1 --by Ann --import {import}",
        "review change 1 --kind partner-expectation --by Ann --import {import}", "review undo --import {import}", "review draw --import {import}",
        "review accept-sure --import {import}", "review split 1 5 --import {import}", "review merge 1 --import {import}", "review move 1 --import {import}",
        "review drop 1 --import {import}", "review add 0 --import {import}", "review word 1 Other --import {import}",
        "review heading 0 --level 1 --import {import}",
        "review cell 0 1 1 x --import {import}", "review withdraw-table 0 --why x --import {import}", "review check-table 0 --import {import}",
        "review agree 1 --by Bob --import {import}", "review disagree 1 --says No --by Bob --import {import}",
        "review accept-together 1 --as section --import {import}", "review drop-together 1 --as section --import {import}",
        "review label-together 1 --as section --kind partner-expectation --import {import}",
        "confirm-import {import} --stage statutory-draft", $"stop-import {{import}}", $"learned --area {Area}", $"plans list {Area}",
        $"export {Area}/2025-2029/1 --format txt --out {plan}.txt", $"plans title {Area} 2025-2029 --title Other --why x",
        $"plans redact {Area} 2025-2029 --passage neighbourhood --note x --why x",
        $"plans withdraw {Area} 2025-2029 1 --note x --why x", $"plans undo {Area} {{import}} --note x --why x", $"search {Area} burglary",
        $"issue show {Area}", $"issue why-not {Area}", $"issue record {Area} --fact declaration-delivered --on 2026-11-01 --person Ann --document Minute",
        $"issue show {Area}", $"issue override {Area} --rule R40 --code step-skipped --reason x --officer Ann", $"issue withdraw {Area} --id {entry} --why x",
        $"issue recommend {Area} --number 1 --text \"Say it.\" --document Minutes", $"issue recommendations {Area}",
        $"issue answer {Area} --number 1 --answer accept-in-part --reason Half --person Ann --on 2026-11-02",
        $"issue record {Area} --fact chief-constable-answered --how e-mail --on 2026-11-01 --person Ann --document Minute --detail Yes",
        $"issue withdraw-recommendation {Area} --number 1 --why x", $"gate {Area}/2025-2029", $"gate {Area}",
        $"issue copies {Area}", $"issue copy-sent {Area} --to Walsall --on 2026-11-02 --person Ann --document Letter",
        $"issue authority {Area} --kind \"fire and rescue authority\" --name Fire --since 2020-01-01", $"issue authority-ended {Area} --id {entry} --last 2026-11-02",
        $"issue decision {Area}", $"issue decision-paper {Area} --file {plan} --document Paper",
        .. OfThePlan(plan),
        $"audit {Area} --most 200", $"backup {plan}-copy", $"verify {plan}-copy", "verify",
    ];

    /// <summary>A plan beside another, its matrices and its upkeep, and the draft of the next.</summary>
    private static IEnumerable<string> OfThePlan(string file) =>
    [
        $"glossary {Area}/2025-2029", $"glossary record {Area}/2025-2029 --word burglary --means Theft",
        $"glossary take-out {Area}/2025-2029 --id {Guid.Empty}", $"change-reasons joins {Area} 2025-2029 2",
        $"change-reasons join {Area} 2025-2029 2 --one C1 --several \"C2 C3\"",
        $"compare {file} {Area}/2025-2029/2", $"matrix show {Area}/2025-2029 --matrix section-7",
        $"matrix answer {Area}/2025-2029 --matrix section-7 --row a --words x --cannot-be", $"matrix take-back {Area}/2025-2029 --id {Guid.Empty}",
        $"matrix local-plan {Area} --name Safer --place Dudley --document Web --since 2026-01-01",
        $"matrix local-plan-ended {Area} --id {Guid.Empty} --last 2026-11-02", $"plan-reviews list {Area}/2025-2029",
        $"plan-reviews record {Area}/2025-2029 --on 2026-11-02 --cause yearly --outcome stays --person Ann --document Minute",
        $"plan-reviews withdraw {Area}/2025-2029 --id {Guid.Empty} --why x", $"equality show {Area}/2025-2029",
        $"equality heard {Area}/2025-2029 --group Young --answered 5 --resident 15 --source Census",
        $"equality published {Area}/2025-2029 --kind objectives --on 2026-11-02 --document Report", .. Draft($"{Area}/2025-2029", file),
    ];

    private static IEnumerable<string> Draft(string of, string file) =>
    [
        $"draft start {of} --empty", $"draft add {of} --text Streets --after 0 --heading 1", $"draft add {of} --text \"I will light parks. Soon.\" --after 1",
        $"draft show {of}", $"draft edit {of} 2 --text \"I will light every park. Soon.\"", $"draft kind {of} 2 --kind partner-expectation", $"draft cell {of} 2 --row 1 --cell 1 --text Words",
        $"draft history {of} 2", $"draft split {of} 2 25", $"draft join {of} 2", $"draft undo {of}", $"draft move {of} 3 --after 1",
        $"draft comment {of} 2 --text Why?", $"draft reply {of} 1 --text So.", $"draft close {of} 1 --text Done.", $"draft reopen {of} 1 --text Again.",
        $"draft suggest {of} 2 --change reword --text \"I light parks.\"", $"draft accept {of} 1", $"draft suggest {of} 2 --change drop --why Old",
        $"draft decline {of} 2 --why Kept", $"draft assign {of} 2 --task Read --role chief-executive --due 2026-12-01", $"draft settle {of} 2",
        $"draft suggest {of} 2 --change reword --text \"I light lamps.\" --by Ann", $"draft accept-all {of} --person Ann",
        $"draft suggest {of} 2 --change reword --text \"I light towns.\" --by Ann", $"draft decline-all {of} --person Ann --why Kept",
        $"draft drop {of} 3 --why Old", $"draft take-back {of} 3", $"draft word {of} {file}.docx", $"draft bring-back {of} {file}.docx",
        $"draft freeze {of} --stage consultation-draft --dry-run", $"draft freeze {of} --stage consultation-draft", $"draft end {of} --why Over",
    ];

    private static IEnumerable<string> Leaves(Command command, IReadOnlyList<string> path) => command.Subcommands.Count == 0
        ? [string.Join(' ', path)] : command.Subcommands.SelectMany(one => Leaves(one, [.. path, one.Name]));

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    internal static partial Regex Typed();

    /// <summary>Two words written together, each with a capital.</summary>
    [GeneratedRegex(@"\b(?:[A-Z][a-z]*){2,}\b")]
    private static partial Regex Pascal();

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}")]
    private static partial Regex Moment();
}
