namespace Frankpledge.Tests.Web.Design;

/// <summary>Each tag helper against the examples that the Design System ships with the component.</summary>
public sealed class ComponentTests
{
    /// <summary>Component, how many of its examples we must match, and what we leave out (options, or single examples by name) with the reason.</summary>
    private static readonly Dictionary<string, (int Proved, string[] LeftOut, string Why)> Components = new()
    {
        ["back-link"] = (7, [], ""),
        ["breadcrumbs"] = (11, ["labelText"], "one label, from the resources"),
        ["button"] = (35, ["isStartButton"], "we have no start pages"),
        ["checkboxes"] =
            (29, ["items[].conditional", "items[].label", "fieldset.classes", "fieldset.attributes", "with falsy values"],
                "nothing hides without a script; one look of label and fieldset; no empty items"),
        ["date-input"] = (8, ["items", "day", "month", "year", "namePrefix"], "always day, month, year, named for model binding"),
        ["details"] = (9, ["summaryHtml"], "summaries are words"),
        ["error-message"] = (6, ["visuallyHiddenText"], "one hidden word, from the resources"),
        ["error-summary"] =
            (15, ["titleHtml", "descriptionHtml", "autofocus disabled", "autofocus explicitly enabled"],
                "titles are words; without errors there is no summary"),
        ["fieldset"] = (17, ["legend.html"], "legends of a bare fieldset are words"),
        ["file-upload"] = (16, ["javascript", "with value"], "the browser's own file field, without a script; a file has no value to give"),
        ["input"] = (44, ["inputWrapper"], "one look of affixes"),
        ["inset-text"] = (6, [], ""),
        ["notification-banner"] = (17, ["titleHtml", "titleHeadingLevel", "titleId"], "one banner a page, with a title in words"),
        ["pagination"] = (11, ["previous.text", "next.text", "with empty items"], "always Previous and Next, from the resources; no empty items"),
        ["panel"] = (7, ["titleHtml", "actions", "interruption with custom classes", "interruption, no actions"], "titles are words; no interruption cards"),
        ["password-input"] = (10, ["value", "showPasswordText"], "a password never comes back; words from the resources"),
        ["radios"] =
            (31, ["items[].conditional", "items[].label", "fieldset.classes", "fieldset.attributes", "with falsy items"],
                "nothing hides without a script; one look of label and fieldset; no empty items"),
        ["select"] = (18, ["without values with selected value"], "an option that can be chosen has a value"),
        ["skip-link"] = (9, [], ""),
        ["summary-list"] = (19, ["card", "rows[].actions.classes"], "rows have one look"),
        ["tag"] = (12, [], ""),
        ["textarea"] = (18, [], ""),
        ["warning-text"] = (5, ["iconFallbackText"], "one hidden word, from the resources"),
    };

    public static TheoryData<string> Names => [.. Components.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Draws_the_official_examples(string component)
    {
        var (proved, leftOut, _) = Components[component];
        var claimed = Fixture.Of(component).Where(fixture => !fixture.Uses(leftOut)).ToList();
        claimed.Count.ShouldBe(proved);

        var wrong = new List<string>();
        foreach (var fixture in claimed)
        {
            var drawn = NormalHtml.Of(await TagRunner.RenderAsync(FixtureMarkup.Of(fixture)));
            var official = NormalHtml.Of(fixture.Html);
            if (drawn != official)
            {
                wrong.Add($"{component}: {fixture.Name}\n--- official\n{official}--- ours\n{drawn}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Leaves_out_only_what_the_examples_have(string component)
    {
        var fixtures = Fixture.Of(component);
        Components[component].LeftOut.ShouldAllBe(leftOut => fixtures.Any(fixture => fixture.Uses(new[] { leftOut })));
    }
}
