namespace Frankpledge.Reading;

/// <summary>Who is to act: the name as the document (or the labelling guide) gives it, and its part in general words.</summary>
public sealed record Actor(string Name, ActorRole Role);
