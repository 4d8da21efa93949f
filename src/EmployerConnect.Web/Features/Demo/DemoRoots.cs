namespace EmployerConnect.Web.Features.Demo;

/// <summary>Invented first halves of the names of schools and firms, a list for each hub.</summary>
internal static class DemoRoots
{
    public static readonly string[][] Schools =
    [
        [
            "Hartsedge", "Quillbrook", "Merrowdale", "Larchover", "Sallowfield", "Teasel Bank", "Corncrake Hill", "Withyfold", "Oxlip",
            "Brackenlea", "Temefold", "Pennycress", "Three Rivers Edge", "Damsonbury", "Peartree Rise",
        ],
        [
            "Fennimore", "Yarrowmead", "Chalkwell Down", "Lapwing Rise", "Hornbeam Vale", "Sorrelbank", "Mimmsworth", "Beechover", "Cobnut",
            "Ivelbrook", "Ashwellbury", "Rooksnest", "Gadeford", "Skylark Down", "Larkbarrow",
        ],
    ];

    public static readonly string[][] Firms =
    [
        [
            "Brindlecombe", "Tarrowby", "Pellowick", "Dunnersett", "Severnlight", "Abberfold", "Plumtree Lane", "Croomwell", "Oakgallen", "Lenchmere",
            "Saltway Cross", "Wychbury Gate", "Hopkiln", "Redstone Ferry", "Bredonlea", "Clentmoor", "Hanburrow", "Arrowbank", "Faithfold", "Glaziers Row",
        ],
        [
            "Haldenworth", "Verlambrook", "Tringmoor", "Kimblewick", "Mimramside", "Osterfold", "Watercress Lane", "Beanemill", "Harebellow", "Redbournley",
            "Colneford", "Quickmoor", "Nettledean", "Stortwell", "Puddingstone", "Rivermead Gate", "Codicotley", "Weldfold", "Broxmoor", "Potterscroft",
        ],
    ];
}
