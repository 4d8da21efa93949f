using System.Net;
using AngleSharp.Dom;
using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.BadInput;

/// <summary>What people and attackers type, through the real pages: one clear message, everything kept, nothing saved. Offers have a list of their own (PublishErrorsTests).</summary>
public sealed class BadInputTests(BadInputSite fixture) : IClassFixture<BadInputSite>
{
    private const string Rtl = "Builders\u202E9 raeY rof";

    /// <summary>The form, the field, what is typed there, and what the page then says.</summary>
    public static TheoryData<string, string, string, string> Cases => new()
    {
        { "request", "Title", "Builders\0 for Year 9", "Remove the character that cannot be shown" },
        { "request", "Title", Rtl, "Remove the character that cannot be shown" },
        { "request", "Title", new string('e', 121), "Title must be 120 characters or fewer: this has 121" },
        { "request", "Purpose", new string('x', 1_000_000), "Purpose must be 1,000 characters or fewer: this has 1,000,000" },
        { "request", "Purpose", "\u200B\u200D \t", "Enter the purpose" },
        { "request", "GroupSize", "-3", "Group size must be a whole number from 1 to 2,000, not “-3”" },
        { "request", "GroupSize", "99999999999999999999", "Group size must be a whole number from 1 to 2,000, not “99999999999999999999”" },
        { "request", "GroupSize", "thirty", "Group size must be a whole number from 1 to 2,000, not “thirty”" },
        { "request", "GroupSize", "1e3", "Group size must be a whole number from 1 to 2,000, not “1e3”" },
        { "request", "GroupSize", "٣٠", "Group size must be a whole number from 1 to 2,000, not “٣٠”" },
        { "request", "SessionsWanted", "0", "Number of sessions must be a whole number from 1 to 20, not “0”" },
        { "request", "RadiusMiles", "10.5", "How far pupils can travel must be a whole number from 0 to 100, not “10.5”" },
        { "request", "YearGroups", "Year4", "“Year4” is not one of the choices" },
        { "request", "Activities", "512", "“512” is not one of the choices" },
        { "request", "Windows[0].From", "29 Feb 2027", "First date: “29 Feb 2027” is not a real date. Enter one such as 14/1/2027" },
        { "request", "Windows[0].From", "31/4/2027", "First date: “31/4/2027” is not a real date. Enter one such as 14/1/2027" },
        { "request", "Windows[0].To", "2027-01-31", "Last date must not be before the first date, 1 February 2027" },
        { "request", "Windows[0].From", "next Tuesday", "First date: “next Tuesday” is not a real date. Enter one such as 14/1/2027" },
        { "request", "Windows[0].Start", "12:30", "End time must be after the start time, 12:30" },
        { "request", "Windows[0].End", "24:00", "End time: “24:00” is not a time. Enter hours and minutes, such as 10:30" },
        { "request", "Windows[0].Start", "ten", "Start time: “ten” is not a time. Enter hours and minutes, such as 10:30" },
        { "request", "Outcomes", "Tom Baker in Year 9 gets to know a builder.", "“Tom Baker in Year 9” looks like a name. No pupil may be named here: take it out. If it is not a pupil's, tick the box at the end of the form and save again" },
        { "other time", "Date", "2027-02-29", "“2027-02-29” is not a date: enter a real one, such as 14/1/2027" },
        { "other time", "Date", "2026-11-03", "The date and time must be in the future" },
        { "other time", "Date", "9999-12-31", "9999 is too far away: enter a year between 1990 and 2200" },
        { "other time", "StartTime", "25:61", "“25:61” is not a time: enter hours and minutes, such as 10:30" },
        { "other time", "StartTime", "23:30", "The session must end on the day it begins: choose an earlier start or a shorter session" },
        { "other time", "DurationMinutes", "-60", "Enter how long the session takes in minutes, from 10 to 480" },
        { "other time", "Note", new string('n', 5_000), "Use at most 500 characters: this has 5000" },
        { "booking", "Place", "", "Enter where it takes place, with the postcode" },
        { "booking", "Place", new string('p', 1_000), "Use at most 300 characters: this has 1000" },
        { "booking", "VolunteerIds", "00000000-0000-0000-0000-000000000000", "Choose at least one person from the employer who comes" },
        { "booking", "VolunteersNeeded", "1000000", "Enter how many volunteers are needed, from 1 to 50" },
        { "booking", "Date", "0001-01-01", "1 is too far away: enter a year between 1990 and 2200" },
        { "clearance", "ExpiresOn", "2026-11-30", "The last day must come after the day of issue" },
        { "clearance", "IssuedOn", "2031-01-01", "The day of issue must not be in the future" },
        { "clearance", "Note", "Certificate 001234567890", "This looks like a certificate's number, which is never kept here: leave it out" },
        { "clearance", "Level", "99", "“99” is not one of the choices" },
        { "invitation", "Email", "hal@example.org\r\nBcc: all@example.org", "Enter an e-mail address in the shape of name@example.org" },
        { "invitation", "Email", "no address", "Enter an e-mail address in the shape of name@example.org" },
        { "invitation", "Name", "", "Enter the name of the employer" },
        { "profile", "Postcode", "JE2 3AB", "We do not know where JE2 3AB is. Which town is nearest?" },
        { "profile", "Postcode", "BFPO 1", "A BFPO number is an address, not a place. Which town is nearest?" },
        { "profile", "Postcode", "SW1A 1AAA", "That is not a UK postcode: it should look like WR1 2AA. Enter it again, or choose the nearest town." },
        { "profile", "SizeBand", "enormous", "Say how many people work for you" },
        { "profile", "Name", "   ", "Enter the name" },
        { "join", "Email", "a@b@c", "Enter an e-mail address in the shape of name@example.org" },
        { "join", "Email", $"{new string('a', 320)}@example.org", "E-mail address must be 254 characters or fewer: this has 332" },
        { "sign-in", "Email", "", "Enter your e-mail address" },
        { "sign-in", "Password", "", "Enter your password" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task BadInput_IsNamed_Kept_AndNotSaved(string form, string field, string typed, string message)
    {
        var filled = fixture.Form(form);
        var client = await fixture.Site.Client(filled.Person);
        var before = await Rows();
        (string Name, string Value)[] fields = [.. filled.Fields.Where(one => one.Name != field), (field, typed)];
        using var response = await client.Submit(filled.Page, filled.Action, fields);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var page = await SiteClient.Parse(response);
        Assert.Equal(message, BadInputSite.Message(page, field));
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll(".govuk-error-summary__list a[href^='#']"), link => page.QuerySelector(link.GetAttribute("href")!) is not null);
        var kept = SiteClient.Fields(page, filled.Action);
        foreach (var (name, value) in fields.Where(one => one.Name != "Password" && (one.Name != field || IsShowable(page, one))))
        {
            Assert.Contains(new(name, value), kept);
        }

        Assert.Equal(before, await Rows());
    }

    // Opening a page that shows checks is an entry of its own.
    private async Task<string> Rows() => string.Join('\n', (await EveryRow.Of(fixture.Site)).Split('\n').Where(row => !row.Contains("ClearanceRead", StringComparison.Ordinal) && !row.Contains("ClearancesRead", StringComparison.Ordinal)));

    // What no page can show, and choices that are none, cannot come back.
    private static bool IsShowable(IParentNode page, (string Name, string Value) typed) =>
        typed.Value.Length > 0 && typed.Value.All(letter => letter is not ('\0' or '\r') && !char.IsSurrogate(letter)) && page.QuerySelector($"[name='{typed.Name}']:is(input[type=text], input[type=email], input:not([type]), textarea)") is not null;
}
