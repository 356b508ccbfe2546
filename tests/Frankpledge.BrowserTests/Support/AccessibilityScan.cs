using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Frankpledge.BrowserTests.Support;

/// <summary>Every rule of axe-core, best practice and the size of targets (WCAG 2.2) included, with every part of the page open.</summary>
internal static class AccessibilityScan
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>In the page itself and once for each page: the package for Playwright puts axe-core into a second page for every scan,
    /// which takes longer than the scan. Nothing is loaded beforehand: no rule in use reads the style sheets.</summary>
    public static async Task RunAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(Axe);
        }

        var faults = await page.EvaluateAsync<string[]>(Scan);
        faults.ShouldBeEmpty($"{page.Url} at {page.ViewportSize?.Width} pixels");
    }

    private const string Scan = """
        async () => {
          for (const part of document.querySelectorAll("details")) { part.open = true; }
          const found = await axe.run(document, { resultTypes: ["violations"], preload: false, rules: { "target-size": { enabled: true } } });
          return found.violations.flatMap(rule => rule.nodes.map(node =>
            `${rule.id}: ${rule.help}\n    ${node.html}\n    ${[...node.any, ...node.all, ...node.none][0]?.message ?? ""}`));
        }
        """;
}
