using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Timetable;
using Frankpledge.Timetables;
using Frankpledge.Web.Access;
using Frankpledge.Web.Design.Parts;

namespace Frankpledge.Web.Modules.Timetables.Pages.Manage.Timetable;

/// <summary>A line of the table of every step.</summary>
/// <param name="After">The steps it waits for, by name, as far as the reader may see them.</param>
internal sealed record StepLine(Stage Stage, string Owner, StageState State, DateOnly LatestBaseline, string After)
{
    public string Code => Stage.Template.Code;

    public string Name => Stage.Template.Name;

    public bool MayChange => Code is not (StageCodes.Poll or StageCodes.TermBegins);

    public Shape Shape => State switch
    {
        StageState.Done => Shape.Tick,
        StageState.Late => Shape.Clock,
        StageState.NotRecorded => Shape.Dash,
        _ => Shape.Ring,
    };

    public static IReadOnlyList<StepLine> Of(StoredTimetable stored, PlanPath path, bool toPanel)
    {
        bool IsSeen(string code) => !toPanel || StageCodes.ConcernsPanel(code);
        return
        [
            .. path.Table.Stages.Where(stage => IsSeen(stage.Template.Code)).Select(stage => new StepLine(
                stage, stored.OwnerOf(stage.Template), path.States[stage.Template.Code], path.LatestBaseline[stage.Template.Code],
                InWords.List([.. stage.Template.After.Where(IsSeen).Select(code => StageCodes.Find(code)!.Name)]).ToString())),
        ];
    }
}
