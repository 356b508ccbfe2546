using Microsoft.AspNetCore.Html;

namespace Frankpledge.Web.Design.Parts;

/// <summary>The shapes that stand beside a word for a state. A shape repeats the word and never replaces it.</summary>
public enum Shape
{
    /// <summary>Ordinary variation; to come.</summary>
    Ring,

    /// <summary>Under way; met in most months.</summary>
    Half,

    /// <summary>Meets the target reliably.</summary>
    RingDot,

    /// <summary>Done, accepted.</summary>
    Tick,

    /// <summary>Not judged; no target set.</summary>
    Dash,

    /// <summary>Late.</summary>
    Clock,

    /// <summary>Higher.</summary>
    Up,

    /// <summary>Lower.</summary>
    Down,

    /// <summary>A signal.</summary>
    Diamond,

    /// <summary>Kept or on course.</summary>
    Square,

    /// <summary>Nothing reported yet.</summary>
    OpenSquare,
}

internal static class ShapeDrawing
{
    public static IHtmlContent Of(Shape shape) => new HtmlString(
        $"""<svg class="fp-shape" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">{Path(shape)}</svg>""");

    private static string Path(Shape shape) => shape switch
    {
        Shape.Ring => """<circle cx="7" cy="7" r="4.6" class="s-line"/>""",
        Shape.Half => """<circle cx="7" cy="7" r="5.6" class="s-line"/><path d="M7 1.4a5.6 5.6 0 0 1 0 11.2z" class="s-ink"/>""",
        Shape.RingDot => """<circle cx="7" cy="7" r="5.6" class="s-line"/><circle cx="7" cy="7" r="2.4" class="s-ink"/>""",
        Shape.Tick => """<path d="M2 7.5 5.5 11 12.5 3.5" class="s-line"/>""",
        Shape.Clock => """<circle cx="7" cy="7" r="5.6" class="s-line"/><path d="M7 3.6V7.5l2.6 1.5" class="s-line"/>""",
        Shape.Up => """<path d="M7 1.6 13 12H1z" class="s-area"/>""",
        Shape.Down => """<path d="M7 12.4 1 2h12z" class="s-area"/>""",
        Shape.Diamond => """<path d="M7 .8 13.2 7 7 13.2.8 7z" class="s-area"/>""",
        Shape.Square => """<rect x="1.5" y="1.5" width="11" height="11" class="s-ink"/>""",
        Shape.OpenSquare => """<rect x="1.5" y="1.5" width="11" height="11" class="s-line"/>""",
        _ => """<path d="M1.5 7h11" class="s-line"/>""",
    };
}
