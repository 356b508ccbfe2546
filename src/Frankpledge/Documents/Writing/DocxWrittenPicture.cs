using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using Picture = DocumentFormat.OpenXml.Drawing.Pictures;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Frankpledge.Documents.Writing;

/// <summary>A picture in a Word document, with the text that tells what it shows.</summary>
internal static class DocxWrittenPicture
{
    private const long EmuInAMillimetre = 36_000;

    /// <param name="number">Unique in the document.</param>
    public static Run Of(WrittenPicture picture, MainDocumentPart main, uint number)
    {
        var id = $"picture{number}";
        var part = main.AddImagePart(picture.IsJpeg ? ImagePartType.Jpeg : ImagePartType.Png, id);
        part.FeedData(new MemoryStream(picture.Bytes, writable: false));
        var high = picture.Millimetres * EmuInAMillimetre;
        var wide = (long)(high * picture.Ratio);
        var shown = new Picture.Picture(
            new Picture.NonVisualPictureProperties(
                new Picture.NonVisualDrawingProperties { Id = number, Name = $"Picture {number}", Description = picture.Alternative },
                new Picture.NonVisualPictureDrawingProperties()),
            new Picture.BlipFill(new A.Blip { Embed = id }, new A.Stretch(new A.FillRectangle())),
            new Picture.ShapeProperties(
                new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = wide, Cy = high }),
                new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }));
        return new Run(new Drawing(new Wp.Inline(
            new Wp.Extent { Cx = wide, Cy = high },
            new Wp.DocProperties { Id = number, Name = $"Picture {number}", Description = picture.Alternative },
            new Wp.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
            new A.Graphic(new A.GraphicData(shown) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        {
            DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0,
        }));
    }
}
