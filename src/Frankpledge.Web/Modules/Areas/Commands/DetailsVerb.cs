using System.CommandLine;
using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Web.Base;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Areas.Commands;

/// <summary><c>areas details</c>, <c>areas rename</c> and <c>areas logo</c>: what an office says about itself.</summary>
internal static class DetailsVerb
{
    private static readonly Argument<string> Area = new("area") { Description = "The area's slug." };
    private static readonly Argument<string[]> Given = new("detail=text")
    {
        Description =
            $"Details to give, such as email=office@kent.example; nothing after the sign takes one away. Days are written 2026-11-28. Details: {string.Join(", ", Enum.GetValues<Detail>().Select(Choices.Plain))}.", Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Argument<FileInfo> Picture = new("picture") { Description = "A PNG or JPEG picture." };
    private static readonly Option<string?> Name = new("--name") { Description = "The public name." };
    private static readonly Option<string?> Colour = new("--colour") { Description = "As #rrggbb, at least 7 to 1 on white." };

    public static Command Create() => new("details", "What the office says about itself: contact, names, accessibility, privacy.")
    {
        new Command("get", "List what the office has given, and what it has not.") { Area }.Answering(
            (parsed, cancel) =>
                Records.PreparedAsync(async services => await ReadAsync(services.GetRequiredService<AppDb>(), parsed.GetRequiredValue(Area), cancel)), Write),
        new Command("set", "Give details, or take them away.") { Area, Given }
            .Answering((parsed, cancel) => Records.PreparedAsync(services => SetAsync(services, parsed, cancel)), Write),
    };

    public static Command Rename() =>
        new Command("rename", "Change the public name or the colour of an area; its address stays.") { Area, Name, Colour }.Answering(
        (parsed, cancel) => Records.PreparedAsync(async services =>
        {
            var (db, clock) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<TimeProvider>());
            var id = (await db.AreaFactsAsync(parsed.GetRequiredValue(Area), cancel)).Id;
            var now = await db.Areas.AsNoTracking().SingleAsync(area => area.Id == id, cancel);
            var wanted = new AreaToChange(id, parsed.GetValue(Name) ?? now.Name, parsed.GetValue(Colour) ?? now.Colour, now.Version, clock.Today());
            await services.GetRequiredService<ChangeArea>().RunAsync(wanted, clock.ChangeByProgram("Changed at the command line"), cancel);
            return new AreaRenamed(now.Slug, wanted.Name.Trim(), wanted.Colour);
        }),
        (area, output) => output.WriteLine($"/{area.Slug} is {area.Name}, {area.Colour}."));

    public static Command Logo() => new("logo", "The picture in an area's masthead.")
    {
        new Command("set", "Show this picture.") { Area, Picture }
            .Answering((parsed, cancel) => ShowAsync(parsed, parsed.GetRequiredValue(Picture), cancel), WriteLogo),
        new Command("remove", "Show none.") { Area }.Answering((parsed, cancel) => ShowAsync(parsed, null, cancel), WriteLogo),
    };

    private static Task<LogoShown> ShowAsync(ParseResult parsed, FileInfo? picture, CancellationToken cancel) => Records.PreparedAsync(async services =>
    {
        if (picture is { Exists: false })
        {
            throw new RefusedException("FileMissing", $"There is no file {picture.FullName}.");
        }

        if (picture is { Length: > AreaLogo.MostBytes })
        {
            throw new RefusedException("LogoTooLarge", $"The picture is larger than {AreaLogo.MostBytes / 1024} kB. Save it smaller, about 80 points high.");
        }

        var clock = services.GetRequiredService<TimeProvider>();
        var facts = await services.GetRequiredService<AppDb>().AreaFactsAsync(parsed.GetRequiredValue(Area), cancel);
        var content = picture is null ? null : await File.ReadAllBytesAsync(picture.FullName, cancel);
        var shown = await services.GetRequiredService<ChangeLogo>()
            .RunAsync(new(facts.Id, content, clock.Today()), clock.ChangeByProgram("Changed the logo at the command line"), cancel);
        return new LogoShown(facts.Slug, shown is null ? null : $"/{facts.Slug}/logo/{shown}");
    });

    private static async Task<IReadOnlyList<DetailListed>> SetAsync(IServiceProvider services, ParseResult parsed, CancellationToken cancel)
    {
        var (db, clock) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<TimeProvider>());
        var slug = parsed.GetRequiredValue(Area);
        var facts = await db.AreaFactsAsync(slug, cancel);
        var stored = await db.DetailsOfAsync(facts.Id, cancel);
        var wanted = parsed.GetRequiredValue(Given).Select(typed => typed.Split('=', 2))
            .Select(pair => pair is [var name, var text] && GivenNames.Find<Detail>(name) is { } kind
            ? new DetailToGive(kind, text, stored.GetValueOrDefault(kind) ?? "")
            : throw new RefusedException("DetailUnknown",
                $"\"{string.Join('=', pair)}\" names no detail. Write one of {string.Join(", ", Enum.GetValues<Detail>().Select(Choices.Plain))}, the sign = and its text.")).ToList();
        await services.GetRequiredService<GiveDetails>()
            .RunAsync(new(facts.Id, wanted, clock.Today()), clock.ChangeByProgram("Gave details at the command line"), cancel);
        return await ReadAsync(db, slug, cancel);
    }

    private static async Task<IReadOnlyList<DetailListed>> ReadAsync(AppDb db, string slug, CancellationToken cancel)
    {
        var stored = await db.DetailsOfAsync((await db.AreaFactsAsync(slug, cancel)).Id, cancel);
        return [.. Enum.GetValues<Detail>().Select(kind => new DetailListed(kind, kind.Group(), stored.GetValueOrDefault(kind)))];
    }

    private static void Write(IReadOnlyList<DetailListed> details, TextWriter output)
    {
        foreach (var detail in details)
        {
            output.WriteLine($"{Choices.Plain(detail.Detail),-26} {detail.Text ?? "(not given)"}");
        }
    }

    private static void WriteLogo(LogoShown logo, TextWriter output) =>
        output.WriteLine(logo.Address is null ? "No logo is shown." : $"The logo is at {logo.Address}.");
}

/// <param name="Text">Null where the office has not given it.</param>
internal sealed record DetailListed(Detail Detail, DetailGroup Group, string? Text);

internal sealed record AreaRenamed(string Slug, string Name, string Colour);

internal sealed record LogoShown(string Area, string? Address);
