using System.Globalization;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>Where the staff pages about plans are.</summary>
internal sealed record PlanLinks(string Area)
{
    public string Today => $"/{Area}/manage";

    public string Plans => $"/{Area}/manage/plans";

    /// <summary>What the law asks before issue, as it stands for a day of issue.</summary>
    public string BeforeIssue(DateOnly? day) => string.Create(CultureInfo.InvariantCulture,
        $"/{Area}/manage/before-issue{(day is { } on ? $"?on={on:yyyy-MM-dd}" : "")}");

    /// <summary>The working drafts of the area.</summary>
    public string Drafting => $"/{Area}/manage/drafting";

    public string Draft(string plan) => $"{Drafting}/{plan}";

    /// <summary>A part of a working draft: the number of its heading, 0 for what stands before the first; with a passage in hand.</summary>
    public string DraftPart(string plan, int part, int? at = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{Draft(plan)}/parts/{part}{(at is { } number ? $"?at={number}" : "")}");

    /// <summary>The history of a passage, and what is to be done there.</summary>
    public string DraftPassage(string plan, int number) => string.Create(CultureInfo.InvariantCulture, $"{Draft(plan)}/passages/{number}");

    /// <summary>The draft for Word, and back.</summary>
    public string DraftWord(string plan) => $"{Draft(plan)}/word";

    /// <summary>What was suggested for it and waits.</summary>
    public string DraftSuggestions(string plan) => $"{Draft(plan)}/suggestions";

    /// <summary>What it changes against an edition; against the last that stands where none is named.</summary>
    public string DraftChanges(string plan, int? edition = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{Draft(plan)}/changes{(edition is { } number ? $"?from={number}" : "")}");

    public string Freeze(string plan) => $"{Draft(plan)}/freeze";

    public string Upload => $"{Plans}/upload";

    /// <summary>The public page of an edition.</summary>
    public string Edition(string plan, int edition) => string.Create(CultureInfo.InvariantCulture, $"/{Area}/plans/{plan}/editions/{edition}");

    public string Withdraw(string plan, int edition) => $"{Plans}/{plan}/editions/{edition}/withdraw";

    /// <summary>Why an edition dropped or changed what the one before promised.</summary>
    public string Reasons(string plan, int edition) => string.Create(CultureInfo.InvariantCulture, $"{Plans}/{plan}/editions/{edition}/reasons");

    /// <summary>A matrix of a plan.</summary>
    public string Matrix(string plan, string of) => $"{Plans}/{plan}/matrix?of={of}";

    /// <summary>The review log of a plan.</summary>
    public string Reviews(string plan) => $"{Plans}/{plan}/reviews";

    /// <summary>Who was heard before a plan, and the specific duties of equality.</summary>
    public string Equality(string plan) => $"{Plans}/{plan}/equality";

    /// <summary>What words mean in a plan.</summary>
    public string Glossary(string plan) => $"{Plans}/{plan}/glossary";

    /// <summary>What the checks find in an edition; in the newest where none is named.</summary>
    public string Checks(string plan, int? edition = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{Plans}/{plan}/checks{(edition is { } number ? $"?edition={number}" : "")}");

    /// <summary>The same with a finding in hand.</summary>
    public string Finding(string plan, int? edition, string code) => $"{Checks(plan, edition)}{(edition is null ? "?" : "&")}finding={code}";

    /// <summary>The public page of a statement.</summary>
    public string Statement(string plan, string reference) => $"/{Area}/plans/{plan}/{reference}";

    public string Redact(string plan) => $"{Plans}/{plan}/redact";

    public string Title(string plan) => $"{Plans}/{plan}/title";

    public string Learned => $"{Plans}/learned";

    public string Import(Guid id) => $"{Plans}/imports/{id}";

    public string Review(Guid id) => $"{Import(id)}/review";

    /// <summary>The review with a statement in hand.</summary>
    public string Review(Guid id, ReviewView view)
    {
        var joined = string.Join('&', view.Query());
        return joined.Length == 0 ? Review(id) : $"{Review(id)}?{joined}";
    }

    public string Matches(Guid id) => $"{Import(id)}/matches";

    public string Confirm(Guid id) => $"{Import(id)}/confirm";
}
