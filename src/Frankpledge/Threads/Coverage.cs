using Frankpledge.Plans.Contract;

namespace Frankpledge.Threads;

/// <summary>How one question is answered for one statement.</summary>
/// <param name="Answers">Lines that answer it.</param>
/// <param name="Doubted">Lines that stand and whose link is to be looked at again, whether or not they answer it.</param>
public sealed record CoverageCell(ThreadQuestion Question, int Answers, int Doubted);

/// <param name="Cells">One for each question, in order.</param>
public sealed record CoverageRow(StatementInForce Statement, IReadOnlyList<CoverageCell> Cells)
{
    public int Holes => Cells.Count(cell => cell.Answers == 0);
}

/// <summary>Which statements of a plan can answer for themselves: statements by reason, money, measure, account and scrutiny.</summary>
/// <param name="Edition">The number of the edition whose statements they are.</param>
/// <param name="InPlan">How many statements that edition has; those that are not asked for have no row.</param>
/// <param name="Rows">The most holes first; of as many, in the plan's order.</param>
public sealed record Coverage(string Plan, string Title, int Edition, int InPlan, IReadOnlyList<CoverageRow> Rows)
{
    /// <summary>Statements that answer every question.</summary>
    public int Whole => Rows.Count(row => row.Holes == 0);

    public int Doubted => Rows.Sum(row => row.Cells.Sum(cell => cell.Doubted));

    public int HolesOf(ThreadQuestion question) => Rows.Count(row => row.Cells[(int)question].Answers == 0);

    /// <param name="statements">In the plan's order.</param>
    /// <param name="lines">Of the whole area.</param>
    public static Coverage Of(PlanStatements plan, IEnumerable<StatementInForce> statements, IEnumerable<ThreadLine> lines)
    {
        var questions = Enum.GetValues<ThreadQuestion>();
        var answers = new Dictionary<Guid, (int Answers, int Doubted)[]>();
        foreach (var line in lines.Where(line => line.Stands))
        {
            if (!answers.TryGetValue(line.Statement, out var cells))
            {
                answers[line.Statement] = cells = new (int, int)[questions.Length];
            }

            ref var cell = ref cells[(int)line.Kind.Question()];
            cell = (cell.Answers + (line.Answers ? 1 : 0), cell.Doubted + (line.Link is { Doubts.Count: > 0 } ? 1 : 0));
        }

        return new(plan.Slug, plan.Title, plan.Edition, plan.All,
        [
            .. statements.Select(statement => new CoverageRow(statement, [.. questions.Select(question =>
                answers.TryGetValue(statement.Id, out var cells) ? new CoverageCell(question, cells[(int)question].Answers, cells[(int)question].Doubted)
                    : new CoverageCell(question, 0, 0))])).OrderByDescending(row => row.Holes),
        ]);
    }
}
