namespace EmployerConnect.Web.Features.Shared.Helping;

/// <summary>What people ask where they stop, answered in plain words. The facts are those of the Gatsby Benchmarks' guidance and of the rules on the page about checks.</summary>
public static class Helps
{
    public static Help Checks { get; } = new(
        "What is a DBS check, and who needs one?",
        "It tells what the police and the Disclosure and Barring Service hold about somebody; the enhanced one tells most, and with the barred list also whether somebody may not work with children at all. "
        + "A visitor who comes once and is never left alone with pupils needs none. Somebody who is alone with pupils, or comes often, may need one. "
        + "Asking for more than the rules allow is wrong as well; the school’s own written risk assessment decides.",
        ("Which check is needed?", "/checks"));

    public static Help Meaningful { get; } = new(
        "What makes an encounter meaningful?",
        "Four things: both sides know what it is for; it is clear what pupils should take away; pupils take part and do not only listen; and there is time to look back on it afterwards. "
        + "That is why you are asked for a sentence on each. From the age of 11 every pupil should have at least one such encounter with an employer each year.");

    public static Help TwoWay { get; } = new(
        "What counts as a two-way part?",
        "Pupils ask, say or make something, and somebody from the employer answers them. Good examples are questions that were prepared in a lesson, a task from the employer’s work with feedback on it, or a mock interview. "
        + "Five minutes for questions at the end of a talk are little. Online it counts as well, as long as pupils can speak or write to whoever gives it while it runs.");

    public static Help Benchmarks { get; } = new(
        "What are the Gatsby Benchmarks?",
        "Eight things that good careers guidance in a school or college has; schools measure themselves against them every term. Meeting an employer is 5, and seeing or trying a workplace is 6. "
        + "A session that ties in with a school subject serves 4 as well, one about jobs in the area 2, and colleges, universities and apprenticeship providers serve 7. Choose only those that it truly serves: one or two are usual.");

    public static Help Radius { get; } = new(
        "How are the miles measured?",
        "From one postcode to the other in a straight line, but round a river or an estuary by its nearest crossing. The road is longer: ten miles are often half an hour by car. "
        + "Whoever travels says how far: the employer to a school, or the pupils to a workplace. Sessions online have no distance.");

    public static Help Travel { get; } = new(
        "How is the journey estimated?",
        "From the distance between the two postcodes, with what a road usually adds and a usual speed by car. Where it says “by road”, a route was looked up instead. "
        + "Traffic, buses and the walk from the car park are not in it, so leave some time.",
        ("How offers are ranked", "/ranking"));

    public static Help Approving { get; } = new(
        "What does approving do?",
        "Both sides have said yes already. You look at what neither of them sees: whether another school needs it more, whether the same people are asked too often, and whether the right check is there. "
        + "Approving lets the two sides book. “Approve and book” does both at once: the session then stands in everybody’s calendar, and the invitations go out.");

    public static Help Plan { get; } = new(
        "What is a plan?",
        "It looks at all open requests and all offers together, and says which of them to bring together so that the hub as a whole gets the most; a school’s first encounter of the year counts most. "
        + "It is a proposal to you. Nobody is asked or told before you accept an encounter of it, and then both sides still have to agree. You can take all of it, a part or nothing.");

    public static Help CalendarAddress { get; } = new(
        "How do I add it to Outlook, Google or an iPhone?",
        "Outlook: “Add calendar”, then “Subscribe from web”. Google, on a computer: the plus sign beside “Other calendars”, then “From URL”. iPhone: “Calendars”, “Add calendar”, “Add subscription calendar”. Paste the address each time. "
        + "Subscribe to it, do not import it: an imported calendar never changes again.",
        ("Step by step, and how soon each program looks", "/calendars/how-to"));

    public static Help SheetColumns { get; } = new(
        "What may stand in the columns?",
        "One column of yours for each line here; what you do not have stays at “No column”. Dates are read with the day first, such as 14/1/2027 or 14 Jan 2027, and times such as 10:00 or 10:00 to 10:50. "
        + "Year groups can be “9”, “Y9” or “7-9”, and several sectors go into one cell with commas. What cannot be read is shown to you row by row before anything comes in.");
}
