using Frankpledge.Tests.Support;
using Microsoft.Playwright;

namespace Frankpledge.BrowserTests.Support;

/// <summary>Pictures of whole pages, in <c>artifacts/screenshots</c> beside the solution, for people to look at: taken where <c>PICTURES</c>
/// is set, because they prove nothing and take a fifth of the time.</summary>
internal static class Pictures
{
    private static readonly bool Wanted = Environment.GetEnvironmentVariable("PICTURES") is { Length: > 0 };
    private static readonly string Folder = Path.Combine(Shared.Repository(), "artifacts", "screenshots");

    public static Task TakeAsync(IPage page, string name) => !Wanted ? Task.CompletedTask
        : page.ScreenshotAsync(
            new() { Path = Path.Combine(Folder, $"{name}-{page.ViewportSize!.Width}.png"), FullPage = true, Animations = ScreenshotAnimations.Disabled });
}
