using Frankpledge.Statute.Questions;
using Frankpledge.Web.Access;
using Microsoft.AspNetCore.Authorization;

namespace Frankpledge.Web.Modules.Timetables.Pages.Manage.Deadlines;

/// <summary>The twenty working days for a request for information, and the day for passing on a serious complaint.</summary>
[Authorize(Policies.Staff)]
internal sealed class RequestsModel : CalculatorModel
{
    public DateOnly? Received { get; private set; }

    public DateOnly? BecameClear { get; private set; }

    public PlainCount? AnswerBy { get; private set; }

    public PlainCount? ReferBy { get; private set; }

    protected override void Answer()
    {
        Received = Day("received");
        BecameClear = Day("became-clear");
        AnswerBy = Received is { } received ? new RequestQuestion(received).Ask(Here) : null;
        ReferBy = BecameClear is { } clear ? new ReferralQuestion(clear).Ask(Here) : null;
    }
}
