namespace Frankpledge.Tests.Support;

/// <summary>A plan of our own of which the reader leaves out a chapter, and a figure, a level and a cell are wrong.</summary>
internal static class Misread
{
    /// <summary>The chapter that is left out ends in words that promise nothing.</summary>
    public const string Text = Until + "\n\nWrite to the office at any time.";

    /// <summary>The same, where it ends in a promise.</summary>
    public const string EndingInAPromise = Until + "\n\nI will publish every question and my answer to it.";

    private const string Until = """
        # Police and Crime Plan

        ## Safer streets

        I will light every park in the county by 2027. The force should walk every beat each week.

        I will open 4O new shelters for victims across the county every single year.

        ## Roads

        - I will publish the ten most dangerous junctions.
        - I will paint every crossing.

        | Budget | 2026 |
        |---|---|
        | Lamps | 10 |
        | Paint | 20 |
        | Total | 35 |

        ## Victims

        I will fund a helpline for every victim.

        ## Contact us

        I will answer every letter within ten days. I will hold a surgery each month.
        """;
}
