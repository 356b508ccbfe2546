namespace Frankpledge.Reading;

/// <summary>How a clause speaks of what is to come.</summary>
internal enum Speech
{
    Will,
    Must,
    Expect,
    Want,
    Intend,
    Ask,
    Asked,
}

/// <summary>A verb group that undertakes, expects, wants or asks, with who does so.</summary>
/// <param name="Speech">How.</param>
/// <param name="Subject">Who.</param>
/// <param name="Trigger">Token of the modal or verb.</param>
/// <param name="Verb">Token of the verb that says what is done; for expectations and wishes, the first token of what is expected.</param>
/// <param name="End">Token after the clause.</param>
/// <param name="Passive">"will be published".</param>
internal sealed record Clause(Speech Speech, Subject Subject, int Trigger, int Verb, int End, bool Passive)
{
    /// <summary>Token of the one who is asked, where they stand behind what is asked ("… is sought from the force"); 0 elsewhere.</summary>
    public int Whom { get; init; }

    /// <summary>"Will not reduce": an undertaking, but nothing in it is to be counted.</summary>
    public bool IsNegated(Words words)
    {
        for (var at = Trigger + 1; at < Verb; at++)
        {
            if (words.Low(at) is "not" or "never" or "no")
            {
                return true;
            }
        }

        return words.Low(Trigger) is "won't" or "shan't";
    }
}
