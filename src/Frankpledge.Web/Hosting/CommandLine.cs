using System.Collections.Concurrent;
using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using Frankpledge.Common;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Areas.Commands;
using Frankpledge.Web.Modules.Law.Commands;
using Frankpledge.Web.Modules.Plans.Commands;
using Frankpledge.Web.Modules.Statistics.Commands;
using Frankpledge.Web.Modules.Threads.Commands;
using Frankpledge.Web.Modules.Timetables.Commands;

namespace Frankpledge.Web.Hosting;

/// <summary>The verbs of <c>./frankpledge</c>. One line a verb; each verb is a class of its own with a static <c>Create</c>.</summary>
internal static class CommandLine
{
    // An option that verbs share remembers every command that took it: a tree made again for each run would take longer every time.
    private static readonly ConcurrentDictionary<CultureInfo, Lazy<Command>> Trees = new();

    /// <summary>A text that begins with @ is that text, and never the name of a file to read words from.</summary>
    private static readonly ParserConfiguration AsTyped = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs one verb; <paramref name="output"/> and <paramref name="errors"/> default to the console,
    /// <paramref name="given"/> to what the environment says.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter? output = null, TextWriter? errors = null, FrankpledgeSettings? given = null)
    {
        if (given is not null)
        {
            FrankpledgeSettings.Give(given);
        }

        Records.House = Site.AddFrankpledge;
        Records.Look = DataFolder.Look;
        var root = Trees.GetOrAdd(CultureInfo.CurrentUICulture, _ => new(Said)).Value;
        var parsed = root.Parse(args.Length == 0 ? ["--help"] : args, AsTyped);
        var settings = new InvocationConfiguration { Output = output ?? Console.Out, Error = errors ?? Console.Error };
        if (parsed.Errors.Count > 0)
        {
            NotUnderstood.Say(parsed, settings.Error);
            return Verb.WrongUsage;
        }

        return await parsed.InvokeAsync(settings);
    }

    private static Command Said()
    {
        var root = Create();
        HelpWords.Say(root);
        return root;
    }

    /// <summary>Every verb with its words and options.</summary>
    public static Command Create()
    {
        // A root of its own would be called as the file is that runs, which nobody types.
        var root = new Command("frankpledge", "Frankpledge carries a police and crime plan from evidence to account.")
        {
            new HelpOption(),
            new VersionOption(),
            ServeVerb.Create(),
            MigrateVerb.Create(),
            LawVerb.Create(),
            AreasVerb.Create(),
            FirstStepsVerb.Create(),
            PeopleVerb.Create(),
            MessagesVerb.Create(),
            AuditVerb.Create(),
            MailVerb.Create(),
            ClocksVerb.Create(),
            ClocksVerb.CreateOne(),
            TimetableVerb.Create(),
            DueVerb.Create(),
            StuckVerb.Create(),
            PromisesVerb.Create(),
            ThreadVerb.Create(),
            ThreadEntryVerb.Create(),
            LinksVerb.Create(),
            ConsideredVerb.Create(),
            CoverageVerb.Create(),
            MatrixVerb.Create(),
            GlossaryVerb.Create(),
            PlanReviewsVerb.Create(),
            EqualityVerb.Create(),
            BankHolidaysVerb.Create(),
            ImportPlanVerb.Create(),
            ReadPlanVerb.Create(),
            ReadMarkedVerb.Create(),
            DiffVerb.Create(),
            CompareVerb.Create(),
            CheckVerb.Create(),
            ChecksVerb.Create(),
            ChangeReasonsVerb.Create(),
            UploadPlanVerb.Create(),
            ImportsVerb.Create(),
            StopImportVerb.Create(),
            ReviewVerb.Create(),
            ConfirmImportVerb.Create(),
            LearnedVerb.Create(),
            PlansVerb.Create(),
            ExportVerb.Create(),
            SearchVerb.Create(),
            IssueVerb.Create(),
            GateVerb.Create(),
            DraftVerb.Create(),
            CheckTablesVerb.Create(),
            XmrVerb.Create(),
            StlVerb.Create(),
            ForecastVerb.Create(),
            IncompleteVerb.Create(),
            IntervalVerb.Create(),
            FunnelVerb.Create(),
            RatioVerb.Create(),
            RakeVerb.Create(),
            AgreementVerb.Create(),
            SuppressVerb.Create(),
            OpinionGroupsVerb.Create(),
            NearDuplicatesVerb.Create(),
            PersonalDetailsVerb.Create(),
            CodeTextVerb.Create(),
            ThemesVerb.Create(),
        };

        foreach (var verb in CopyVerbs.Create())
        {
            root.Add(verb);
        }

        return root;
    }
}
