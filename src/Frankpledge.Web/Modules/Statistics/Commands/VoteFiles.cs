using System.Globalization;
using Frankpledge.Common;
using Frankpledge.Statistics.Opinion;

namespace Frankpledge.Web.Modules.Statistics.Commands;

/// <summary>Reads votes as Polis exports them: a row for each vote, or a row for each participant with a column for each comment.</summary>
internal static class VoteFiles
{
    private static readonly string[] AboutPeople = ["participant", "voter-id", "xid", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree"];

    /// <summary>The votes of <paramref name="votes"/>; the people and comments of <paramref name="participants"/> where that is given.</summary>
    /// <param name="votes">Either layout.</param>
    /// <param name="comments">Comments with a column <c>moderated</c>: -1 means taken out.</param>
    /// <param name="participants">The matrix, whose order is kept; it holds only the last vote of each person on each comment.</param>
    public static VoteTable Read(CsvTable votes, CsvTable comments, CsvTable? participants)
    {
        var hidden = ModeratedOut(comments);
        if ((participants ?? votes).Find("vote") < 0)
        {
            return Matrix(participants ?? votes, hidden);
        }

        var (who, what, vote) =
            (votes.Need("voter-id", "participant", "participant-id", "pid"), votes.Need("comment-id", "comment", "statement", "tid"), votes.Need("vote"));
        return VoteTable.OfVotes(InOrder(votes).Select(row => new Vote(votes.Rows[row][who], votes.Rows[row][what], (int)Vote(votes, row, vote)!.Value)),
            hidden);
    }

    /// <summary>The published group of each participant; null where the file has none.</summary>
    public static IReadOnlyList<string>? Groups(CsvTable participants) =>
        participants.Find("group-id", "group") is >= 0 and var group ? [.. participants.Rows.Select(row => row[group])] : null;

    /// <summary>The text of each comment, by its identity.</summary>
    public static IReadOnlyDictionary<string, string> Bodies(CsvTable comments)
    {
        var (id, body) = (comments.Need("comment-id", "comment", "tid", "id"), comments.Find("comment-body", "text", "body"));
        return body < 0
            ? new Dictionary<string, string>() : comments.Rows.GroupBy(row => row[id]).ToDictionary(group => group.Key, group => group.Last()[body]);
    }

    private static VoteTable Matrix(CsvTable table, List<string> moderatedOut)
    {
        var who = table.Need("participant", "voter-id", "participant-id", "pid");
        int[] columns =
            [.. Enumerable.Range(0, table.Columns.Count)
                .Where(column => column != who && !AboutPeople.Contains(table.Columns[column], StringComparer.OrdinalIgnoreCase))];
        return VoteTable.OfRows([.. table.Rows.Select(row => row[who])], [.. columns.Select(column => table.Columns[column])],
            [.. Enumerable.Range(0, table.Rows.Count).Select(row => columns.Select(column => Vote(table, row, column)).ToArray())], moderatedOut);
    }

    private static double? Vote(CsvTable table, int row, int column) => table.Rows[row][column].ToLowerInvariant() switch
    {
        "agree" => 1,
        "disagree" => -1,
        "pass" => 0,
        _ => table.Number(row, column) is { } number
            ? number is 1 or 0 or -1 ? number : throw table.Wrong(row, column, "is not a vote: 1 (agree), -1 (disagree) or 0 (pass)")
            : table.Find("vote") < 0 ? null : throw table.Wrong(row, column, "is empty where a vote is needed"),
    };

    /// <summary>By time where the file has it, so that the last vote wins; otherwise as the rows stand.</summary>
    private static IEnumerable<int> InOrder(CsvTable votes)
    {
        var rows = Enumerable.Range(0, votes.Rows.Count);
        return votes.Find("timestamp") is >= 0 and var time ? rows.OrderBy(row => votes.NeedNumber(row, time)) : rows;
    }

    private static List<string> ModeratedOut(CsvTable comments)
    {
        var (id, state) = (comments.Need("comment-id", "comment", "tid", "id"), comments.Find("moderated"));
        return state < 0
            ? [] : [.. comments.Rows.Where(row => double.TryParse(row[state], CultureInfo.InvariantCulture, out var moderated) && moderated < 0)
                .Select(row => row[id])];
    }
}
