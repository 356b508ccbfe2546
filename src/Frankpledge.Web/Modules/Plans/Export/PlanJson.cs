using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Plans.Export;

/// <summary>An edition as JSON, with the schema that says what stands in it.</summary>
internal static class PlanJson
{
    private static readonly JsonSerializerOptions Written = new(Verb.Json) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>As it is published, JSON Schema 2020-12.</summary>
    public static string Schema()
    {
        using var stream = new StreamReader(typeof(PlanJson).Assembly.GetManifestResourceStream("Frankpledge.Web.Modules.Plans.Export.PlanSchema.json")!);
        return stream.ReadToEnd();
    }

    public static byte[] Of(EditionDocument document, string site)
    {
        var (found, edition) = (document.Found, document.Edition);
        var kinds = document.Statements.ToDictionary(one => one.Reference, one => one.Kinds);
        return Encoding.UTF8.GetBytes(JsonSerializer.Serialize(
            new PlanFileData(site + PlanFileData.SchemaPath, found.Area.Slug, found.Slug!, found.Title!, document.Written.Language, edition.Number,
                edition.Stage.ToString(), found.Standing!.Value.ToString(), document.IsDraft)
            {
                IssuedOn = edition.IssuedOn, EditionUrl = document.Address, WithdrawnNote = edition.WithdrawnNote, RedactedAt = edition.RedactedAt,
                SourceName = edition.SourceName, SourceSha256 = edition.SourceSha256,
                Fingerprint = new(document.Fingerprint, document.Lines) { BeforeRemovals = edition.RedactedSha256 is null ? null : edition.Sha256 },
                Front = [.. document.Written.Front.Select(block => BlockData.Of(block, kinds))],
                Body = [.. document.Written.Body.Select(block => BlockData.Of(block, kinds))],
                Back = [.. document.Written.Back.Select(block => BlockData.Of(block, kinds))],
            }, Written));
    }
}
