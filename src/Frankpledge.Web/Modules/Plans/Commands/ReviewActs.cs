using System.CommandLine;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Frankpledge.Reading;
using Frankpledge.Web.Base;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary>What the verbs of a review share: each is one act on an import, and answers with where that stands.</summary>
internal static class ReviewActs
{
    public static readonly Option<Guid> Import = ImportsOf.ImportOption();
    public static readonly Argument<int> Number = new("number") { Description = "The statement's number in the document, beginning with 1; see review list." };
    public static readonly Option<StatementKind[]> Kinds = Choices.ManyOf<StatementKind>("--kind", "The kinds it has.");
    public static readonly Option<string?> By =
        new("--by") { Description = "The name of the person who has looked at the statement and decides; without it nobody has, and it stays read by rule." };
    public static readonly Option<string?> Section = new("--section") { Description = "Theme, or theme / sub-heading." };

    public static Command Act(string name, string words, IEnumerable<Symbol> symbols, Func<ReviewAsked, IServiceProvider, Task> run)
    {
        var command = new Command(name, words);
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument)
            {
                command.Arguments.Add(argument);
            }
            else
            {
                command.Options.Add((Option)symbol);
            }
        }

        command.Options.Add(Import);
        return command.Answering((parsed, cancel) => Records.PreparedAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var id = parsed.GetRequiredValue(Import);
            await db.AnswerAsync(id, cancel);
            var change = services.GetRequiredService<TimeProvider>().ChangeByProgram("Reviewed at the command line");
            change = symbols.Contains(By) && parsed.GetValue(By) is { Length: > 0 } who ? change with { Who = who } : change;
            await run(new ReviewAsked(parsed, id, symbols.Contains(Number) ? parsed.GetRequiredValue(Number) : 0, await AllAsync(db, id, cancel), change),
                services);
            return await db.AnswerAsync(id, cancel);
        }), ImportsOf.Write);
    }

    public static Task<List<Candidate>> AllAsync(AppDb db, Guid id, CancellationToken cancel) =>
        db.Candidates.AsNoTracking().Where(c => c.ImportId == id).OrderBy(c => c.Order).ToListAsync(cancel);
}

/// <summary>What was asked at the command line.</summary>
internal sealed record ReviewAsked(ParseResult Parsed, Guid Import, int Number, IReadOnlyList<Candidate> All, Change By)
{
    public SeenCandidate Seen(int further)
    {
        var candidate = further == 0 ? All.ElementAtOrDefault(Number - 1) : All.Skip(Number).FirstOrDefault(c => c.State != CandidateState.NotAStatement);
        return candidate is null
            ? throw new RefusedException("NumberUnknown", $"There is no statement {Number + further}. There are {All.Count}; see review list.")
            : new(candidate.Id, candidate.Version);
    }

    public CandidateLabels Labels()
    {
        Seen(0);
        var now = All[Number - 1];
        var section = Parsed.GetValue(ReviewActs.Section)?.Split(" / ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new(Parsed.GetValue(ReviewActs.Kinds) is { Length: > 0 } kinds ? kinds : now.Kinds, now.Actors, now.Targets, now.Refs, section ?? now.Section);
    }

    /// <summary>Those that wait and stand together with the statement that was named.</summary>
    public IReadOnlyList<Candidate> Together(Option<Togetherness> how)
    {
        Seen(0);
        return DecideTogether.Of(All[Number - 1], Parsed.GetValue(how), All);
    }

    public IReadOnlyList<SeenCandidate> Many(Option<Togetherness> how, bool sure = false) =>
        [.. Together(how).Where(one => !sure || one.IsSure).Select(one => new SeenCandidate(one.Id, one.Version))];
}
