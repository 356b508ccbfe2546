using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Frankpledge.Documents.Writing;

/// <summary>The numbering of a Word document: one definition for bullets, one for numbers, and each numbered list counted for itself.</summary>
internal sealed class DocxWrittenLists
{
    private const int Bullets = 1;
    private const int Numbers = 2;
    private const int Deepest = 8;
    private static readonly string[] Signs = ["\u2022", "\u2013", "\u25E6"];

    private int last = Bullets;
    private bool isCounting;

    /// <summary>The list of the next item.</summary>
    public NumberingProperties Next(WrittenItem item)
    {
        last += item.IsNumbered && !isCounting ? 1 : 0;
        isCounting = item.IsNumbered;
        return Of(item.Depth, item.IsNumbered ? last : Bullets);
    }

    public static NumberingProperties Bullet() => Of(0, Bullets);

    /// <summary>What is no item ends the list: the next numbered one begins at 1.</summary>
    public void End() => isCounting = false;

    public Numbering Numbering()
    {
        var numbering = new Numbering(Definition(Bullets, isNumbered: false), Definition(Numbers, isNumbered: true));
        numbering.Append(new NumberingInstance(new AbstractNumId { Val = Bullets }) { NumberID = Bullets });
        for (var list = Bullets + 1; list <= last; list++)
        {
            var instance = new NumberingInstance(new AbstractNumId { Val = Numbers }) { NumberID = list };
            instance.Append(Enumerable.Range(0, Deepest + 1).Select(level =>
                new LevelOverride(new StartOverrideNumberingValue { Val = 1 }) { LevelIndex = level }));
            numbering.Append(instance);
        }

        return numbering;
    }

    private static NumberingProperties Of(int depth, int list) =>
        new(new NumberingLevelReference { Val = Math.Clamp(depth, 0, Deepest) }, new NumberingId { Val = list });

    private static AbstractNum Definition(int id, bool isNumbered)
    {
        var definition = new AbstractNum(new MultiLevelType { Val = MultiLevelValues.HybridMultilevel }) { AbstractNumberId = id };
        definition.Append(Enumerable.Range(0, Deepest + 1).Select(level => new Level(
            new StartNumberingValue { Val = 1 },
            new NumberingFormat { Val = !isNumbered ? NumberFormatValues.Bullet : (level % 3) switch
            {
                0 => NumberFormatValues.Decimal,
                1 => NumberFormatValues.LowerLetter,
                _ => NumberFormatValues.LowerRoman,
            } },
            new LevelText { Val = isNumbered ? $"%{(level + 1).ToString(CultureInfo.InvariantCulture)}." : Signs[level % Signs.Length] },
            new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(new Indentation { Left = $"{567 + (level * 425)}", Hanging = "425" })) { LevelIndex = level }));
        return definition;
    }
}
