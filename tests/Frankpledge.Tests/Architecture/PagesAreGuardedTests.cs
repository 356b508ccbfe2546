using System.Net;
using Frankpledge.Areas;
using Frankpledge.Tests.Support;
using Frankpledge.Timetables.Clocks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Frankpledge.Tests.Architecture;

/// <summary>Who may open which page is data: <see cref="Rows"/>. A page without a row fails, and so does a row that is not true.</summary>
[Trait("Engine", "Both")]
[Trait("Part", "Hardship")]
public sealed class PagesAreGuardedTests
{
    private static readonly Who[] Everybody = Enum.GetValues<Who>();
    private static readonly Who[] OfficeAdministrator = [Who.Administrator];
    private static readonly Who[] PlanEditors = [Who.Administrator, Who.Policy];
    private static readonly Who[] Administrators = [Who.Administrator, Who.PanelAdministrator];

    private static readonly Who[] Recorders = [Who.Administrator, Who.Policy, Who.Performance, Who.Finance, Who.Governance];

    private static readonly Who[] DeadlineKeepers = [Who.Administrator, Who.Policy, Who.Finance, Who.Governance, Who.PanelAdministrator, Who.PanelOfficer];

    private static readonly Who[] IssueKeepers = [Who.Administrator, Who.Policy, Who.Governance, Who.Commissioner, Who.ChiefExecutive];
    private static readonly Who[] DraftReaders =
        [.. Everybody.Where(who => who is not (Who.ForceLiaison or Who.PanelAdministrator or Who.PanelOfficer or Who.PanelMember))];
    private static readonly Who[] AnswerReaders = [Who.Administrator, Who.Policy, Who.Governance, Who.ChiefExecutive];

    private enum Who
    {
        Administrator,
        Policy,
        Performance,
        Finance,
        Governance,
        Commissioner,
        ForceLiaison,
        ChiefExecutive,
        PanelAdministrator,
        PanelOfficer,
        PanelMember,
    }

    /// <summary>Pages outside <c>Public</c> that a stranger may open.</summary>
    private static readonly string[] OpenToStrangers =
    [
        "/Modules/Areas/Pages/Account/SignIn", "/Modules/Areas/Pages/Account/Code", "/Modules/Areas/Pages/Account/RecoveryCode",
        "/Modules/Areas/Pages/Account/ChoosePassword", "/Modules/Areas/Pages/Account/ForgottenPassword", "/Modules/Areas/Pages/Account/Unsubscribe",
        "/Design/Errors/Error", "/Modules/Areas/Pages/SetUp/Index",

        // In development only; elsewhere these are not found.
        "/Design/Gallery/Index", "/Design/Gallery/Staff",
    ];

    /// <summary>One row a page: its name, an address of it, and who may open it.</summary>
    private static readonly (string Page, string Address, Who[] May)[] Rows =
    [
        ("/Modules/Areas/Pages/SetUp/Index", "/set-up", Everybody),
        ("/Modules/Areas/Pages/Account/Index", "/account", Everybody),
        ("/Modules/Areas/Pages/Account/Password", "/account/password", Everybody),
        ("/Modules/Areas/Pages/Account/Authenticator", "/account/authenticator", Everybody),
        ("/Modules/Areas/Pages/Account/Sessions", "/account/sessions", Everybody),
        ("/Modules/Areas/Pages/Account/Calendar", "/account/calendar", Everybody),
        ("/Modules/Areas/Pages/Account/Mail", "/account/mail", Everybody),
        ("/Modules/Areas/Pages/Account/SignOut", "/sign-out", Everybody),
        ("/Modules/Timetables/Pages/Manage/Today", "/kent/manage", Everybody),
        ("/Modules/Timetables/Pages/Manage/Timetable/Index", "/kent/manage/timetable", Everybody),
        ("/Modules/Timetables/Pages/Manage/Timetable/Calendar", "/kent/manage/calendar", OfficeAdministrator),
        ("/Modules/Timetables/Pages/Manage/Deadlines/Index", "/kent/manage/deadlines", Everybody),
        ("/Modules/Timetables/Pages/Manage/Deadlines/Precept", "/kent/manage/deadlines/precept", Everybody),
        ("/Modules/Timetables/Pages/Manage/Deadlines/Appointment", "/kent/manage/deadlines/appointment?received=2026-11-02", Everybody),
        ("/Modules/Timetables/Pages/Manage/Deadlines/Inspection", "/kent/manage/deadlines/inspection?published=2026-11-02", Everybody),
        ("/Modules/Timetables/Pages/Manage/Deadlines/Publications", "/kent/manage/deadlines/publications", Everybody),
        ("/Modules/Timetables/Pages/Manage/Deadlines/Promises", "/kent/manage/deadlines/promises", Everybody),
        ("/Modules/Timetables/Pages/Manage/Deadlines/Requests", "/kent/manage/deadlines/requests?received=2026-11-02", Everybody),
        ("/Modules/Timetables/Pages/Manage/Deadlines/Consultation", "/kent/manage/deadlines/consultation", Everybody),
        ("/Modules/Timetables/Pages/Manage/Deadlines/Vacancy", "/kent/manage/deadlines/vacancy", Everybody),
        ("/Modules/Timetables/Pages/Manage/Deadlines/Notice", "/kent/manage/deadlines/notice", Everybody),
        ("/Modules/Timetables/Pages/Manage/Deadlines/Record", "/kent/manage/deadlines/record?key=precept/2027/Notify", DeadlineKeepers),
        ("/Modules/Timetables/Pages/Manage/Deadlines/Clocks/Start", "/kent/manage/deadlines/clocks/start", DeadlineKeepers),
        ("/Modules/Timetables/Pages/Manage/Deadlines/Clocks/Clock", "/kent/manage/deadlines/clocks/{clock}", Everybody),
        ("/Modules/Plans/Pages/Manage/BeforeIssue", "/kent/manage/before-issue", IssueKeepers),
        ("/Modules/Plans/Pages/Manage/ConsultationLog", "/kent/manage/before-issue/chief-constable", IssueKeepers),
        ("/Modules/Plans/Pages/Manage/DecisionPaper", "/kent/manage/before-issue/decision", IssueKeepers),
        ("/Modules/Plans/Pages/Manage/AfterIssue", "/kent/manage/before-issue/after", IssueKeepers),
        ("/Modules/Plans/Pages/Manage/Recommendations", "/kent/manage/before-issue/recommendations", IssueKeepers),
        ("/Modules/Plans/Pages/Manage/Index", "/kent/manage/plans", PlanEditors),
        ("/Modules/Plans/Pages/Manage/Drafting/Index", "/kent/manage/drafting", DraftReaders),
        ("/Modules/Plans/Pages/Manage/Drafting/Outline", "/kent/manage/drafting/{plan}", DraftReaders),
        ("/Modules/Plans/Pages/Manage/Drafting/Section", "/kent/manage/drafting/{plan}/parts/1", DraftReaders),
        ("/Modules/Plans/Pages/Manage/Drafting/Passage", "/kent/manage/drafting/{plan}/passages/1", DraftReaders),
        ("/Modules/Plans/Pages/Manage/Drafting/Word", "/kent/manage/drafting/{plan}/word", DraftReaders),
        ("/Modules/Plans/Pages/Manage/Drafting/Suggestions", "/kent/manage/drafting/{plan}/suggestions", DraftReaders),
        ("/Modules/Plans/Pages/Manage/Drafting/Changes", "/kent/manage/drafting/{plan}/changes", DraftReaders),
        ("/Modules/Plans/Pages/Manage/Drafting/Freeze", "/kent/manage/drafting/{plan}/freeze", PlanEditors),
        ("/Modules/Plans/Pages/Manage/Learned", "/kent/manage/plans/learned", PlanEditors),
        ("/Modules/Plans/Pages/Manage/Upload", "/kent/manage/plans/upload", PlanEditors),
        ("/Modules/Plans/Pages/Manage/Import", "/kent/manage/plans/imports/{import}", PlanEditors),
        ("/Modules/Plans/Pages/Manage/Review", "/kent/manage/plans/imports/{import}/review", PlanEditors),
        ("/Modules/Plans/Pages/Manage/Matches", "/kent/manage/plans/imports/{import}/matches", PlanEditors),
        ("/Modules/Plans/Pages/Manage/Confirm", "/kent/manage/plans/imports/{import}/confirm", PlanEditors),
        ("/Modules/Plans/Pages/Manage/Promise", "/kent/manage/promises/C1", Recorders),
        ("/Modules/Threads/Pages/Manage/Index", "/kent/manage/threads", Recorders),
        ("/Modules/Threads/Pages/Manage/Thread", "/kent/manage/threads/2025-2029/C1", Recorders),
        ("/Modules/Threads/Pages/Manage/Entry", "/kent/manage/threads/2025-2029/C1/entry", Recorders),
        ("/Modules/Threads/Pages/Manage/Withdraw", "/kent/manage/threads/2025-2029/C1/withdraw/{entry}", Recorders),
        ("/Modules/Threads/Pages/Manage/LinkTo", "/kent/manage/threads/2025-2029/C1/link", Recorders),
        ("/Modules/Threads/Pages/Manage/Links", "/kent/manage/threads/links", Recorders),
        ("/Modules/Threads/Pages/Manage/Sources", "/kent/manage/threads/sources", Recorders),
        ("/Modules/Threads/Pages/Manage/Look", "/kent/manage/threads/links/{link}", Recorders),
        ("/Modules/Plans/Pages/Manage/Withdraw", "/kent/manage/plans/{plan}/editions/1/withdraw", PlanEditors),
        ("/Modules/Plans/Pages/Manage/PlanGlossary", "/kent/manage/plans/{plan}/glossary", PlanEditors),
        ("/Modules/Plans/Pages/Manage/Matrix", "/kent/manage/plans/{plan}/matrix", PlanEditors),
        ("/Modules/Plans/Pages/Manage/PlanReviews", "/kent/manage/plans/{plan}/reviews", PlanEditors),
        ("/Modules/Plans/Pages/Manage/Equality", "/kent/manage/plans/{plan}/equality", PlanEditors),
        ("/Modules/Plans/Pages/Manage/Checks", "/kent/manage/plans/{plan}/checks", PlanEditors),
        ("/Modules/Plans/Pages/Manage/Reasons", "/kent/manage/plans/{plan}/editions/1/reasons", PlanEditors),
        ("/Modules/Plans/Pages/Manage/Title", "/kent/manage/plans/{plan}/title", PlanEditors),
        ("/Modules/Plans/Pages/Manage/Redact", "/kent/manage/plans/{plan}/redact", PlanEditors),
        ("/Modules/Areas/Pages/Manage/People/Index", "/kent/manage/people", Administrators),
        ("/Modules/Areas/Pages/Manage/People/Mail", "/kent/manage/mail", Administrators),
        ("/Modules/Areas/Pages/Manage/People/Add", "/kent/manage/people/add?body={office}", Administrators),
        ("/Modules/Areas/Pages/Manage/People/EndRole", "/kent/manage/people/end-role/{holding}", OfficeAdministrator),
        ("/Modules/Areas/Pages/Manage/People/NewLink", "/kent/manage/people/new-link/{person}", OfficeAdministrator),
        ("/Modules/Areas/Pages/Manage/People/Settings", "/kent/manage/settings", OfficeAdministrator),
        ("/Modules/Areas/Pages/Manage/Office/Details", "/kent/manage/settings/contact", OfficeAdministrator),
        ("/Modules/Areas/Pages/Manage/Office/Logo", "/kent/manage/settings/logo", OfficeAdministrator),
        ("/Modules/Areas/Pages/Manage/Office/Messages", "/kent/manage/messages", AnswerReaders),
        ("/Modules/Areas/Pages/Manage/Audit/Index", "/kent/manage/audit", Administrators),
    ];

    [Fact]
    public async Task Every_page_is_public_or_on_the_short_list_or_has_a_policy()
    {
        await using var site = await TestSite.StartAsync();
        foreach (var (page, endpoint) in Pages(site).Where(found => !IsPublic(found.Page) && !OpenToStrangers.Contains(found.Page)))
        {
            endpoint.Metadata.GetMetadata<IAllowAnonymous>().ShouldBeNull(page);
            endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().ShouldContain(data => data.Policy != null, $"{page} has no policy.");
        }
    }

    [Fact]
    public async Task Every_page_that_is_not_public_has_a_row()
    {
        await using var site = await TestSite.StartAsync();
        var known = Rows.Select(row => row.Page).Concat(OpenToStrangers).ToHashSet();

        Pages(site).Select(found => found.Page).Where(page => !IsPublic(page) && !known.Contains(page)).ShouldBeEmpty();
        Rows.Select(row => row.Page).Except(Pages(site).Select(found => found.Page)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_role_opens_its_pages_and_no_other_and_a_stranger_is_asked_to_sign_in()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        await site.AreaAsync("essex");
        await Given.APlan(site, kent, "# Streets\nC I will act.");
        await site.ADraftAsync(kent);
        var import = await Given.AnImportInReview(site, kent);
        var clock = await Given.AClock(site, kent, BodyKind.LocalPolicingBody, ClockKind.StaffAppointment);
        var entry = await Given.AnEntry(site, kent, "C1");
        var link = (await Given.TheLink(site, kent, "C1")).Link;
        var target = await site.PersonAsync(kent, Role.Policy, email: "target@kent.example");
        string Address(string address) => address
            .Replace("{office}", kent.LocalPolicingBody(site.Today).Id.ToString(), StringComparison.Ordinal)
            .Replace("{clock}", clock.Id.ToString(), StringComparison.Ordinal)
            .Replace("{entry}", entry.Id.ToString(), StringComparison.Ordinal)
            .Replace("{link}", link.Id.ToString(), StringComparison.Ordinal)
            .Replace("{import}", import.ToString(), StringComparison.Ordinal)
            .Replace("{plan}", "2025-2029", StringComparison.Ordinal)
            .Replace("{holding}", target.Roles[0].Id.ToString(), StringComparison.Ordinal)
            .Replace("{person}", target.Id.ToString(), StringComparison.Ordinal);

        var wrong = new List<string>();
        foreach (var who in Everybody)
        {
            var visitor = await site.SignedInAsync(await PersonAsync(site, kent, who));
            foreach (var (page, address, may) in Rows)
            {
                await visitor.OpenAsync(Address(address));
                var opens = visitor.Status == HttpStatusCode.OK;

                // A page that a body keeps to itself answers "not found" to the other body's administrator, so as not to say what is there.
                var refuses = visitor.Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound;
                if (may.Contains(who) ? !opens : !refuses)
                {
                    wrong.Add($"{who} {page}: {visitor.Status}");
                }

                if (address.StartsWith("/kent/", StringComparison.Ordinal))
                {
                    await visitor.OpenAsync(Address(address).Replace("/kent/", "/essex/", StringComparison.Ordinal));
                    if (visitor.Status != HttpStatusCode.Forbidden)
                    {
                        wrong.Add($"{who} {page} of another area: {visitor.Status}");
                    }
                }
            }
        }

        var stranger = new Visitor(site.Browser());
        foreach (var (page, address, _) in Rows)
        {
            await stranger.OpenAsync(Address(address));
            if (stranger.LedTo?.StartsWith("/sign-in?return=", StringComparison.Ordinal) != true)
            {
                wrong.Add($"stranger {page}: {stranger.Status} {stranger.LedTo}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    private static bool IsPublic(string page) => page.Contains("/Pages/Public/", StringComparison.Ordinal);

    private static List<(string Page, RouteEndpoint Endpoint)> Pages(TestSite site)
    {
        var pages = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => (Page: endpoint.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath!, endpoint)).Where(found => found.Page is not null)
            .ToList();
        pages.Count.ShouldBeGreaterThan(Rows.Length);
        return pages;
    }

    private static Task<Person> PersonAsync(TestSite site, PoliceArea area, Who who) => who == Who.PanelAdministrator
        ? site.PersonAsync(area, Role.Administrator, BodyKind.Panel)
        : site.PersonAsync(area, Enum.Parse<Role>($"{who}"));
}
