namespace Frankpledge.Reading;

/// <summary>"The office and the force to commission a survey", as plans of action write: nothing but parties before "to".</summary>
internal sealed class ActionRows(Words words, IReadOnlyList<Mention> mentions, SubjectReader subjects)
{
    /// <summary>The parties that open the statement before "to" at <paramref name="to"/>, or null.</summary>
    public Subject? Before(int to) => words.Is(to, "to") && to > 0 && Infinitives.Opens(words, to + 1) && IsRow(to)
        && subjects.Before(to, null) is { Sort: SubjectSort.Parties, Start: 0 } doers ? doers : null;

    private bool IsRow(int end)
    {
        for (var at = 0; at < end; at++)
        {
            if (!IsParty(at) && !words.In(at, Lists.Determiner) && !IsModifier(at) && words.Low(at) is not ("and" or "&" or ","))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsParty(int at) => mentions.Any(mention => mention.Start <= at && mention.End > at);

    // "Registered providers to …"
    private bool IsModifier(int at) => Participles.IsPast(words.Low(at)) && mentions.Any(mention => mention.Start == at + 1);
}
