using System.Net;
using EmployerConnect.Matching;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Requests;

namespace EmployerConnect.Tests.Features.Requests;

public sealed class PostRequestTests : RequestPages
{
    public static TheoryData<string, string, string> Wrong => new()
    {
        { "Title", "", "Enter the title" },
        { "Title", new string('x', 121), "Title must be 120 characters or fewer: this has 121" },
        { "Activities", "", "Choose at least one kind of activity" },
        { "Activities", "4096", "“4096” is not one of the choices" },
        { "YearGroups", "", "Choose at least one year group" },
        { "GroupSize", "0", "Group size must be a whole number from 1 to 2,000, not “0”" },
        { "GroupSize", "2147483648", "Group size must be a whole number from 1 to 2,000, not “2147483648”" },
        { "Deliveries", "", "Choose where it can happen" },
        { "RadiusMiles", "", "How far pupils can travel: enter a whole number from 0 to 100" },
        { "SessionsWanted", "21", "Number of sessions must be a whole number from 1 to 20, not “21”" },
        { "Purpose", "", "Enter the purpose" },
        { "Purpose", new string('x', 1001), "Purpose must be 1,000 characters or fewer: this has 1,001" },
        { "Outcomes", " ", "Enter the intended outcomes" },
        { "Outcomes", new string('x', 1001), "Intended outcomes must be 1,000 characters or fewer: this has 1,001" },
        { "AccessNeeds", new string('x', 501), "Access needs must be 500 characters or fewer: this has 501" },
        { "Windows[0].To", "2027-02-29", "Last date: “2027-02-29” is not a real date. Enter one such as 14/1/2027" },
        { "Windows[0].End", "09:00", "End time must be after the start time, 10:00" },
    };

    [Fact]
    public async Task Post_Complete_PostsEveryField()
    {
        using var response = await Post(With(("Sectors", "Engineering"), ("Subjects", "Physics"), ("AccessNeeds", "Lift")));
        var request = await Posted(response);
        Assert.Equal((People.AshSchool, People.AlderHub, People.Ada), (request.OrganisationId, request.HubId, request.CreatedByPersonId));
        Assert.Equal((RequestState.Open, 1, 2, 0), (request.State, request.Version, request.SessionsWanted, request.SessionsHeld));
        Assert.Equal((Activities.CareersTalk | Activities.WorkplaceVisit, Sectors.Engineering, Subjects.Physics, YearGroups.Year10), (request.Activities, request.Sectors, request.Subjects, request.YearGroups));
        Assert.Equal((25, Deliveries.AtSchool | Deliveries.AtWorkplace, 8, Benchmarks.Benchmark6), (request.GroupSize, request.Deliveries, request.RadiusMiles, request.Benchmarks));
        Assert.Equal(("To see engineering at work.", "Pupils can describe two jobs.", "Lift"), (request.Purpose, request.Outcomes, request.AccessNeeds));
        var window = Assert.Single(request.Windows);
        Assert.Equal((new DateOnly(2027, 2, 1), new DateOnly(2027, 3, 31), Weekdays.Monday, 600, 720), (window.FromDate, window.ToDate, window.Days, window.StartMinute, window.EndMinute));
        Assert.Equal(1, await Count($"AuditEntry WHERE Action = 'RequestPosted' AND SubjectId = '{request.Id.ToString().ToUpperInvariant()}'"));
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Post_SaysWhatIsWrongBesideItsField_AndKeepsAll(string field, string value, string message)
    {
        using var response = await Post(With((field, value)));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var page = await SiteClient.Parse(response);
        var id = field.Replace("[", "_", StringComparison.Ordinal).Replace("]", "_", StringComparison.Ordinal).Replace(".", "_", StringComparison.Ordinal);
        Assert.Equal($"Error: {message}", page.QuerySelector($"#{id}-error")?.TextContent.Trim());
        Assert.Equal(1, await Count("EncounterRequest"));
        var kept = SiteClient.Fields(page, "/requests/new");
        foreach (var (name, typed) in With((field, value)).Where(one => !string.IsNullOrWhiteSpace(one.Value) && one.Value != "4096"))
        {
            Assert.Contains(new(name, typed), kept);
        }
    }

    /// <summary>Invariant 8.</summary>
    [Fact]
    public async Task Post_Twice_PostsOneRequest()
    {
        var form = SiteClient.Fill(SiteClient.Fields(await Ada.Page("/requests/new"), "/requests/new"), Complete);
        using var first = await Ada.Post("/requests/new", form);
        using var second = await Ada.Post("/requests/new", form);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(2, await Count("EncounterRequest"));
    }

    /// <summary>Invariant 22.</summary>
    [Fact]
    public async Task Post_StateSchoolHubAndCounts_AreIgnored()
    {
        using var response = await Post(With(("State", "Withdrawn"), ("OrganisationId", $"{People.OakSchool}"), ("HubId", $"{People.BirchHub}"), ("Place", $"{People.OakSchool}/{People.BirchHub}"), ("SessionsHeld", "2"), ("Version", "7"), ("Id", $"{Request.Id}")));
        var request = await Posted(response);
        Assert.Equal((People.AshSchool, People.AlderHub, RequestState.Open, 0, 1), (request.OrganisationId, request.HubId, request.State, request.SessionsHeld, request.Version));
    }

    [Fact]
    public async Task Post_OfASchoolInTwoHubs_MustChooseOne_AndOnlyItsOwnCount()
    {
        await Site.With<Database, int>(database => database.Commit(work =>
            work.Execute("INSERT INTO HubMember (HubId, OrganisationId) VALUES (@BirchHub, @AshSchool)", new { People.BirchHub, People.AshSchool })));
        using var none = await Post(Complete);
        Assert.NotNull((await SiteClient.Parse(none)).QuerySelector("#Place-error"));
        using var stranger = await Post(With(("Place", $"{People.OakSchool}/{People.BirchHub}")));
        Assert.NotNull((await SiteClient.Parse(stranger)).QuerySelector("#Place-error"));
        using var response = await Post(With(("Place", $"{People.AshSchool}/{People.BirchHub}")));
        Assert.Equal(People.BirchHub, (await Posted(response)).HubId);
    }
}
