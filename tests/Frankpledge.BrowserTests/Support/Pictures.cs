using Frankpledge.Tests.Support;
using Microsoft.Playwright;

namespace Frankpledge.BrowserTests.Support;

/// <summary>Pictures of whole pages, in <c>artifacts/screenshots</c> beside the solution, for people to look at.</summary>
internal static class Pictures
{
    private static readonly string Folder = Path.Combine(Shared.Repository(), "artifacts", "screenshots");

    public static Task TakeAsync(IPage page, string name) =>
        page.ScreenshotAsync(
            new() { Path = Path.Combine(Folder, $"{name}-{page.ViewportSize!.Width}.png"), FullPage = true, Animations = ScreenshotAnimations.Disabled });
}
