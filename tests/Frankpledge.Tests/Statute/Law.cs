using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using FsCheck;

namespace Frankpledge.Tests.Statute;

/// <summary>Short words for tests about the law.</summary>
internal static class Law
{
    public static readonly WorkingCalendar Calendar = WorkingCalendar.EnglandAndWales;

    public static readonly WorkingDays Counter = new(Calendar);

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The codes of the reasons, to compare with.</summary>
    public static IEnumerable<string> Codes(this IEnumerable<Reason> reasons) => reasons.Select(reason => reason.Code);

    /// <summary>The reason is there, carries its rule with a source, and weighs as expected.</summary>
    public static void ShouldGive(this IEnumerable<Reason> reasons, string rule, string code, Severity severity)
    {
        var found = reasons.Where(reason => reason.Code == code).ShouldHaveSingleItem();
        found.Rule.ShouldBe(rule);
        found.Severity.ShouldBe(severity);
        found.Source.ShouldNotBeNullOrWhiteSpace();
        found.Sentence.ShouldEndWith(".");
    }

    public static void ShouldBlock(this IEnumerable<Reason> reasons, string rule, string code) => reasons.ShouldGive(rule, code, Severity.Block);

    public static void ShouldWarn(this IEnumerable<Reason> reasons, string rule, string code) => reasons.ShouldGive(rule, code, Severity.Warn);

    /// <summary>Checks a property on a hundred cases without chatter.</summary>
    public static void Always(this Property property) => Check.One(Config.QuickThrowOnFailure.WithQuietOnSuccess(true), property);
}
