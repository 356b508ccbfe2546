using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Frankpledge.BrowserTests.Support;

/// <summary>Every rule of axe-core, best practice included, with every part of the page open.</summary>
internal static class AccessibilityScan
{
    public static async Task RunAsync(IPage page)
    {
        await page.EvaluateAsync("() => { for (const part of document.querySelectorAll('details')) { part.open = true; } }");
        var result = await page.RunAxe();
        var faults = result.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id}: {rule.Help}\n    {node.Html}\n    {node.Any.Concat(node.All).Concat(node.None).FirstOrDefault()?.Message}"));
        faults.ShouldBeEmpty($"{page.Url} at {page.ViewportSize?.Width} pixels");
    }
}
