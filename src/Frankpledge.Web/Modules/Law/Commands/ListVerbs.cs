using System.CommandLine;
using Frankpledge.Statute.Questions;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Law.Commands;

/// <summary>Verbs that list days: bank-holidays, specified-information.</summary>
internal static class ListVerbs
{
    public static Command BankHolidays()
    {
        var year = Ask.Number("--year", "The calendar year.");
        return new Command("bank-holidays",
            "The bank holidays of a year (R7); the same in England and Wales as shipped. Answers with holidays, each with day and name.")
            .Asking(parsed => new BankHolidaysQuestion(parsed.GetValue(year)), [year]);
    }

    public static Command SpecifiedInformation()
    {
        var year = new Option<string>("--year") { Description = "The financial year, 2025/26 or 2025.", HelpName = "year", Required = true };
        var standard = Ask.MaybeNumber("--standard", "The area's own standard for \"as soon as practicable\", in working days; 20 when not given.");
        return new Command("specified-information", "What must be published over a financial year, and when (R79, R80). Answers with entries.")
            .Asking(parsed => new SpecifiedInformationQuestion(parsed.GetValue(year)!, parsed.GetValue(standard)), [year, standard]);
    }
}
