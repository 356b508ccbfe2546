using System.Globalization;
using Frankpledge.Common;

namespace Frankpledge.Documents;

/// <summary>The sentences for documents that cannot be read: what is wrong, and what to do.</summary>
internal static class Unreadable
{
    public static RefusedException Empty(string name) =>
        new("DocumentIsEmpty", $"{name} is empty. Choose the file again.");

    public static RefusedException NoText(string name) =>
        new("DocumentHasNoText", $"{name} holds no text. Check that it is the right file.");

    public static RefusedException TooLarge(string name, long limit) =>
        new("DocumentTooLarge", $"{name} is larger than {Megabytes(limit)} MB. Remove its pictures, or save it as text, and try again.");

    public static RefusedException TooLong(string name, Sentence what) =>
        new("DocumentTooLong", $"{name} is too long to be one document: {what}. Split it, or give only the part that holds the plan.");

    public static RefusedException ExpandsTooFar(string name, long limit) =>
        new("DocumentExpandsTooFar", $"{name} expands to more than {Megabytes(limit)} MB and was not opened. Save it again in Word, and try the new file.");

    public static RefusedException NestedTooDeeply(string name, int limit) =>
        new("DocumentNestedTooDeeply",
            $"{name} has parts nested more than {limit} deep and was not read. Save it again from its original program, or save it as text.");

    public static RefusedException TookTooLong(string name, TimeSpan limit) =>
        new("ReadingTookTooLong",
            $"Reading {name} took longer than {Number(limit.TotalSeconds)} seconds and was stopped. Split it, or save it as text, and try again.");

    public static RefusedException NeededTooMuchMemory(string name) =>
        new("ReadingNeededTooMuchMemory", $"Reading {name} needed more memory than is allowed and was stopped. Save it again as a smaller file, or as text.");

    public static RefusedException HasEntities(string name, string part) =>
        new("DocumentHasEntities",
            $"{name} declares a document type or entities in {part}, which no Word document needs, and was not read. Save it again in Word.");

    /// <summary>The code of <see cref="Damaged"/>.</summary>
    public const string DamagedCode = "DocumentIsDamaged";

    public static RefusedException Damaged(string name, Sentence detail) =>
        new(DamagedCode, $"{name} is damaged: {detail}. Open it in its own program, save it again, and try the new file.");

    public static RefusedException PasswordProtected(string name) =>
        new("DocumentHasPassword", $"{name} is protected by a password. Save a copy without the password, and try that.");

    public static RefusedException ScanWithoutText(string name) =>
        new("ScanWithoutText",
            $"{name} holds pictures of pages but no text, as a scan does. Use the original document, or run text recognition on the scan first.");

    public static RefusedException NotReadable(string name, Sentence what, Sentence remedy) =>
        new("FormatNotReadable", $"{name} is {what}, which cannot be read. {remedy}");

    public static RefusedException PopplerMissing() =>
        new("PopplerMissing",
            "Reading PDF needs the programs pdftotext and pdftohtml, which are not installed. Install them with: apt-get install poppler-utils");

    private static string Megabytes(long bytes) => Number(bytes / 1_000_000.0);

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
