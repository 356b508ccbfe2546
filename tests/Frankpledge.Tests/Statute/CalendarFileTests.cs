using Frankpledge.Statute.Calendar;

namespace Frankpledge.Tests.Statute;

public sealed class CalendarFileTests
{
    private static readonly DateTimeOffset Made = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void One_day_of_two_areas_and_of_one_area_on_two_installations_has_three_identities()
    {
        var day = new CalendarDay("precept/2027/Notify", "Notify the precept", new DateOnly(2027, 2, 1));
        CalendarOwner[] owners = [new("kent", Guid.CreateVersion7()), new("kent", Guid.CreateVersion7()), new("essex", Guid.CreateVersion7())];

        var identities = owners.Select(owner => Uid(CalendarFile.Text(owner, "Test", [day], Made))).ToList();

        identities.ShouldBeUnique();
        Uid(CalendarFile.Text(owners[0], "Test", [day with { Day = new DateOnly(2027, 2, 2) }], Made))
            .ShouldBe(identities[0], "a day that moves stays the same event");
    }

    [Fact]
    public void A_summary_with_signs_of_the_format_and_letters_of_Welsh_is_read_back()
    {
        const string Summary = "Cyhoeddi'r cynllun; rhan 1, \\ a \"dwy\"\nŵyl";
        var text = CalendarFile.Text(new("gwent", Guid.CreateVersion7()), "Test",
            [new("a", Summary + new string('y', 200), new DateOnly(2027, 2, 1), "Why,\nand how.")], Made);

        text.Split("\r\n").ShouldAllBe(line => System.Text.Encoding.UTF8.GetByteCount(line) <= 75);
        var read = Ical.Net.Calendar.Load(text)!.Events.Single();
        read.Summary.ShouldStartWith(Summary);
        read.Description.ShouldBe("Why,\nand how.");
        read.DtStart!.HasTime.ShouldBeFalse();
        read.DtEnd!.Value.ShouldBe(new DateTime(2027, 2, 2));
    }

    private static string Uid(string calendar) =>
        calendar.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n").Single(line => line.StartsWith("UID:", StringComparison.Ordinal));
}
