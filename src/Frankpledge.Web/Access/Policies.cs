using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;

namespace Frankpledge.Web.Access;

/// <summary>Who may open a page. Each policy asks for a role in the area that the address names.</summary>
internal static class Policies
{
    /// <summary>Signed in, whatever the area.</summary>
    public const string SignedIn = nameof(SignedIn);

    /// <summary>Reads what people wrote to the office, and erases it when it is dealt with.</summary>
    public const string AnswersReaders = nameof(AnswersReaders);

    /// <summary>Writes and confirms the plan.</summary>
    public const string PlanEditor = nameof(PlanEditor);

    /// <summary>Writes the working draft of a plan: the policy lead, the administrator, and the statutory officer who answers for the office's law.</summary>
    public const string DraftEditor = nameof(DraftEditor);

    /// <summary>Reads the working draft, comments on it and suggests. The panel's and the force's people work for another employer and never see it.</summary>
    public const string DraftReader = nameof(DraftReader);

    /// <summary>Manages the area's name and colour.</summary>
    public const string AreaAdministrator = nameof(AreaAdministrator);

    /// <summary>Manages the people of one of the bodies, and reads that body's part of the audit trail.</summary>
    public const string BodyAdministrator = nameof(BodyAdministrator);

    /// <summary>Any role of either body, also those that change nothing: an act of such a page has a policy of its own (<see cref="MayAttribute"/>).</summary>
    public const string Staff = nameof(Staff);

    /// <summary>Records on the threads of statements, and whether promises were met or given up.</summary>
    public const string Recorder = nameof(Recorder);

    /// <summary>Starts and settles clocks, and records what was done on a deadline, for either body.</summary>
    public const string DeadlineKeeper = nameof(DeadlineKeeper);

    /// <summary>Records what the law asks before a plan is issued; the chief executive also overrides.</summary>
    public const string IssueKeeper = nameof(IssueKeeper);

    /// <summary>Plans, moves and records the steps of the timetable.</summary>
    public const string TimetableKeeper = nameof(TimetableKeeper);

    /// <summary>Records what the local policing body published.</summary>
    public const string PublicationKeeper = nameof(PublicationKeeper);

    /// <summary>Overrides a refusal in public.</summary>
    public const string StatutoryOfficer = nameof(StatutoryOfficer);

    /// <summary>The policies that open a page to people whose roles change nothing.</summary>
    public static IReadOnlyList<string> ForReaders { get; } = [Staff];

    public static void Add(AuthorizationOptions options)
    {
        options.AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser());
        options.AddPolicy(AnswersReaders, policy => policy.AddRequirements(new HoldsRoleHere(BodyKind.LocalPolicingBody, RolesOfBodies.AnswerReaders)));
        options.AddPolicy(PlanEditor, policy => policy.AddRequirements(new HoldsRoleHere(BodyKind.LocalPolicingBody, [Role.Administrator, Role.Policy])));
        options.AddPolicy(DraftEditor,
            policy => policy.AddRequirements(new HoldsRoleHere(BodyKind.LocalPolicingBody, [Role.Administrator, Role.Policy, Role.ChiefExecutive])));
        options.AddPolicy(DraftReader,
            policy => policy.AddRequirements(new HoldsRoleHere(BodyKind.LocalPolicingBody, RolesOfBodies.ReadDrafts)));
        options.AddPolicy(AreaAdministrator, policy => policy.AddRequirements(new HoldsRoleHere(BodyKind.LocalPolicingBody, [Role.Administrator])));
        options.AddPolicy(BodyAdministrator, policy => policy.AddRequirements(new HoldsRoleHere(null, [Role.Administrator])));
        options.AddPolicy(Recorder,
            policy => policy
                .AddRequirements(
                    new HoldsRoleHere(BodyKind.LocalPolicingBody, [Role.Administrator, Role.Policy, Role.Performance, Role.Finance, Role.Governance])));
        options.AddPolicy(DeadlineKeeper, policy => policy.AddRequirements(new HoldsRoleHere(null, RolesOfBodies.KeepDeadlines)));
        options.AddPolicy(IssueKeeper,
            policy => policy
                .AddRequirements(
                    new HoldsRoleHere(BodyKind.LocalPolicingBody, [Role.Administrator, Role.Policy, Role.Governance, Role.Commissioner, Role.ChiefExecutive])));
        options.AddPolicy(TimetableKeeper, policy => policy.AddRequirements(new HoldsRoleHere(BodyKind.LocalPolicingBody, RolesOfBodies.KeepTimetable)));
        options.AddPolicy(PublicationKeeper, policy => policy.AddRequirements(new HoldsRoleHere(BodyKind.LocalPolicingBody, RolesOfBodies.KeepDeadlines)));
        options.AddPolicy(StatutoryOfficer, policy => policy.AddRequirements(new HoldsRoleHere(BodyKind.LocalPolicingBody, [Role.ChiefExecutive])));
        options.AddPolicy(Staff, policy => policy.AddRequirements(new HoldsRoleHere(null, Enum.GetValues<Role>())));
    }
}

/// <summary>The signed-in person holds one of the roles in a body of the area in the address; <paramref name="Kind"/> null means either body.</summary>
internal sealed record HoldsRoleHere(BodyKind? Kind, IReadOnlyList<Role> Roles) : IAuthorizationRequirement
{
    /// <summary>The roles that a body of this kind can give and that fulfil it.</summary>
    public IEnumerable<Role> In(BodyKind kind) => Kind is { } own && own != kind ? [] : kind.Roles().Where(Roles.Contains);
}

internal sealed class HoldsRoleHereHandler(IHttpContextAccessor http) : AuthorizationHandler<HoldsRoleHere>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, HoldsRoleHere requirement)
    {
        var area = http.HttpContext?.GetRouteValue("area") as string;
        var held = RoleClaim.Of(context.User).Where(claim => string.Equals(claim.Area, area, StringComparison.OrdinalIgnoreCase));
        if (held.Any(claim => requirement.Roles.Contains(claim.Role) && (requirement.Kind is null || requirement.Kind == claim.Kind)))
        {
            context.Succeed(requirement);

            // The role was given in this area: whatever the request carries, it changes nothing of another.
            var services = http.HttpContext!.RequestServices;
            services.GetRequiredService<AppDb>().ActsIn = (await services.GetRequiredService<AreaHere>().GetAsync()).Id;
        }
    }
}
