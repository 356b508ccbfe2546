namespace Frankpledge.Tests.Documents;

internal sealed partial class PdfFixture
{
    /// <summary>Skips the running test when the program that reads PDF is missing.</summary>
    public static void NeedsPoppler()
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "pdftotext")));
        Assert.SkipUnless(found, "pdftotext is not installed; install it with: apt-get install poppler-utils");
    }
}
