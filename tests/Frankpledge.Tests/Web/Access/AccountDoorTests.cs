using System.Net;
using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Frankpledge.Tests.Web.Access;

/// <summary>Every act on somebody's account, tried through every door, as every role of both bodies of both areas.
/// Only the administrators of the one body get through.</summary>
[Trait("Engine", "Both")]
[Trait("Part", "Hardship")]
public sealed class AccountDoorTests
{
    private static readonly (BodyKind Kind, Role Role)[] Roles =
        [.. new[] { BodyKind.LocalPolicingBody, BodyKind.Panel }.SelectMany(kind => kind.Roles().Select(role => (kind, role)))];

    [Fact]
    public async Task Only_an_administrator_of_the_person_s_own_body_gets_a_link_resets_or_ends_a_role()
    {
        await using var site = await TestSite.StartAsync();
        var (kent, essex) = (await site.AreaAsync("kent"), await site.AreaAsync("essex"));
        var invited = (await InvitedAsync(site, essex, "invited@essex.example")).Person;
        var settled = await site.PersonAsync(essex, Role.Finance);
        await site.PersonAsync(essex, Role.Administrator, email: "other@essex.example");

        var through = new List<string>();
        foreach (var area in new[] { kent, essex })
        {
            foreach (var (kind, role) in Roles)
            {
                var actor = await site.PersonAsync(area, role, kind, $"actor-{kind}-{role}@{area.Slug}.example");
                var by = new Change(actor.Name, actor.Id, site.Clock.GetUtcNow(), "Trying a door");
                foreach (var target in new[] { invited, settled })
                {
                    await TryAsync("reset", () => site.UseAsync<ResetAccount, LinkToSend>(use => use.RunAsync(target.Id, site.Today, by)));
                    await TryAsync("role", () => site.UseAsync<AddPerson, PersonAdded>(use => use.RunAsync(
                        new PersonToAdd(essex.LocalPolicingBody(site.Today).Id, target.Name, target.Email,
                            role == Role.Administrator ? Role.Governance : Role.Performance, site.Today), by)));
                }

                async Task TryAsync(string act, Func<Task> run)
                {
                    try
                    {
                        await run();
                        through.Add($"{area.Slug} {kind} {role}: {act}");
                    }
                    catch (RefusedException refused) when (refused.Reasons[0].Code == "RoleIsHeld")
                    {
                        through.Add($"{area.Slug} {kind} {role}: {act}");
                    }
                    catch (RefusedException)
                    {
                    }
                }
            }
        }

        through.Distinct().ShouldBe(["essex LocalPolicingBody Administrator: reset", "essex LocalPolicingBody Administrator: role"]);
    }

    /// <summary>The door that was open: who sets up an area names an address, and was handed the link of whoever has it.</summary>
    [Theory]
    [InlineData("set-up")]
    [InlineData("people")]
    [InlineData("use case")]
    public async Task Nobody_gets_the_link_of_somebody_who_was_invited_elsewhere(string door)
    {
        await using var site = await TestSite.StartAsync();
        var (kent, essex) = (await site.AreaAsync("kent"), await site.AreaAsync("essex"));
        var (invited, secret, _, _) = await InvitedAsync(site, essex, "invited@essex.example");
        var attacker = await site.PersonAsync(kent, Role.Administrator);
        var visitor = await site.SignedInAsync(attacker);
        if (door == "set-up")
        {
            await visitor.PostWithTokenAsync("/set-up", ("Area", "surrey"), ("PersonName", "Me"), ("Email", invited.Email), ("Password", Staffed.Password));
            visitor.Main.ShouldNotContain(invited.Name);
            (await site.ReadAsync(db => db.Areas.CountAsync())).ShouldBe(2);
        }
        else if (door == "people")
        {
            await visitor.OpenAsync($"/kent/manage/people/add?body={kent.LocalPolicingBody(site.Today).Id}");
            await visitor.SendAsync(("Name", "Me"), ("Email", invited.Email), ("Role", "Policy"));
            visitor.Errors.Single().ShouldBe("invited@essex.example cannot be given a role here yet. If they were given a link elsewhere, ask them to open it, or to ask for another where it has run out; then give them this role. Whoever keeps this installation can give it at once, with ./frankpledge people add.");
            (await visitor.OpenAsync($"/kent/manage/people/new-link/{invited.Id}")).Status.ShouldBe(HttpStatusCode.NotFound, "the person has no role here");
        }
        else
        {
            (await Given.CodeOfRefusal(() => site.UseAsync<SetUpArea, AreaBroughtIn>(use => use.RunAsync(
                new AreaToSetUp("surrey", "Surrey", AreaColour.Default, Administrator: new FirstAdministrator("Me", invited.Email, "a hash", site.Today)),
                new Change("Me", attacker.Id, site.Clock.GetUtcNow(), "Trying a door"))))).ShouldBe("NotKeeper");
        }

        visitor.Page?.QuerySelector("#join-link").ShouldBeNull();
        (await site.ReadAsync(db => db.AccountLinks.CountAsync(link => link.PersonId == invited.Id))).ShouldBe(1, "the one that the inviter handed over");
        (await site.ReadAsync(db => db.People.SingleAsync(p => p.Id == invited.Id))).PasswordHash.ShouldBeNull();
        (await new Visitor(site.Browser()).OpenAsync(HandedLink.Path(secret!))).Main.ShouldContain($"Welcome, {invited.Name}.");
    }

    [Fact]
    public async Task Nobody_with_an_account_sets_up_a_further_area()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        foreach (var (kind, role) in Roles)
        {
            var actor = await site.PersonAsync(kent, role, kind);
            (await Given.CodeOfRefusal(() => site.UseAsync<SetUpArea, AreaBroughtIn>(use => use.RunAsync(
                new AreaToSetUp("essex", "Essex", AreaColour.Default), new Change(actor.Name, actor.Id, site.Clock.GetUtcNow(), "Trying a door")))))
                    .ShouldBe("NotKeeper", $"{kind} {role}");
        }
    }

    [Fact]
    public async Task The_second_factor_and_the_password_of_another_are_out_of_reach_even_with_one_s_own_password()
    {
        await using var site = await TestSite.StartAsync();
        var person = await site.PersonAsync(await site.AreaAsync("kent"), Role.Administrator);
        var stranger = new Change("Nobody", null, site.Clock.GetUtcNow(), "Trying a door");

        foreach (var code in new[]
        {
            await CodeAsync<BeginSecondFactor>(use => use.RunAsync(Staffed.Password, stranger)),
            await CodeAsync<GiveRecoveryCodes>(use => use.RunAsync(Staffed.Password, stranger)),
            await CodeAsync<TurnOffSecondFactor>(use => use.RunAsync(Staffed.Password, stranger)),
            await CodeAsync<ChangePassword>(use => use.RunAsync(Staffed.Password, "another violet anvil", stranger)),
        })
        {
            code.ShouldBe("NotSignedIn");
        }

        (await site.ReadAsync(db => db.People.SingleAsync())).PasswordHash.ShouldBe(person.PasswordHash);

        Task<string> CodeAsync<T>(Func<T, Task> act)
            where T : notnull => Given.CodeOfRefusal(() => site.UseAsync<IServiceProvider, int>(async services =>
            {
                await act(services.GetRequiredService<T>());
                return 0;
            }));
    }

    private static Task<PersonAdded> InvitedAsync(TestSite site, PoliceArea area, string email) => site.UseAsync<AddPerson, PersonAdded>(use =>
        use.RunAsync(new PersonToAdd(area.LocalPolicingBody(site.Today).Id, "Invited Person", email, Role.Administrator, site.Today), site.Change()));
}
