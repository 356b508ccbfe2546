using Frankpledge.Common;
using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Frankpledge.Tests.Support;

/// <summary>Somebody who reviews an import by the use cases. Every act moves the clock on, so that steps have an order.</summary>
internal sealed class Reviewing(TestSite site, Guid import, string who = "A tester", Guid? whoId = null)
{
    public Guid Import => import;

    public Change Change()
    {
        site.Clock.Move(TimeSpan.FromSeconds(1));
        return new Change(who, whoId, site.Clock.GetUtcNow(), "Reviewing");
    }

    /// <summary>The candidates in order, those set aside included.</summary>
    public Task<List<Candidate>> All() =>
        site.ReadAsync(db => db.Candidates.AsNoTracking().Where(c => c.ImportId == import).OrderBy(c => c.Order).ToListAsync());

    public async Task<Candidate> Find(string beginning) => (await All()).First(c => c.Text.StartsWith(beginning, StringComparison.Ordinal));

    public async Task<SeenCandidate> Seen(string beginning) => Seen(await Find(beginning));

    public static SeenCandidate Seen(Candidate candidate) => new(candidate.Id, candidate.Version);

    public Task Do<TUseCase>(Func<TUseCase, Task> act)
        where TUseCase : notnull => site.UseAsync<IServiceProvider, bool>(async services =>
        {
            await act(services.GetRequiredService<TUseCase>());
            return true;
        });

    public async Task Accept(string beginning)
    {
        var seen = await Seen(beginning);
        await Do<AcceptCandidates>(use => use.RunAsync(import, [seen], Change()));
    }

    public async Task AcceptEverything()
    {
        var seen = (await All()).Where(c => c.State == CandidateState.Waiting).Select(Seen).ToList();
        await Do<AcceptCandidates>(use => use.RunAsync(import, seen, Change()));
    }

    public async Task Drop(string beginning)
    {
        var seen = await Seen(beginning);
        await Do<DropCandidate>(use => use.RunAsync(import, seen, Change()));
    }

    public async Task Split(string beginning, string secondBegins)
    {
        var candidate = await Find(beginning);
        await Do<SplitCandidate>(use => use.RunAsync(import, Seen(candidate), candidate.Text.IndexOf(secondBegins, StringComparison.Ordinal), Change()));
    }

    public async Task Merge(string first, string second)
    {
        var (one, two) = (await Seen(first), await Seen(second));
        await Do<MergeCandidates>(use => use.RunAsync(import, one, two, Change()));
    }

    public async Task Move(string beginning, bool up)
    {
        var seen = await Seen(beginning);
        await Do<MoveCandidate>(use => use.RunAsync(import, seen, up, Change()));
    }

    public Task Undo() => Do<UndoStep>(use => use.RunAsync(import, null, Change()));

    public Task<Edition> Confirm(string slug = "2025-2029") => site.UseAsync<ConfirmImport, Edition>(use =>
        use.RunAsync(import, new PlanToConfirm("A plan", slug, EditionStage.Final, new DateOnly(2025, 3, 31)), Change()));

    /// <summary>The source with what was mended in it.</summary>
    public Task<MendedSource> Source() => site.ReadAsync(db => db.SourceAsync(import));

    /// <summary>The block of the source that begins so.</summary>
    public async Task<SourceBlock> Block(string beginning) =>
        (await Source()).Blocks.First(block => block.Text.StartsWith(beginning, StringComparison.Ordinal));

    /// <summary>Adds the words that stand between two blocks.</summary>
    public async Task Add(string first, string? last = null, string? words = null, bool each = false)
    {
        var (from, to) = (await Block(first), await Block(last ?? first));
        await Do<AddStatements>(use => use.RunAsync(import, new(new(from.Index, 0, to.Index, to.Text.Length), words, each), Change()));
    }

    public async Task Word(string beginning, string text)
    {
        var seen = await Seen(beginning);
        await Do<CorrectWording>(use => use.RunAsync(import, seen, text, Change()));
    }

    public async Task Head(string block, int level, string? text)
    {
        var found = await Block(block);
        await Do<MendHeading>(use => use.RunAsync(import, new(found.Index, level, text), Change()));
    }

    public async Task Cell(string table, int row, int column, string text)
    {
        var found = await Block(table);
        await Do<MendTable>(use => use.CorrectAsync(import, found.Index, [new(row, column, text)], Change()));
    }

    public async Task Check(string beginning, bool agrees, string? says = null)
    {
        var seen = await Seen(beginning);
        await Do<CheckDecision>(use => use.RunAsync(import, seen, agrees, says, Change()));
    }

    /// <summary>Everything that a review says, to compare before with after; versions do not count.</summary>
    public async Task<List<string>> Everything()
    {
        var mended = await site.ReadAsync(db => db.MendedBlocks.AsNoTracking().Where(one => one.ImportId == import).OrderBy(one => one.Block).ToListAsync());
        return
        [
            .. (await All()).Select(c => { c.Version = 0; return Frankpledge.Persistence.JsonText.Write(c); }),
            .. mended.Select(one => { one.Version = 0; return Frankpledge.Persistence.JsonText.Write(one); }),
        ];
    }
}
