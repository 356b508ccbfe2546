using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Html;

namespace Frankpledge.Web.Charts;

/// <summary>A row of days with a mark for each thing that is due: filled where the law fixed the day, hollow where the body did.</summary>
internal static class DateStrip
{
    private const int MostOnADay = 4;

    /// <param name="from">The first day; the strip shows <paramref name="days"/> of them.</param>
    /// <param name="marks">The days due, and whether the law fixed them; others are left out.</param>
    /// <param name="label">For those who do not see it.</param>
    public static IHtmlContent Draw(DateOnly from, int days, IEnumerable<(DateOnly Day, bool IsLaw)> marks, string label)
    {
        var due = marks.Where(mark => mark.Day >= from && mark.Day < from.AddDays(days)).ToLookup(mark => mark.Day, mark => mark.IsLaw);
        return new HtmlString(Draw(from, days, due, label, 1160, 1, 13, "fp-wide") + Draw(from, days, due, label, 330, 7, 12, "fp-narrow"));
    }

    private static string Draw(DateOnly from, int days, ILookup<DateOnly, bool> due, string label, double width, int step, double font, string name)
    {
        var svg = new StringBuilder();
        var apart = (width - 20) / days;
        Write(svg, $"""<svg class="c {name}" viewBox="0 0 {width} 92" role="img" aria-label="{WebUtility.HtmlEncode(label)}">""");
        for (var i = 0; i < days; i++)
        {
            var day = from.AddDays(i);
            var x = 10 + (apart * (i + 0.5));
            if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            {
                Write(svg, $"""<rect class="c-band2" x="{x - (apart / 2):0.0}" y="36" width="{apart:0.0}" height="26"/>""");
            }

            if (i % step == 0)
            {
                var words = day.ToString(i == 0 || day.Day == 1 || step > 1 ? "d MMM" : "%d", CultureInfo.CurrentCulture);
                Write(svg, $"""<text class="{(i == 0 ? "b" : "q")}" x="{(i == 0 ? 0 : x):0.0}" y="82" font-size="{font}" text-anchor="{(i == 0 ? "start" : "middle")}">{words}</text>""");
            }

            foreach (var (place, isLaw) in due[day].OrderDescending().Take(MostOnADay).Index())
            {
                Write(svg, isLaw
                    ? (FormattableString)$"""<rect class="s-ink" x="{x - 5:0.0}" y="{49 - (13 * place)}" width="10" height="10"/>"""
                    : $"""<rect class="c-bar2" x="{x - 4.5:0.0}" y="{49.5 - (13 * place)}" width="9" height="9"/>""");
            }
        }

        Write(svg, $"""<path class="c-axis" d="M4 62H{width - 4}"/></svg>""");
        return svg.ToString();
    }

    private static void Write(StringBuilder svg, FormattableString text) => svg.Append(text.ToString(CultureInfo.InvariantCulture));
}
