namespace Frankpledge.BrowserTests.Routes;

/// <summary>Every page of the site, and those of its states that look different.</summary>
internal static class Visits
{
    private const string Import = "/{area}/manage/plans/imports/{id}";

    public static readonly IReadOnlyList<Visit> All =
    [
        new("/", Picture: "areas"),
        new("/accessibility"),
        new("/privacy"),
        new("/law", Picture: "law"),
        new("/law/{rule}"),
        new("/design"),
        new("/design/staff"),
        new("/error/{status}", Status: 404),
        new("/{area}", Picture: "home"),
        new("/{area}/data", Picture: "data"),
        new("/{area}/law", Picture: "law-here"),
        new("/{area}/law", "?q=veto&severity=Block"),
        new("/{area}/law", "?q=zebra"),
        new("/{area}/law/{rule}", Picture: "law-rule"),
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

        new("/set-up", Picture: "set-up", OnEmptySite: true),
        new("/sign-in", Picture: "sign-in"),
        new("/sign-in/code", As: TwoFactors),
        new("/sign-in/recovery-code", As: TwoFactors),
        new("/choose-password"),
        new("/choose-password", "?{join}", Picture: "choose-password"),
        new("/sign-out", As: "administrator"),
        new("/account", As: "administrator", Picture: "account"),
        new("/account/password", As: "administrator"),
        new("/account/authenticator", As: "administrator"),

        new("/{area}/manage", As: "administrator", Picture: "today"),
        new("/{area}/manage", "?as=panel", As: "panel-member"),
        new("/{area}/manage/people", As: "administrator", Picture: "people"),
        new("/{area}/manage/people/add", "?body={body}", As: "administrator", Picture: "people-add"),
        new("/{area}/manage/people/end-role/{holding}", As: "administrator"),
        new("/{area}/manage/people/new-link/{person}", As: "administrator"),
        new("/{area}/manage/settings", As: "administrator", Picture: "settings"),
        new("/{area}/manage/audit", As: "administrator", Picture: "audit"),
        new("/{area}/manage/plans", As: "policy", Picture: "plans"),
        new("/{area}/manage/plans/upload", As: "policy", Picture: "upload"),
        new(Import, Id: "reading", As: "policy", Picture: "import-reading"),
        new(Import, Id: "failed", As: "policy", Picture: "import-failed"),
        new(Import, Id: "in-review", As: "policy", Picture: "import"),
        new(Import, Id: "confirmed", As: "policy"),
        new(Import + "/review", Id: "in-review", As: "policy", Picture: "review"),
        new(Import + "/review", "?order=document&section=1", Id: "in-review", As: "policy"),
        new(Import + "/review", Id: "settled", As: "policy"),
        new(Import + "/matches", Id: "in-review", As: "policy", Picture: "matches"),
        new(Import + "/matches", "?show=New", Id: "in-review", As: "policy"),
        new(Import + "/confirm", Id: "in-review", As: "policy"),
        new(Import + "/confirm", Id: "settled", As: "policy", Picture: "confirm"),
    ];

    /// <summary>The account that is asked for a code.</summary>
    public const string TwoFactors = "finance";
}
