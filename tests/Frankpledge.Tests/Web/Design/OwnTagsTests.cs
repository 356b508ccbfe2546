using System.Reflection;
using System.Text.RegularExpressions;
using Frankpledge.Tests.Architecture;
using Frankpledge.Web.Hosting;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Frankpledge.Tests.Web.Design;

/// <summary>A tag of ours that nothing turns into HTML reaches the browser, which shows what stands in it as if it stood there alone.</summary>
public sealed partial class OwnTagsTests
{
    [Fact]
    public void Every_tag_of_ours_on_a_page_has_a_helper()
    {
        var known = typeof(Site).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes<HtmlTargetElementAttribute>())
            .Select(one => one.Tag).ToHashSet();
        var used = Sources.Of("src/Frankpledge.Web", "*.cshtml")
            .SelectMany(file => Tag().Matches(File.ReadAllText(file)).Select(tag => (Tag: tag.Groups[1].Value, File: Sources.Name(file)))).Distinct().ToList();

        used.Count.ShouldBeGreaterThan(100);
        used.Where(one => !known.Contains(one.Tag)).ShouldBeEmpty();
    }

    [GeneratedRegex("<((?:govuk|fp)-[a-z-]+)")]
    private static partial Regex Tag();
}
