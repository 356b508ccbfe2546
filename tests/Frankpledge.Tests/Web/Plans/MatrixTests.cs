using System.Text.Json;
using Frankpledge.Areas;
using Frankpledge.Plans;
using Frankpledge.Plans.Issuing;
using Frankpledge.Plans.Matrices;
using Frankpledge.Statute.Equality;
using Frankpledge.Statute.Register;
using Frankpledge.Tests.Support;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Web.Plans;

/// <summary>The matrices of a plan: one engine, four sets of rows and columns; a cell is answered by a person, found by reading, empty, or cannot be.</summary>
[Trait("Engine", "Both")]
public sealed class MatrixTests : IAsyncLifetime
{
    private const string Text = """
        # Streets
        C I will reduce burglary in Ashford.
        E I expect the force to stop terrorism at the ports.
        # Fairness
        C I will end hate crimes against disabled people.
        N The rest follows.
        """;

    private TestSite site = null!;
    private PoliceArea kent = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        site.Clock.Set(Noon("2024-05-10"));
        kent = await AnArea(site);
        site.Clock.Set(Noon("2025-04-01"));
        await APlan(site, kent, Text, stage: EditionStage.StatutoryDraft, issued: Day("2024-10-01"));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact, Rule("R22")]
    public async Task Contents_are_read_until_a_person_settles_them_and_the_gate_takes_their_word()
    {
        var read = await CellsAsync("section-7");
        (read["a"].State, read["a"].Statements).ShouldBe(("found", "C1 C2"));
        read["f"].State.ShouldBe("none");
        await EveryIssueFact(site, kent.Id);
        (await DoubtsAsync("R22")).ShouldContain(doubt => doubt.Contains("letter f", StringComparison.Ordinal));

        var office = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));
        await office.OpenAsync("/kent/manage/plans/2025-2029/matrix?of=section-7&row=f&column=statements");
        await office.SendAsync(("statements", "N1"), ("words", "The grants are in this paragraph."));

        office.LedTo.ShouldBe("/kent/manage/plans/2025-2029/matrix?of=section-7&done=answered", string.Join(' ', office.Errors));
        var settled = (await CellsAsync("section-7"))["f"];
        (settled.State, settled.Statements, settled.Words).ShouldBe(("answered", "N1", "The grants are in this paragraph."));
        (await DoubtsAsync("R22")).ShouldNotContain(doubt => doubt.Contains("letter f", StringComparison.Ordinal));
        (await site.Browser().GetPageAsync("/kent/coverage/matrix?of=section-7")).QuerySelector("main").Words()
            .ShouldContain("The grants are in this paragraph.");
        (await site.Browser().GetStringAsync("/kent/coverage/matrix.csv?of=section-7")).ShouldContain("section-7,f,");
    }

    [Fact, Rule("R139"), Rule("R140")]
    public async Task The_equality_grid_has_its_cells_gaps_first_wants_words_and_is_doubted_at_the_gate_while_one_is_open()
    {
        var rows = (await MatrixAsync("equality")).GetProperty("rows").EnumerateArray().ToList();
        rows.Sum(row => row.GetProperty("cells").GetArrayLength()).ShouldBe(ProtectedCharacteristic.Grid.Count);
        rows.Select(row => row.GetProperty("holes").GetInt32()).ShouldBe(rows.Select(row => row.GetProperty("holes").GetInt32()).OrderDescending());
        rows[^1].GetProperty("key").GetString().ShouldBe("marriage and civil partnership", "one aim of three is asked of it");
        rows.Single(row => row.GetProperty("key").GetString() == "disability").GetProperty("cells")[0].GetProperty("state").GetString().ShouldBe("found");
        await EveryIssueFact(site, kent.Id);
        (await DoubtsAsync("R39")).ShouldHaveSingleItem().ShouldContain("25 of 25 cells of its grid have no words");

        (await AnswerAsync("equality", "age", "opportunity", "--words", "None.")).Output.ShouldStartWith("The equality section is empty or says \"None\".");
        (await AnswerAsync("equality", "marriage and civil partnership", "relations", "--words", "Nothing follows for couples.")).Output
            .ShouldStartWith("This matrix has no such cell.");
        (await AnswerAsync("equality", "age", "opportunity", "--words", "Young people get a panel of their own.", "--statements", "C1")).Exit.ShouldBe(0);
        foreach (var (characteristic, aim) in ProtectedCharacteristic.Grid.Where(cell => cell != ("age", EqualityAim.AdvanceOpportunity)))
        {
            (await AnswerAsync("equality", characteristic, PlanMatrices.KeyOf(aim), "--words", "The plan has no effect here, because it changes no service.", "--cannot-be"))
                .Exit.ShouldBe(0);
        }

        (await DoubtsAsync("R39")).ShouldBeEmpty();
        (await MatrixAsync("equality")).GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("key").GetString() == "age").GetProperty("holes").GetInt32()
            .ShouldBe(2, "what cannot be stays a hole");
    }

    [Fact, Rule("R46")]
    public async Task Local_plans_are_columns_and_an_objective_that_answers_none_is_listed_as_a_blank_cell()
    {
        (await MatrixAsync("local-plans")).GetProperty("cells").GetInt32().ShouldBe(0);
        foreach (var place in new[] { "Ashford", "Dover" })
        {
            (await site.RunAsync("matrix", "local-plan", "kent", "--name", $"{place} community safety plan", "--place", place, "--document", "Its website",
                "--since", "2024-04-01")).Exit.ShouldBe(0);
        }

        (await site.RunAsync("matrix", "local-plan", "kent", "--name", "Dover community safety plan", "--place", "Dover", "--document", "Its website",
            "--since", "2024-05-01")).Output.ShouldStartWith("Dover community safety plan is entered already.");

        var matrix = await MatrixAsync("local-plans");
        matrix.GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("words").GetString())
            .ShouldBe(["Ashford community safety plan", "Dover community safety plan"]);
        matrix.GetProperty("rows").EnumerateArray().Select(row => $"{row.GetProperty("key")}: {row.GetProperty("holes")}").ShouldBe(["Fairness: 2", "Streets: 1"]);
        (await site.RunAsync("coverage", "kent/2025-2029", "--matrix", "local-plans")).Output.ShouldContain("3 of 4 cells are holes.");
    }

    [Fact, Rule("R38")]
    public async Task A_person_whose_statements_are_gone_leaves_the_cell_open_and_two_at_once_lose_no_words()
    {
        (await AnswerAsync("threats", "public disorder", "statements", "--statements", "C1 X9")).Output.ShouldStartWith("This edition has no statement X9.");
        (await AnswerAsync("threats", "public disorder", "statements", "--words", "It is elsewhere.")).Output
            .ShouldStartWith("Name the statements that answer it, such as C14.");
        (await AnswerAsync("threats", "public disorder", "statements", "--statements", "C2", "--after", "0")).Exit.ShouldBe(0);
        (await AnswerAsync("threats", "public disorder", "statements", "--statements", "C1", "--after", "0"))
            .Output.ShouldContain("has answered this meanwhile: C2");
        (await AnswerAsync("threats", "civil emergencies", "statements", "--cannot-be")).Output.ShouldStartWith("Say why nothing can answer it.");

        await APlan(site, kent, Text.Replace("C I will end hate crimes against disabled people.\n", "", StringComparison.Ordinal),
            plan: await site.ReadAsync(db => Task.FromResult(db.Plans.Single().Id)), stage: EditionStage.StatutoryDraft, issued: Day("2024-11-01"));

        var cell = (await CellsAsync("threats"))["public disorder"];
        (cell.State, cell.Gone).ShouldBe(("none", "C2"));
        (await site.Browser().GetPageAsync("/kent/coverage/matrix?of=threats&edition=1")).QuerySelectorAll("td").Select(cell => cell.Words())
            .Count(cell => cell.StartsWith("Answered by a person", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Theory, Rule("R22"), Rule("R38")]
    [InlineData("section-7", "Contents of the plan", "What the law wants")]
    [InlineData("threats", "National threats", "The plan is made with regard to")]
    public async Task Where_its_rule_is_not_the_law_a_matrix_claims_none(string name, string title, string claim)
    {
        var city = await AnArea(site, "city-of-london");
        await APlan(site, city, Text, "2025-2028", "Policing Plan 2025 to 2028");
        var rule = name == "threats" ? "R38" : "R22";

        var page = (await site.Browser().GetPageAsync($"/city-of-london/coverage/matrix?of={name}")).QuerySelector("main");
        page!.QuerySelector("h1").Words().ShouldBe(title);
        page.Words().ShouldContain($"{rule} is not the law here: other law stands in its place");
        page.Words().ShouldNotContain(claim);
        (await site.Browser().GetPageAsync("/city-of-london/coverage")).QuerySelector("main").Words().ShouldNotContain("What the law wants");
        foreach (var verb in new[] { new[] { "coverage", "city-of-london/2025-2028" }, ["matrix", "show", "city-of-london/2025-2028"] })
        {
            var said = (await site.RunAsync([.. verb, "--matrix", name])).Output;
            said.ShouldStartWith($"{title}: Policing Plan 2025 to 2028");
            said.ShouldContain($"{rule} is not the law here");
        }

        (await MatrixAsync(name)).GetProperty("not_law").ValueKind.ShouldBe(JsonValueKind.Null);
        (await site.Browser().GetPageAsync("/kent/coverage/matrix?of=section-7")).QuerySelector("h1").Words().ShouldBe("What the law wants in the plan");
    }

    private async Task<JsonElement> MatrixAsync(string name) =>
        JsonDocument.Parse((await site.RunAsync("coverage", "kent/2025-2029", "--matrix", name, "--json")).Output).RootElement;

    private async Task<Dictionary<string, (string State, string Statements, string? Words, string Gone)>> CellsAsync(string name) =>
        (await MatrixAsync(name)).GetProperty("rows").EnumerateArray().ToDictionary(row => row.GetProperty("key").GetString()!, row =>
        {
            string Joined(string field) => string.Join(' ', row.GetProperty("cells")[0].GetProperty(field).EnumerateArray().Select(one => one.GetString()));
            return (row.GetProperty("cells")[0].GetProperty("state").GetString()!, Joined("statements"), row.GetProperty("cells")[0].GetProperty("words")
                .GetString(),
                Joined("gone"));
        });

    [Fact]
    public async Task An_answer_is_taken_back_only_at_the_address_of_its_own_plan()
    {
        await APlan(site, kent, Text, "2021-2025", "Police and Crime Plan 2021 to 2025", issued: Day("2021-11-01"));
        (await AnswerAsync("section-7", "a", "statements", "--words", "It cannot.", "--cannot-be")).Exit.ShouldBe(0);
        var id = await site.ReadAsync(db => Task.FromResult(db.MatrixAnswers.Single().Id));

        var (exit, said) = await site.RunAsync("matrix", "take-back", "kent/2021-2025", "--id", $"{id}");

        (exit, said).ShouldBe((1, "There is no such answer in a matrix here.\n"));
        (await site.RunAsync("matrix", "take-back", "kent/2025-2029", "--id", $"{id}")).Exit.ShouldBe(0);
    }

    private Task<(int Exit, string Output)> AnswerAsync(string matrix, string row, string column, params string[] more) =>
        site.RunAsync(["matrix", "answer", "kent/2025-2029", "--matrix", matrix, "--row", row, "--column", column, .. more]);

    private async Task<IReadOnlyList<string>> DoubtsAsync(string rule) =>
        [.. (await site.RunAsync("gate", "kent/2025-2029", "--on", "2025-03-26", "--json")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement).Single(line => line.GetProperty("rule").GetString() == rule).GetProperty("doubts").EnumerateArray()
            .Select(one => one.GetString()!)];
}
