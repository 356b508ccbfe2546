using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Panel;

namespace Frankpledge.Statute.Questions;

/// <summary>How many members a panel has (R88, R89).</summary>
/// <param name="Councils">Councils in the police area.</param>
public sealed record PanelSizeQuestion(int Councils) : Question<PanelSizeAnswer>("R88")
{
    protected override PanelSizeAnswer Answer(LawPlace place)
    {
        var size = new PanelSize(Councils);
        RefusedException.ThrowIfAny(size.WhyNotPossible());
        if (size.Total > PanelSize.Most)
        {
            throw new RefusedException("MoreThanTwenty",
                $"{InWords.Number(size.Councils, "council")} would make a panel of {size.Total}; the most is {PanelSize.Most}.", "R89");
        }

        return new(size.Sentence, size.Councils, size.Appointed, size.Extra, PanelSize.DefaultCoOpted, size.Total);
    }
}

public sealed record PanelSizeAnswer(Sentence Sentence, int Councils, int Appointed, int Extra, int CoOpted, int Total) : LawAnswer("R88", Sentence);
