using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;

namespace EmployerConnect.Tests.Access.Trails;

/// <summary>Spreadsheets: from the file to what came in, who is mailed, and back again.</summary>
internal static class SpreadsheetTrail
{
    private const string Employers = "Company,Post code,Size,Contact,E-mail\nCanary Nurseries,WR1 2AA,20,,\nBrook Builders,WR5 1AA,20,,\n";
    private const string Volunteers = "Company,Volunteer,E-mail\nBrook Builders,Vera Canary,vera@example.net\nBrook Builders,Vic Canary,vic@example.net\n";
    private const string Encounters = "School,Employer,Activity,Date,Start,End,Year group,Pupils,Title\nAsh School,Brook Builders,Careers talk,2/2/2027,10:00,10:50,9,30,Canary talk\n";

    public static async Task Walk(AuditTrail trail)
    {
        var people = await People.Settle(trail.Site);
        var employers = await In(trail, people.Cora, Employers, "Employers", ("Answer[3]", "Fill"));
        await trail.Submit(people.Cora, employers, $"{employers}/take-back");
        var volunteers = await In(trail, people.Cora, Volunteers, "Volunteers");
        await trail.Submit(people.Cora, volunteers, $"{volunteers}/send", ("Whom", "All"));
        await trail.Submit(people.Cora, "/spreadsheets/forget", "/spreadsheets/forget", ("Email", "vera@example.net"));
        var more = await In(trail, people.Cora, Volunteers, "Volunteers");
        await trail.Submit(people.Cora, more, $"{more}/take-back");
        var encounters = await In(trail, people.Cora, Encounters, "Encounters");
        await trail.Submit(people.Cora, encounters, $"{encounters}/take-back");
        var told = await In(trail, people.Cora, Encounters, "Encounters");
        await trail.Submit(people.Cora, told, $"{told}/tell");
        var unwanted = await Checked(trail, people.Cora, Employers, "Employers");
        await trail.Submit(people.Cora, unwanted, $"{unwanted}/discard");
        await Schools(trail, people);
    }

    /// <summary>A school of another hub comes into this one, and leaves it.</summary>
    private static async Task Schools(AuditTrail trail, People people)
    {
        await trail.Site.With<Database, int>(database => database.Commit(work => work.Execute(
            "INSERT INTO School (Urn, Name, Postcode, IsOpen, IsDemo, UpdatedAt) SELECT Urn, Name, Postcode, 1, 0, CreatedAt FROM Organisation WHERE Id = @OakSchool AND Urn NOT IN (SELECT Urn FROM School)", new { people.OakSchool })));
        var lead = await people.AddLead(trail.Site);
        var schools = await In(trail, lead, "School,Name,E-mail,Role\nOak School,Nell Canary,nell@example.net,Careers leader\n", "SchoolPeople");
        await trail.Submit(lead, schools, $"{schools}/take-back");
    }

    private static async Task<string> Checked(AuditTrail trail, Guid who, string text, string kind)
    {
        var columns = await trail.Upload(who, "/spreadsheets", "/spreadsheets", text, ("Kind", kind));
        return await trail.Submit(who, columns, columns);
    }

    private static async Task<string> In(AuditTrail trail, Guid who, string text, string kind, params (string Name, string Value)[] answers)
    {
        var sheet = await Checked(trail, who, text, kind);
        await trail.Submit(who, sheet, $"{sheet}/answers", [("Then", "BringIn"), .. answers]);
        return sheet;
    }
}
