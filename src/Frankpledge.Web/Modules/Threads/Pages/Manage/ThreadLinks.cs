using Frankpledge.Plans.Contract;

namespace Frankpledge.Web.Modules.Threads.Pages.Manage;

/// <summary>Where the staff pages of threads are.</summary>
internal sealed record ThreadLinks(string Area)
{
    public string All => $"/{Area}/manage/threads";

    public string Of(string plan, string reference) => $"{All}/{plan}/{reference}";

    /// <summary>The same, where it says what was done: added, corrected or withdrawn.</summary>
    public string Done(string plan, string reference, string what) => $"{Of(plan, reference)}?done={what}";

    /// <summary>The links to be looked at again.</summary>
    public string Suspect => $"{All}/links";

    public string Look(Guid link) => $"{Suspect}/{link}";

    /// <summary>What was considered, and what became of it.</summary>
    public string Sources => $"{All}/sources";

    public string Source(Guid key) => $"{Sources}?source={key}";

    public string LinkTo(string plan, string reference) => $"{Of(plan, reference)}/link";

    public string Add(string plan, string reference, ThreadQuestion? question = null) =>
        $"{Of(plan, reference)}/entry{(question is { } asked ? $"?question={asked}" : "")}";

    public string Correct(string plan, string reference, Guid entry) => $"{Of(plan, reference)}/entry?corrects={entry}";

    public string Withdraw(string plan, string reference, Guid entry) => $"{Of(plan, reference)}/withdraw/{entry}";
}
