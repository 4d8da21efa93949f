namespace EmployerConnect.Web.Features.Spreadsheets;

/// <summary>The columns that each kind of spreadsheet may have.</summary>
public static class SheetFields
{
    public const string Employer = "Employer";
    public const string School = "School";
    public const string Postcode = "Postcode";
    public const string Sector = "Sector";
    public const string Size = "Size";
    public const string Name = "Name";
    public const string FirstName = "FirstName";
    public const string LastName = "LastName";
    public const string Email = "Email";
    public const string Role = "Role";
    public const string Activity = "Activity";
    public const string Title = "Title";
    public const string Date = "Date";
    public const string Start = "Start";
    public const string End = "End";
    public const string Minutes = "Minutes";
    public const string Years = "Years";
    public const string Expected = "Expected";
    public const string Attended = "Attended";
    public const string Delivery = "Delivery";
    public const string Place = "Place";
    public const string Room = "Room";
    public const string Link = "Link";
    public const string Volunteer = "Volunteer";
    public const string Alone = "Alone";

    private static readonly string[] EmployerHeadings =
        ["employer", "employername", "organisation", "organization", "organisationname", "organizationname", "company", "companyname", "business", "businessname", "firm", "org", "account", "accountname"];

    private static readonly string[] SchoolHeadings =
        ["school", "schoolname", "urn", "schoolurn", "college", "collegename", "academy", "schoolorcollege", "schoolcollege", "establishment", "establishmentname", "provider"];

    private static readonly string[] EmailHeadings = ["email", "emailaddress", "mail", "emailaddresses", "contactemail", "contactemailaddress", "workemail", "emailid"];

    private static readonly SheetField SomeEmail = new(Email, "E-mail address", true, EmailHeadings);

    private static readonly SheetField[] Names =
    [
        new(Name, "Name", false, ["name", "fullname", "contact", "contactname", "maincontact", "person", "volunteer", "volunteername", "careersleader", "staffname", "staffmember"]),
        new(FirstName, "First name", false, ["firstname", "forename", "givenname", "christianname", "first"]),
        new(LastName, "Last name", false, ["lastname", "surname", "familyname", "last"]),
    ];

    private static readonly Dictionary<SheetKind, IReadOnlyList<SheetField>> Kinds = new()
    {
        [SheetKind.Employers] =
        [
            new(Employer, "Employer’s name", true, [.. EmployerHeadings, "name"]),
            new(Postcode, "Postcode", false, ["postcode", "postalcode", "zip", "zipcode", "pcode", "postcodeofmainaddress"]),
            new(Sector, "Sector", false, ["sector", "sectors", "industry", "industrysector", "businesssector", "area"], "Such as “Construction”; several with commas"),
            new(Size, "How many people work there", false, ["size", "sizeband", "employees", "noofemployees", "numberofemployees", "headcount", "staff", "companysize"]),
            new(Name, "Contact’s name", false, ["contact", "contactname", "maincontact", "contactperson", "fullname", "person"]),
            Names[1],
            Names[2],
            SomeEmail with { Name = "Contact’s e-mail address", IsNeeded = false },
        ],
        [SheetKind.Contacts] = [new(Employer, "Employer", true, EmployerHeadings), .. Names, SomeEmail],
        [SheetKind.Volunteers] = [new(Employer, "Employer", true, EmployerHeadings), .. Names, SomeEmail],
        [SheetKind.SchoolPeople] =
        [
            new(School, "School: name or URN", true, SchoolHeadings),
            .. Names,
            SomeEmail,
            new(Role, "Role", false, ["role", "jobtitle", "job", "position", "title"], "Careers leader, or enterprise adviser; empty means careers leader"),
        ],
        [SheetKind.Encounters] =
        [
            new(School, "School: name or URN", true, SchoolHeadings),
            new(Employer, "Employer", true, EmployerHeadings),
            new(Activity, "Activity", true, ["activity", "activitytype", "encounter", "encountertype", "type", "event", "eventtype", "typeofactivity", "typeofencounter", "kind"], "Such as “Careers talk”"),
            new(Date, "Date", true, ["date", "day", "when", "eventdate", "sessiondate", "dateofevent", "dateofactivity", "onthe"]),
            new(Start, "Start", false, ["start", "starttime", "time", "from", "begins", "times", "starts"], "Such as 10:00, or 10:00 to 10:50; empty means the whole day"),
            new(End, "End", false, ["end", "endtime", "to", "finish", "finishtime", "until", "ends"]),
            new(Minutes, "Minutes", false, ["minutes", "duration", "length", "durationminutes", "mins", "durationmins"]),
            new(Years, "Year groups", true, ["year", "years", "yeargroup", "yeargroups", "yr", "yrgroup", "yrgroups", "cohort", "keystage"]),
            new(Expected, "Pupils expected", true, ["pupils", "pupilsexpected", "expected", "students", "studentsexpected", "noofpupils", "noofstudents", "numberofpupils", "numberofstudents", "groupsize", "numbers", "learners"]),
            new(Attended, "Pupils reached", false, ["pupilsreached", "reached", "attended", "attendance", "pupilsattended", "studentsattended", "studentsreached", "actual", "actualnumbers"], "For those that are over; for several year groups such as “9: 30, 10: 28”"),
            new(Title, "Title", false, ["title", "sessiontitle", "eventname", "nameofevent", "eventtitle"]),
            new(Delivery, "Where: at school, at the workplace, virtual", false, ["delivery", "mode", "format", "deliverymode", "virtualorinperson", "inpersonorvirtual"]),
            new(Place, "Address", false, ["place", "venue", "location", "address", "where"]),
            new(Room, "Room", false, ["room", "hall", "roomnumber"]),
            new(Link, "Link for joining", false, ["link", "joininglink", "meetinglink", "url", "teamslink", "zoomlink"]),
            new(Volunteer, "Volunteer’s e-mail address", false, ["volunteer", "volunteeremail", "volunteersemail", "speaker", "speakeremail", "deliveredby"]),
            new(Alone, "Alone with pupils", false, ["alone", "unsupervised", "alonewithpupils"], "Yes where nobody of the school’s staff is there all the time"),
            new(Sector, "Sector", false, ["sector", "sectors", "industry", "industrysector"]),
        ],
    };

    public static IReadOnlyList<SheetField> Of(SheetKind kind) => Kinds[kind];
}
