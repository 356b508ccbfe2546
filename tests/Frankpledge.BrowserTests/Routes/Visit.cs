namespace Frankpledge.BrowserTests.Routes;

/// <summary>One page to look at: its route, the values asked for, and the name of its picture when it is one of the main pages.</summary>
internal sealed record Visit(string Route, string Query = "", string? Picture = null, int Status = 200)
{
    /// <summary>What the test report shows.</summary>
    public string Name => Route + Query;
}
