namespace Frankpledge.Statistics.Text;

/// <summary>What the coder says of one answer.</summary>
/// <param name="Labels">One, or with several labels an answer any number. Given also where it abstains, for the person who decides.</param>
/// <param name="Confidence">The mean chance that a label given is right; where none is given, the chance that none applies. Between 0 and 1.</param>
/// <param name="Abstained">Whether a person should decide: the confidence is below what the wanted precision asks, or the answer has no word.</param>
public sealed record CodedAnswer(IReadOnlyList<string> Labels, double Confidence, bool Abstained);
