namespace Frankpledge.BrowserTests.Routes;

/// <summary>One page to look at.</summary>
/// <param name="Route">With each value as <c>{name}</c>.</param>
/// <param name="Query">Begins with a question mark; may hold values too.</param>
/// <param name="Id">Which document stands for <c>{id}</c>.</param>
/// <param name="As">The demonstration account that looks; nobody in particular when null.</param>
/// <param name="Picture">The name of its picture when it is one of the main pages.</param>
internal sealed record Visit(string Route, string Query = "", string? Id = null, string? As = null, string? Picture = null, int Status = 200,
    bool OnEmptySite = false)
{
    /// <summary>What the test report shows.</summary>
    public string Name => Route.Replace("{id}", $"{{{Id}}}", StringComparison.Ordinal) + Query;
}
