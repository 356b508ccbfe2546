using System.Collections.Frozen;
using Frankpledge.Common;

namespace Frankpledge.Statute.Register;

/// <summary>
/// The refusals under a rule that no officer can set aside, each with the reason. Every other refusal under a rule that stops a step here can be
/// overridden by the statutory officer, in public. A test compares both with what the program can reach.
/// </summary>
public static class NeverOverridden
{
    private static readonly Sentence NoPower = "The Act gives this power to nobody: an override would not make the act lawful.";
    private static readonly Sentence Elsewhere = "The rule is not law for the body here, so there is nothing to set aside.";
    private static readonly Sentence Arithmetic = "The day follows from other days by counting; no decision changes it.";
    private static readonly Sentence Missing =
        "A record without it says nothing. What is not known is left unrecorded, and the step that needs it can be overridden.";
    private static readonly Sentence Fact = "It says what happened or what there is; a decision cannot make it otherwise.";

    private static readonly FrozenDictionary<string, Sentence> Codes = new Dictionary<string, Sentence>
    {
        ["ActingMayNotIssue"] = NoPower,
        ["NotAPanelOutcome"] = "The panel can only report or recommend. That it did neither can be recorded, and its missing report can be overridden.",
        ["NotLawHere"] = Elsewhere, ["NoPlanTimetableHere"] = Elsewhere, ["NoPollsHere"] = Elsewhere, ["NotThisBodysClock"] = Elsewhere,
        ["NoPauseHere"] = Elsewhere, ["NoPanelHere"] = Elsewhere, ["RoleOfAnotherBody"] = Elsewhere,
        ["AgendaFollowsMeeting"] = Arithmetic, ["SettledBeforeStart"] = Arithmetic, ["PauseBackwards"] = Arithmetic, ["DeclaredBeforePoll"] = Arithmetic,
        ["AnswerBeforeQuestion"] = Arithmetic, ["ChangeBeforeAnswer"] = Arithmetic, ["ChangesBeforeDraft"] = Arithmetic,
        ["PollOutOfRange"] = Arithmetic, ["DayOutOfRange"] = Arithmetic, ["IssueDayToCome"] = Arithmetic,
        ["PauseWithoutEnd"] = Missing, ["PollAndDeclaration"] = Missing, ["IssueDayMissing"] = Missing, ["HolidaySourceMissing"] = Missing,
        ["FactPersonMissing"] = Missing,
        ["FactDocumentMissing"] = Missing, ["FactDetailMissing"] = Missing, ["AreaUnknown"] = Missing,
            ["NothingWhyMissing"] = Missing,
        ["NotAnOrdinaryElection"] = Fact, ["NotWorkingAnyway"] = Fact, ["NotABankHoliday"] = Fact,
        ["NotIssuedYet"] = Fact, ["AnswersContradictReport"] = Fact, ["PanelSaidAndDidNot"] = Fact, ["TextDiffersFromDraft"] = Fact,
            ["RecordedAsVariation"] = Fact,
        ["RefusalsChanged"] = Fact, ["OutOfOrder"] = Fact, ["OtherIsRecorded"] = Fact, ["IssuedBeforePlan"] = Fact,
        ["IssueDayBeforeElections"] = Fact, ["AnotherPlanMeanwhile"] = Fact, ["AnotherPeriod"] = Fact, ["PeriodOver"] = Fact, ["FactContradicts"] = Fact,
        ["DoneAfterIssue"] = Fact, ["IssuedBeforeItsDraft"] = Fact, ["DraftStoodHere"] = Fact, ["IssuedBeforeWritten"] = Fact,
        ["FactBeforeEdition"] = Fact, ["RecordOfAnotherPlan"] = Fact, ["HolidayAtCommonLaw"] = Fact,
        ["StepDaysDiffer"] = Fact, ["StepRecordedBefore"] = Fact, ["SourceChangedWords"] = Fact, ["SourceOpen"] = "It stops nothing, so there is nothing to set aside.",
        ["NothingDoubted"] = "It stops nothing, so there is nothing to set aside.",
        ["ReportMayCome"] = Arithmetic, ["StepBeforeMissing"] = Missing,
        ["NothingToOverride"] = Fact, ["NeverOverridden"] = NoPower,
    }.ToFrozenDictionary();

    /// <summary>All of them.</summary>
    public static IEnumerable<string> All => Codes.Keys;

    /// <summary>Why a refusal cannot be overridden, or null when the statutory officer may.</summary>
    /// <param name="code">The code of the <see cref="Reason"/>.</param>
    public static Sentence? Why(string code) => Codes.GetValueOrDefault(code);
}
