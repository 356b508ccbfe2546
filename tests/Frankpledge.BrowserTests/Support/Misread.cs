namespace Frankpledge.BrowserTests.Support;

/// <summary>A document of our own that is misread: a chapter is left out, and a figure, a level and a cell are wrong.</summary>
internal static class Misread
{
    public const string Text = """
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

        I will publish every question and my answer to it.
        """;
}
