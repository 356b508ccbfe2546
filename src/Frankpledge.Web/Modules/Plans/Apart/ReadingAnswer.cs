using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Frankpledge.Common;
using Frankpledge.Reading;

namespace Frankpledge.Web.Modules.Plans.Apart;

/// <summary>What the process that reads a plan answers: the plan, or why it cannot be read.</summary>
internal sealed record ReadingAnswer(FoundPlan? Plan, IReadOnlyList<ReadingAnswer.Refusal>? Refused)
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public static ReadingAnswer Of(RefusedException refused) =>
        new(null, [.. refused.Reasons.Select(reason => new Refusal(reason.Code, reason.Sentence.ToString()))]);

    /// <exception cref="RefusedException">The plan was refused there, and is here.</exception>
    public FoundPlan OrThrow()
    {
        RefusedException.ThrowIfAny([.. (Refused ?? []).Select(refusal => new Reason(refusal.Code, $"{refusal.Sentence}"))]);
        return Plan!;
    }

    public sealed record Refusal(string Code, string Sentence);
}
