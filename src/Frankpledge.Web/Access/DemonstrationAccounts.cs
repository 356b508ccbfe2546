using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Access;

/// <summary>One account a role, so that a visitor may see the demonstration through everybody's eyes. <see cref="DemonstrationGate"/> keeps them in.</summary>
internal sealed class DemonstrationAccounts(AppDb db, AddPerson add, UserManager<Person> people, TimeProvider clock)
{
    public const string Password = "look around as you like";

    public static readonly IReadOnlyList<DemonstrationAccount> All =
    [
        .. BodyKind.LocalPolicingBody.Roles().Select(role => new DemonstrationAccount(BodyKind.LocalPolicingBody, role)),
        .. BodyKind.Panel.Roles().Select(role => new DemonstrationAccount(BodyKind.Panel, role)),
    ];

    /// <summary>Adds the accounts that are missing to every demonstration area.</summary>
    public async Task CreateAsync(CancellationToken cancel = default)
    {
        foreach (var area in await db.Areas.Include(a => a.Bodies).Where(a => a.IsDemonstration).ToListAsync(cancel))
        {
            var held = await db.RoleHoldings.Where(holding => holding.AreaId == area.Id).Select(holding => new { holding.Role, holding.BodyId })
                .ToListAsync(cancel);
            var today = clock.Today();
            foreach (var account in All)
            {
                var body = account.Kind == BodyKind.Panel ? area.Panel(today) : area.LocalPolicingBody(today);
                if (!held.Exists(holding => holding.Role == account.Role && holding.BodyId == body.Id))
                {
                    await CreateAsync(account, body, today, cancel);
                }
            }
        }
    }

    private async Task CreateAsync(DemonstrationAccount account, Body body, DateOnly today, CancellationToken cancel)
    {
        var person =
            (await add.RunAsync(new PersonToAdd(body.Id, account.Name, account.Email, account.Role, today), clock.ChangeByProgram("Loading the demonstration"),
                cancel)).Person;
        if (person.PasswordHash is null)
        {
            await people.AddPasswordAsync(person, Password);
        }
    }
}

/// <summary>An account of the demonstration.</summary>
internal sealed record DemonstrationAccount(BodyKind Kind, Role Role)
{
    public string Email => $"{(Kind == BodyKind.Panel && Role == Role.Administrator ? "panel-" : "")}{Words('-')}{Person.DemonstrationDomain}";

    public string Name => Kind == BodyKind.Panel && Role == Role.Administrator ? "Demonstration panel administrator" : $"Demonstration {Words(' ')}";

    /// <summary>The role's name in small letters, its words parted.</summary>
    private string Words(char between) => string.Concat(Role.ToString().Select((letter, at) =>
        char.IsUpper(letter) ? (at > 0 ? between.ToString() : "") + char.ToLowerInvariant(letter) : letter.ToString()));
}
