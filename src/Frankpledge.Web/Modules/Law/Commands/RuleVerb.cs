using Frankpledge.Web.Modules.Law.Contract;
using System.CommandLine;
using Frankpledge.Common;
using Frankpledge.Statute.Register;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Law.Commands;

/// <summary>One rule of the register.</summary>
internal static class RuleVerb
{
    public static Command Create()
    {
        var number = new Argument<string>("number") { Description = "The number of the rule, for example R62." };
        var command = new Command("rule", "What a rule asks, its source, and where it is enforced. Answers with number, title, demand, severity, homes and state.") { number };
        return command.Answering(parsed =>
        {
            var text = parsed.GetValue(number)!.Trim();
            var rule = RuleBook.Find(text) ?? RuleBook.Find("R" + text)
                ?? throw new RefusedException("UnknownRule", $"There is no rule \"{text}\". The rule book has R1 to R{RuleBook.All.Count}.");
            return new RuleAnswer(RuleRegister.Of().Single(entry => entry.Rule == rule));
        });
    }

    private sealed record RuleAnswer : LawAnswer
    {
        private readonly RegisteredRule entry;

        public RuleAnswer(RegisteredRule entry)
            : base(entry.Rule.Number, $"{entry.Rule.Title}. {entry.Rule.Demand}") => this.entry = entry;

        public string Number => entry.Rule.Number;

        public string Part => entry.Rule.Part;

        public string Title => entry.Rule.Title;

        public string Demand => entry.Rule.Demand;

        public Severity Severity => entry.Rule.Severity;

        public string AppliesTo => entry.Rule.AppliesTo;

        public IReadOnlyList<string> Homes => entry.Homes;

        public string State => entry.State;

        public override void WriteDetails(TextWriter output) => output.WriteLine($"{Severity}. {State}{(Homes.Count > 0 ? $": {string.Join(", ", Homes)}" : "")}");
    }
}
