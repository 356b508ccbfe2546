using System.Text.RegularExpressions;
using Frankpledge.Tests.Architecture;

namespace Frankpledge.Tests.Web.Access;

/// <summary>Who has done something at a desk is told so on the page to which it leads.</summary>
public sealed partial class ActsSayWhatWasDoneTests
{
    /// <summary>Pages to which an act leads and that say by themselves what came of it.</summary>
    private static readonly Dictionary<string, string> SayThemselves = new()
    {
        ["Confirm.cshtml.cs"] = "“The plan is public”", ["Upload.cshtml.cs"] = "how far the reading of the file is",
        ["Import.cshtml.cs"] = "“This import was stopped”", ["Learned.cshtml.cs"] = "whether readings are corrected",
        ["Today.cshtml.cs"] = "the steps that were hidden are gone, and nothing else", ["Start.cshtml.cs"] = "the clock that was started",
        ["Clock.cshtml.cs"] = "the clock with its log", ["Record.cshtml.cs"] = "the deadline with who settled it, and when",
        ["Calendar.cshtml.cs"] = "the entry of the calendar that was made", ["Messages.cshtml.cs"] = "how many messages wait",
        ["People/Settings.cshtml.cs"] = "the first steps, which stand on Today again", ["Audit/Index.cshtml.cs"] = "nothing is done: it leads to the same page without a filter that cannot be read",
    };

    [Fact]
    public void An_act_at_a_desk_leads_to_a_page_that_says_what_was_done()
    {
        var silent = Sources.Of("src/Frankpledge.Web/Modules", "*.cshtml.cs").Where(file => file.Replace('\\', '/').Contains("/Manage/", StringComparison.Ordinal))
            .Where(file => !SayThemselves.Keys.Any(known => file.Replace('\\', '/').EndsWith($"/{known}", StringComparison.Ordinal)))
            .SelectMany(file => Led().Matches(File.ReadAllText(file)).Select(match => match.Value)
                .Where(to => !to.Contains("done=", StringComparison.Ordinal) && !to.Contains("did=", StringComparison.Ordinal) && !to.Contains("Done(", StringComparison.Ordinal))
                .Select(to => $"{Sources.Name(file)}: {to}"));

        silent.ShouldBeEmpty("add ?done= and a note with role=status on the page that it leads to");
    }

    [GeneratedRegex(@"(?<![A-Za-z])Redirect\(.*\);")]
    private static partial Regex Led();
}
