using System.Text.RegularExpressions;
using Frankpledge.Reading;
using Frankpledge.Statute.PlanMaking;

namespace Frankpledge.Plans.Checks;

/// <summary>Which lines of a plan set out which content of 2011 Act s.7(1), by what the lines do and by the law's own words.</summary>
internal static partial class ContentSigns
{
    /// <summary>The letter of a content in s.7(1).</summary>
    public static string Letter(StatutoryContent content) => content switch
    {
        StatutoryContent.Objectives => "a",
        StatutoryContent.PolicingProvided => "b",
        StatutoryContent.Resources => "c",
        StatutoryContent.ChiefConstableReports => "d",
        StatutoryContent.PerformanceMeasures => "e",
        StatutoryContent.Services => "ea",
        _ => "f",
    };

    public static bool Sets(CheckedLine line, StatutoryContent content) => content switch
    {
        StatutoryContent.Objectives => line.Is(StatementKind.Commitment) || Aims().IsMatch(line.Text),
        StatutoryContent.PolicingProvided => line.Is(StatementKind.Expectation) && line.Actors.Any(actor => actor.Role is ActorRole.Force or ActorRole.Chief)
            && !Reports().IsMatch(line.Text),
        StatutoryContent.Resources => Resources().IsMatch(line.Text)
            && (line.Kind == LineKind.Heading || Police().IsMatch(line.Text) || IsUnderResources(line)),
        StatutoryContent.ChiefConstableReports => Reports().IsMatch(line.Text) && Police().IsMatch(line.Text),
        StatutoryContent.PerformanceMeasures => line.Is(StatementKind.Measure) || line.Is(StatementKind.Target) || Measures().IsMatch(line.Text),
        StatutoryContent.Services => Provides().IsMatch(line.Text) && Helped().IsMatch(line.Text),
        _ => Grants().IsMatch(line.Text) && Gives().IsMatch(line.Text) && !Received().IsMatch(line.Text),
    };

    /// <summary>A sum for the force: what it costs or is given, and not by how much it fell or what is lacking.</summary>
    public static bool StatesBudget(CheckedLine line) =>
        line.IsProse && Budget().IsMatch(line.Text) && Amounts.In(line.Text).Count > 0 && !Lacking().IsMatch(line.Text);

    /// <summary>A table of what the force costs, with its sum.</summary>
    public static bool StatesBudget(TypedTable table) => table.Columns.Any(column => column.Unit is Unit.MillionPounds or Unit.ThousandPounds or Unit.Pounds)
        && table.Lines.Any(line => line.Role == LineRole.Total) && table.Lines.Any(line => Budget().IsMatch(line.Label));

    /// <summary>A measure that says from where it starts.</summary>
    public static bool HasBaseline(CheckedLine line) =>
        (line.Is(StatementKind.Measure) || line.Is(StatementKind.Target) || Measures().IsMatch(line.Text)) && Baseline().IsMatch(line.Text);

    /// <summary>Among the line's names one of a service: a proper name that is no body's and no law's.</summary>
    public static bool NamesService(CheckedLine line) => Names.Find(line.Words).Any(name => name.Start > 0 && name.End - name.Start > 1
        && !NoService().IsMatch(line.Words.Slice(name.Start, name.End)));

    public static bool SaysConditions(CheckedLine line) => Conditions().IsMatch(line.Text);

    public static bool NamesGrant(CheckedLine line) => Amounts.In(line.Text).Count > 0
        || Names.Find(line.Words).Any(name => name.Start > 0 && name.End - name.Start > 1 && Fund().IsMatch(line.Words.Slice(name.Start, name.End)));

    private static bool IsUnderResources(CheckedLine line) => line.Section.Any(heading => Resources().IsMatch(heading));

    [GeneratedRegex(@"\b(?:objectives?|priorit(?:y|ies)|aims?)\b.{0,40}\b(?:is|are)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Aims();

    [GeneratedRegex(@"\b(?:budgets?|precept|funding|resources|resourcing|financ(?:e|es|ial)|expenditure)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Resources();

    [GeneratedRegex(@"\bchief (?:constable|officer)|\bforce\b|\bpolic(?:e|ing)\b|\b[A-Z]{1,3}P\b|\bconstabulary\b|\bcommissioner of police\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Police();

    [GeneratedRegex(@"\bhold\w*\b.{0,60}\bto account\b|\breports? to (?:me|the commissioner|the mayor|my|the board)\b|\b(?:board|meetings?)\b.{0,60}\b(?:account|scrutin\w+)|\baccountab\w+\b.{0,60}\bboard\b|\breport\w*\b.{0,40}\b(?:progress|performance)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Reports();

    [GeneratedRegex(@"\b(?:performance|success|progress)\b.{0,30}\b(?:measure[sd]?|indicators?|framework|targets?)\b|\bKPIs?\b|\bkey performance\b|\bmeasures? of (?:success|performance)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Measures();

    [GeneratedRegex(@"\b(?:commission|provid|fund|arrang|deliver|offer|invest|pay for)\w*\b.{0,80}\b(?:services?|support|help|schemes?|programmes?|projects?)\b|\bservices?\b.{0,60}\b(?:commissioned|provided|funded|arranged)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Provides();

    [GeneratedRegex(@"\bvictims?\b|\bwitness\w*|\bsurvivors?\b|\bcrime\b|\bdisorder\b|\boffend\w+|\babuse\b|\bvulnerab\w+|\byoung people\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Helped();

    [GeneratedRegex(@"\bgrants?\b|\bgrant[- ]making\b|\b(?:community safety|crime (?:reduction|prevention)) fund(?:ing|s)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Grants();

    [GeneratedRegex(@"\b(?:I|we|my|our|commissioner|mayor|pcc|pfcc)\b.{0,80}\b(?:offer|make|making|award|give|provid\w+|allocat\w+|fund|distribut\w+|issue|commission\w*)|\bsupported by\b.{0,20}\bgrants?\b|\breceives?\b.{0,60}\bfrom (?:me|myself|my office|the commissioner)\b|\bcrime and disorder reduction grants?\b|\bgrants? (?:are|is|will be) (?:made|awarded|given|available)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Gives();

    [GeneratedRegex(@"\bgrants? (?:are |is |was |were |funding )?(?:received\b|from (?:the |central )?(?:government|home office|ministry|department))|\b(?:home office|government)(?:'s|’s)? .{0,20}grants?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Received();

    [GeneratedRegex(@"\b(?:budgets?|expenditure|spending|precept|revenue|funding|resources)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Budget();

    [GeneratedRegex(@"\b(?:less|fewer|lower|shortfall|gap|cuts?|cutting|reduc\w+|slash\w+|lost|losing|saved?|savings?|since)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Lacking();

    [GeneratedRegex(@"\bbaselines?\b|\bfrom (?:£?[\d.,]+%?|an? \w+ of)\b.{0,40}\bto\b|\bcompared (?:to|with)\b|\bcurrently (?:at )?[\d£]|\bstands at\b|\bagainst (?:the )?(?:19|20)\d\d",
        RegexOptions.IgnoreCase)]
    private static partial Regex Baseline();

    [GeneratedRegex(@"\b(?:Act|Code|Plan|Strategy|Police|Constabulary|Constable|Commissioner|Mayor|Panel|Board|Council|Government|Ministry|Office|Authority|Requirement|Guarantee|Officers?)\b|\d")]
    private static partial Regex NoService();

    [GeneratedRegex(@"\bconditions?\b|\bterms of (?:the |each |every )?grants?\b|\bcriteria\b", RegexOptions.IgnoreCase)]
    private static partial Regex Conditions();

    [GeneratedRegex(@"\b(?:Fund|Grants?|Programme|Scheme|Service|Partnership)\b")]
    private static partial Regex Fund();
}
