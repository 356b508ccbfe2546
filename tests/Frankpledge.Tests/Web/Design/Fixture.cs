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

    /// <summary>Every option the example uses, as a path such as <c>items[].hint.text</c>.</summary>
    public IReadOnlySet<string> OptionPaths() => Paths(Options, "").ToHashSet();

    private static IEnumerable<string> Paths(JsonElement value, string prefix) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property =>
            Paths(property.Value, prefix + "." + property.Name).Prepend((prefix + "." + property.Name).TrimStart('.'))),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Paths(item, prefix + "[]")),
        _ => [],
    };
}
