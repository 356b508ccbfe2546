using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Plans;
using Frankpledge.Plans.Drafting;

namespace Frankpledge.Tests.Support;

/// <summary>Working drafts to test with.</summary>
internal static class GivenDrafts
{
    public const string Slug = "2025-2029";

    extension(TestSite site)
    {
        /// <summary>A working draft of the area's plan, from its last edition.</summary>
        public Task<WorkingDraft> ADraftAsync(PoliceArea area, string slug = Slug) =>
            site.UseAsync<StartDraft, WorkingDraft>(use => use.RunAsync(new(area.Id, slug), Given.AChange(site)));

        public Task<WorkingText> DraftAsync(PoliceArea area, string slug = Slug) =>
            site.UseAsync<DraftsHere, WorkingText>(use => use.FindAsync(new(area.Id, slug)));

        public async Task<DraftPassage> PassageAsync(PoliceArea area, string said, string slug = Slug) =>
            (await site.DraftAsync(area, slug)).Find(said).ShouldNotBeNull($"The draft has no {said}");

        /// <summary>Saves a text over what stands.</summary>
        public async Task<int> WriteAsync(PoliceArea area, string said, string text, string who = "A tester", string slug = Slug)
        {
            var passage = await site.PassageAsync(area, said, slug);
            return await site.UseAsync<EditPassage, int>(use =>
                use.RunAsync(new(area.Id, slug), new(passage.Number, passage.TextNumber, text), Given.AChange(site) with { Who = who }));
        }

        /// <summary>Joins the statement behind this one to it.</summary>
        public async Task<int> JoinAsync(PoliceArea area, string reference, string slug = Slug)
        {
            var first = await site.PassageAsync(area, reference, slug);
            return await site.UseAsync<JoinPassages, int>(use => use.RunAsync(new(area.Id, slug), first.Number, first.TextNumber, Given.AChange(site)));
        }

        public Task<Edition> FreezeAsync(PoliceArea area, EditionStage stage = EditionStage.StatutoryDraft, string slug = Slug) =>
            site.UseAsync<FreezeDraft, Edition>(use => use.RunAsync(new(area.Id, slug), new(stage, null), Given.AChange(site)));

        public Change By(string who) => Given.AChange(site) with { Who = who };
    }
}
