using System.CommandLine;
using Frankpledge.Statute.Questions;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Law.Commands;

/// <summary>Short verbs, each one question of law: inspection, vacancy, suspension, panel-size, veto, consultation, freedom-of-information,
/// environmental-information.</summary>
internal static class DutyVerbs
{
    public static Command Inspection()
    {
        var published = Ask.Day("--published", "The day on which the inspectorate published its report.");
        return new Command("inspection", "The last day for publishing comments on an inspection report (R155). Answers with answer (also as due) and alerts.")
            .Asking(parsed => new InspectionQuestion(parsed.GetValue(published)), [published]);
    }

    public static Command Vacancy()
    {
        var on = Ask.Day("--on", "The day on which the office fell vacant.");
        var poll = Ask.MaybeDay("--next-poll", "The next ordinary poll on that day or after it; the one that is known when left out.");
        var declared = Ask.MaybeDay("--declared", "The day of the declaration of vacancy, or of two electors' notice.");
        var order = CountingVerbs.Order();
        return new Command("vacancy", "Whether a by-election is held, and by when (R130). Answers with election, no_election_from and election_by.")
            .Asking(parsed => new VacancyQuestion(parsed.GetValue(on), parsed.GetValue(poll), parsed.GetValue(declared), parsed.GetValue(order)),
                [on, poll, declared, order]);
    }

    public static Command Suspension()
    {
        var years = Ask.MaybeAmount("--maximum-years", "The longest prison term for the offence, in years.");
        var life = new Option<bool>("--life") { Description = "Instead of --maximum-years: the longest term is imprisonment for life." };
        var charged = new Option<bool?>("--charged") { Description =
            "true or false: whether there is a charge with it in the United Kingdom, the Channel Islands or the Isle of Man." };
        return new Command("suspension",
            "Whether the panel may suspend on a charge (R127): the maximum must exceed two years, and there must be a charge. Answers with available.")
            .Asking(parsed => new SuspensionQuestion(parsed.GetValue(years) / 100m, parsed.GetValue(life), parsed.GetValue(charged)), [years, life, charged]);
    }

    public static Command PanelSize()
    {
        var councils = Ask.Number("--councils", "Councils in the police area.");
        return new Command("panel-size", "How many members a panel has (R88). Answers with appointed, extra, co_opted and total.")
            .Asking(parsed => new PanelSizeQuestion(parsed.GetValue(councils)), [councils]);
    }

    public static Command Veto()
    {
        var members = Ask.Number("--members", "Members in post when the vote is taken; vacant seats do not count.");
        var votes = Ask.Number("--for", "Votes for the veto.");
        var present = Ask.MaybeNumber("--present", "Members present, if known; they do not change the majority.");
        return new Command("veto", "Whether a veto is carried (R62, R117). Answers with carried, needed, members, for and possible.")
            .Asking(parsed => new VetoQuestion(parsed.GetValue(members), parsed.GetValue(votes), parsed.GetValue(present)), [members, votes, present]);
    }

    public static Command Consultation()
    {
        var start = Ask.Day("--start", "The first day.");
        var end = Ask.MaybeDay("--end", "The last day.");
        var weeks = Ask.MaybeNumber("--weeks", "Instead of --end: whole weeks after the first day.");
        return new Command("consultation",
            "How long a consultation is, in each way that people count (R31, R171). Answers with days, weeks, sunday_weeks, iso_weeks and end.")
            .Asking(parsed => new ConsultationQuestion(parsed.GetValue(start), parsed.GetValue(end), parsed.GetValue(weeks)), [start, end, weeks]);
    }

    public static Command FreedomOfInformation()
    {
        var received = Ask.Day("--received", "The day on which the request arrived.");
        return new Command("freedom-of-information",
            "The last day for answering a request (R86); bank holidays anywhere in the United Kingdom do not count. Answers with answer and the working.")
            .Asking(parsed => new RequestQuestion(parsed.GetValue(received)), [received]);
    }

    public static Command EnvironmentalInformation()
    {
        var received = Ask.Day("--received", "The day on which the request arrived.");
        var large = new Option<bool>("--large") { Description = "The request is large and complex: 40 working days." };
        return new Command("environmental-information",
            "The last day for answering a request about the environment (R186). Answers with answer and the working.")
            .Asking(parsed => new EnvironmentalRequestQuestion(parsed.GetValue(received), parsed.GetValue(large)), [received, large]);
    }
}
