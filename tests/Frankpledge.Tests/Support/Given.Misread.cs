using System.Text;
using Frankpledge.Areas;
using Frankpledge.Plans.Review;

namespace Frankpledge.Tests.Support;

internal static partial class Given
{
    /// <summary>A plan of our own of which the reader leaves out a chapter, and a figure, a level and a cell are wrong.</summary>
    public const string Misread = """
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

        Write to the office at any time.
        """;

    /// <summary>A document that was uploaded and read, and waits for review.</summary>
    /// <param name="plan">The plan of which it is a new version, or null.</param>
    public static async Task<Guid> ADocumentInReview(TestSite site, PoliceArea area, string text = Misread, Guid? plan = null)
    {
        var import = await site.UseAsync<UploadPlan, Guid>(use => use.RunAsync(new(area.Id, plan, "plan.md", Encoding.UTF8.GetBytes(text), Again: true), AChange(site)));
        await site.UseAsync<ReadUpload, bool>(use => use.RunAsync(import, AChange(site)));
        return import;
    }
}
