using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Frankpledge.Reading;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary>Writes found statements as lines of JSON in the format of the labelling guide, with what the importer knows besides.</summary>
internal static class StatementLines
{
    private const int LongestHeading = 120;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(FoundPlan plan, TextWriter output)
    {
        var prefix = Prefix(plan);
        using var buffer = new MemoryStream();
        for (var i = 0; i < plan.Statements.Count; i++)
        {
            buffer.SetLength(0);
            using (var json = new Utf8JsonWriter(buffer, Options))
            {
                Write(json, $"{prefix}-{i + 1:0000}", plan.Document.Name, plan.Statements[i]);
            }

            output.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        }
    }

    /// <summary>What was left out of the plan and what else a person should know, as one object on the error output:
    /// the lines themselves stay statements only.</summary>
    public static void WriteNotes(FoundPlan plan, TextWriter error)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            WriteList(json, "notes", plan.Notes);
            json.WriteStartArray("left_out");
            foreach (var part in LeftOutPart.Of(plan))
            {
                json.WriteStartObject();
                json.WriteString("heading", part.Heading.Length <= LongestHeading ? part.Heading : part.Heading[..LongestHeading] + "…");
                json.WriteNumber("line", part.Line);
                WriteNumber(json, "page", part.Page);
                json.WriteNumber("sentences", part.Sentences);
                json.WriteBoolean("inside_the_plan", part.IsInside);
                json.WriteString("why", JsonNamingPolicy.SnakeCaseLower.ConvertName(part.Why.ToString()));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        error.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private static void Write(Utf8JsonWriter json, string id, string document, FoundStatement statement)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("doc", document);
        json.WriteNumber("line", statement.Line);
        WriteNumber(json, "line_end", statement.LineEnd);
        WriteNumber(json, "page", statement.Page);
        WriteNumber(json, "paragraph", statement.Paragraph);
        json.WriteString("role", Lower(statement.Role));
        WriteList(json, "section", statement.Section);
        if (statement.SectionAlt is { } alternative)
        {
            WriteList(json, "section_alt", alternative);
        }

        json.WriteString("stem", statement.Stem);
        json.WriteString("text", statement.Text);
        if (statement.Notes.Count > 0)
        {
            json.WriteStartArray("notes");
            foreach (var note in statement.Notes)
            {
                json.WriteStartObject();
                json.WriteString("label", note.Label);
                json.WriteString("text", note.Text);
                json.WriteNumber("at", note.At);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        WriteList(json, "kinds", statement.Kinds.Select(kind => kind.ToString()));
        WriteList(json, "actor", statement.Actors.Select(actor => actor.Name));
        json.WritePropertyName("target");
        WriteTarget(json, statement.Target);
        if (statement.MoreTargets.Count > 0)
        {
            json.WriteStartArray("more_targets");
            foreach (var target in statement.MoreTargets)
            {
                WriteTarget(json, target);
            }

            json.WriteEndArray();
        }

        WriteList(json, "refs", statement.Refs);
        WriteList(json, "actor_role", statement.Actors.Select(actor => Words(actor.Role)));
        json.WriteNumber("confidence", Math.Round(statement.Confidence, 2));
        WriteList(json, "why", statement.Why);
        json.WriteString("language", statement.Language);
        json.WriteEndObject();
    }

    private static void WriteTarget(Utf8JsonWriter json, Target? target)
    {
        if (target is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("measure", target.Measure);
        json.WriteString("comparator", target.Comparator.Name());
        json.WritePropertyName("value");
        if (target.Number is { } number)
        {
            json.WriteNumberValue(number);
        }
        else
        {
            json.WriteStringValue(target.Grade);
        }

        json.WriteString("unit", target.Unit);
        json.WriteString("deadline", target.Deadline?.Words);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static string Lower(StatementRole role) => role switch { StatementRole.Item => "item", StatementRole.Stem => "stem", _ => "sentence" };

    private static string Words(ActorRole role) => role switch
    {
        ActorRole.Owner => "owner",
        ActorRole.Deputy => "deputy",
        ActorRole.Office => "office",
        ActorRole.Force => "force",
        ActorRole.Chief => "chief",
        ActorRole.Partners => "partners",
        ActorRole.CriminalJusticePartners => "criminal justice partners",
        ActorRole.Government => "government",
        _ => "body",
    };

    /// <summary>The plan's first year, as its title or running header gives it; otherwise "plan".</summary>
    private static string Prefix(FoundPlan plan)
    {
        var titles = plan.Document.Blocks.Skip(Math.Max(0, plan.FirstBlock - 1)).Take(3).Concat(plan.Document.Blocks.Take(plan.FirstBlock + 1))
            .Where(block => block.Text.Contains("plan", StringComparison.OrdinalIgnoreCase) && block.Text.Length < 150);
        foreach (var title in titles)
        {
            for (var at = title.Text.IndexOf("20", StringComparison.Ordinal); at >= 0
                && at + 4 <= title.Text.Length; at = title.Text.IndexOf("20", at + 1, StringComparison.Ordinal))
            {
                if (char.IsAsciiDigit(title.Text[at + 2]) && char.IsAsciiDigit(title.Text[at + 3]))
                {
                    return title.Text.Substring(at, 4);
                }
            }
        }

        return "plan";
    }
}
