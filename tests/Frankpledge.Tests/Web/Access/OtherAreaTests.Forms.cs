using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Frankpledge.Areas;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Web.Access;

/// <summary>Every form of one area, sent with what belongs to another in each way in which a request can carry it.</summary>
public sealed partial class OtherAreaTests
{
    /// <summary>How a request carries what belongs to another area.</summary>
    public enum Carried
    {
        /// <summary>In place of one's own.</summary>
        Instead,

        /// <summary>Twice, so that whoever reads the fields as one text reads none.</summary>
        Twice,

        /// <summary>Before and after one's own.</summary>
        Before,

        After,

        /// <summary>In the address, and nothing in the body.</summary>
        InAddress,
    }

    [Theory]
    [InlineData(Carried.Instead)]
    [InlineData(Carried.Twice)]
    [InlineData(Carried.Before)]
    [InlineData(Carried.After)]
    [InlineData(Carried.InAddress)]
    public async Task No_form_of_one_area_touches_another_whatever_identifiers_it_carries(Carried how)
    {
        await using var site = await TestSite.StartAsync();
        var (kent, essex) = (await TwinAsync(site, "kent"), await TwinAsync(site, "essex"));
        var swap = kent.Ids.Zip(essex.Ids).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.OrdinalIgnoreCase);
        var visitor = await site.SignedInAsync(await site.PersonAsync(kent.Area, Role.Administrator, email: "in@kent.example"));
        var before = await TrailAsync(site, essex);

        var (sent, carried) = (0, 0);
        foreach (var path in kent.Paths)
        {
            // Each button of each form, on the page as it then is.
            for (var at = 0; at < 60; at++)
            {
                await visitor.OpenAsync(path);
                if (visitor.Page.QuerySelectorAll("main form[method=post] button").OfType<IHtmlButtonElement>()
                    .ElementAtOrDefault(at) is not { Form: { } form } button || visitor.Status != HttpStatusCode.OK)
                {
                    break;
                }

                var action = button.GetAttribute("formaction") ?? form.GetAttribute("action");
                var fields = new List<(string, string)>();
                var query = new List<string>();
                foreach (var (name, value) in Filled(form, button))
                {
                    fields.AddRange(Carry(value).Select(one => (name, one)));
                    if (how == Carried.InAddress && Swapped(value) != value)
                    {
                        query.Add($"{name}={Swapped(value)}");
                    }

                    carried += Swapped(value) == value ? 0 : 1;
                }

                var to = action is { Length: > 0 } ? how == Carried.Instead ? Swapped(action) : action : path;
                var joint = to.Contains('?', StringComparison.Ordinal) ? '&' : '?';
                await visitor.PostAsync(query.Count == 0 ? to : $"{to}{joint}{string.Join('&', query)}", [.. fields]);
                ((int)visitor.Status).ShouldBeLessThan(500, path);
                sent++;
            }
        }

        (await TrailAsync(site, essex)).ShouldBe(before);
        sent.ShouldBeGreaterThan(12);
        carried.ShouldBeGreaterThanOrEqualTo(3);

        string Swapped(string value) => Id().Replace(value, found => swap.GetValueOrDefault(found.Value, found.Value));

        IEnumerable<string> Carry(string own) => Swapped(own) is var other && other == own ? [own] : how switch
        {
            Carried.Instead => [other],
            Carried.Twice => [other, other],
            Carried.Before => [other, own],
            Carried.After => [own, other],
            _ => [],
        };
    }

    /// <summary>What a form holds, with something in every field that is empty.</summary>
    private static IEnumerable<(string Name, string Value)> Filled(IHtmlFormElement form, IHtmlButtonElement button) =>
    [
        .. form.QuerySelectorAll<IHtmlInputElement>("input[name]").Select(input => (input.Name!, input.Value.Length > 0 ? input.Value
            : input.Name!.EndsWith(".Year", StringComparison.Ordinal) ? "2026" : "1")),
        .. form.QuerySelectorAll<IHtmlTextAreaElement>("textarea[name]").Select(area => (area.Name!, "For a test")),
        .. form.QuerySelectorAll<IHtmlSelectElement>("select[name]").Select(select => (select.Name!, select.Value ?? "")),
        .. button.Name is { Length: > 0 } name ? [(name, button.Value)] : Array.Empty<(string, string)>(),
    ];
}
