namespace Frankpledge.Documents.Writing;

/// <summary>How a page of HTML is set.</summary>
public enum HtmlLook
{
    /// <summary>The words with as little around them as can be: small, quick, and easy for any program that reads aloud.</summary>
    Words,

    /// <summary>Large letters, for reading and for paper.</summary>
    LargePrint,

    /// <summary>For paper or PDF: a cover in the office's colour, contents with page numbers, running lines.</summary>
    Glossy,

    /// <summary>One side of A4.</summary>
    OnePage,
}
