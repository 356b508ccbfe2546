using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Changes;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Matching;
using Frankpledge.Plans.Promises;
using Frankpledge.Reading;
using Frankpledge.Statute.Governance;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Contract;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans.Pages.Public.Plan;

/// <summary>One statement and its thread: why it is here, what it costs, how we would know, what has happened, who has asked,
/// how the wording came about.</summary>
[Kept]
public sealed class StatementModel(AppDb db, PublicPlans plans, StatementThreads threads, PromisesHere promises, TimeProvider clock) : PlanPage(plans)
{
    private const int Longest = 70;

    public string Reference { get; private set; } = "";

    public Wording Wording { get; private set; } = null!;

    /// <summary>The edition of which <see cref="Wording"/> is; a newer draft may have other words.</summary>
    public Edition WordedIn { get; private set; } = null!;

    public StatementKind Kind { get; private set; }

    /// <summary>False when the edition that stands for the plan has not got it: its last words are shown, or its first in a draft.</summary>
    public bool IsInLatest { get; private set; }

    /// <summary>True when it stands only in a draft that is to follow the edition shown.</summary>
    public bool IsOnlyInDraft { get; private set; }

    /// <summary>The last edition that had it, where all that had it are withdrawn; its words are not shown.</summary>
    public Edition? WithdrawnIn { get; private set; }

    public IReadOnlyList<(Edition Edition, IReadOnlyList<RedlinePiece> Words, bool Changed)> History { get; private set; } = [];

    /// <summary>Every edition that had it, newest first; of one that was withdrawn it is said that it had it, and no words.</summary>
    public IReadOnlyList<Edition> Holding { get; private set; } = [];

    /// <summary>What hangs on it. A neighbour in its section is no answer.</summary>
    public ThreadShown Thread { get; private set; } = null!;

    /// <summary>Why editions dropped or changed it, and why others became it, as officers recorded it.</summary>
    private IReadOnlyList<StandingReason> Reasons { get; set; } = [];

    /// <summary>The edition that dropped it: the first after its last that stands.</summary>
    public Edition? DroppedBy { get; private set; }

    /// <summary>Of a statement that is gone: why, and what it became.</summary>
    public IEnumerable<StandingReason> WhyDropped => DroppedBy is { } by ? Reasons.Where(one => one.Edition == by.Number && one.Reference == Reference) : [];

    /// <summary>The splits and merges of which it is a part.</summary>
    private IReadOnlyList<StatementJoin> Joins { get; set; } = [];

    /// <summary>What an edition split or merged of it.</summary>
    public IEnumerable<StatementJoin> JoinsIn(Edition? edition) => Joins.Where(one => one.Edition == edition?.Number);

    /// <summary>Why it reads in an edition as it does.</summary>
    public IEnumerable<StandingReason> WhyIn(Edition edition) => Reasons.Where(one => one.Edition == edition.Number);

    /// <summary>The edition from which a reader sees what another one changed; null for the first.</summary>
    public Edition? Before(Edition edition) => ChangeTable.ComparedWith(edition, Found.Editions);

    /// <summary>Where a promise of the plan in force stands; null for what is none.</summary>
    public PromiseState? State { get; private set; }

    /// <summary>Days of it that have passed and do not make it late.</summary>
    public IReadOnlyList<DateOnly> LongPast { get; private set; } = [];

    /// <summary>An announced change of the law that a day of the statement lies beyond, or null.</summary>
    public PendingChange? PendingOn(DateOnly? day) => day is { } on ? Found.Area.Facts().PendingOn(on) : null;

    /// <summary>The part of the page that shows the answers to a question.</summary>
    public static string PartOf(ThreadQuestion question) => question switch
    {
        ThreadQuestion.WhyHere => "_ThreadWhy",
        ThreadQuestion.WhatCosts => "_ThreadMoney",
        ThreadQuestion.HowKnow => "_ThreadMeasure",
        ThreadQuestion.WhatHappened => "_ThreadLog",
        _ => "_ThreadAsked",
    };

    public async Task<IActionResult> OnGetAsync(string area, string? plan, string reference)
    {
        if (StatementReference.Parse(reference) is not { } asked || !await FindAsync(area, plan))
        {
            return NotFound();
        }

        var statement = await db.Statements.AsNoTracking()
            .SingleOrDefaultAsync(s => s.PlanId == Found.Plan!.Id && s.Letter == asked.Letter && s.Number == asked.Number);
        if (statement is null)
        {
            return NotFound();
        }

        Reference = asked.ToString();
        var wordings = await db.Wordings.AsNoTracking().Include(w => w.Targets).Where(w => w.StatementId == statement.Id).ToListAsync();
        var byEdition = wordings.ToDictionary(w => w.EditionId);
        var editions = Found.Editions.Where(e => byEdition.ContainsKey(e.Id) && !e.IsWithdrawn).OrderBy(e => e.Number).ToList();
        if (editions.Count == 0)
        {
            WithdrawnIn = Found.Editions.First(e => byEdition.ContainsKey(e.Id));
            Lay(Reference, Found.UrlOf(Reference), text: WithdrawnIn);
            return Page();
        }

        var shown = editions.Find(e => e.Id == Edition.Id) ?? editions[^1];
        (WordedIn, Wording) = (shown, byEdition[shown.Id]);
        Kind = StatementReference.MainKind(Wording.Kinds);
        IsInLatest = shown.Id == Edition.Id;
        IsOnlyInDraft = shown.Number > Edition.Number;
        History = [.. editions.Select((edition, i) => Step(edition, WordsOf(edition), i == 0 ? null : WordsOf(editions[i - 1]))).Reverse()];
        string WordsOf(Edition edition) => WordsSeenReading.WordsOf(byEdition[edition.Id].Stem, byEdition[edition.Id].Text);
        Holding = [.. Found.Editions.Where(e => byEdition.ContainsKey(e.Id))];
        Thread = new ThreadShown(await threads.OfAsync(Found.Area.Id, clock.Today(), statement.Id));
        if (!IsInLatest && !IsOnlyInDraft)
        {
            DroppedBy = Found.Editions.LastOrDefault(edition => edition.Number > editions[^1].Number && !edition.IsWithdrawn);
        }

        Reasons = [.. (await db.StandingReasonsAsync(Found.Plan!.Id)).Where(one => one.Reference == Reference || one.Said.Became.Contains(Reference))];
        Joins = await db.JoinsOfStatementAsync(statement.Id);
        var standing = (await promises.OfAsync(Found.Area.Id, clock.Today())).FirstOrDefault(one => one.Promise.Statement == statement.Id);
        (State, LongPast) = (standing?.State, standing?.LongPast ?? []);
        Lay($"{Reference}: {Shorten(Wording.Text)}", Found.UrlOf(Reference), Wording.Text, WordedIn);
        return Page();
    }

    private static (Edition, IReadOnlyList<RedlinePiece>, bool) Step(Edition edition, string text, string? before) =>
        (edition, Redline.Of(before ?? text, text), before is not null && before != text);

    /// <summary>Cut after a word where there is one to cut after: a long web address has none.</summary>
    internal static string Shorten(string text) =>
        text.Length <= Longest ? text : text[..(text.LastIndexOf(' ', Longest) is > 0 and var space ? space : Longest)] + " ...";
}
