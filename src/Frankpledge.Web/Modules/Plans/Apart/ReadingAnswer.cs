using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Frankpledge.Common;
using Frankpledge.Documents.Marked;
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
        new(null, Refusal.Of(refused));

    /// <exception cref="RefusedException">The plan was refused there, and is here.</exception>
    public FoundPlan OrThrow()
    {
        Refusal.ThrowIfAny(Refused);
        return Plan!;
    }

    public sealed record Refusal(string Code, string Sentence)
    {
        public static IReadOnlyList<Refusal> Of(RefusedException refused) =>
            [.. refused.Reasons.Select(reason => new Refusal(reason.Code, reason.Sentence.ToString()))];

        public static void ThrowIfAny(IReadOnlyList<Refusal>? refused) =>
            RefusedException.ThrowIfAny([.. (refused ?? []).Select(refusal => new Reason(refusal.Code, $"{refusal.Sentence}"))]);
    }
}

/// <summary>What the process that reads a Word file of a draft answers.</summary>
internal sealed record MarkedAnswer(ReturnedDocument? Document, IReadOnlyList<ReadingAnswer.Refusal>? Refused)
{
    /// <exception cref="RefusedException">The file was refused there, and is here.</exception>
    public ReturnedDocument OrThrow()
    {
        ReadingAnswer.Refusal.ThrowIfAny(Refused);
        return Document!;
    }
}
