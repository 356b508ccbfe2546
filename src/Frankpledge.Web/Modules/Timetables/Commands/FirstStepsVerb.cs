using System.CommandLine;
using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Timetables;
using Frankpledge.Web.Base;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Timetables.Commands;

/// <summary><c>first-steps AREA</c>: what an office still has to do after set-up.</summary>
internal static class FirstStepsVerb
{
    public static Command Create()
    {
        var area = new Argument<string>("area") { Description = "The area's slug." };
        var hide = new Option<bool>("--hide") { Description = "Take them off Today." };
        var show = new Option<bool>("--show") { Description = "Show them on Today again, until all are done." };
        return new Command("first-steps", "What an office does after set-up, and what of it the records show.") { area, hide, show }.Answering(
            (parsed, cancel) => Records.PreparedAsync(async services =>
            {
                var (db, clock) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<TimeProvider>());
                var facts = await db.AreaFactsAsync(parsed.GetRequiredValue(area), cancel);
                var (hides, shows) = (parsed.GetValue(hide), parsed.GetValue(show));
                if (hides && shows)
                {
                    throw new RefusedException("HideOrShow", "Give --hide or --show, not both.");
                }

                if (hides || shows)
                {
                    await services.GetRequiredService<HideFirstSteps>()
                        .RunAsync(new(facts.Id, hides, clock.Today()), clock.ChangeByProgram(hides ? "Hid the first steps" : "Showed the first steps again"),
                            cancel);
                }

                var steps = await db.FirstStepsAsync(facts, clock.Today(), cancel);
                return new FirstStepsListed(facts.Slug, await db.Areas.Where(one => one.Id == facts.Id).Select(one => one.FirstStepsHidden).SingleAsync(cancel),
                    [.. steps.Select(step => new FirstStepListed(step.Step, step.IsDone))]);
            }),
            (listed, output) =>
            {
                foreach (var step in listed.Steps)
                {
                    output.WriteLine($"{(step.Done ? "done " : "to do")}  {Choices.InWords(step.Step)}");
                }

                output.WriteLine(listed.Hidden ? "They are hidden on Today." : "Today shows them to administrators until all are done.");
            });
    }
}

internal sealed record FirstStepListed(FirstStep Step, bool Done);

internal sealed record FirstStepsListed(string Area, bool Hidden, IReadOnlyList<FirstStepListed> Steps);
