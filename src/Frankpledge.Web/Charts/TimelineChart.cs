using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Html;

namespace Frankpledge.Web.Charts;

/// <summary>
/// Draws a timeline on the server, once wide and once narrow: hollow where a step was first planned, a dashed tail for its slippage, filled
/// where it is done, tinted where it is planned now.
/// </summary>
internal static class TimelineChart
{
    private static readonly Face Wide =
        new(Width: 1160, Left: 276, Right: 1050, Top: 56, Row: 34, NameBelow: 0, Font: 14.5, Small: 13, MonthStep: 1, HasWords: true);
    private static readonly Face Narrow =
        new(Width: 340, Left: 8, Right: 330, Top: 44, Row: 46, NameBelow: 17, Font: 13, Small: 11.5, MonthStep: 3, HasWords: false);

    public static IHtmlContent Draw(Timeline line) => new HtmlString(Draw(line, Wide, "fp-wide") + Draw(line, Narrow, "fp-narrow"));

    private static string Draw(Timeline line, Face face, string name)
    {
        var first = line.Rows.SelectMany(row => new[] { row.FirstFrom ?? row.First, row.NowFrom ?? row.Now })
            .Append(line.On < line.Limit ? line.On : line.Limit).Min();
        var last = line.Rows.SelectMany(row => new[] { row.First, row.Now }).Append(line.Limit).Max();
        if (line.On > last && line.On.DayNumber - last.DayNumber < 60)
        {
            last = line.On;
        }

        var scale = new Scale(new(first.Year, first.Month, 1), last.AddDays(8), face);
        var bottom = face.Top + (line.Rows.Count * face.Row);
        var svg = new StringBuilder();
        Write(svg, $"""<svg class="c {name}" viewBox="0 0 {face.Width} {bottom + 26}" role="img" aria-label="{WebUtility.HtmlEncode(line.Label)}">""");
        Uprights(svg, line, scale, face, bottom); // behind the words, which have a halo
        Months(svg, scale, face, bottom);
        for (var i = 0; i < line.Rows.Count; i++)
        {
            Row(svg, line.Rows[i], scale, face, face.Top + (i * face.Row));
        }

        return svg.Append("</svg>").ToString();
    }

    private static void Months(StringBuilder svg, Scale scale, Face face, double bottom)
    {
        var months = (scale.Last.Year - scale.First.Year) * 12 + scale.Last.Month - scale.First.Month;
        var step = face.MonthStep * (1 + (months / 16));
        for (var i = 0; i <= months; i++)
        {
            var month = scale.First.AddMonths(i);
            Write(svg, $"""<path class="c-grid" d="M{scale.X(month):0.0} {face.Top - 8}V{bottom}"/>""");
            if (i % step == 0)
            {
                var words = month
                    .ToString(i == 0 || (month.Month == 1 && step < 3) || (month.Month <= step && step >= 3) ? "MMM ’yy" : "MMM", CultureInfo.CurrentCulture);
                Write(svg, $"""<text class="q c-halo" x="{scale.X(month) + 3:0.0}" y="{face.Top - 14}" font-size="{face.Small}">{words}</text>""");
            }
        }
    }

    private static void Row(StringBuilder svg, TimelineRow row, Scale scale, Face face, double top)
    {
        var middle = top + face.NameBelow + ((face.Row - face.NameBelow) / 2);
        var name = WebUtility.HtmlEncode(row.Name);
        Write(svg, face.HasWords
            ? (FormattableString)$"""<path class="c-grid" d="M0 {top + face.Row}H{face.Right}"/><text x="0" y="{middle + 5}" font-size="{face.Font}" class="c-halo">{name}</text><text class="q" x="{face.Width}" y="{middle + 5}" font-size="{face.Small}" text-anchor="end">{WebUtility.HtmlEncode(row.Words)}</text>"""
            : $"""<text x="4" y="{top + 14}" font-size="{face.Font}" class="c-halo">{name}</text>""");
        var (first, now) = (scale.X(row.First), scale.X(row.Now));
        var filled = row.IsDone ? "c-bar" : "c-tint2";
        if (row.FirstFrom is { } firstFrom && row.NowFrom is { } nowFrom)
        {
            Write(svg, $"""<rect class="c-bar2" x="{scale.X(firstFrom):0.0}" y="{middle + 1}" width="{Math.Max(first - scale.X(firstFrom), 2):0.0}" height="8"/>""");
            Write(svg, $"""<rect class="{filled}" x="{scale.X(nowFrom):0.0}" y="{middle - 9}" width="{Math.Max(now - scale.X(nowFrom), 2):0.0}" height="9"/>""");
            return;
        }

        if (Math.Abs(now - first) >= 1)
        {
            Write(svg, $"""<path class="c-bar2" d="M{first:0.0} {middle - 7}l7 7-7 7-7-7z"/><path class="c-lead" d="M{first + (now > first ? 7 : -7):0.0} {middle}H{now:0.0}" stroke-dasharray="3 3"/>""");
        }

        var edge = row.IsDone ? "" : """ stroke="#0b0c0c" stroke-width="1.2" """;
        Write(svg, $"""<path class="{filled}" d="M{now:0.0} {middle - 8}l8 8-8 8-8-8z"{edge}/>""");
    }

    private static void Uprights(StringBuilder svg, Timeline line, Scale scale, Face face, double bottom)
    {
        var limit = scale.X(line.Limit);
        if (line.On >= scale.First && line.On <= scale.Last)
        {
            var on = scale.X(line.On);
            var isNear = Math.Abs(on - limit) < (face.HasWords ? 100 : 60);
            Write(svg, $"""<path d="M{on:0.0} {face.Top - 30}V{bottom}" stroke="#0b0c0c" stroke-width="1.5"/>""");
            Write(svg, $"""<text class="b c-halo" x="{on + (isNear ? on < limit ? -6 : 6 : 0):0.0}" y="{face.Top - 34}" font-size="{face.Small}" text-anchor="{(isNear ? on < limit ? "end" : "start" : "middle")}">{WebUtility.HtmlEncode(line.OnWords)}</text>""");
        }

        var words = face.HasWords ? line.LimitWords : line.Limit.ToString("d MMM", CultureInfo.CurrentCulture);
        var (anchor, left) = limit < (face.Left + face.Right) / 2 ? ("start", 4) : ("end", 0);
        Write(svg, $"""<path d="M{limit:0.0} {face.Top - 30}V{bottom}" stroke="#0b0c0c" stroke-width="4"/><text class="b c-halo" x="{limit + 6 - (left * 2):0.0}" y="{face.Top - 34}" font-size="{face.Small}" text-anchor="{anchor}">{WebUtility.HtmlEncode(words)}</text>""");
        Write(svg, $"""<text class="b" x="{limit + 2 - left:0.0}" y="{bottom + 20}" font-size="{face.Small}" text-anchor="{anchor}">{WebUtility.HtmlEncode(line.FloatWords)}</text>""");
    }

    private static void Write(StringBuilder svg, FormattableString text) => svg.Append(text.ToString(CultureInfo.InvariantCulture));

    private sealed record Face(double Width, double Left, double Right, double Top, double Row, double NameBelow, double Font, double Small, int MonthStep,
        bool HasWords);

    private sealed record Scale(DateOnly First, DateOnly Last, Face Face)
    {
        public double X(DateOnly day) => Face.Left + ((Face.Right - Face.Left) * (day.DayNumber - First.DayNumber) / (Last.DayNumber - First.DayNumber));
    }
}
