using Frankpledge.Statute.Questions;
using Frankpledge.Timetables.Clocks;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;

namespace Frankpledge.Web.Modules.Timetables.Pages.Manage.Deadlines;

/// <summary>The panel's weeks for a proposed appointment or a removal, an election left out, with the notice that its meeting needs.</summary>
[Authorize(Policies.Staff)]
internal sealed class AppointmentModel : CalculatorModel
{
    private static readonly IReadOnlyList<ClockKind> All = [.. Enum.GetValues<ClockKind>().Where(kind => kind.MayPause())];

    /// <summary>The matters whose rule speaks to the body here.</summary>
    public IEnumerable<ClockKind> Kinds => All.Where(kind => Speaks(kind.Rule()));

    public ClockKind Kind { get; private set; }

    public DateOnly? Received { get; private set; }

    public AppointmentAnswer? Period { get; private set; }

    /// <summary>The steps of the law in their order, each with its rule.</summary>
    public IReadOnlyList<string> Steps =>
        Kind == ClockKind.ChiefConstableRemoval ? ["R126"] : Kind == ClockKind.ChiefConstableAppointment
            ? ["R121", "R122", "R123", "R124", "R125"] : ["R118", "R119", "R120"];

    protected override IReadOnlyList<string> RulesAsked => [.. All.Select(kind => kind.Rule())];

    protected override void Answer()
    {
        Kind = GivenNames.Find<ClockKind>(Typed("kind")) is { } kind && All.Contains(kind) ? kind : ClockKind.StaffAppointment;
        Received = Day("received");
        var (poll, declared, heard) = (Day("poll"), Day("declared"), Day("heard"));
        if (poll is null != declared is null)
        {
            ModelState.AddModelError(poll is null ? "poll" : "declared", Words["PollAndDeclared"]);
        }

        if (Received is { } received && ModelState.IsValid)
        {
            Period = new AppointmentQuestion(Enum.Parse<PanelMatter>(Kind.ToString()), received, heard, poll, declared).Ask(Here);
        }
    }
}
