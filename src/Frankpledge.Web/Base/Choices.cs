using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using Frankpledge.Common;

namespace Frankpledge.Web.Base;

/// <summary>
/// Names of a list at the command line. They are offered in plain words (<c>agenda-item</c>), taken in these and as the code writes them, and those that are
/// refused anyway are not offered. The parser of its own would take any number, and names with commas between them.
/// </summary>
internal static class Choices
{
    /// <param name="but">What the rule behind the option never takes.</param>
    public static Option<T> OneOf<T>(string name, string description, params T[] but)
        where T : struct, Enum => new Option<T>(name) { Description = description, CustomParser = result => Read(result, but) ?? default }.Offering(but);

    /// <inheritdoc cref="OneOf"/>
    public static Option<T?> MaybeOneOf<T>(string name, string description, params T[] but)
        where T : struct, Enum => new Option<T?>(name) { Description = description, CustomParser = result => Read(result, but) }.Offering(but);

    /// <inheritdoc cref="OneOf"/>
    public static Option<T[]> ManyOf<T>(string name, string description, params T[] but)
        where T : struct, Enum => new Option<T[]>(name)
        {
            Description = description, AllowMultipleArgumentsPerToken = true,
            CustomParser = result => [.. result.Tokens.Select(token => Read(result, token, but) ?? default)],
        }.Offering(but);

    /// <inheritdoc cref="OneOf"/>
    public static Argument<T> Which<T>(string name, string description, params T[] but)
        where T : struct, Enum
    {
        var argument = new Argument<T>(name) { Description = description, CustomParser = result => Read(result, but) ?? default };
        argument.CompletionSources.Clear();
        argument.CompletionSources.Add([.. Offered(but).Select(Plain)]);
        return argument;
    }

    public static Option<T> Needed<T>(this Option<T> option)
        where T : struct, Enum
    {
        option.Required = true;
        return option;
    }

    /// <summary>As it is typed and shown: <c>given-up</c>.</summary>
    public static string Plain<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>As it is read in a sentence: <c>panel officer</c>.</summary>
    public static string InWords<T>(T value)
        where T : struct, Enum => InWords(value.ToString());

    /// <summary>The same for a name that is stored as text.</summary>
    public static string InWords(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name).Replace('-', ' ');

    private static TOption Offering<TOption, T>(this TOption option, T[] but)
        where TOption : Option
        where T : struct, Enum
    {
        option.CompletionSources.Clear();
        option.CompletionSources.Add([.. Offered(but).Select(Plain)]);
        return option;
    }

    private static IEnumerable<T> Offered<T>(T[] but)
        where T : struct, Enum => Enum.GetValues<T>().Except(but);

    private static T? Read<T>(ArgumentResult result, T[] but)
        where T : struct, Enum => Read(result, result.Tokens[0], but);

    private static T? Read<T>(ArgumentResult result, Token typed, T[] but)
        where T : struct, Enum
    {
        if (GivenNames.Find<T>(typed.Value) is { } value && !but.Contains(value))
        {
            return value;
        }

        Sentence refusal = $"\"{typed.Value}\" is none of {string.Join(", ", Offered(but).Select(Plain))}. Choose one of these.";
        result.AddError(refusal.ToString());
        return null;
    }
}
