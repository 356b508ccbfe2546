using Frankpledge.Areas;
using Frankpledge.Areas.Contract;
using Frankpledge.Areas.Mailing;
using Frankpledge.Common;
using Frankpledge.Plans;
using Frankpledge.Plans.Changes;
using Frankpledge.Plans.Checks;
using Frankpledge.Plans.Issuing;
using Frankpledge.Plans.Issuing.Copies;
using Frankpledge.Plans.Issuing.Decision;
using Frankpledge.Plans.Issuing.Panel;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Glossary;
using Frankpledge.Plans.Promises;
using Frankpledge.Plans.Review;
using Frankpledge.Reading;
using Frankpledge.Statute.Governance;
using Frankpledge.Tests.Architecture;
using Frankpledge.Statute.Calendar;
using Frankpledge.Tests.Support;
using Frankpledge.Threads;
using Frankpledge.Timetables;
using Frankpledge.Timetables.Clocks;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Persistence;

/// <summary>Read, decide, save is one step: of eight that run a use case at the same moment only those succeed that would have one after the other.</summary>
[Trait("Engine", "Both")]
[Trait("Part", "Hardship")]
public sealed class AtOnceTests
{
    private static readonly DateOnly Holiday = new(2027, 6, 9);

    /// <summary>One row a use case. A use case without a row fails.</summary>
    private static readonly Dictionary<string, AtOnce> Rows = new(AtOncePlans.Rows)
    {
        [nameof(SetUpArea)] =
            AtOnce.Once<SetUpArea>((_, _) => Of<SetUpArea>((use, change) => use.RunAsync(new AreaToSetUp("essex", "Essex", AreaColour.Default), change))),
        [nameof(ChangeArea)] =
            AtOnce.Once<ChangeArea>(
                (site, area) =>
                    Of<ChangeArea>(
                        (use, change) => use.RunAsync(new AreaToChange(area.Id, "Kent's own", AreaColour.Default, area.Version, site.Today), change))),
        [nameof(AddPerson)] = AtOnce.Once<AddPerson>(
            (site, area) =>
                Of<AddPerson>(
                    (use, change) =>
                        use.RunAsync(new PersonToAdd(area.LocalPolicingBody(site.Today).Id, "Jo Miles", "jo@kent.example", Role.Policy, site.Today), change)),
            async site => (await site.ReadAsync(db => db.RoleHoldings.CountAsync())).ShouldBe(1)),
        [nameof(HideFirstSteps)] =
            AtOnce.Once<HideFirstSteps>((site, area) => Of<HideFirstSteps>((use, change) => use.RunAsync(new(area.Id, true, site.Today), change))),
        [nameof(SwitchLearning)] = AtOnce.Once<SwitchLearning>((site, area) => Of<SwitchLearning>((use, change) => use.RunAsync(area.Id, true, change))),
        [nameof(SetShortcuts)] = AtOnce.Once<SetShortcuts>(async (site, area) =>
        {
            var person = (await site.PersonAsync(area, Role.Policy)).Id;
            return (use, change) => use.RunAsync(person, false, change);
        }),
        [nameof(EndRole)] = AtOnce.Once<EndRole>(async (site, area) =>
        {
            var holding = (await site.PersonAsync(area, Role.Policy)).Roles[0].Id;
            return (use, change) => use.RunAsync(holding, site.Today, change);
        }),
        [nameof(ResetAccount)] = AtOnce.Each<ResetAccount>(
            async (site, area) =>
            {
                var person = (await site.PersonAsync(area, Role.Policy)).Id;
                return (use, change) => use.RunAsync(person, site.Today, change);
            },
            async site => (await site.ReadAsync(db => db.AccountLinks.CountAsync(link => link.UsedAt == null))).ShouldBe(1)),
        [nameof(AskForLink)] = AtOnce.Each<AskForLink>(
            async (site, area) =>
            {
                var person = await site.PersonAsync(area, Role.Policy);
                return (use, change) => use.RunAsync(person.Email, change);
            },
            async site => (await site.ReadAsync(db => db.AccountLinks.CountAsync(link => link.ByMail))).ShouldBe(AskForLink.AnHour)),
        [nameof(EndSession)] = AtOnce.Each<EndSession>(async (site, area) =>
        {
            var person = await site.PersonAsync(area, Role.Policy);
            return (use, change) => use.EverywhereAsync(change with { WhoId = person.Id });
        }),
        [nameof(ChooseMail)] = AtOnce.Each<ChooseMail>(
            async (site, area) =>
            {
                var person = (await site.PersonAsync(area, Role.Policy)).Id;
                return (use, change) => use.RunAsync(new MailToChoose(person, false, DigestChoice.Daily), change);
            },
            async site => (await site.ReadAsync(db => db.MailChoices.CountAsync())).ShouldBe(1)),
        [nameof(RetryMail)] = AtOnce.Once<RetryMail>(async (site, area) =>
        {
            var mail = await Given.AFailedMail(site, area);
            return (use, change) => use.RunAsync(mail, change);
        }),
        [nameof(TellOfAlerts)] = AtOnce.Each<TellOfAlerts>(async (site, area) =>
        {
            await site.UseAsync<RaiseAlerts, int>(use => use.RunAsync(area.Facts(), Given.AChange(site)));
            return (use, change) => use.RunAsync(area.Facts(), change);
        }),
        [nameof(SendDigests)] = AtOnce.Each<SendDigests>((_, area) => Of<SendDigests>((use, change) => use.RunAsync(area.Facts(), change))),
        [nameof(AddBankHoliday)] = AtOnce.Once<AddBankHoliday>(
            (_, _) => Of<AddBankHoliday>(
                (use, change) => use.RunAsync(new BankHolidayChange(HolidayNation.England, Holiday, "Jubilee", "Proclamation"), change)),
            async site => (await site.ReadAsync(db => db.BankHolidayEntries.CountAsync())).ShouldBe(1)),
        [nameof(CancelBankHoliday)] = AtOnce.Once<CancelBankHoliday>(
            async (site, _) =>
            {
                await site.UseAsync<AddBankHoliday, BankHolidayEntry>(
                    use => use.RunAsync(new BankHolidayChange(HolidayNation.England, Holiday, "Jubilee", "Proclamation"), Given.AChange(site)));
                return (use, change) => use.RunAsync(new BankHolidayChange(HolidayNation.England, Holiday, "Jubilee", "Entered by mistake"), change);
            },
            async site => (await site.ReadAsync(db => db.BankHolidayEntries.CountAsync())).ShouldBe(2)),
        [nameof(SetUpTimetable)] =
            AtOnce.Once<SetUpTimetable>(
                (_, area) => Of<SetUpTimetable>((use, change) => use.RunAsync(new TimetableToSetUp(area.Id, Given.Day("2024-05-02")), change))),
        [nameof(RecordStage)] = OnATimetable<RecordStage>((use, seen, change) => use.RunAsync(seen, StageCodes.Issue, Given.Day("2025-03-26"), change)),
        [nameof(MoveStage)] =
            OnATimetable<MoveStage>(
                (use, seen, change) => use.RunAsync(seen, new Dictionary<string, DateOnly> { ["launch"] = Given.Day("2027-04-01") }, change)),
        [nameof(AssignStage)] = OnATimetable<AssignStage>((use, seen, change) => use.RunAsync(seen, "launch", "Jo Miles", change)),
        [nameof(TakeBackTimetable)] = OnATimetable<TakeBackTimetable>((use, seen, change) => use.RunAsync(seen, "A mistake.", change)),
        [nameof(Rebaseline)] = OnATimetable<Rebaseline>((use, seen, change) => use.RunAsync(seen, null, change)),
        [nameof(RaiseAlerts)] = AtOnce.Each<RaiseAlerts>((_, area) => Of<RaiseAlerts>((use, change) => use.RunAsync(area.Facts(), change))),
        [nameof(StartClock)] = AtOnce.Once<StartClock>((site, area) => Of<StartClock>((use, change) =>
            use.RunAsync(
                new ClockToStart(area.Facts(), BodyKind.LocalPolicingBody, ClockKind.InformationRequest, "Request 26/018", site.Today, null, site.Today),
                change))),
        [nameof(SettleClock)] = OnAClock<SettleClock>((use, end, change) => use.RunAsync(end, change)),
        [nameof(CancelClock)] = OnAClock<CancelClock>((use, end, change) => use.RunAsync(end, change)),
        [nameof(SettleDeadline)] = AtOnce.Once<SettleDeadline>((site, area) => Of<SettleDeadline>((use, change) =>
            use.RunAsync(new DeadlineToSettle(area.Id, "precept/2027/Notify", site.Today, "Done", site.Today), change))),
        [nameof(ReopenDeadline)] = AtOnce.Once<ReopenDeadline>(async (site, area) =>
        {
            await site.UseAsync<SettleDeadline, bool>(async use =>
            {
                await use.RunAsync(new DeadlineToSettle(area.Id, "precept/2027/Notify", site.Today, "Done", site.Today), Given.AChange(site));
                return true;
            });
            return (use, change) => use.RunAsync(area.Id, "precept/2027/Notify", change);
        }),
        [nameof(UploadPlan)] =
            AtOnce.Once<UploadPlan>(
                (_, area) =>
                    Of<UploadPlan>((use, change) => use.RunAsync(new UploadedPlan(area.Id, null, "plan.md", "# Plan\n\nI will act."u8.ToArray()), change))),
        [nameof(ReadUpload)] = AtOnce.Once<ReadUpload>(async (site, area) =>
        {
            var import =
                await site.UseAsync<UploadPlan, Guid>(
                    use => use.RunAsync(new UploadedPlan(area.Id, null, "plan.md", "# Plan\n\nI will act."u8.ToArray()), Given.AChange(site)));
            return (use, change) => use.RunAsync(import, change);
        }),
        [nameof(AcceptCandidates)] = InReview<AcceptCandidates>((use, import, seen, change) => use.RunAsync(import, [seen[0]], change)),
        [nameof(ChangeCandidate)] = InReview<ChangeCandidate>((use, import, seen, change) =>
            use.RunAsync(import, seen[0], new CandidateLabels([StatementKind.Commitment], [], [], [], ["Safer streets"]), change)),
        [nameof(DropCandidate)] = InReview<DropCandidate>((use, import, seen, change) => use.RunAsync(import, seen[0], change)),
        [nameof(SplitCandidate)] = InReview<SplitCandidate>((use, import, seen, change) => use.RunAsync(import, seen[0], 8, change)),
        [nameof(MergeCandidates)] = InReview<MergeCandidates>((use, import, seen, change) => use.RunAsync(import, seen[0], seen[1], change)),
        [nameof(MoveCandidate)] = InReview<MoveCandidate>((use, import, seen, change) => use.RunAsync(import, seen[0], false, change)),
        [nameof(CorrectWording)] =
            InReview<CorrectWording>((use, import, seen, change) => use.RunAsync(import, seen[0], "I will light every park by night.", change)),
        [nameof(CheckDecision)] = AtOnce.Once<CheckDecision>(async (site, area) =>
        {
            var reviewing = new Reviewing(site, await Given.AnImportInReview(site, area), "Ada", Guid.CreateVersion7());
            await reviewing.Accept("I will light");
            var seen = await reviewing.Seen("I will light");
            var second = Guid.CreateVersion7();
            return (use, change) => use.RunAsync(reviewing.Import, seen, true, null, change with { Who = "Bea", WhoId = second });
        }),
        [nameof(AddStatements)] = AtOnce.Once<AddStatements>(async (site, area) =>
        {
            var reviewing = new Reviewing(site, await Given.ADocumentInReview(site, area));
            var block = await reviewing.Block("I will answer");
            return (use, change) =>
                use.RunAsync(reviewing.Import, new(new(block.Index, 0, block.Index, block.Text.Length), "I will answer every letter  within ten days."),
                    change);
        }),
        [nameof(MendHeading)] = AtOnce.Once<MendHeading>(async (site, area) =>
        {
            var reviewing = new Reviewing(site, await Given.ADocumentInReview(site, area));
            var block = await reviewing.Block("I will answer");
            return (use, change) => use.RunAsync(reviewing.Import, new(block.Index, 2, "Letters"), change);
        }),
        [nameof(UndoStep)] = AtOnce.Once<UndoStep>(async (site, area) =>
        {
            var reviewing = new Reviewing(site, await Given.AnImportInReview(site, area));
            await reviewing.Accept("I will light");
            return (use, change) => use.RunAsync(reviewing.Import, null, change);
        }),
        [nameof(ConfirmImport)] = AtOnce.Once<ConfirmImport>(
            async (site, area) =>
            {
                var reviewing = new Reviewing(site, await Given.AnImportInReview(site, area));
                await reviewing.AcceptEverything();
                return (use, change) =>
                    use.RunAsync(reviewing.Import, new PlanToConfirm("A plan", "a-plan", EditionStage.Final, Given.Day("2025-03-31")), change);
            },
            async site => (await site.ReadAsync(db => db.Editions.CountAsync())).ShouldBe(1)),
        [nameof(UndoConfirmation)] = AtOnce.Once<UndoConfirmation>(async (site, area) =>
        {
            var reviewing = new Reviewing(site, await Given.AnImportInReview(site, area));
            await reviewing.AcceptEverything();
            await site.UseAsync<ConfirmImport, Edition>(
                use => use.RunAsync(reviewing.Import, new PlanToConfirm("A plan", "a-plan", EditionStage.Final, Given.Day("2025-03-31")), Given.AChange(site)));
            return (use, change) => use.RunAsync(new ConfirmationToUndo(area.Id, reviewing.Import, "A mistake."), change);
        }),
        [nameof(RecordIssueFact)] =
            AtOnce.Once<RecordIssueFact>((_, area) => Of<RecordIssueFact>((use, change) => use.RunAsync(area.Id, 1, Given.FactsBeforeIssue[0], change))),
        [nameof(WithdrawIssueFact)] = AtOnce.Once<WithdrawIssueFact>(async (site, area) =>
        {
            var fact = await site.UseAsync<RecordIssueFact, IssueFact>(use => use.RunAsync(area.Id, 1, Given.FactsBeforeIssue[0], Given.AChange(site)));
            return (use, change) => use.RunAsync(area.Id, fact.Id, "A mistake.", change);
        }),
        [nameof(OverrideIssueRule)] = AtOnce.Once<OverrideIssueRule>(async (site, area) =>
        {
            var chief = await site.PersonAsync(area, Role.ChiefExecutive);
            var shown = await site.ReadAsync(async db => (await db.WhyNotIssueAsync(area.Facts(), site.Today)).Where(reason => reason.Code == "VictimsNotHeard")
                .Select(IssueOverride.MarkOf).ToList());
            return (use, change) =>
                use.RunAsync(area.Id, 1, new("R31", "VictimsNotHeard", "The survey was lost; it is repeated in May.", "C. Executive, chief executive", shown),
                    site.Today, change with { WhoId = chief.Id });
        }),
        [nameof(EnterAuthority)] = AtOnce.Once<EnterAuthority>(
            (site, area) => Of<EnterAuthority>((use, change) => use.RunAsync(area.Id, new("fire and rescue authority", "Kent Fire", site.Today), change))),
        [nameof(EndAuthority)] = AtOnce.Once<EndAuthority>(async (site, area) =>
        {
            var one = await site.UseAsync<EnterAuthority, AreaAuthority>(
                use => use.RunAsync(area.Id, new("fire and rescue authority", "Kent Fire", site.Today), Given.AChange(site)));
            return (use, change) => use.RunAsync(area.Id, one.Id, site.Today, change);
        }),
        [nameof(RecordCopies)] = AtOnce.Once<RecordCopies>(async (site, area) =>
        {
            await Given.AnIssuedPlan(site, area);
            return (use, change) => use.RunAsync(area.Id, 1, new(["Ashford"], site.Today, "P. Lead", "Letter"), change);
        }),
        [nameof(RecordDecisionPaper)] = AtOnce.Each<RecordDecisionPaper>(
            (_, area) => Of<RecordDecisionPaper>((use, change) => use.RunAsync(area.Id, 1, new("The paper", "1. The report forms the basis."), change)),
            async site => (await site.ReadAsync(db => db.IssueRecords.CountAsync())).ShouldBe(1)),
        [nameof(RecordRecommendation)] = AtOnce.Once<RecordRecommendation>(
            (_, area) => Of<RecordRecommendation>((use, change) => use.RunAsync(area.Id, 1, Given.ARecommendation(1), change))),
        [nameof(AnswerRecommendation)] = AtOnce.Once<AnswerRecommendation>(async (site, area) =>
        {
            await Given.ARecordedRecommendation(site, area.Id, 1);
            return (use, change) => use.RunAsync(area.Id, 1, 1, Given.AnAnswer(site.Today), change);
        }),
        [nameof(WithdrawRecommendation)] = AtOnce.Once<WithdrawRecommendation>(async (site, area) =>
        {
            await Given.ARecordedRecommendation(site, area.Id, 1);
            return (use, change) => use.RunAsync(area.Id, 1, 1, "A mistake.", change);
        }),
        [nameof(GiveDetails)] =
            AtOnce.Once<GiveDetails>(
                (site, area) => Of<GiveDetails>((use, change) => use.RunAsync(new(area.Id, [new(Detail.Phone, "01622 1", "")], site.Today), change))),
        [nameof(ChangeLogo)] = AtOnce.Each<ChangeLogo>((site, area) => Of<ChangeLogo>((use, change) => use.RunAsync(new(area.Id, null, site.Today), change))),
        [nameof(SendMessage)] = AtOnce.Each<SendMessage>(
            (_, area) => Of<SendMessage>((use, change) => use.RunAsync(new(area.Id, ReaderMessageKind.Mistake, "/kent", "A date is wrong.", null), change)),
            async site => (await site.ReadAsync(db => db.ReaderMessages.CountAsync())).ShouldBe(AtOnce.Runs)),
        [nameof(SettleMessage)] = AtOnce.Once<SettleMessage>(async (site, area) =>
        {
            var message =
                await site.UseAsync<SendMessage, ReaderMessage>(
                    use => use.RunAsync(new(area.Id, ReaderMessageKind.Mistake, "/kent", "A date is wrong.", null), Given.AChange(site)));
            return (use, change) => use.RunAsync((area.Id, message.Id), change);
        }),
        [nameof(MakeCalendarAddress)] = AtOnce.Each<MakeCalendarAddress>(async (site, area) =>
        {
            var person = await site.PersonAsync(area, Role.Policy);
            return (use, change) => use.RunAsync(person.Id, change);
        }),
        [nameof(WithdrawCalendarAddress)] = AtOnce.Once<WithdrawCalendarAddress>(async (site, area) =>
        {
            var person = await site.PersonAsync(area, Role.Policy);
            await site.UseAsync<MakeCalendarAddress, string>(use => use.RunAsync(person.Id, Given.AChange(site)));
            return (use, change) => use.RunAsync(person.Id, change);
        }),
        [nameof(WithdrawEdition)] = AtOnce.Once<WithdrawEdition>(async (site, area) =>
        {
            await Given.APlan(site, area);
            return (use, change) => use.RunAsync(new EditionToWithdraw(area.Id, "2025-2029", 1, "A mistake."), change);
        }),
        [nameof(CorrectTitle)] = AtOnce.Once<CorrectTitle>(async (site, area) =>
        {
            var plan = (await Given.APlan(site, area)).PlanId;
            var seen = await site.ReadAsync(db => db.Plans.Where(one => one.Id == plan).Select(one => one.Version).SingleAsync());
            return (use, change) => use.RunAsync(new TitleToCorrect(plan, "Another title", seen), change);
        }),
        [nameof(RedactPassage)] = AtOnce.Once<RedactPassage>(
            async (site, area) =>
            {
                var edition = await Given.APlan(site, area, "# Streets\nC I will ask Jane Roe to light every park.");
                return (use, change) => use.RunAsync(new PassageToRedact(edition.PlanId, "Jane Roe", "a name"), change);
            },
            async site => (await site.ReadAsync(db => db.Redactions.CountAsync())).ShouldBe(1)),
        [nameof(RecordChangeReason)] = AtOnce.Once<RecordChangeReason>(
            async (site, area) =>
            {
                var plan = (await Given.APlan(site, area, "# Streets\nC I will light every park in the county by 2027.")).PlanId;
                await Given.APlan(site, area, "# Streets\nC I will light every park in the county by 2029.", plan: plan, stage: EditionStage.Variation,
                    issued: new(2026, 3, 31));
                return (use, change) => use.RunAsync(new(area.Id, "2025-2029", 2, "C1"), new("Lamps come later.", []), 0, change);
            },
            async site => (await site.ReadAsync(db => db.ChangeReasons.CountAsync())).ShouldBe(1)),
        [nameof(RecordChangeJoin)] = AtOnce.Once<RecordChangeJoin>(
            async (site, area) =>
            {
                const string One = "I will light every park in the county by 2027 and I will walk every street of each town with the wardens.";
                var plan = (await Given.APlan(site, area, $"# Streets\nC {One}")).PlanId;
                await Given.APlan(site, area, "# Streets\nC I will light every park in the county by 2027.\nC I will walk every street of each town with the wardens.",
                    plan: plan, stage: EditionStage.Variation, issued: new(2026, 3, 31));
                var join = await site.ReadAsync(async db => (await db.JoinsOfAsync(await db.Editions.SingleAsync(one => one.Number == 2)))[0].Change);
                var key = ChangeJoin.KeyOf(join)!.Value;
                return (use, change) => use.RunAsync(new(area.Id, "2025-2029", 2, key.One, key.Several.Split(' '), true, 0), change);
            },
            async site => (await site.ReadAsync(db => db.ChangeJoins.CountAsync())).ShouldBe(1)),
        [nameof(AnswerFinding)] = AtOnce.Once<AnswerFinding>(
            async (site, area) =>
            {
                await Given.APlan(site, area, "# Streets\nC I will light every park with the DARN board.");
                var asked = new EditionToCheck(area.Id, "2025-2029", null, site.Today);
                var code = (await site.UseAsync<ChecksHere, CheckedPlan?>(use => use.OfAsync(asked)))!.Findings
                    .First(one => one.Finding.Check.Name == "acronyms");
                return (use, change) => use.RunAsync(asked, code.Finding.Code, "It is known here.", 0, change);
            },
            async site => (await site.ReadAsync(db => db.CheckAnswers.CountAsync())).ShouldBe(1)),
        [nameof(TakeBackAnswer)] = AtOnce.Once<TakeBackAnswer>(
            async (site, area) =>
            {
                await Given.APlan(site, area, "# Streets\nC I will light every park with the DARN board.");
                var asked = new EditionToCheck(area.Id, "2025-2029", null, site.Today);
                var found = (await site.UseAsync<ChecksHere, CheckedPlan?>(use => use.OfAsync(asked)))!.Findings[0].Finding.Code;
                var answer = await site.UseAsync<AnswerFinding, CheckAnswer>(use => use.RunAsync(asked, found, "It stays.", 0, Given.AChange(site)));
                return (use, change) => use.RunAsync(area.Id, answer.Id, change);
            },
            async site => (await site.ReadAsync(db => db.CheckAnswers.SingleAsync())).Counts.ShouldBeFalse()),
        [nameof(RecordTerm)] = AtOnce.Once<RecordTerm>(
            async (site, area) =>
            {
                await Given.APlan(site, area);
                return (use, change) => use.RunAsync(area.Id, "2025-2029", "beat", "A round that an officer walks.", null, change);
            },
            async site => (await site.ReadAsync(db => db.PlanTerms.CountAsync())).ShouldBe(1)),
        [nameof(TakeOutTerm)] = AtOnce.Once<TakeOutTerm>(
            async (site, area) =>
            {
                await Given.APlan(site, area);
                var term = await site.UseAsync<RecordTerm, PlanTerm>(use =>
                    use.RunAsync(area.Id, "2025-2029", "beat", "A round that an officer walks.", null, Given.AChange(site)));
                return (use, change) => use.RunAsync(area.Id, term.Id, change);
            },
            async site => (await site.ReadAsync(db => db.PlanTerms.SingleAsync())).Counts.ShouldBeFalse()),
        [nameof(DrawSample)] = AtOnce.Once<DrawSample>(
            async (site, area) =>
            {
                var import = await Given.AnImportInReview(site, area, "# Theme\nC I will act.\nC I will fund a helpline.");
                return (use, change) => use.RunAsync(import, change);
            },
            async site => (await site.ReadAsync(db => db.Candidates.Select(c => c.Drawn).ToListAsync())).ShouldBe([1, 2], ignoreOrder: true)),
        [nameof(TakeInHand)] = AtOnce.Each<TakeInHand>(
            async (site, area) =>
            {
                var import = await Given.AnImportInReview(site, area);
                var candidate = await site.ReadAsync(db => db.Candidates.Where(c => c.ImportId == import).Select(c => c.Id).FirstAsync());
                var who = Guid.CreateVersion7();
                return (use, change) => use.RunAsync(candidate, change with { WhoId = who });
            },
            async site => (await site.ReadAsync(db => db.CandidateLooks.CountAsync())).ShouldBe(1)),
        [nameof(AbandonImport)] = AtOnce.Once<AbandonImport>(async (site, area) =>
        {
            var import = await Given.AnImportInReview(site, area);
            return (use, change) => use.RunAsync(import, change);
        }),
        [nameof(RecordPromise)] = AtOnce.Once<RecordPromise>(async (site, area) =>
        {
            await Given.APlan(site, area, "# Streets\nC I will act.");
            var statement = await Given.StatementId(site, area, "C1");
            return (use, change) =>
                use.RunAsync(new(area.Id, statement, null, 1), new(PromiseOutcome.Met, site.Today, "The minutes say so.", null, null), 0, change);
        }),
        [nameof(AddEntry)] = AtOnce.Once<AddEntry>(async (site, area) =>
        {
            await Given.APlan(site, area, "# Streets\nC I will act.");
            var statement = await Given.StatementId(site, area, "C1");
            return (use, change) => use.RunAsync(area.Id, statement, Given.AnAccount(site), change);
        }),
        [nameof(RecordSource)] = AtOnce.Once<RecordSource>((site, area) =>
            Of<RecordSource>((use, change) => use.RunAsync(area.Id, Given.ATheme(site), change))),
        [nameof(RecordNothingChanged)] = AtOnce.Once<RecordNothingChanged>(async (site, area) =>
        {
            var source = await site.UseAsync<RecordSource, ThreadEntry>(use => use.RunAsync(area.Id, Given.ATheme(site), Given.AChange(site)));
            return (use, change) => use.RunAsync(area.Id, new(EntryEnd.Named, source.FirstId, source.Id), 0, "Parks have light.", change);
        }),
        [nameof(LinkStatement)] = AtOnce.Once<LinkStatement>(async (site, area) =>
        {
            await Given.APlan(site, area, "# Streets\nC I will act.\nC I will act again.");
            var entry = await Given.AnEntry(site, area, "C1");
            var other = await Given.StatementId(site, area, "C2");
            return (use, change) => use.RunAsync(area.Id, other, EntryEnd.Named, entry.FirstId, LinkToMake.Unsaid, change);
        }),
        [nameof(LookAtLink)] =
            OnALink<LookAtLink>((use, link, change) => use.RunAsync(link.AreaId, link.Id, link.Version, LinkToMake.Unsaid, "It holds.", change)),
        [nameof(DropLink)] = OnALink<DropLink>((use, link, change) => use.RunAsync(link.AreaId, link.Id, link.Version, "It is about another park.", change)),
        [nameof(CarryLink)] = AtOnce.Once<CarryLink>(async (site, area) =>
        {
            await Given.APlan(site, area, "# Streets\nC I will act.\nC I will act again.", stage: EditionStage.ConsultationDraft);
            await Given.AnEntry(site, area, "C2");
            await site.ADraftAsync(area);
            await site.JoinAsync(area, "C1");
            await site.FreezeAsync(area);
            var link = (await Given.TheLink(site, area, "C2")).Link;
            return (use, change) => use.RunAsync(area.Id, link.Id, link.Version, LinkToMake.Unsaid, "It went into the first.", change);
        }),
        [nameof(CorrectEntry)] =
            OnAnEntry<CorrectEntry>(
                (use, site, entry, change) => use.RunAsync(entry.AreaId, entry.Id, Given.AnAccount(site, "The lamps were mended."), "It was wrong.", change)),
        [nameof(WithdrawEntry)] =
            OnAnEntry<WithdrawEntry>((use, _, entry, change) => use.RunAsync(entry.AreaId, entry.Id, "It was about another park.", change)),
    };

    public static TheoryData<string> UseCases() => [.. Rows.Keys];

    [Theory]
    [MemberData(nameof(UseCases))]
    public async Task Of_eight_at_once_only_as_many_succeed_as_one_after_the_other(string useCase)
    {
        await using var site = await TestSite.StartAsync();
        var area = await Given.AnArea(site);
        var row = Rows[useCase];

        var succeeded = await row.RunAsync(site, area);

        succeeded.ShouldBeGreaterThanOrEqualTo(1);
        if (row.Succeed is { } most)
        {
            succeeded.ShouldBe(most);
        }

        await (row.After?.Invoke(site) ?? Task.CompletedTask);
    }

    static AtOnceTests()
    {
        foreach (var (name, row) in DraftsAtOnce.Rows)
        {
            Rows.Add(name, row);
        }
    }

    [Fact]
    public void Every_use_case_has_a_row() => Assemblies.TypesOf(Assemblies.Core)
        .Where(type =>
            type.Methods.Any(method => method is { IsPublic: true, Name: "RunAsync" }
                && method.Parameters.Any(parameter => parameter.ParameterType.FullName == typeof(Change).FullName)))
        .Select(type => type.Name).Except(Rows.Keys).ShouldBeEmpty("Give each a row that runs it eight times at once.");

    private static Task<Func<T, Change, Task>> Of<T>(Func<T, Change, Task> run) => Task.FromResult(run);

    private static AtOnce OnATimetable<T>(Func<T, SeenTimetable, Change, Task> run)
        where T : notnull => AtOnce.Once<T>(async (site, area) =>
        {
            var table = await Given.ATimetable(site, area);
            return (use, change) => run(use, new SeenTimetable(table.Id, table.Version), change);
        });

    private static AtOnce OnAClock<T>(Func<T, ClockToEnd, Change, Task> run)
        where T : notnull => AtOnce.Once<T>(async (site, area) =>
        {
            var clock = await Given.AClock(site, area, BodyKind.LocalPolicingBody, ClockKind.InformationRequest);
            return (use, change) => run(use, new ClockToEnd(area.Facts(), BodyKind.LocalPolicingBody, clock.Id, site.Today, "Done", site.Today), change);
        });

    private static AtOnce OnAnEntry<T>(Func<T, TestSite, ThreadEntry, Change, Task> run)
        where T : notnull => AtOnce.Once<T>(async (site, area) =>
        {
            await Given.APlan(site, area, "# Streets\nC I will act.");
            var entry = await Given.AnEntry(site, area, "C1");
            return (use, change) => run(use, site, entry, change);
        });

    private static AtOnce OnALink<T>(Func<T, ThreadLink, Change, Task> run)
        where T : notnull => AtOnce.Once<T>(async (site, area) =>
        {
            await Given.APlan(site, area, "# Streets\nC I will act.");
            await Given.AnEntry(site, area, "C1");
            var link = (await Given.TheLink(site, area, "C1")).Link;
            return (use, change) => run(use, link, change);
        });

    private static AtOnce InReview<T>(Func<T, Guid, IReadOnlyList<SeenCandidate>, Change, Task> run)
        where T : notnull => AtOnce.Once<T>(async (site, area) =>
        {
            var reviewing = new Reviewing(site, await Given.AnImportInReview(site, area));
            var seen = (await reviewing.All())
                .Where(candidate => candidate.Text.StartsWith('I') || candidate.Text.StartsWith("The force", StringComparison.Ordinal)).Select(Reviewing.Seen)
                .ToList();
            return (use, change) => run(use, reviewing.Import, seen, change);
        });
}
