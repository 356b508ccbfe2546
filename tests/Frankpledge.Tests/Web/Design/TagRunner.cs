using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Xml.Linq;
using Frankpledge.Web.Design;
using Frankpledge.Web.Design.GovUk;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Frankpledge.Tests.Web.Design;

/// <summary>Runs tag helpers on markup as an author would write it: elements with attributes, text, and raw HTML as CDATA.</summary>
internal static class TagRunner
{
    private static readonly ILookup<string, Type> Helpers = typeof(DesignModule).Assembly.GetTypes()
        .SelectMany(type => type.GetCustomAttributes<HtmlTargetElementAttribute>().Select(target => (target.Tag, type)))
        .ToLookup(pair => pair.Tag, pair => pair.type);

    private static readonly StringLocalizer<Words> Words =
        new(new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance));

    public static async Task<string> RenderAsync(XElement markup, ModelStateDictionary? state = null, object? model = null)
    {
        var view = new ViewContext { ViewData = new ViewDataDictionary(new EmptyModelMetadataProvider(), state ?? new ModelStateDictionary()) };
        var content = await RunAsync(markup, new Dictionary<object, object>(), view, model);
        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    private static async Task<IHtmlContent> RunAsync(XNode node, IDictionary<object, object> items, ViewContext view, object? model)
    {
        switch (node)
        {
            case XCData raw:
                return new HtmlString(raw.Value);
            case XText text:
                return new StringHtmlContent(text.Value);
        }

        var element = (XElement)node;
        var type = Helpers[element.Name.LocalName].ShouldHaveSingleItem($"No tag helper for <{element.Name.LocalName}>.");
        var helper = Create(type);
        var attributes = new TagHelperAttributeList();
        foreach (var attribute in element.Attributes())
        {
            if (!TrySet(helper, attribute, model))
            {
                attributes.Add(attribute.Name.LocalName, attribute.Value);
            }
        }

        type.GetProperty("ViewContext")?.SetValue(helper, view);
        var context = new TagHelperContext(element.Name.LocalName, attributes, new Dictionary<object, object>(items), "test");
        var output = new TagHelperOutput(element.Name.LocalName, attributes, async (_, _) =>
        {
            var children = new DefaultTagHelperContent();
            foreach (var child in element.Nodes())
            {
                children.AppendHtml(await RunAsync(child, context.Items, view, model));
            }

            return children;
        });
        helper.Init(context);
        await helper.ProcessAsync(context, output);
        return output;
    }

    private static TagHelper Create(Type type) =>
        (TagHelper)Activator.CreateInstance(type, [.. type.GetConstructors().Single().GetParameters().Select(given => given.HasDefaultValue ? null : Words)])!;

    private static bool TrySet(TagHelper helper, XAttribute attribute, object? model)
    {
        var property = helper.GetType().GetProperties()
            .SingleOrDefault(one => JsonKebab(one.Name) == attribute.Name.LocalName && one.CanWrite);
        if (property is null)
        {
            return false;
        }

        property.SetValue(helper, Convert(property.PropertyType, attribute.Value, model));
        return true;
    }

    private static object? Convert(Type type, string value, object? model) => type switch
    {
        _ when type == typeof(TypedDate) => value.Split('/') is [var day, var month, var year] ? new TypedDate(day, month, year) : null,
        _ when type == typeof(IEnumerable<string>) => value.Split('|'),
        _ when type == typeof(ModelExpression) => Expression(value, model),
        _ => TypeDescriptor.GetConverter(type).ConvertFromString(null, CultureInfo.InvariantCulture, value),
    };

    private static ModelExpression Expression(string name, object? model)
    {
        var metadata = new EmptyModelMetadataProvider();
        var property = model!.GetType().GetProperty(name)!;
        return new ModelExpression(name, new ModelExplorer(metadata, metadata.GetMetadataForType(property.PropertyType), property.GetValue(model)));
    }

    private static string JsonKebab(string name) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
