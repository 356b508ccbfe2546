using System.Globalization;
using Frankpledge.Reading;
using Frankpledge.Web.Access;
using Frankpledge.Web.Design;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>Labels in the words that people read.</summary>
public sealed class LabelWords(IStringLocalizer<Words> words, IStringLocalizer<ManageWords> manage)
{
    public string Kind(StatementKind kind) => words[$"Kind{kind}"];

    public string Kinds(IEnumerable<StatementKind> kinds) => string.Join(", ", kinds.Select(Kind));

    public string Actors(IReadOnlyList<FoundActor> actors) => actors.Count == 0 ? manage["NobodyNamed"] : string.Join(", ", actors.Select(actor => actor.Name));

    public string Comparator(string comparator) => manage[$"Comparator_{comparator}"];

    /// <summary>For example "burglary: reduce by 20 percent, by 2030".</summary>
    public string Target(FoundTarget target)
    {
        string?[] amount = [Comparator(target.Comparator), target.Number?.ToString("#,0.##", CultureInfo.CurrentCulture) ?? target.Grade, target.Unit];
        return $"{target.Measure}: {string.Join(' ', amount.OfType<string>())}{(target.Deadline is null ? "" : $", {target.Deadline}")}";
    }
}
