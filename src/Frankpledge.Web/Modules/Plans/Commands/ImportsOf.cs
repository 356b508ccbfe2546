using Frankpledge.Web.Base;
using System.CommandLine;
using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Frankpledge.Statute.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary>An import as the command line answers with it.</summary>
internal sealed record ImportAnswer(Guid Import, string File, ImportState State, string? Failure, int Statements, int Waiting, int Unsure,
    double? SecondsToRead, DrawAnswer Draw)
{
    /// <summary>On how many decisions two people disagree.</summary>
    public required int Disputed { get; init; }

    /// <summary>What was removed from a plan of the area and stands here again; confirming removes it again. Empty once confirmed.</summary>
    public required IReadOnlyList<RemovedAgain> RemovedAgain { get; init; }
}

/// <summary>What the check of the statements drawn at random has shown; the last three are left out before the first check.</summary>
internal sealed record DrawAnswer(int Drawn, int Checked, int Wrong, int Rest, int? ExpectedWrong, int? WrongAtLeast, int? WrongAtMost)
{
    public static DrawAnswer Of(DrawFindings draw) =>
        new(draw.Drawn, draw.Checked, draw.Wrong, draw.Rest, draw.WrongAmongRest?.Expected, draw.WrongAmongRest?.Low, draw.WrongAmongRest?.High);
}

/// <summary>What the verbs about imports share.</summary>
internal static class ImportsOf
{
    public static Option<string> AreaOption() => new("--area") { Description = "The area's slug.", Required = true };

    public static Option<Guid> ImportOption() => new("--import") { Description = "The import's id, as upload-plan and imports give it.", Required = true };

    public static async Task<PoliceArea> AreaAsync(this AppDb db, string slug, CancellationToken cancel) =>
        await db.Areas.AsNoTracking().SingleOrDefaultAsync(a => a.Slug == slug, cancel)
        ?? throw new RefusedException("AreaUnknown", $"There is no area {slug} here. See ./frankpledge areas, or set it up first.");

    public static async Task<Guid> PlanAsync(this AppDb db, PoliceArea area, string slug, CancellationToken cancel) =>
        await db.Plans.Where(plan => plan.AreaId == area.Id && plan.Slug == slug).Select(plan => (Guid?)plan.Id).SingleOrDefaultAsync(cancel)
        ?? throw new RefusedException("PlanUnknown", $"{area.Name} has no plan at the address {slug}. See ./frankpledge plans list {area.Slug}.");

    /// <summary>An import in a few figures.</summary>
    public static async Task<ImportAnswer> AnswerAsync(this AppDb db, Guid id, CancellationToken cancel)
    {
        var import = await db.PlanImports.Where(i => i.Id == id).Select(i => new { i.FileName, i.State, i.Failure, i.SecondsToRead })
            .SingleOrDefaultAsync(cancel)
            ?? throw new RefusedException("ImportUnknown", $"There is no import {id}. See ./frankpledge imports --area AREA.");
        var kept = await db.Candidates.AsNoTracking().Where(c => c.ImportId == id && c.State != CandidateState.NotAStatement)
            .Select(c => new { c.State, c.Confidence }).ToListAsync(cancel);
        var waiting = kept.Where(c => c.State == CandidateState.Waiting).ToList();
        return new(id, import.FileName, import.State, import.Failure, kept.Count, waiting.Count, waiting.Count(c => c.Confidence < Candidate.SureFrom),
            import.SecondsToRead, DrawAnswer.Of(await db.DrawAsync(id, cancel))) { Disputed = await ConfirmImport.DisputedAsync(db, id, cancel),
            RemovedAgain = await Frankpledge.Plans.RemovedAgain.InAsync(db, id, cancel) };
    }

    public static void Write(ImportAnswer answer, TextWriter output)
    {
        WriteFigures(answer, output);
        foreach (var back in answer.RemovedAgain)
        {
            output.Say($"  \"{back.Words}\" stands where words were removed before. Confirming removes it again, unless --other-words names it; the public reads in its place: {back.Said.TrimEnd('.')}.");
        }
    }

    private static void WriteFigures(ImportAnswer answer, TextWriter output) => output.Say(
        answer.Failure is { } failure ? (Sentence)$"{answer.Import}  {answer.File}: {failure}"
        : $"{answer.Import}  {answer.File}: {Choices.InWords(answer.State)}, {InWords.Number(answer.Statements, "statement")}, {answer.Waiting} waiting, {answer.Unsure} of them unsure{(answer.Draw.Drawn == 0 ? "" : (Sentence)$"; {answer.Draw.Checked} of {answer.Draw.Drawn} drawn are checked, {answer.Draw.Wrong} of them wrong")}");
}
