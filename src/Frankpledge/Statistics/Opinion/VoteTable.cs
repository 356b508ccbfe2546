namespace Frankpledge.Statistics.Opinion;

/// <summary>
/// Who voted what on which comment. A comment that moderators took out counts as passed by everybody, as Polis counts it (Small et al., Recerca 26(2), 2021).
/// </summary>
public sealed class VoteTable
{
    private readonly double[][] rows;

    private VoteTable(string[] participants, string[] comments, double[][] rows, IReadOnlySet<string> moderatedOut)
    {
        Participants = participants;
        Comments = comments;
        IsModeratedOut = [.. comments.Select(moderatedOut.Contains)];
        Cast = rows.Sum(row => row.Count(vote => !double.IsNaN(vote)));
        this.rows = [.. rows.Select(row => row.Select((vote, c) => IsModeratedOut[c] ? 0 : vote).ToArray())];
        CastBy = [.. rows.Select(row => row.Count(vote => !double.IsNaN(vote)))];
    }

    /// <summary>Identities of the people, in the order of the rows.</summary>
    public IReadOnlyList<string> Participants { get; }

    /// <summary>Identities of the comments, in the order of the columns.</summary>
    public IReadOnlyList<string> Comments { get; }

    /// <summary>For each comment, whether moderators took it out.</summary>
    public IReadOnlyList<bool> IsModeratedOut { get; }

    /// <summary>How many votes were cast, passes and votes on moderated-out comments included.</summary>
    public long Cast { get; }

    /// <summary>For each participant, how many votes he or she cast, counted as <see cref="Cast"/> is.</summary>
    public IReadOnlyList<int> CastBy { get; }

    /// <summary>For each participant a vote on each comment: 1, -1, 0, or NaN where none was cast.</summary>
    internal IReadOnlyList<double[]> Rows => rows;

    /// <summary>Gathers single votes; a later vote of the same person on the same comment replaces the earlier.</summary>
    /// <param name="votes">In the order in which they were cast.</param>
    /// <param name="moderatedOut">Comments that count as passed by everybody; unknown ones are left out.</param>
    /// <exception cref="Common.RefusedException">A value other than 1, 0 and -1, or fewer than two comments or four participants.</exception>
    /// <remarks>Participants and comments come in the order of their identities, numbers by size.</remarks>
    public static VoteTable OfVotes(IEnumerable<Vote> votes, IEnumerable<string>? moderatedOut = null)
    {
        var last = new Dictionary<(string Participant, string Comment), double>();
        foreach (var vote in votes)
        {
            last[(vote.Participant, vote.Comment)] = vote.Value;
        }

        string[] participants = [.. Sorted(last.Keys.Select(key => key.Participant))];
        string[] comments = [.. Sorted(last.Keys.Select(key => key.Comment))];
        return OfRows(participants, comments,
            [.. participants.Select(who => comments.Select(what => last.TryGetValue((who, what), out var value) ? value : (double?)null).ToArray())],
            moderatedOut);
    }

    /// <summary>Takes a table that is there already.</summary>
    /// <param name="participants">One identity for each row, none twice.</param>
    /// <param name="comments">One identity for each column, none twice.</param>
    /// <param name="rows">For each participant a vote on each comment; null where none was cast.</param>
    /// <param name="moderatedOut">Comments that count as passed by everybody.</param>
    /// <exception cref="Common.RefusedException">As <see cref="OfVotes"/>; also rows of another length and identities that come twice.</exception>
    public static VoteTable OfRows(IReadOnlyList<string> participants, IReadOnlyList<string> comments, IReadOnlyList<IReadOnlyList<double?>> rows,
        IEnumerable<string>? moderatedOut = null)
    {
        Require.AtLeast(comments.Count, 2, "comments with votes");
        Require.AtLeast(participants.Count, 4, "participants with votes");
        Require.SameLength(participants.Count, rows.Count, "participants", "rows of votes");
        RefuseTwice(participants, "Participant");
        RefuseTwice(comments, "Comment");
        for (var i = 0; i < rows.Count; i++)
        {
            Require.SameLength(comments.Count, rows[i].Count, "comments", $"votes of participant {participants[i]}");
            for (var c = 0; c < comments.Count; c++)
            {
                if (rows[i][c] is not (null or 1 or -1 or 0))
                {
                    throw Require.Refusal("VoteUnknown",
                        $"Participant {participants[i]} has the vote {Words.Number(rows[i][c])} on comment {comments[c]}. A vote is 1 (agree), -1 (disagree) or 0 (pass).");
                }
            }
        }

        return new([.. participants], [.. comments], [.. rows.Select(row => row.Select(vote => vote ?? double.NaN).ToArray())],
            new HashSet<string>(moderatedOut ?? []));
    }

    private static IEnumerable<string> Sorted(IEnumerable<string> identities) =>
        identities.Distinct().OrderBy(each => long.TryParse(each, out var number) ? number : long.MaxValue).ThenBy(each => each, StringComparer.Ordinal);

    private static void RefuseTwice(IReadOnlyList<string> identities, string what)
    {
        if (identities.GroupBy(each => each).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw Require.Refusal("IdentityTwice", $"{what} {twice.Key} appears twice. Keep one.");
        }
    }
}
