using Frankpledge.Documents;
using Frankpledge.Plans.Checks;
using Frankpledge.Tests.Documents;

namespace Frankpledge.Tests.Plans.Checks;

/// <summary>Links to places in the document itself, which a reader follows and does not arrive.</summary>
public sealed class DeadLinkTests
{
    [Fact]
    public void A_link_of_a_page_to_a_place_that_is_not_there_is_told_and_others_are_left_alone()
    {
        const string page = """
            <html><body><main><h1>Safer Wexley: Police and Crime Plan 2026-2029</h1><h2 id="streets">Streets</h2>
            <p>I will make every street safer. See <a href="#money">what it costs</a>, <a href="#streets">the streets</a> and <a href="#">the top</a>.</p>
            <p><a name="old">I will</a> light every park, <a href="#old">as before</a>.</p></main></body></html>
            """;

        Checking.Of("cross-references", Checking.Read(page, "plan.html")).ShouldBe([
            "The link “what it costs” leads to a place in this document that is not there (“money”). Correct it, or take it out."]);
    }

    [Fact]
    public void A_link_or_field_of_a_word_document_to_a_bookmark_that_is_gone_is_told()
    {
        var body = DocxFixture.Styled("Rubrik1", "Safer Wexley: Police and Crime Plan 2026-2029") + DocxFixture.Styled("H2", "Streets")
            + "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"Streets\"/><w:r><w:t>I will make every street safer.</w:t></w:r><w:bookmarkEnd w:id=\"1\"/></w:p>"
            + "<w:p><w:r><w:t xml:space=\"preserve\">I will spend more: see </w:t></w:r><w:hyperlink w:anchor=\"Money\"><w:r><w:t>what it costs</w:t></w:r></w:hyperlink>"
            + "<w:r><w:t xml:space=\"preserve\"> and </w:t></w:r><w:hyperlink w:anchor=\"Streets\"><w:r><w:t>the streets</w:t></w:r></w:hyperlink><w:r><w:t>.</w:t></w:r></w:p>"
            + "<w:p><w:r><w:t xml:space=\"preserve\">I will go on, page </w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGEREF Gone \\h </w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t>.</w:t></w:r></w:p>";

        var text = DocumentText.Of(DocumentReader.Read("plan.docx", DocxFixture.Of(body), ReadingLimits.Default), null, new(2026, 11, 30));

        Checking.Of("cross-references", text).ShouldBe([
            "The link “what it costs” leads to a place in this document that is not there (“Money”). Correct it, or take it out.",
            "A cross-reference leads to a place in this document that is not there (“Gone”). Correct it, or take it out."]);
    }

    [Fact]
    public void The_mark_that_a_lost_cross_reference_leaves_is_told() =>
        Checking.Of("cross-references", Checking.Plan("I will spend more, as shown in Error! Reference source not found.")).ShouldHaveSingleItem()
            .ShouldBe("“Reference source not found” stands where a cross-reference lost its place. Point it out again.");
}
