using Frankpledge.Plans;

namespace Frankpledge.Web.Modules.Plans;

/// <summary>A record beside the plans out of which words were taken, as whoever removed them is told of it.</summary>
/// <param name="What">What it is, as a part of a sentence.</param>
/// <param name="Address">The page of the site on which it is shown.</param>
internal sealed record WordsElsewhere(Sentence What, string Address)
{
    public static WordsElsewhere Of(RecordWithWords record, string area)
    {
        var manage = $"/{area}/manage";
        return (record.Table, record.Reference) switch
        {
            ("thread_entries", { } reference) => new($"an entry on the thread of {reference} in {record.Plan}", $"{manage}/threads/{record.Plan}/{reference}"),
            ("thread_files", _) => new("a file attached to an entry", $"{manage}/threads"),
            ("promise_records", { } reference) =>
                new($"a record of the promise {reference} in {record.Plan}", $"{manage}/promises/{reference}?plan={record.Plan}"),
            ("change_reasons", { } reference) => new($"a reason for a change of {reference} in {record.Plan}", $"/{area}/plans/{record.Plan}/{reference}"),
            ("check_answers", { } reference) => new($"an answer to a check of {reference} in {record.Plan}", $"{manage}/plans/{record.Plan}/checks"),
            ("check_answers", _) => new("an answer to a check", $"{manage}/plans"),
            ("matrix_answers", _) => new("an answer in a matrix", $"/{area}/coverage/matrix"),
            ("local_plans", _) => new("a local plan", $"/{area}/coverage/matrix?of=local-plans"),
            ("plan_reviews", _) => new($"a review of the plan {record.Plan}", $"{manage}/plans"),
            ("equality_publications" or "groups_heard", _) => new("a record of the equality duty", $"{manage}/plans"),
            ("working_drafts" or "draft_passages" or "draft_saves" or "draft_comments" or "draft_suggestions" or "draft_assignments", _) =>
                new("a working draft", $"{manage}/drafting"),
            ("plan_terms", _) => new("a word of a glossary", $"/{area}/glossary"),
            ("issue_facts", _) => new("a fact before issue", $"{manage}/before-issue"),
            ("issue_overrides", _) => new("an override before issue", $"{manage}/before-issue"),
            ("area_authorities", _) => new("a responsible authority", $"{manage}/before-issue/after"),
            ("decision_papers" or "decision_paragraphs", _) => new("a decision paper", $"{manage}/before-issue/decision"),
            ("panel_recommendations", _) => new("a recommendation of the panel", $"{manage}/before-issue/recommendations"),
            ("recommendation_answers", _) => new("an answer to the panel", $"{manage}/before-issue/recommendations"),
            ("clocks", _) => new("a clock", $"{manage}/deadlines/clocks/{record.Id}"),
            ("settled_deadlines", _) => new("a deadline recorded as met", $"{manage}/deadlines"),
            ("alerts", _) => new("an alert", manage),
            ("plan_timetables" or "plan_baselines", _) => new("the timetable", $"{manage}/timetable"),
            ("reader_messages", _) => new("a message of a reader", $"{manage}/messages"),
            ("mails", _) => new("an e-mail", $"{manage}/mail"),
            ({ } table, { } reference) => new($"a record of {reference} in {record.Plan} ({table})", $"/{area}/plans/{record.Plan}/{reference}"),
            var (table, _) => new($"a record ({table})", $"{manage}/audit?kind={table}"),
        };
    }
}
