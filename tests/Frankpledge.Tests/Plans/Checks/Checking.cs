using System.Text;
using Frankpledge.Documents;
using Frankpledge.Plans.Checks;

namespace Frankpledge.Tests.Plans.Checks;

/// <summary>A text and what the checks find in it.</summary>
internal static class Checking
{
    private static readonly DateOnly Today = new(2026, 11, 30);

    public static CheckedText Read(string text, string name = "plan.md") =>
        DocumentText.Of(DocumentReader.Read(name, Encoding.UTF8.GetBytes(text), ReadingLimits.Default), null, Today);

    public static CheckedText ReadFile(string path) =>
        DocumentText.Of(DocumentReader.Read(Path.GetFileName(path), File.ReadAllBytes(path), ReadingLimits.Default), null, Today);

    /// <summary>What one check says, without what only agrees.</summary>
    public static IReadOnlyList<string> Of(string check, string text) => Of(check, Read(text));

    public static IReadOnlyList<string> Of(string check, CheckedText text) =>
        [.. Found(check, text).Where(found => found.Weight != CheckWeight.Agrees).Select(found => found.Sentence.English)];

    public static IReadOnlyList<Found> Found(string check, CheckedText text) =>
        [.. PlanChecks.Of(text).Where(finding => finding.Check.Name == check).Select(finding => finding.Found)];

    /// <summary>A plan with these lines in it, each a paragraph.</summary>
    public static string Plan(params string[] lines) => $"# Safer Wexley: Police and Crime Plan 2026-2029\n\n## Streets\n\nI will make every street safer.\n\n{string.Join("\n\n", lines)}\n";
}
