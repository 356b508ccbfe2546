namespace Frankpledge.Plans;

/// <summary>Words that were removed before and stand in an import again, with the note that stands for them.</summary>
public sealed record RemovedAgain(string Words, string Said);
