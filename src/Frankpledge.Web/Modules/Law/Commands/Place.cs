using Frankpledge.Timetables.Contract;
using System.CommandLine;
using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Questions;
using Frankpledge.Timetables;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Law.Commands;

/// <summary>Where a question is asked: <c>--area</c> or <c>--nation</c>. Without either it is England.
/// Only <c>--area</c> looks at the records of this installation.</summary>
internal sealed class Place
{
    public Option<string?> Area { get; } =
        new("--area") { Description =
            "A police area by name or address, for example west-midlands. Where this installation has records, the bank holidays that its administrators entered count too.", HelpName = "area" };

    public Option<string?> Nation { get; } =
        new("--nation") { Description = "england or wales. England when neither this nor --area is given.", HelpName = "nation" };

    public IEnumerable<Option> Options => [Area, Nation];

    /// <summary>The place asked about: its working days, as shipped with the program or as the administrators of an installation with records have them,
    /// and who governs there today.</summary>
    /// <exception cref="RefusedException">The area or nation is unknown, or the two contradict each other.</exception>
    public async Task<LawPlace> OfAsync(ParseResult parsed)
    {
        var (area, nation) = (AreaOf(parsed), NationOf(parsed));
        var calendar = area is not null && Records.Exist
            ? await Records.PreparedAsync(services => services.GetRequiredService<Calendars>().ForAsync(nation))
            : WorkingCalendar.EnglandAndWales;
        return new(calendar, nation, area?.ModelOn(TimeProvider.System.Today()) ?? GovernanceModel.Commissioner, area?.Slug) { ModelOn = area is null
            ? null : area.ModelOn };
    }

    private Nation NationOf(ParseResult parsed)
    {
        var area = AreaOf(parsed);
        if (parsed.GetValue(Nation) is not { } text)
        {
            return area?.Nation ?? Statute.Governance.Nation.England;
        }

        var nation = GivenNames.Find<Nation>(text)
            ?? throw new RefusedException("UnknownNation", $"\"{text}\" is not a nation of the rule book; write england or wales.");

        return area is null || area.Nation == nation
            ? nation
            : throw new RefusedException("NationContradictsArea", $"{area.Name} is in {area.Nation}, not in {nation}. Leave one of the two options out.");
    }

    private KnownArea? AreaOf(ParseResult parsed)
    {
        if (parsed.GetValue(Area) is not { } text)
        {
            return null;
        }

        var areas = KnownAreas.Read().Areas;
        return areas.FirstOrDefault(area => Plain(area.Slug) == Plain(text) || Plain(area.Name) == Plain(text))
            ?? throw new RefusedException("UnknownArea",
                $"There is no police area \"{text}\". The areas are {InWords.List([.. areas.Select(area => area.Slug)])}.");
    }

    private static string Plain(string name) => name.Trim().Replace('-', ' ').ToUpperInvariant();
}
