using System.Globalization;
using Frankpledge.Plans.Learning;
using Frankpledge.Plans.Matching;
using Frankpledge.Plans.Review;
using Frankpledge.Reading;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design;
using Frankpledge.Web.Modules.Plans.Contract;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>Labels in the words that people read.</summary>
public sealed class LabelWords(IStringLocalizer<Words> words, IStringLocalizer<ManageWords> manage)
{
    public string Kind(StatementKind kind) => words[$"Kind{kind}"];

    public string Kinds(IEnumerable<StatementKind> kinds) => string.Join(", ", kinds.Select(Kind));

    public string Actors(IReadOnlyList<Actor> actors) => actors.Count == 0 ? manage["NobodyNamed"] : string.Join(", ", actors.Select(actor => actor.Name));

    public string Verdict(Verdict verdict) => manage[$"Verdict{verdict}"];

    public string Comparator(Comparator comparator) => manage[$"Comparator_{comparator.Name()}"];

    /// <summary>For example "burglary: reduce by 20 per cent, by 2030".</summary>
    public string Target(Target target)
    {
        string?[] amount = [Comparator(target.Comparator),
            target.Number?.ToString("#,0.######", CultureInfo.CurrentCulture) ?? target.Grade, TargetUnit.Of(target)];
        return $"{target.Measure}: {string.Join(' ', amount.OfType<string>())}{(target.Deadline is null ? "" : $", {target.Deadline.Words}")}";
    }

    public string Targets(IReadOnlyList<Target> targets) => targets.Count == 0 ? manage["NoTarget"] : string.Join("; ", targets.Select(Target));

    /// <summary>What the rules said where the office's own reviews changed it, and the figures behind each change.</summary>
    public IEnumerable<string> Learned(Candidate candidate) => candidate.Learned is not { } learned ? [] : learned.Makes.Select(make => manage[
        $"Learned{make.What}", make.What == HabitOf.Actors
            ? Actors(learned.Actors) : Kinds(learned.Kinds.Order()), new Many(make.Changed), make.Right, make.Made].Value);

    /// <summary>A habit: what people take away, and what they give instead.</summary>
    public string Habit(Habit habit) => habit switch
    {
        KindHabit { Kinds: var kinds } => manage["HabitKinds", Kinds(kinds.Off), Kinds(kinds.On)],
        ActorHabit { Actors: var actors } => manage["HabitActors", Actors(actors.Off), Actors(actors.On)],
        _ => manage["HabitAside"],
    };

    /// <summary>A label in the edition before.</summary>
    public string Before(EditionChange change, ChangedLabel label) => change.Before?.Labels is { } labels ? Words(label, labels) : "";

    /// <summary>The same label now.</summary>
    public string After(EditionChange change, ChangedLabel label) =>
        change.After is { } now ? Words(label, new(now.Kinds, now.Actors, now.Targets, now.Refs, now.Section)) : "";

    private string Words(ChangedLabel label, CandidateLabels labels) => label switch
    {
        ChangedLabel.Kinds => Kinds(labels.Kinds.Order()),
        ChangedLabel.Actors => Actors(labels.Actors),
        ChangedLabel.Targets => Targets(labels.Targets),
        _ => string.Join(" / ", labels.Section),
    };
}
