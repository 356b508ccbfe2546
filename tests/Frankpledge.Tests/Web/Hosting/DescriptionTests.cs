using System.Text.Json;
using System.Text.RegularExpressions;
using Frankpledge.Areas;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Base;
using Frankpledge.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Frankpledge.Tests.Web.Hosting;

/// <summary>The OpenAPI document against the routes that there are, and against what they answer.</summary>
[Trait("Engine", "Both")]
public sealed partial class DescriptionTests
{
    private static readonly string[] Endings = [".json", ".csv", ".ics", ".atom"];

    [Fact]
    public async Task Every_public_address_of_data_is_described_and_no_other()
    {
        await using var site = await TestSite.StartAsync();
        var data = site.Keeping<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(route => "/" + Constraint().Replace(route.RoutePattern.RawText!.TrimStart('/'), "{$1}"))
            .Where(path => Endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)) && path != Description.Path).Distinct().Order().ToList();
        data.Count.ShouldBeGreaterThan(9);
        var kept = site.Keeping<EndpointDataSource>().Endpoints.SelectMany(endpoint => endpoint.Metadata.GetMetadata<KeptAttribute>()?.Parameters
                ?? endpoint.Metadata.GetMetadata<OpenData.AskedAfresh>()?.Parameters ?? [])
            .ToHashSet();

        var document = await ReadAsync(site, Description.Path);

        document.GetProperty("openapi").GetString().ShouldStartWith("3.");
        document.GetRawText().ShouldNotContain("Frankpledge.Web");
        document.GetProperty("paths").EnumerateObject().Select(path => path.Name).Order().ShouldBe(data);
        foreach (var operation in document.GetProperty("paths").EnumerateObject().Select(path => path.Value.GetProperty("get")))
        {
            operation.GetProperty("summary").GetString().ShouldNotBeNullOrWhiteSpace();
            (operation.TryGetProperty("parameters", out var asked)
                ? asked.EnumerateArray().Select(one => (In: one.GetProperty("in").GetString(), Name: one.GetProperty("name").GetString())) : [])
                .ShouldAllBe(one => one.In == "path" || (one.In == "query" && kept.Contains(one.Name!)));
        }
    }

    [Fact]
    public async Task Every_answer_is_as_the_document_says()
    {
        await using var site = await TestSite.StartAsync(demonstration: true);
        var area = await site.ReadAsync(db => db.Areas.SingleAsync());
        var plan = (await site.Browser().GetAsync(new Uri($"/{area.Slug}/plan", UriKind.Relative))).Headers.Location!.OriginalString.Split('/')[^1];
        var document = await ReadAsync(site, Description.Path);
        var looked = 0;

        foreach (var path in document.GetProperty("paths").EnumerateObject().Where(path => !path.Name.StartsWith("/calendar", StringComparison.Ordinal)))
        {
            var address = path.Name.Replace("{area}", area.Slug, StringComparison.Ordinal).Replace("{plan}", plan, StringComparison.Ordinal)
                .Replace("{number}", "1", StringComparison.Ordinal);
            var answer = await site.Browser().GetAsync(new Uri(address, UriKind.Relative));
            var said = path.Value.GetProperty("get").GetProperty("responses").GetProperty($"{(int)answer.StatusCode}");
            if (said.TryGetProperty("content", out var content))
            {
                var type = content.EnumerateObject().Single();
                type.Name.ShouldBe(answer.Content.Headers.ContentType!.MediaType, address);
                if (type.Name == "application/json")
                {
                    using var read = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
                    new Schemas(document).Differences(type.Value.GetProperty("schema"), read.RootElement, address).Take(5).ShouldBeEmpty();
                    looked++;
                }
            }
        }

        looked.ShouldBeGreaterThan(4);
    }

    [Fact]
    public async Task The_licence_that_the_installation_names_goes_with_the_data_and_none_is_made_up()
    {
        await using var site = await TestSite.StartAsync();
        await Given.APlan(site, await Given.AnArea(site));
        await using var node = await site.AnotherNodeAsync(with: settings => settings with { Licence = DataLicence.Known["OGL-UK-3.0"] });
        const string Address = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

        var page = await node.Browser().GetPageAsync("/kent/data");
        page.QuerySelector("main a[rel=license]").ShouldNotBeNull().GetAttribute("href").ShouldBe(Address);
        (await ReadAsync(node, "/kent/plans/2025-2029/data.json")).GetProperty("licence").GetProperty("name").GetString()
            .ShouldBe("Open Government Licence v3.0");
        (await ReadAsync(node, Description.Path)).GetProperty("info").GetProperty("license").GetProperty("url").GetString().ShouldBe(Address);
        foreach (var path in new[] { "/kent/plans/2025-2029/data.csv", "/kent/plans/2025-2029/data.csv", "/kent/threads.csv", "/kent/plan.atom",
            "/kent/threads.json", "/kent/issue.json", "/kent/plans/2025-2029/editions/1/data.json" })
        {
            (await node.Browser().GetAsync(new Uri(path, UriKind.Relative))).Headers.GetValues("Link").ShouldBe([$"<{Address}>; rel=\"license\""], path);
        }

        (await node.Browser().GetStringAsync("/kent/plan.atom")).ShouldSatisfyAllConditions(
            feed => feed.ShouldContain("<rights type=\"text\">Open Government Licence v3.0</rights>"), feed =>
                feed.ShouldContain($"<link rel=\"license\" href=\"{Address}\""));

        (await site.Browser().GetPageAsync("/kent/data")).QuerySelector("main").Words().ShouldContain("has not yet said under which licence");
        (await ReadAsync(site, "/kent/plans/2025-2029/data.json")).GetProperty("licence").ValueKind.ShouldBe(JsonValueKind.Null);
        (await site.Browser().GetAsync(new Uri("/kent/plans/2025-2029/data.csv", UriKind.Relative))).Headers.Contains("Link").ShouldBeFalse();
    }

    private static async Task<JsonElement> ReadAsync(TestSite site, string path)
    {
        using var document = JsonDocument.Parse(await site.Browser().GetStringAsync(path));
        return document.RootElement.Clone();
    }

    [GeneratedRegex(@"\{([a-z]+)[^{}]*\}")]
    private static partial Regex Constraint();

    /// <summary>A rough reader of JSON Schema: types, fields, elements.</summary>
    private sealed class Schemas(JsonElement document)
    {
        public IEnumerable<string> Differences(JsonElement schema, JsonElement value, string at)
        {
            schema = Follow(schema, value);
            if (schema.TryGetProperty("type", out var type) && !Names(type).Contains(NameOf(value))
                && !(Names(type).Contains("integer") && NameOf(value) == "number"))
            {
                return [$"{at} is {NameOf(value)}, not {type}"];
            }

            return value.ValueKind switch
            {
                JsonValueKind.Array =>
                    value.EnumerateArray().Take(200).SelectMany((one, index) => Differences(schema.GetProperty("items"), one, $"{at}[{index}]")),
                JsonValueKind.Object => OfObject(schema, value, at),
                _ => [],
            };
        }

        private IEnumerable<string> OfObject(JsonElement schema, JsonElement value, string at)
        {
            var fields = schema.TryGetProperty("properties", out var known) ? known : default;
            foreach (var field in value.EnumerateObject())
            {
                if (fields.ValueKind == JsonValueKind.Object && fields.TryGetProperty(field.Name, out var said))
                {
                    foreach (var difference in Differences(said, field.Value, $"{at}.{field.Name}"))
                    {
                        yield return difference;
                    }
                }
                else if (!schema.TryGetProperty("additionalProperties", out _))
                {
                    yield return $"{at}.{field.Name} is not described";
                }
            }

            foreach (var needed in schema.TryGetProperty("required", out var all) ? all.EnumerateArray().Select(one => one.GetString()!) : [])
            {
                if (!value.TryGetProperty(needed, out _))
                {
                    yield return $"{at}.{needed} is missing";
                }
            }
        }

        private JsonElement Follow(JsonElement schema, JsonElement value)
        {
            if (schema.TryGetProperty("oneOf", out var either))
            {
                var choices = either.EnumerateArray().ToList();
                return Follow(value.ValueKind == JsonValueKind.Null ? choices.First(one =>
                    one.TryGetProperty("type", out var type) && Names(type).Contains("null")) : choices.First(one => one.TryGetProperty("$ref", out _)), value);
            }

            if (!schema.TryGetProperty("$ref", out var place))
            {
                return schema;
            }

            return Follow(place.GetString()!.Split('/').Skip(1).Aggregate(document, (here, part) => here.GetProperty(part)), value);
        }

        private static string[] Names(JsonElement type) =>
            type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(one => one.GetString()!)] : [type.GetString()!];

        private static string NameOf(JsonElement value) => value.ValueKind switch
        {
            JsonValueKind.True or JsonValueKind.False => "boolean",
            JsonValueKind.Undefined => "nothing",
            _ => value.ValueKind.ToString().ToLowerInvariant(),
        };
    }
}
