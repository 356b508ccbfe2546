namespace Frankpledge.Tests.Reading;

/// <summary>Cases of PDF files and of what tables state that do not hold yet, each with why. The list can only shrink.</summary>
internal static class NotHeldInPrint
{
    public static IEnumerable<(string Name, string Why)> Reasons =>
    [
        ("table-total-column", "a row that does not make its total is not noticed where other rows do"),
        ("pdf-sideways-table", "a table set sideways is not read as one"),
        ("pdf-hyphens", "a hyphen that only ends a line stays in the word"),
        ("pdf-dropcap", "the drop capital is parted from its word"),
        ("pdf-truncated", "pages before the cut are not saved"),
        ("pdf-repeated-promise-foot", "running lines that were sentences are left out without a word"),
        ("pdf-big-bold-lead-in", "a sentence that begins in larger type is cut there"),
        ("chromium-list-no-glyph", "drawn bullets do not part items"),
        ("pdf-delivery-table", "cells whose text wraps are not rebuilt"),
        ("pdf-delivery-table-no-bullets", "cells whose text wraps are not rebuilt"),
        ("pdf-delivery-table-one-each", "cells whose text wraps are not rebuilt"),
    ];
}
