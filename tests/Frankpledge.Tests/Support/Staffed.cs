using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Support;

/// <summary>Areas and people to test with.</summary>
internal static class Staffed
{
    public const string Password = "violet anvil drifts home";

    extension(TestSite site)
    {
        public DateOnly Today => site.Clock.Today();

        public Change Change(string why = "Testing") => new("A tester", null, site.Clock.GetUtcNow(), why);

        public Task<PoliceArea> AreaAsync(string slug, bool demonstration = false) => site.UseAsync<SetUpArea, PoliceArea>(async use => (await use.RunAsync(
            new AreaToSetUp(slug, KnownAreas.Read().Find(slug)!.Name, AreaColour.Default, demonstration), site.Change())).Area);

        /// <summary>Adds a person with a role and <see cref="Password"/>; the e-mail address is <c>role@slug.example</c> unless given.</summary>
        public async Task<Person> PersonAsync(PoliceArea area, Role role, BodyKind? kind = null, string? email = null)
        {
            var body = area.InOffice(kind ?? (role is Role.PanelOfficer or Role.PanelMember ? BodyKind.Panel : BodyKind.LocalPolicingBody), site.Today);
            email ??= $"{body.Kind}-{role}@{area.Slug}.example";
            var person =
                await site.UseAsync<AddPerson, Person>(
                    async add => (await add.RunAsync(new PersonToAdd(body.Id, $"{role} of {area.Name}", email, role, site.Today), site.Change())).Person);
            if (person.PasswordHash is null)
            {
                var given = await site
                    .UseAsync<UserManager<Person>, IdentityResult>(
                        async people => await people.AddPasswordAsync((await people.FindByIdAsync(person.Id.ToString()))!, Password));
                given.Succeeded.ShouldBeTrue(given.ToString());
            }

            return await site.ReadAsync(db => db.People.Include(p => p.Roles).SingleAsync(p => p.Id == person.Id));
        }

        public async Task<Visitor> SignedInAsync(Person person, string password = Password)
        {
            var visitor = new Visitor(site.Browser());
            await visitor.OpenAsync("/sign-in");
            await visitor.SendAsync(("Email", person.Email), ("Password", password));
            visitor.LedTo.ShouldBe("/account?from=sign-in", visitor.Main);
            return visitor;
        }
    }
}
