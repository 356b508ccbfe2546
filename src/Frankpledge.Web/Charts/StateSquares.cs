using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Html;

namespace Frankpledge.Web.Charts;

/// <summary>How a square looks; each can be told from the others without colour.</summary>
public enum Square
{
    /// <summary>Open, with a heavy edge and a stroke down the middle.</summary>
    Struck,
    Filled,

    /// <summary>Open, with a cross.</summary>
    Crossed,
    Half,

    /// <summary>Open, with a dot.</summary>
    Dotted,
    Open,
}

/// <summary>One square for each thing counted. The words beside it say the same.</summary>
internal static class StateSquares
{
    /// <param name="label">For those who do not see it; null where the words beside it say all.</param>
    public static IHtmlContent Draw(IReadOnlyList<Square> squares, int inARow, double apart, string? label)
    {
        var rows = Math.Max(1, (squares.Count + inARow - 1) / inARow);
        var (width, height) = (Math.Min(Math.Max(squares.Count, 1), inARow) * apart, (rows * apart) + 2);
        var svg = new StringBuilder();
        Write(svg, $"""<svg class="c" viewBox="0 0 {width:0.##} {height:0.##}" width="{width:0.##}" height="{height:0.##}" """);
        svg.Append(label is null ? "aria-hidden=\"true\" focusable=\"false\">" : $"role=\"img\" aria-label=\"{WebUtility.HtmlEncode(label)}\">");
        foreach (var (place, square) in squares.Index())
        {
            One(svg, square, (place % inARow * apart) + 1, (place / inARow * apart) + 1, apart - 4);
        }

        return new HtmlString(svg.Append("</svg>").ToString());
    }

    /// <summary>One square, for the key.</summary>
    public static IHtmlContent Key(Square square)
    {
        var svg = new StringBuilder("<svg class=\"c\" viewBox=\"0 0 14 14\" width=\"14\" height=\"14\" aria-hidden=\"true\" focusable=\"false\">");
        One(svg, square, 1, 1, 12);
        return new HtmlString(svg.Append("</svg>").ToString());
    }

    private static void One(StringBuilder svg, Square square, double x, double y, double side)
    {
        var (middle, half) = (x + (side / 2), side / 2);
        if (square == Square.Filled)
        {
            Write(svg, $"""<rect class="c-bar" x="{x:0.##}" y="{y:0.##}" width="{side:0.##}" height="{side:0.##}"/>""");
            return;
        }

        Write(svg, $"""<rect class="{(square == Square.Struck ? "s-line" : "c-bar2")}" x="{x + 0.75:0.##}" y="{y + 0.75:0.##}" width="{side - 1.5:0.##}" height="{side - 1.5:0.##}"/>""");
        switch (square)
        {
            case Square.Struck:
                Write(svg, $"""<rect class="s-ink" x="{middle - 1.5:0.##}" y="{y:0.##}" width="3" height="{side:0.##}"/>""");
                break;
            case Square.Half:
                Write(svg, $"""<rect class="c-bar" x="{x:0.##}" y="{y + half:0.##}" width="{side:0.##}" height="{half:0.##}"/>""");
                break;
            case Square.Crossed:
                Write(svg, $"""<path class="c-line" d="M{x + 1:0.##} {y + 1:0.##}L{x + side - 1:0.##} {y + side - 1:0.##}M{x + side - 1:0.##} {y + 1:0.##}L{x + 1:0.##} {y + side - 1:0.##}"/>""");
                break;
            case Square.Dotted:
                Write(svg, $"""<circle class="s-ink" cx="{middle:0.##}" cy="{y + half:0.##}" r="{side / 6:0.##}"/>""");
                break;
        }
    }

    private static void Write(StringBuilder svg, FormattableString text) => svg.Append(text.ToString(CultureInfo.InvariantCulture));
}
