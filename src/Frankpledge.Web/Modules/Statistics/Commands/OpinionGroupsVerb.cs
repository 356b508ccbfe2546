using System.CommandLine;
using Frankpledge.Statistics.Opinion;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Statistics.Commands;

/// <summary><c>opinion-groups VOTES COMMENTS</c>: who votes alike, what sets the groups apart, and what all agree on.</summary>
internal static class OpinionGroupsVerb
{
    public static Command Create()
    {
        var votes = FigureVerb.FileArgument("votes",
            "A CSV file of votes: voter-id, comment-id, vote (and timestamp), or a row for each participant with a column for each comment. A vote is 1, -1 or 0.");
        var comments = FigureVerb.FileArgument("comments", "A CSV file of comments: comment-id, moderated (-1 is taken out), comment-body.");
        var participants =
            new Option<FileInfo?>("--participants") { Description =
                "The matrix of participants and votes; a column group-id gives groups published elsewhere, which are then compared." };
        var seed = new Option<int>("--seed") { Description = "Seed of the starts and resamples.", DefaultValueFactory = _ => 42 };
        return new Command("opinion-groups", "Groups of people who vote alike.") { votes, comments, participants, seed }.Answering(
            parsed =>
            {
                var words = CsvTable.Read(parsed.GetRequiredValue(comments));
                var people = parsed.GetValue(participants) is { } file ? CsvTable.Read(file) : null;
                var table = VoteFiles.Read(CsvTable.Read(parsed.GetRequiredValue(votes)), words, people);
                var groups = OpinionGroups.Find(table, parsed.GetValue(seed));
                return OpinionAnswer.Of(groups, parsed.GetValue(seed), people is null ? null : VoteFiles.Groups(people), VoteFiles.Bodies(words));
            },
            answer => answer.Words());
    }
}
