using Frankpledge.Plans.Promises;
using Frankpledge.Web.Access;
using Frankpledge.Web.Charts;
using Frankpledge.Web.Design.Parts;
using Microsoft.AspNetCore.Html;

namespace Frankpledge.Web.Modules.Plans.Pages.Public;

/// <summary>The states of promises in words, with the square that repeats them.</summary>
public static class StateWords
{
    /// <summary>In the order in which squares and words stand.</summary>
    public static readonly IReadOnlyList<PromiseState> InOrder =
        [PromiseState.Met, PromiseState.Reported, PromiseState.Late, PromiseState.GivenUp, PromiseState.ReportedBefore, PromiseState.NothingRecorded];

    public static string Word(PromiseState state) => ThreadWords.Get($"State_{state}");

    public static string Word(PriorityState state) => ThreadWords.Get($"Priority_{state}");

    public static Square SquareOf(PromiseState state) => state switch
    {
        PromiseState.Late => Square.Struck,
        PromiseState.Met => Square.Filled,
        PromiseState.GivenUp => Square.Crossed,
        PromiseState.Reported => Square.Half,
        PromiseState.ReportedBefore => Square.Dotted,
        _ => Square.Open,
    };

    /// <summary>A state in words, with the square by which it is known wherever it stands.</summary>
    public static IHtmlContent Mark(PromiseState state) => StateMark.Of(StateSquares.Key(SquareOf(state)), new HtmlContentBuilder().Append(Word(state)));

    /// <summary>The same as the beginning of a sentence about it.</summary>
    public static IHtmlContent Named(PromiseState state) =>
        StateMark.Of(StateSquares.Key(SquareOf(state)), new HtmlContentBuilder().AppendHtml("<b>").Append(Word(state)).AppendHtml(":</b>"));

    public static IReadOnlyList<Square> Squares(IEnumerable<PromiseState> states) =>
        [.. states.OrderBy(state => InOrder.Index().First(one => one.Item == state).Index).Select(SquareOf)];

    /// <summary>"2 met, 1 late, 3 with nothing recorded"; empty where there is no promise.</summary>
    public static string Tally(IReadOnlyCollection<PromiseState> states) =>
        string.Join(", ", InOrder.Select(state => (state, count: states.Count(one => one == state))).Where(one => one.count > 0)
            .Select(one => ThreadWords.Get($"Tally_{one.state}", one.count)));
}
