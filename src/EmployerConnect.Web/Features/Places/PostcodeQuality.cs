namespace EmployerConnect.Web.Features.Places;

/// <summary>Ordnance Survey's positional quality indicator, 10 to 90; ONS writes the same scale as 1 to 9.</summary>
public static class PostcodeQuality
{
    /// <summary>A building of the postcode: also what is assumed where a file does not say.</summary>
    public const int Best = 10;

    /// <summary>No coordinates, whatever numbers the row carries.</summary>
    public const int None = 90;

    /// <summary>How far off the coordinates may be: our rough figures for OS's words for each grade.</summary>
    public static int UncertaintyMetres(int quality) => quality switch
    {
        < 30 => 0,
        < 40 => 50,
        < 50 => 100,
        // 50 is made up from the postcodes around it, 60 is the middle of the sector.
        < 60 => 300,
        < 80 => 1_500,
        _ => 100,
    };
}
