using QRCoder;

namespace Frankpledge.Web.Modules.Plans.Export;

/// <summary>An address as a square code, so that whoever holds the paper comes to the page that it is checked against.</summary>
internal static class AddressCode
{
    private const int PointsAModule = 8;

    /// <returns>A picture in PNG, black on white.</returns>
    public static byte[] Of(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var code = new PngByteQRCode(data);
        return code.GetGraphic(PointsAModule);
    }
}
