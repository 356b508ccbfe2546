using System.CommandLine;
using Frankpledge.Plans.Contract;
using Frankpledge.Threads;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Threads.Commands;

/// <summary>The options that say what a link does.</summary>
internal sealed class LinkOptions
{
    private readonly Option<LinkPurpose?> purpose = Choices.MaybeOneOf<LinkPurpose>("--purpose", "What it does to the statement. Needed for a reason.");
    private readonly Option<LinkStrength?> strength = Choices.MaybeOneOf<LinkStrength>("--strength", "How strongly it does so.");
    private readonly Option<string?> why = new("--link-why") { Description = "Why the two are linked. The public reads it." };
    private readonly Option<string?> quote = new("--quote") { Description = "Words of the plan that came of it." };

    public Command AddTo(Command command)
    {
        foreach (var option in (Option[])[purpose, strength, why, quote])
        {
            command.Options.Add(option);
        }

        return command;
    }

    public bool IsSaid(ParseResult parsed) => Read(parsed) != LinkToMake.Unsaid;

    public LinkToMake Read(ParseResult parsed) => new(parsed.GetValue(purpose), parsed.GetValue(strength), parsed.GetValue(why), parsed.GetValue(quote));
}
