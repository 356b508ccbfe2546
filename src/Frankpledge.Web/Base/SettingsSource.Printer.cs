using Frankpledge.Documents.Printing;

namespace Frankpledge.Web.Base;

internal sealed partial class SettingsSource
{
    private string? Printer()
    {
        var named = Text("chromium");
        if (named is not null && Chromium.Find(named) is null)
        {
            Wrong($"There is no program {named}, which {Named("chromium")} names. Give the path of Chromium, or leave the setting out and it is looked for under its usual names.");
        }

        return named;
    }
}
