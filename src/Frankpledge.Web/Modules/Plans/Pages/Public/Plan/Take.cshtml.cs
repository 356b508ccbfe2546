using Frankpledge.Plans;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Contract;
using Frankpledge.Web.Modules.Plans.Export;
using Microsoft.AspNetCore.Mvc;

namespace Frankpledge.Web.Modules.Plans.Pages.Public.Plan;

/// <summary>In which formats an edition can be taken away, what each is for, and how a file is checked.</summary>
[Kept]
internal sealed class TakeModel(PublicPlans plans, EditionDocuments documents, PlanPrinter printer) : PlanPage(plans)
{
    /// <summary>A format that is offered, and how many bytes it has; null where that is known when it is made.</summary>
    public sealed record Offer(ExportFormat Format, string Address, long? Bytes);

    public IReadOnlyList<Offer> Offers { get; private set; } = [];

    public bool IsWithoutChromium { get; private set; }

    public string Fingerprint => Edition.RedactedSha256 ?? Edition.Sha256;

    public async Task<IActionResult> OnGetAsync(string area, string plan, int number)
    {
        if (!await FindAsync(area, plan, number))
        {
            return NotFound();
        }

        var site = $"{Request.Scheme}://{Request.Host}";
        var document = (await documents.FindAsync(area, plan, number, site, HttpContext.RequestAborted))!;
        IsWithoutChromium = printer.Program is null;
        Offers =
        [
            .. from format in new[] { ExportFormat.Pdf, ExportFormat.Page, ExportFormat.Docx, ExportFormat.LargePrint, ExportFormat.Words, ExportFormat.Txt,
                   ExportFormat.Json, ExportFormat.Csv }
               where !format.NeedsChromium || !IsWithoutChromium
               select new Offer(format, $"{Found.UrlOf(Edition)}/{format.Path}",
                   format.NeedsChromium ? null : PlanExports.Written(document, format, site).Bytes.Length),
        ];
        Lay(ExportText.Get("TakeTitle"), $"{Found.UrlOf(Edition)}/take", ExportText.Get("TakeLead"));
        return Page();
    }

    /// <summary>In kilobytes, rounded up.</summary>
    public static string Size(long? bytes) => bytes is { } size ? $"{(size + 1023) / 1024:N0} kB" : ExportText.Get("SizeMade");
}
