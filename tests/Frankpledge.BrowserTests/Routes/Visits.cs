namespace Frankpledge.BrowserTests.Routes;

/// <summary>Every page of the site, and those of its states that look different.</summary>
internal static class Visits
{
    public static readonly IReadOnlyList<Visit> All =
    [
        new("/", Picture: "areas"),
        new("/accessibility"),
        new("/privacy"),
        new("/design"),
        new("/design/staff"),
        new("/error/{status}", Status: 404),
        new("/{area}", Picture: "home"),
        new("/{area}/data", Picture: "data"),
        new("/{area}/search"),
        new("/{area}/search", "?q=burglery", Picture: "search"),
        new("/{area}/search", "?q=zebra"),
        new("/{area}/plan", Picture: "plan"),
        new("/{area}/plan", "?kind=Commitment", Picture: "plan-filtered"),
        new("/{area}/plan", "?kind=Target&actor=nobody"),
        new("/{area}/plan/whole", Picture: "whole"),
        new("/{area}/plan/editions", Picture: "editions"),
        new("/{area}/plan/editions/{number}"),
        new("/{area}/plan/{part}", Picture: "part"),
        new("/{area}/plan/{reference}", Picture: "statement"),
        new("/{area}/plans/{plan}"),
        new("/{area}/plans/{plan}/whole"),
        new("/{area}/plans/{plan}/editions"),
        new("/{area}/plans/{plan}/editions/{number}"),
        new("/{area}/plans/{plan}/{part}"),
        new("/{area}/plans/{plan}/{reference}"),
    ];
}
