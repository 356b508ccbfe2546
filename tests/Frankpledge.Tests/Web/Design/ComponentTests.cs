namespace Frankpledge.Tests.Web.Design;

/// <summary>Each tag helper against the examples that the Design System ships with the component.</summary>
public sealed class ComponentTests
{
    /// <summary>Component, how many of its examples we must match, and the options that we leave out with the reason.</summary>
    private static readonly Dictionary<string, (int Proved, string[] LeftOut, string Why)> Components = new()
    {
        ["back-link"] = (0, [], ""),
        ["breadcrumbs"] = (0, ["labelText"], "one label, from the resources"),
        ["button"] = (0, ["isStartButton"], "we have no start pages"),
        ["checkboxes"] = (0, ["items[].conditional", "items[].label", "fieldset.classes", "fieldset.attributes"], "nothing hides without a script; one look of label and fieldset"),
        ["date-input"] = (0, ["items", "day", "month", "year", "namePrefix"], "always day, month, year, named for model binding"),
        ["details"] = (0, ["summaryHtml"], "summaries are words"),
        ["error-message"] = (0, ["visuallyHiddenText"], "one hidden word, from the resources"),
        ["error-summary"] = (0, ["titleHtml", "descriptionHtml"], "titles are words"),
        ["fieldset"] = (0, ["legend.html"], "legends of a bare fieldset are words"),
        ["file-upload"] = (0, ["javascript"], "the browser's own file field, without a script"),
        ["input"] = (0, ["inputWrapper"], "one look of affixes"),
        ["inset-text"] = (0, [], ""),
        ["notification-banner"] = (0, ["titleHtml", "titleHeadingLevel", "titleId"], "one banner a page, with a title in words"),
        ["pagination"] = (0, ["previous.text", "next.text"], "always Previous and Next, from the resources"),
        ["panel"] = (0, ["titleHtml", "actions"], "titles are words; no interruption cards"),
        ["password-input"] = (0, ["value", "showPasswordText"], "a password never comes back; words from the resources"),
        ["radios"] = (0, ["items[].conditional", "items[].label", "fieldset.classes", "fieldset.attributes"], "nothing hides without a script; one look of label and fieldset"),
        ["select"] = (0, [], ""),
        ["skip-link"] = (0, [], ""),
        ["summary-list"] = (0, ["card", "rows[].actions.classes"], "rows have one look"),
        ["tag"] = (0, [], ""),
        ["textarea"] = (0, [], ""),
        ["warning-text"] = (0, ["iconFallbackText"], "one hidden word, from the resources"),
    };

    public static TheoryData<string> Names => [.. Components.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Draws_the_official_examples(string component)
    {
        var (proved, leftOut, _) = Components[component];
        var claimed = Fixture.Of(component).Where(fixture => !fixture.OptionPaths().Overlaps(leftOut)).ToList();
        claimed.Count.ShouldBe(proved);

        foreach (var fixture in claimed)
        {
            var drawn = await TagRunner.RenderAsync(FixtureMarkup.Of(fixture));
            NormalHtml.Of(drawn).ShouldBe(NormalHtml.Of(fixture.Html), $"{component}: {fixture.Name}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Leaves_out_only_options_that_the_examples_have(string component)
    {
        var used = Fixture.Of(component).SelectMany(fixture => fixture.OptionPaths()).ToHashSet();
        Components[component].LeftOut.ShouldAllBe(option => used.Contains(option));
    }
}
