using System.Text.RegularExpressions;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Architecture;

/// <summary>Tests on real documents and peers' figures beside the repository skip where these are missing.
/// Each has small cases of our own that never do.</summary>
public sealed partial class OwnCasesTests
{
    /// <summary>A file of tests that looks beside the repository, and the files whose own cases prove the same family.</summary>
    private static readonly Dictionary<string, string[]> OwnCases = new()
    {
        ["Documents/DocxReaderTests.cs"] = ["Reading/SamePlanTests.cs"],
        ["Plans/DraftOf2025CountedTests.cs"] = ["Reading/SamePlanTests.cs", "Plans/Checks/PlanCheckTests.cs"],
        ["Threads/FeedbackQuotationsTests.cs"] = ["Threads/QuotedTextTests.cs"],
        ["Web/Plans/RealDecisionPaperTests.cs"] = ["Plans/DecisionParagraphsTests.cs"],
        ["Web/Plans/Export/RealPlansExportedTests.cs"] = ["Documents/Writing/DocxWriterTests.cs", "Documents/Writing/WrittenWordsTests.cs"],
        ["Plans/Matching/PlanOnAPageTests.cs"] = ["Plans/Matching/AlignmentTests.cs", "Plans/Matching/AlignmentProperties.cs"],
        ["Plans/Checks/SeedsCheckedTests.cs"] =
            ["Plans/Checks/PlanCheckTests.cs", "Plans/Checks/NumberCheckTests.cs", "Plans/Checks/PaperCheckTests.cs", "Plans/Checks/WordingCheckTests.cs"],
        ["Reading/Tables/RealTablesTests.cs"] = ["Reading/Tables/TableChecksTests.cs"],
        ["Reading/SharedDocumentCasesTests.cs"] =
            ["Reading/SamePlanTests.cs", "Documents/HtmlReaderTests.cs", "Documents/PdfReaderTests.cs", "Documents/TextDocumentReaderTests.cs"],
        ["Reading/ParityTests.cs"] = ["Reading/SamePlanTests.cs", "Documents/PdfLineEndTests.cs"],
        ["Reading/LabellingSampleTests.cs"] = ["Reading/PlanReaderTests.cs", "Reading/SamePlanTests.cs"],
        ["Reading/Labels/SampleTests.cs"] = ["Reading/Labels/StatementLabellerTests.cs", "Reading/Labels/TargetTests.cs"],
        ["Statistics/Control/XmrGoldenTests.cs"] = ["Statistics/Control/XmrTests.cs"],
        ["Statistics/Rates/RatesGoldenTests.cs"] = ["Statistics/Rates/RatesTests.cs"],
        ["Statistics/Rates/RatesVerbTests.cs"] = ["Statistics/Rates/RatesTests.cs"],
        ["Statistics/Rates/PlacesGoldenTests.cs"] = ["Statistics/Rates/RatesTests.cs"],
        ["Statistics/Surveys/SurveyGoldenTests.cs"] = ["Statistics/Surveys/SurveyTests.cs"],
        ["Statistics/Agreement/ClassificationScoresTests.cs"] = ["Statistics/Agreement/RaterAgreementTests.cs"],
        ["Statistics/Text/TextCoderGoldenTests.cs"] = ["Statistics/Text/TextCoderTests.cs"],
        ["Statistics/Text/TextVerbTests.cs"] = ["Statistics/Text/ThemesTests.cs"],
        ["Statistics/Time/TimeGoldenTests.cs"] = ["Statistics/Time/StlTests.cs", "Statistics/Time/ForecastTests.cs"],
        ["Statistics/Opinion/OpinionGoldenTests.cs"] = ["Statistics/Opinion/OpinionGroupsTests.cs"],
    };

    private static string Tests => Path.Combine(Shared.Repository(), "tests", "Frankpledge.Tests");

    [Fact]
    public void Every_file_that_looks_beside_the_repository_names_its_own_cases()
    {
        var looking = Directory.EnumerateFiles(Tests, "*.cs", SearchOption.AllDirectories)
            .Where(file => LooksBeside().IsMatch(File.ReadAllText(file))).Select(file => Path.GetRelativePath(Tests, file).Replace('\\', '/'))
            .Where(file => file is not ("Statistics/Golden.cs" or "Support/Shared.cs" or "Architecture/OwnCasesTests.cs"));

        looking.ShouldBe(OwnCases.Keys, ignoreOrder: true);
    }

    [Fact]
    public void Own_cases_are_tests_that_need_nothing_beside_the_repository()
    {
        foreach (var file in OwnCases.Values.SelectMany(files => files).Distinct())
        {
            var text = File.ReadAllText(Path.Combine(Tests, file));
            text.ShouldContain("public void ", customMessage: file);
            LooksBeside().IsMatch(text).ShouldBeFalse(file);
        }
    }

    [GeneratedRegex(@"\b(?:Shared\.Path|Golden\.(?:Path|Read))\(")]
    private static partial Regex LooksBeside();
}
