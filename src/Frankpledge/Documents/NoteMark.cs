namespace Frankpledge.Documents;

/// <summary>A mark in a block's text that points at a note. The mark itself is no part of the text.</summary>
/// <param name="Offset">0-based, in characters of the block's text: behind the word at which it is set, before a stop.</param>
/// <param name="Label">The note's number or sign; empty where the source gives none.</param>
/// <param name="Text">The whole note.</param>
public sealed record NoteMark(int Offset, string Label, string Text);
