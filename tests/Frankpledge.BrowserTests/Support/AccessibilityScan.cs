using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Frankpledge.BrowserTests.Support;

/// <summary>Every rule of axe-core, best practice and the size of targets (WCAG 2.2) included, with every part of the page open.</summary>
internal static class AccessibilityScan
{
    private static readonly AxeRunOptions Options = new()
    {
        ResultTypes = [ResultType.Violations],
        Rules = new Dictionary<string, RuleOptions> { ["target-size"] = new() { Enabled = true } },
    };

    public static async Task RunAsync(IPage page)
    {
        await page.EvaluateAsync("() => { for (const part of document.querySelectorAll('details')) { part.open = true; } }");
        var result = await page.RunAxe(Options);
        var faults = result.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id}: {rule.Help}\n    {node.Html}\n    {node.Any.Concat(node.All).Concat(node.None).FirstOrDefault()?.Message}"));
        faults.ShouldBeEmpty($"{page.Url} at {page.ViewportSize?.Width} pixels");
    }
}
