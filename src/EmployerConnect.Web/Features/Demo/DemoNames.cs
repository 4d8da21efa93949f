namespace EmployerConnect.Web.Features.Demo;

/// <summary>Invented people. The two lists have no common divisor, so a thousand numbers give a thousand names.</summary>
internal static class DemoNames
{
    private static readonly string[] First =
    [
        "Ada", "Bilal", "Carys", "Dev", "Elsie", "Femi", "Grace", "Hamza", "Imogen", "Jonah", "Kavita", "Leo", "Maeve", "Nadia", "Oscar",
        "Priya", "Quentin", "Rhian", "Samir", "Tessa", "Umar", "Verity", "Wilf", "Xanthe", "Yusuf", "Zara", "Anton", "Beth", "Callum",
        "Dilys", "Ewan", "Farah", "Gwen", "Hugo", "Iris", "Joel", "Keziah",
    ];

    private static readonly string[] Last =
    [
        "Finch", "Okafor", "Marlow", "Sandhu", "Whitlock", "Adeyemi", "Pryce", "Rahman", "Thornbury", "Kestrel", "Iqbal", "Larkham",
        "Nwosu", "Orchard", "Penrose", "Quill", "Redfern", "Siddiqui", "Tolland", "Underhill", "Vane", "Wetherby", "Yarrow", "Zielinski",
        "Ashdown", "Bramble", "Castell", "Dunmore", "Eddowes", "Farthing", "Gadsby", "Hollis", "Ingram", "Jessop", "Kaur", "Lovelock",
        "Mistry", "Norwood", "Osei", "Patel", "Rowntree",
    ];

    public static string Person(int number) => $"{First[number % First.Length]} {Last[number % Last.Length]}";

    /// <summary>"Ada Finch" at "Hartsedge School": ada.finch@hartsedge-school.example. The ending is kept for examples (RFC 2606).</summary>
    public static string Email(string person, string place) => $"{Slug(person, '.')}@{Slug(place, '-')}.example";

#pragma warning disable CA1308 // E-mail addresses are kept in lower case.
    private static string Slug(string text, char joint) =>
        string.Join(joint, new string([.. text.Where(letter => char.IsAsciiLetter(letter) || letter == ' ')]).ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries));
#pragma warning restore CA1308
}
