namespace Frankpledge.Reading;

/// <summary>Whether a statement is a sentence of running text, a list item, or the line that introduces a list.</summary>
public enum StatementRole
{
    Sentence,
    Item,
    Stem,
}
