using System.Net;
using Frankpledge.Areas;
using Frankpledge.Plans.Issuing;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Web.Base;

/// <summary>Where a page asks for one of a list, a number is none of it, and neither are two names with a comma.</summary>
[Trait("Engine", "Both")]
public sealed class NumbersAreNoNamesTests
{
    [Theory]
    [InlineData("3")]
    [InlineData("+3")]
    [InlineData("DraftFrozen,SentToPanel")]
    public async Task A_fact_before_issue_is_refused_and_nothing_is_recorded(string kind)
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        var policy = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));
        await policy.OpenAsync("/kent/manage/before-issue");

        await policy.SendToAsync("/kent/manage/before-issue?handler=Record", ("kind", kind), ("day", "2026-11-02"), ("person", "P. Lead"),
            ("document", "A report"), ("detail", ""));

        policy.Errors.ShouldHaveSingleItem();
        (await site.ReadAsync(db => db.Set<IssueFact>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_person_is_named_with_letters()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        var policy = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));
        await policy.OpenAsync("/kent/manage/before-issue");

        await policy.SendToAsync("/kent/manage/before-issue?handler=Record", ("kind", "DraftFrozen"), ("day", "2026-11-02"), ("person", "7"),
            ("document", "A report"), ("detail", ""));

        policy.Errors.Single().ShouldStartWith("Say who did it: the name and the post");
        (await site.RunAsync("people", "add", "kent", "z@kent.example", "--name", "7", "--role", "policy")).Output.ShouldContain("Enter the person's name");
    }

    [Fact]
    public async Task Nothing_that_a_model_binds_takes_a_number()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        var visitor = await site.SignedInAsync(await site.PersonAsync(kent, Role.Administrator));
        foreach (var role in (string[])["1", "Policy,Finance"])
        {
            await visitor.OpenAsync($"/kent/manage/people/add?body={kent.LocalPolicingBody(site.Today).Id}");
            await visitor.SendAsync(("Name", "A. Person"), ("Email", "a@kent.example"), ("Role", role));
            visitor.Status.ShouldBe(HttpStatusCode.BadRequest, role);
        }

        (await site.ReadAsync(db => db.People.AnyAsync(person => person.Email == "a@kent.example"))).ShouldBeFalse();
        (await visitor.OpenAsync("/kent/law?state=1")).Status.ShouldBe(HttpStatusCode.OK);
        visitor.Page.QuerySelectorAll("#state option[selected]").ShouldBeEmpty("no rule's state is a number");
    }
}
