using Frankpledge.Tests.Support;
using Frankpledge.Web.Base;

namespace Frankpledge.Tests.Web.Base;

public sealed class LastReadTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private readonly KeptPages pages = new(new StandingClock());
    private readonly LastRead<string, string> last;
    private int reads;

    public LastReadTests() => last = new(pages);

    [Fact]
    public async Task Reads_once_for_all_who_ask_on_one_day_while_nothing_changes()
    {
        (await AskAsync("kent", Today)).ShouldBe("kent 1");
        (await AskAsync("kent", Today)).ShouldBe("kent 1");
        (await AskAsync("essex", Today)).ShouldBe("essex 2");
    }

    [Fact]
    public async Task Reads_again_after_a_change_of_any_area_and_on_another_day()
    {
        await AskAsync("kent", Today);
        pages.Evict("essex");
        (await AskAsync("kent", Today)).ShouldBe("kent 2");
        (await AskAsync("kent", Today.AddDays(1))).ShouldBe("kent 3");
    }

    [Fact]
    public async Task What_was_read_while_the_records_changed_is_not_used_again()
    {
        var now = await last.FindAsync("kent", Today, () =>
        {
            pages.EvictAll();
            return Task.FromResult<string?>("as it was before");
        });

        now.ShouldBe("as it was before");
        (await AskAsync("kent", Today)).ShouldBe("kent 1");
    }

    [Fact]
    public async Task What_is_not_there_is_asked_for_each_time()
    {
        (await last.FindAsync("atlantis", Today, () => Task.FromResult<string?>(null))).ShouldBeNull();
        (await AskAsync("atlantis", Today)).ShouldBe("atlantis 1");
    }

    private Task<string?> AskAsync(string key, DateOnly today) => last.FindAsync(key, today, () => Task.FromResult<string?>($"{key} {++reads}"));
}
