namespace Frankpledge.Tests;

/// <summary>Lets a test read a sentence as if it were the words themselves. In the namespace above all tests, so that none has to ask for it.</summary>
internal static class SentenceAssertions
{
    public static void ShouldBe(this Sentence? actual, string expected) => actual.ShouldNotBeNull().ToString().ShouldBe(expected);

    public static void ShouldStartWith(this Sentence? actual, string expected) => actual.ShouldNotBeNull().ToString().ShouldStartWith(expected, Case.Sensitive);

    public static void ShouldEndWith(this Sentence? actual, string expected) => actual.ShouldNotBeNull().ToString().ShouldEndWith(expected, Case.Sensitive);

    public static void ShouldContain(this Sentence? actual, string expected, Case sensitivity = Case.Insensitive) =>
        actual.ShouldNotBeNull().ToString().ShouldContain(expected, sensitivity);

    public static void ShouldNotContain(this Sentence? actual, string expected, Case sensitivity = Case.Insensitive) =>
        actual.ShouldNotBeNull().ToString().ShouldNotContain(expected, sensitivity);

    public static void ShouldNotBeNullOrEmpty(this Sentence? actual) => actual.ShouldNotBeNull().ToString().ShouldNotBeEmpty();

    public static bool Contains(this Sentence sentence, string words, StringComparison how = StringComparison.Ordinal) =>
        sentence.ToString().Contains(words, how);

    public static bool StartsWith(this Sentence sentence, string words, StringComparison how = StringComparison.Ordinal) =>
        sentence.ToString().StartsWith(words, how);

    public static bool EndsWith(this Sentence sentence, char last) => sentence.ToString().EndsWith(last);

    public static string[] Split(this Sentence sentence, string separator) => sentence.ToString().Split(separator);
}
