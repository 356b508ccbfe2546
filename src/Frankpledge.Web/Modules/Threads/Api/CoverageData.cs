using Frankpledge.Plans.Contract;
using Frankpledge.Threads;

namespace Frankpledge.Web.Modules.Threads.Api;

/// <summary>A statement with how many answers each question has. Fields are documented on the area's data page; they are added to, never renamed.</summary>
internal sealed record CoverageData(
    string Reference, string Text, int Reason, int Money, int Measure, int Account, int Scrutiny, int Holes, int ToCheck, string Url, string Plan)
{
    public static readonly IReadOnlyList<string> Columns =
        ["reference", "text", "reason", "money", "measure", "account", "scrutiny", "holes", "to_check", "url", "plan"];

    /// <param name="root">The area's address.</param>
    public static CoverageData Of(CoverageRow row, string root) => new(
        row.Statement.Reference, $"{row.Statement.Stem} {row.Statement.Text}".Trim(), Answers(row, ThreadQuestion.WhyHere),
        Answers(row, ThreadQuestion.WhatCosts), Answers(row, ThreadQuestion.HowKnow), Answers(row, ThreadQuestion.WhatHappened),
        Answers(row, ThreadQuestion.WhoAsked), row.Holes, row.Cells.Sum(cell => cell.Doubted),
        $"{root}/plans/{row.Statement.PlanSlug}/{row.Statement.Reference}", row.Statement.PlanSlug);

    private static int Answers(CoverageRow row, ThreadQuestion question) => row.Cells[(int)question].Answers;
}

/// <summary>The coverage of one plan as data.</summary>
/// <param name="Statements">Those that are counted, each with its row.</param>
/// <param name="InPlan">All that the edition has, those without a row too.</param>
internal sealed record CoverageOfPlan(
    string Plan, string Title, int Edition, int Statements, int Whole, int ToCheck, IReadOnlyList<CoverageData> Rows, int InPlan)
{
    /// <summary>What the public is told in place of a plan of which every edition is withdrawn; null while one stands.</summary>
    public string? WithdrawnNote { get; init; }

    public static CoverageOfPlan Of(Coverage found, string root) => new(
        found.Plan, found.Title, found.Edition, found.Rows.Count, found.Whole, found.Doubted, [.. found.Rows.Select(row => CoverageData.Of(row, root))],
        found.InPlan);
}
