using System.CommandLine;
using System.Text.Json;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Frankpledge.Web.Base;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary><c>review source</c>: the parts of the document with their numbers, what is not taken of them and why, and what its tables add up to.</summary>
internal static class ReviewSource
{
    private const int Widest = 100;

    private static readonly Option<bool> Left = new("--left") { Description = "Only parts with words that are not taken." };

    public static Command Create() =>
        new Command("source", "List the parts of the document, what is not taken of them and why.") { ReviewActs.Import, Left }.Answering(
        (parsed, cancel) =>
            Records.PreparedAsync(
                services => ReadAsync(services.GetRequiredService<AppDb>(), parsed.GetRequiredValue(ReviewActs.Import), parsed.GetValue(Left), cancel)),
        (parts, output) =>
        {
            if (parts.Count == 0)
            {
                output.Say("No part of the document has words that are not taken.");
            }

            foreach (var part in parts)
            {
                var text = part.Text.ReplaceLineEndings(" ").Replace('\t', ' ');
                output.WriteLine(
                    $"{part.Number,5}  {(part.Level is { } level ? new string('#', level) : part.NotTaken is null ? "+" : "-"),-2} {(text.Length > Widest ? text[..Widest] + "..." : text)}{(part.Why is null ? "" : $"  [{part.Why.Replace('_', ' ')}{(part.By is null ? "" : $": {part.By}")}]")}");
                foreach (var check in part.Checks)
                {
                    output.WriteLine($"          {check}");
                }
            }
        });

    private static async Task<IReadOnlyList<Part>> ReadAsync(AppDb db, Guid id, bool left, CancellationToken cancel)
    {
        await db.AnswerAsync(id, cancel);
        var source = await db.SourceAsync(id, cancel);
        var standing = await db.Candidates.AsNoTracking().Where(c => c.ImportId == id)
            .Select(c => new CandidateStand(c.Block, c.Start, c.Length, c.State != CandidateState.NotAStatement || c.JoinedTo != null, c.DecidedBy))
            .ToListAsync(cancel);
        var open = NotTaken.Of(source, standing).ToDictionary(one => one.Block.Index);
        return
        [
            .. from block in source.Blocks
               let lost = open.GetValueOrDefault(block.Index)
               where !left || lost is not null
               let heading = source.Headings.FirstOrDefault(one => one.Block == block.Index)
               let mended = source.MendOf(block.Index)
               select new Part(
                   block.Index, block.Kind.ToString(), heading?.Level, heading?.Text
                       ?? block.Text, lost?.Parts.Select(part => part.Text).ToList(), lost is null
                       ? null : JsonNamingPolicy.SnakeCaseLower.ConvertName(lost.Why.ToString()), lost?.By,
                   [.. source.CheckOf(block)?.Checks.Select(check => $"{check.What} {check.Column}: {check.Explanation}".Trim()) ?? []], mended?.Cells
                       ?? [], mended?.NotChecked),
        ];
    }

    /// <summary>A part of the document; <c>level</c> is that of a heading.</summary>
    private sealed record Part(int Number, string Kind, int? Level, string Text, IReadOnlyList<string>? NotTaken, string? Why, string? By,
        IReadOnlyList<string> Checks, IReadOnlyList<MendedCell> Corrected, string? NotChecked);
}
