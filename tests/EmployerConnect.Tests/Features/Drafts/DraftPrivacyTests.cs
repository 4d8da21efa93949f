using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Erasures;
using EmployerConnect.Web.Features.Retention;

namespace EmployerConnect.Tests.Features.Drafts;

public sealed class DraftPrivacyTests : OfferDraftPages
{
    [Fact]
    public async Task ADraft_IsAmongItsOwnersData()
    {
        var draft = await Begin();
        await Answered(draft, "what", Part("what"));
        Assert.Contains("Bricks and beams", (await Ben.Page("/my-data")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retention_TakesDraftsThatNobodyHasWrittenInFor90Days()
    {
        await Begin();
        await Apply();
        Assert.Equal(1, await Count("Draft"));
        Site.Time.Advance(TimeSpan.FromDays(91));
        await Apply();
        Assert.Equal(0, await Count("Draft"));
        Assert.Equal(1, await Count("AuditEntry WHERE Action = 'RetentionApplied' AND SubjectKind = 'Draft' AND Detail = '1'"));
        Assert.Contains("Drafts of offers and requests", (await (await Site.Client()).Page("/privacy/retention")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erasure_TakesThem()
    {
        await Begin();
        var outcome = await Site.With<Erasure, Web.Database.Outcome>(erasure => erasure.Erase(People.Ben, by: null));
        Assert.True(outcome.IsDone);
        Assert.Equal(0, await Count("Draft"));
    }

    private Task<int> Apply() => Site.With<RetentionJob, int>(async job =>
    {
        await job.Apply();
        return 1;
    });
}
