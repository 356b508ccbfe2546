using Frankpledge.Web.Modules.Law.Contract;
using System.CommandLine;
using System.Text.Json.Serialization;
using Frankpledge.Common;
using Frankpledge.Statute.Precept;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Law.Commands;

/// <summary>The arithmetic of a veto. "No veto" is an answer, not a refusal; figures that cannot be are refused.</summary>
internal static class VetoVerb
{
    public static Command Create()
    {
        var members = Ask.Number("--members", "Members in post when the vote is taken; vacant seats do not count.");
        var votes = Ask.Number("--for", "Votes for the veto.");
        var present = Ask.MaybeNumber("--present", "Members present, if known; they do not change the majority.");
        return new Command("veto", "Whether a veto is carried (R62, R117). Answers with carried, needed, members, for and possible.").Answering(
            parsed =>
            {
                var vote = new Veto(parsed.GetValue(members), parsed.GetValue(votes), parsed.GetValue(present));
                RefusedException.ThrowIfAny(vote.WhyNotPossible());
                return new VetoAnswer(vote) { Reasons = vote.WhyNotRecord() };
            },
            [members, votes, present]);
    }

    private sealed record VetoAnswer([property: JsonIgnore] Veto Vote) : LawAnswer("R62", Vote.Sentence)
    {
        public bool Carried => Vote.Carried;

        public int Needed => Vote.Needed;

        public int Members => Vote.Members;

        public int For => Vote.For;

        public int? Present => Vote.Present;

        /// <summary>Whether a veto could pass with those present.</summary>
        public bool Possible => Vote.Present is null || Vote.Present >= Vote.Needed;
    }
}
