using System.CommandLine;
using Frankpledge.Common;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Questions;
using Frankpledge.Statute.Register;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Law.Commands;

/// <summary>One rule of the register.</summary>
internal static class RuleVerb
{
    public static Command Create()
    {
        var number = new Argument<string>("number") { Description = "The number of the rule, for example R62." };
        var command =
            new Command("rule",
                "What a rule asks, its source, to whom it speaks and what this program does about it. Answers with number, title, demand, severity, reach, standing, homes and state.") { number };
        return command.Answering(parsed =>
        {
            var text = parsed.GetValue(number)!.Trim();
            var rule = RuleBook.Find(text) ?? RuleBook.Find("R" + text)
                ?? throw new RefusedException("UnknownRule", $"There is no rule \"{text}\". The rule book has R1 to R{RuleBook.All.Count}.");
            return new RuleAnswer(RuleRegister.Of(rule.Number));
        });
    }

    private sealed record RuleAnswer : LawAnswer
    {
        private readonly RegisteredRule entry;

        public RuleAnswer(RegisteredRule entry)
            : base(entry.Rule.Number, $"{entry.Rule.TitleEnded} {entry.Rule.Demand}") => this.entry = entry;

        public string Number => entry.Rule.Number;

        public string Part => entry.Rule.Part;

        public string Title => entry.Rule.Title;

        public string Demand => entry.Rule.Demand;

        public Severity Severity => entry.Rule.Severity;

        public string AppliesTo => entry.Rule.AppliesTo;

        /// <summary>What the rule is to each kind of body.</summary>
        public IReadOnlyList<ReachLine> Reach =>
            [.. RuleReach.Bodies.Select(body => new ReachLine(body.Model, body.Nation, RuleReach.Of(Number, body.Model, body.Nation)))];

        public string ReachDiffers => RuleReach.Differs(Number);

        public RuleState Standing => entry.Standing;

        public IReadOnlyList<string> Homes => entry.Homes;

        public Sentence State => entry.State;

        public override IEnumerable<Sentence> Details =>
        [
            $"{State}{(State.ToString().EndsWith('.') ? "" : ".")}{(Homes.Count > 0 ? (Sentence)$" Code: {string.Join(", ", Homes)}." : "")} The rule book asks: {Severity}.",
            .. ReachDiffers.Length > 0 ? [$"{ReachDiffers}"] : Array.Empty<Sentence>(),
        ];
    }

    private sealed record ReachLine(GovernanceModel Model, Nation Nation, Reach Applies);
}
