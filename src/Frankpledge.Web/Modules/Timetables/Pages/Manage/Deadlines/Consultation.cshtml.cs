using Frankpledge.Statute.Questions;
using Frankpledge.Web.Access;
using Microsoft.AspNetCore.Authorization;

namespace Frankpledge.Web.Modules.Timetables.Pages.Manage.Deadlines;

/// <summary>How long a consultation lasts, in each way that people count, and what makes its days look unfair.</summary>
[Authorize(Policies.Staff)]
internal sealed class ConsultationModel : CalculatorModel
{
    /// <summary>Ten years: nobody consults longer.</summary>
    private const int Most = 520;

    public ConsultationAnswer? Length { get; private set; }

    protected override void Answer()
    {
        var (start, end, weeks, panel) = (Day("start"), Day("end"), Number("weeks", Most), Day("panel"));
        if (start is not { } first || !ModelState.IsValid)
        {
            return;
        }

        if (end is null == weeks is null)
        {
            ModelState.AddModelError("end", Words["EndOrWeeks"]);
            return;
        }

        Length = new ConsultationQuestion(first, end, weeks, panel).Ask(Here);
    }
}
