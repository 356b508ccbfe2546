using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Export;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary><c>export AREA/PLAN/EDITION --format FORMAT --out FILE</c>: an edition as a file, with the words that the public reads.</summary>
internal static class ExportVerb
{
    private static readonly Argument<string> Edition = new("edition") { Description = "The edition, such as kent/2025-2029/1." };
    private static readonly Option<ExportFormat> Format = Choices.OneOf<ExportFormat>("--format", "What to write.").Needed();
    private static readonly Option<string> Out = new("--out") { Description = "The file to write; one of that name is replaced.", Required = true, HelpName = "file" };

    private static readonly Option<string?> Site = new("--site") { Description =
        "The address of the site, such as https://plans.example.org, which the document names. Without it the base_address of the settings, else this machine." };

    public static Command Create() => new Command("export", "Write an edition as a web page, text, Word document, PDF, JSON or CSV.") { Edition, Format, Out, Site }
        .Answering((parsed, cancel) => Records.PreparedAsync(services => RunAsync(services, parsed, cancel)), Write);

    private static async Task<ExportAnswer> RunAsync(IServiceProvider services, ParseResult parsed, CancellationToken cancel)
    {
        var (asked, format, path) = (parsed.GetRequiredValue(Edition), parsed.GetValue(Format), parsed.GetRequiredValue(Out));
        if (asked.Split('/') is not [var area, var plan, var edition]
            || !int.TryParse(edition, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            throw new RefusedException("EditionNotNamed", $"\"{asked}\" does not name an edition. Write area, plan and number, such as kent/2025-2029/1.");
        }

        var settings = services.GetRequiredService<FrankpledgeSettings>();
        var known = Known(parsed.GetValue(Site)) ?? settings.BaseAddress;
        var site = known?.GetLeftPart(UriPartial.Authority) ?? $"http://localhost:{settings.Port.ToString(CultureInfo.InvariantCulture)}";
        if (known is null)
        {
            Verb.Remark(parsed, $"The document names {site} as the site, which only this machine knows. Give --site, or set base_address.");
        }

        var document = await services.GetRequiredService<EditionDocuments>().FindAsync(area, plan, number, site, cancel)
            ?? throw new RefusedException("EditionUnknown", $"There is no edition {asked}. See ./frankpledge plans list {area}.");
        var printed = format.NeedsChromium ? await services.GetRequiredService<PlanExports>().Printed(document, format).Done.WaitAsync(cancel) : null;
        var bytes = printed?.Pdf ?? PlanExports.Written(document, format, site).Bytes;
        await KeepAsync(path, bytes, cancel);
        return new(Path.GetFullPath(path), format, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)), number, document.Fingerprint,
            document.Address, document.Found.Standing!.Value.ToString(), printed?.Pages);
    }

    private static Uri? Known(string? given) => given is null ? null
        : Uri.TryCreate(given, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) ? address
        : throw new RefusedException("SiteNotAddress", $"\"{given}\" is no address of a site, such as https://plans.example.org.");

    /// <summary>Whole or not at all: what stood there stays until the new file is complete.</summary>
    private static async Task KeepAsync(string path, byte[] bytes, CancellationToken cancel)
    {
        var aside = $"{path}.{Guid.CreateVersion7():N}.part";
        try
        {
            await File.WriteAllBytesAsync(aside, bytes, cancel);
            File.Move(aside, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException && DatabaseTrouble.InWords(error) is null)
        {
            throw new RefusedException("FileNotWritten",
                $"The file {path} cannot be written. Name one in a folder that is there and in which the user who runs this may write.");
        }
        finally
        {
            if (File.Exists(aside))
            {
                File.Delete(aside);
            }
        }
    }

    private static void Write(ExportAnswer answer, TextWriter output)
    {
        output.Say($"{answer.Path}: {answer.Bytes} bytes, SHA-256 {answer.Sha256}.");
        output.Say($"Edition {answer.Edition}, text with the fingerprint {answer.TextSha256}, to be checked at {answer.Address}.");
    }

    /// <param name="Sha256">Of the file.</param>
    /// <param name="TextSha256">Of the text, which is in every format the same.</param>
    /// <param name="Pages">Of a PDF.</param>
    private sealed record ExportAnswer(string Path, ExportFormat Format, long Bytes, string Sha256, int Edition, string TextSha256, string Address,
        string Standing, int? Pages);
}
