using System.CommandLine;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Frankpledge.Web.Base;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary><c>upload-plan FILE --area SLUG</c>: keeps a document and reads it, ready for review.</summary>
internal static class UploadPlanVerb
{
    private static readonly Argument<FileInfo> File =
        new("file") { Description = "The plan, or a pack that holds it: DOCX, PDF, HTML, Markdown or plain text." };
    private static readonly Option<string> Area = ImportsOf.AreaOption();
    private static readonly Option<string?> Plan =
        new("--plan") { Description = "The address of the plan of which this is a new version. Without it, a new plan.", HelpName = "slug" };
    private static readonly Option<string?> From =
        new("--from") { Description = "The heading the plan begins with, included, or its entry in the contents; \"Heading#2\" is the second that reads so.",
            HelpName = "heading" };
    private static readonly Option<string?> To = new("--to") { Description = "The heading the plan stops before.", HelpName = "heading" };

    private static readonly Option<bool> Again = new("--again") { Description = "Read it although the same file is in hand or public already." };

    public static Command Create() => new Command("upload-plan", "Upload a plan and read it, ready for review.") { File, Area, Plan, From, To, Again }
        .Answering((parsed, cancel) => Records.PreparedAsync(services => RunAsync(parsed, services, cancel)), ImportsOf.Write);

    private static async Task<ImportAnswer> RunAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var file = parsed.GetRequiredValue(File);
        if (!file.Exists)
        {
            throw new RefusedException("FileNotFound", $"There is no file {file.FullName}. Check the name.");
        }

        var db = services.GetRequiredService<AppDb>();
        var clock = services.GetRequiredService<TimeProvider>();
        var area = await db.AreaAsync(parsed.GetRequiredValue(Area), cancel);
        var input = new UploadedPlan(
            area.Id, await PlanIdAsync(db, area.Id, parsed.GetValue(Plan), cancel), file.Name, await System.IO.File.ReadAllBytesAsync(file.FullName, cancel),
            parsed.GetValue(From), parsed.GetValue(To), parsed.GetValue(Again));
        var id = await services.GetRequiredService<UploadPlan>().RunAsync(input, clock.ChangeByProgram($"Uploaded {file.Name} at the command line"), cancel);
        while (!await services.GetRequiredService<ReadUpload>().RunAsync(id, clock.ChangeByProgram("Reading an upload"), cancel)
            && await IsBeingReadAsync(db, id, cancel))
        {
            // A server on the same records was faster; it answers in a moment.
            await Task.Delay(TimeSpan.FromMilliseconds(200), clock, cancel);
        }

        var answer = await db.AnswerAsync(id, cancel);
        return answer.Failure is { } failure ? throw new RefusedException("PlanNotRead", $"{failure}") : answer;
    }

    private static Task<bool> IsBeingReadAsync(AppDb db, Guid id, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        return db.PlanImports.AnyAsync(i => i.Id == id && (i.State == ImportState.Waiting || i.State == ImportState.Reading), cancel);
    }

    private static async Task<Guid?> PlanIdAsync(AppDb db, Guid areaId, string? slug, CancellationToken cancel) => slug is null
        ? null
        : await db.Plans.Where(p => p.AreaId == areaId && p.Slug == slug).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(cancel)
            ?? throw new RefusedException("PlanUnknown", $"This area has no plan at the address {slug}. Leave --plan out for a new plan.");
}
