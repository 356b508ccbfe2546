using System.Text.Json.Serialization;
using Frankpledge.Common;
using Frankpledge.Statute.Precept;

namespace Frankpledge.Statute.Questions;

/// <summary>Whether a veto is carried (R62, R117). "No veto" is an answer, not a refusal; figures that cannot be are refused.</summary>
public sealed record VetoQuestion(int Members, int For, int? Present = null) : Question<VetoAnswer>("R62")
{
    protected override VetoAnswer Answer(LawPlace place)
    {
        var vote = new Veto(Members, For, Present);
        RefusedException.ThrowIfAny(vote.WhyNotPossible());
        return new(vote) { Reasons = vote.WhyNotRecord() };
    }
}

public sealed record VetoAnswer([property: JsonIgnore] Veto Vote) : LawAnswer("R62", Vote.Sentence)
{
    public bool Carried => Vote.Carried;

    public int Needed => Vote.Needed;

    public int Members => Vote.Members;

    public int For => Vote.For;

    public int? Present => Vote.Present;

    /// <summary>Whether a veto could pass with those present.</summary>
    public bool Possible => Vote.Present is null || Vote.Present >= Vote.Needed;
}
