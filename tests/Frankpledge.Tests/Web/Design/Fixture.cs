using System.Text.Json;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Web.Design;

/// <summary>The examples that the Design System ships with each component: options in, HTML out.</summary>
internal sealed record Fixture(string Component, string Name, JsonElement Options, string Html)
{
    public static IReadOnlyList<Fixture> Of(string component)
    {
        var path = Path.Combine(Shared.Repository(), "node_modules", "govuk-frontend", "dist", "govuk", "components", component, "fixtures.json");
        File.Exists(path).ShouldBeTrue("The npm packages are not installed: run npm ci in the repository.");
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return [.. document.RootElement.GetProperty("fixtures").EnumerateArray().Select(one => new Fixture(
            component, one.GetProperty("name").GetString()!, one.GetProperty("options").Clone(), one.GetProperty("html").GetString()!))];
    }

    /// <summary>Whether the example uses one of these options (paths such as <c>items[].hint.text</c>) or has one of these names.</summary>
    public bool Uses(IEnumerable<string> leftOut) => leftOut.Contains(Name) || Paths(Options, "").Intersect(leftOut).Any();

    private static IEnumerable<string> Paths(JsonElement value, string prefix) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property =>
            Paths(property.Value, prefix + "." + property.Name).Prepend((prefix + "." + property.Name).TrimStart('.'))),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Paths(item, prefix + "[]")),
        _ => [],
    };
}
