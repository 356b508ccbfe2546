using System.Globalization;
using System.Net;
using System.Text;
using Frankpledge.Statute.Calendar;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Timetables.Pages.Manage.Deadlines;

/// <summary>The round as a line of days: the law's dates, their working targets, and what was done. One drawing for a desk, one for a telephone.</summary>
internal sealed class PreceptDrawing(IReadOnlyList<FixedDate> dates, IReadOnlyList<(string Step, DateOnly Day)> done, WorkingCalendar calendar, DateOnly today)
{
    private readonly DateOnly first = done.Select(step => step.Day).Append(new DateOnly(dates[0].Legal.Year, 1, 22)).Min().AddDays(-2);
    private readonly DateOnly last = done.Select(step => step.Day).Append(dates[4].Legal).Max().AddDays(3);

    public IHtmlContent Picture(IStringLocalizer<DeadlineWords> words)
    {
        var label = words["PreceptPicture"].Value;
        return new HtmlString(Drawn("fp-wide", 300, 760, 40, 14, label, words) + Drawn("fp-narrow", 0, 336, 58, 12.5, label, words));
    }

    /// <param name="left">Where the days begin; with none, the words stand above their row.</param>
    private string Drawn(string look, double left, double width, int row, double size, string label, IStringLocalizer<DeadlineWords> words)
    {
        var svg = new StringBuilder();
        var height = 34 + row * dates.Count;
        var step = width / (last.DayNumber - first.DayNumber + 1);
        double X(DateOnly day) => left + (day.DayNumber - first.DayNumber + 0.5) * step;
        Write(svg, $"<svg class=\"c {look}\" viewBox=\"0 0 {left + width + (left > 0 ? 100 : 4):0} {height}\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(label)}\">");
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            if (!calendar.IsWorkingDay(day))
            {
                Write(svg, $"<rect class=\"c-band2\" x=\"{X(day) - step / 2:0.0}\" y=\"26\" width=\"{step:0.0}\" height=\"{height - 26}\"/>");
            }

            if (day.DayOfWeek == DayOfWeek.Monday)
            {
                Write(svg, $"<path class=\"c-grid\" d=\"M{X(day) - step / 2:0.0} 26V{height}\"/><text class=\"q\" x=\"{X(day) - step / 2 + 2:0.0}\" y=\"20\" font-size=\"{size - 1.5}\">{day.ToString("d MMM", CultureInfo.InvariantCulture)}</text>");
            }
        }

        for (var i = 0; i < dates.Count; i++)
        {
            var top = 30 + i * row;
            var y = left > 0 ? top + row / 2 : top + row - 16;
            var date = dates[i];
            Write(svg, $"<text x=\"0\" y=\"{(left > 0 ? y + 5 : top + 18)}\" font-size=\"{size}\" class=\"c-halo\">{WebUtility.HtmlEncode(words["Short" + date.Code].Value)}{(left > 0 ? "" : ", " + date.Legal.ToString("ddd d MMM", CultureInfo.InvariantCulture))}</text>");
            if (date.WorkingTarget != date.Legal)
            {
                Write(svg, $"<path class=\"c-lead\" d=\"M{X(date.WorkingTarget):0.0} {y}H{X(date.Legal):0.0}\" stroke-dasharray=\"3 3\"/>{Diamond("c-bar2", X(date.WorkingTarget), y, 6)}");
            }

            svg.Append(Diamond("c-dot", X(date.Legal), y, 7));
            foreach (var given in done.Where(given => given.Step == date.Code))
            {
                svg.Append(Diamond("c-bar", X(given.Day), y, 7));
            }

            if (left > 0)
            {
                Write(svg, $"<text x=\"{left + width + 100}\" y=\"{y + 5}\" font-size=\"{size}\" text-anchor=\"end\">{date.Legal.ToString("ddd d MMM", CultureInfo.InvariantCulture)}</text>");
            }
        }

        if (today >= first && today <= last)
        {
            Write(svg, $"<path d=\"M{X(today):0.0} 24V{height}\" stroke=\"#0b0c0c\" stroke-width=\"1.5\"/>");
        }

        return svg.Append("</svg>").ToString();
    }

    private static string Diamond(string look, double x, double y, double size) =>
        string.Create(CultureInfo.InvariantCulture, $"<path class=\"{look}\" d=\"M{x:0.0} {y - size:0.0}l{size} {size}-{size} {size}-{size}-{size}z\"/>");

    private static void Write(StringBuilder svg, FormattableString text) => svg.Append(text.ToString(CultureInfo.InvariantCulture));
}
