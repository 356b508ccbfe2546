namespace Frankpledge.Web.Access;

/// <summary>The staff's navigation, in order: one line a page. Everybody sees what their roles open.</summary>
internal static class StaffNav
{
    public const string Messages = "NavMessages";

    public static readonly IReadOnlyList<StaffNavLine> Lines =
    [
        new("NavToday", "/manage", Policies.Staff),
        new("NavTimetable", "/manage/timetable", Policies.Staff),
        new("NavDeadlines", "/manage/deadlines", Policies.Staff),
        new("NavPlans", "/manage/plans", Policies.PlanEditor),
        new("NavDrafting", "/manage/drafting", Policies.DraftReader),
        new("NavThreads", "/manage/threads", Policies.Recorder),
        new("NavBeforeIssue", "/manage/before-issue", Policies.IssueKeeper),
        new(Messages, "/manage/messages", Policies.AnswersReaders),
        new("NavPeople", "/manage/people", Policies.BodyAdministrator),
        new("NavMail", "/manage/mail", Policies.BodyAdministrator),
        new("NavAudit", "/manage/audit", Policies.BodyAdministrator),
        new("NavCalendar", "/manage/calendar", Policies.AreaAdministrator),
        new("NavSettings", "/manage/settings", Policies.AreaAdministrator),
    ];
}

/// <summary>A page of the staff's navigation: the key of its words, its path below the area, and the policy that opens it.</summary>
internal sealed record StaffNavLine(string Key, string Path, string Policy);
