using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace Frankpledge.Web.Modules.Areas.Pages.Account;

/// <summary>A QR code as a drawing in the page itself: no image address, so the content security policy stays as strict as it is.</summary>
internal static class QrCode
{
    /// <param name="text">What the code says.</param>
    /// <param name="name">What it is, for those who do not see it.</param>
    public static IHtmlContent Of(string text, string name)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var dark = new StringBuilder();
        foreach (var (y, row) in rows.Index())
        {
            for (var x = 0; x < row.Length; x++)
            {
                if (row[x])
                {
                    dark.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        var size = rows.Count;
        var html = new HtmlContentBuilder();
        html.AppendHtml(
            $"<svg class=\"fp-qr\" role=\"img\" viewBox=\"0 0 {size} {size}\" width=\"240\" height=\"240\" shape-rendering=\"crispEdges\" aria-label=\"");
        html.Append(name);
        return html.AppendHtml($"\"><path fill=\"#fff\" d=\"M0 0h{size}v{size}H0z\"/><path fill=\"#000\" d=\"{dark}\"/></svg>");
    }
}
