using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Base;

/// <summary>The one way to say a number of things: the words for one stand beside the others under the same key with <c>One</c>.</summary>
internal static class Counted
{
    /// <summary>"1 statement", "1,200 statements": <paramref name="count"/> is <c>{0}</c> in the words, what else they name follows from <c>{1}</c>.</summary>
    public static string Count(this IStringLocalizer words, string key, int count, params object[] more) =>
        words[KeyOf(key, count), [count.ToString("N0", CultureInfo.InvariantCulture), .. more]].Value;

    /// <summary>The key of the words for this number.</summary>
    public static string KeyOf(string key, int count) => count == 1 ? $"{key}One" : key;
}
