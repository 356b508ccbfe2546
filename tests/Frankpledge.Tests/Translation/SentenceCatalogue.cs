using System.Xml.Linq;
using Frankpledge.Statute.Calendar;
using Frankpledge.Tests.Architecture;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Base;
using Frankpledge.Web.Hosting;
using Mono.Cecil;

namespace Frankpledge.Tests.Translation;

/// <summary>The files that a translator works from: one for each folder of the house, with every template that code of the folder can say.</summary>
internal static class SentenceCatalogue
{
    public static readonly SentencesInCode Code = new(Assemblies.Core, Assemblies.Web);

    /// <summary>The description of every verb, argument and option.</summary>
    public static readonly IReadOnlySet<string> Descriptions = HelpWords.Tree(CommandLine.Create()).Select(symbol => symbol.Description).OfType<string>()
        .ToHashSet();

    /// <summary>Files of the repository with the templates that belong into them, in order.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Wanted() => Templates()
        .GroupBy(one => one.File, one => one.Template)
        .ToDictionary(file => file.Key, file => (IReadOnlyList<string>)[.. file.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)]);

    public static string Text(IEnumerable<string> templates) => Header.Replace(
        "</root>", $"{string.Concat(templates.Select(template => $"  {new XElement("data", new XAttribute("name", template), new XElement("value", template)).ToString(SaveOptions.DisableFormatting)}\n"))}</root>",
        StringComparison.Ordinal);

    /// <summary>The templates of one file, with what it says for each.</summary>
    public static IReadOnlyDictionary<string, string> Read(string file) =>
        XDocument.Load(Path.Combine(Shared.Repository(), file)).Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    /// <summary>"src/Frankpledge/Statute/Sentences.resx" for everything below that folder; a module of the web has its own.</summary>
    private static string FileOf(TypeDefinition type) => Assemblies.NamespaceOf(type).Split('.') switch
    {
        ["Frankpledge", "Web", "Modules", var module, ..] => $"src/Frankpledge.Web/Modules/{module}/Sentences.resx",
        ["Frankpledge", "Web", var folder, ..] => $"src/Frankpledge.Web/{folder}/Sentences.resx",
        ["Frankpledge", var folder, ..] => $"src/Frankpledge/{folder}/Sentences.resx",
        var other => throw new InvalidOperationException($"{string.Join('.', other)} is no folder of the house."),
    };

    private static IEnumerable<(string File, string Template)> Templates() =>
    [
        .. Code.Said.Select(said => (FileOf(said.By), said.Template)),
        .. Code.Others.Where(other => Descriptions.Contains(other.Words)).Select(other => (FileOf(CallGraph.Outermost(other.By.DeclaringType)), other.Words)),
        .. NamesOfDays().Select(name => ("src/Frankpledge/Statute/Sentences.resx", name)),
    ];

    /// <summary>Names of days stand in sentences as words: ", leaving out Good Friday (18 April)".</summary>
    private static IEnumerable<string> NamesOfDays()
    {
        var calendar = WorkingCalendar.EnglandAndWales;
        for (var day = new DateOnly(2019, 1, 1); day.Year < 2032; day = day.AddDays(1))
        {
            string?[] names = [calendar.WhyNotWorking(day), new ElectionBusinessDays(calendar).WhyNotBusiness(day), UnitedKingdomHolidays.Elsewhere(day, [])];
            foreach (var name in names.OfType<string>())
            {
                yield return name;
            }
        }
    }

    private static string Header { get; } = File.ReadAllText(Path.Combine(Shared.Repository(), "src/Frankpledge.Web/Design/Words.resx")) is var words
        ? $"{words[..words.IndexOf("  <data ", StringComparison.Ordinal)]}</root>\n" : "";
}
