using Frankpledge.Reading;
using Frankpledge.Tests.Documents;

namespace Frankpledge.Tests.Reading;

/// <summary>Both forces of London are led by a commissioner; elsewhere that is who writes the plan. Each document says which.</summary>
public sealed class HeadOfForceTests
{
    [Theory]
    [InlineData("The Metropolitan Police Commissioner will reduce robbery. The Mayor will pay for it.")]
    [InlineData("The Commissioner of Police of the Metropolis answers to the Mayor. The Mayor will pay for it.")]
    [InlineData("The Commissioner of the Harbour City Police answers to the Board. The Police Authority Board will pay for it.")]
    public void Where_the_plan_says_that_a_commissioner_leads_the_police_that_is_what_is_asked_of_the_force(string who)
    {
        var said = Read($"{who} The Commissioner will publish what was done.", "The Commissioner will publish");

        said.Kinds.ShouldBe([StatementKind.Expectation]);
        said.Actors.ShouldHaveSingleItem().Role.ShouldBe(ActorRole.Chief);
    }

    [Theory]
    [InlineData("The Police and Crime Commissioner for Oakshire answers to the voters.")]
    [InlineData("The Police and Crime Commissioner met the Metropolitan Police Commissioner. The PCC answers to the voters.")]
    [InlineData("Oakshire Police answers to the Commissioner.")]
    public void Everywhere_else_a_commissioner_writes_the_plan(string who)
    {
        var said = Read($"{who} The Commissioner will publish what was done.", "The Commissioner will publish");

        said.Kinds.ShouldContain(StatementKind.Commitment);
        said.Actors.ShouldHaveSingleItem().Role.ShouldBe(ActorRole.Owner);
    }

    [Fact]
    public void The_mayors_office_for_policing_is_a_body_of_the_mayor_by_its_short_name_too() =>
        Read("The Mayor will pay for it. MOPAC will publish what was done.", "MOPAC").Actors.ShouldHaveSingleItem().Role.ShouldBe(ActorRole.Office);

    private static FoundStatement Read(string sentences, string opening) => PlanReader.Read(Reader.Markdown($"# Safer streets\n\n{sentences}\n"))
        .Statements.Single(one => one.Text.StartsWith(opening, StringComparison.Ordinal));
}
