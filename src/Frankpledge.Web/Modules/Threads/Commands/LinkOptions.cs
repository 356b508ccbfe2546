using System.CommandLine;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Threads;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Threads.Commands;

/// <summary>The options that say what a link does.</summary>
internal sealed class LinkOptions(bool withEdition = true)
{
    private readonly Option<LinkPurpose?> purpose = Choices.MaybeOneOf<LinkPurpose>("--purpose", "What it does to the statement. Needed for a reason.");
    private readonly Option<LinkStrength?> strength = Choices.MaybeOneOf<LinkStrength>("--strength", "How strongly it does so.");
    private readonly Option<string?> why = new("--link-why") { Description = "Why the two are linked. The public reads it." };
    private readonly Option<string?> quote = new("--quote") { Description = "Words of the plan that came of it." };

    private readonly Option<int?> edition =
        new("--edition") { Description = "The number of the edition whose words you read, as 'thread' gives it; refused where the statement has others now." };

    public Command AddTo(Command command)
    {
        foreach (var option in (Option[])[purpose, strength, why, quote, .. withEdition ? new Option[] { edition } : []])
        {
            command.Options.Add(option);
        }

        return command;
    }

    /// <summary>What somebody read before typing this: the words of the edition named, or those that stand, and a version of the end.</summary>
    public async Task<BothSeen?> SawAsync(AppDb db, Guid areaId, StatementNamed statement, ParseResult parsed, Guid? version, CancellationToken cancel) =>
        parsed.GetValue(edition) is { } number && number != statement.Edition
            ? new(await db.EditionNumberedAsync(areaId, statement.PlanSlug, number, cancel) ?? default, version)
            : statement.Spoken is { } now ? new(now, version) : null;

    public bool IsSaid(ParseResult parsed) => Read(parsed) != LinkToMake.Unsaid;

    public LinkToMake Read(ParseResult parsed) => new(parsed.GetValue(purpose), parsed.GetValue(strength), parsed.GetValue(why), parsed.GetValue(quote));
}
