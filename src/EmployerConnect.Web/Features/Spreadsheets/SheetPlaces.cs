namespace EmployerConnect.Web.Features.Spreadsheets;

/// <summary>Which school or employer of the hub a row means.</summary>
internal static class SheetPlaces
{
    public static KnownPlace? Employer(SheetCells cells, SheetGround ground)
    {
        var name = cells.Text(SheetFields.Employer, "employer", SheetCells.NameLimit);
        if (name.Length == 0)
        {
            return null;
        }

        var found = ground.Employers(name);
        if (found.Count != 1)
        {
            cells.Refuse(SheetFields.Employer, found.Count == 0
                ? $"No employer of your hub is called “{SheetCells.Quoted(name)}”: bring the employers in first, or write the name as it stands here"
                : $"{found.Count} employers of your hub are called “{SheetCells.Quoted(name)}”: merge them first");
        }

        return found.Count == 1 ? found[0] : null;
    }

    /// <param name="cells">The row.</param>
    /// <param name="ground">What the hub has.</param>
    /// <param name="mayJoin">Whether a school of the register may come into the hub by this row.</param>
    public static KnownPlace? School(SheetCells cells, SheetGround ground, bool mayJoin)
    {
        var text = cells.Text(SheetFields.School, "school", SheetCells.NameLimit);
        if (text.Length == 0)
        {
            return null;
        }

        var problem = ground.Schools(text) switch
        {
            [] => $"No school of your hub is called “{SheetCells.Quoted(text)}”: write its name as it stands here, or its URN",
            [{ IsToJoin: true }] when !mayJoin => "This school is not in your hub",
            [{ IsToJoin: true }] when !ground.IsLead => "This school is not in your hub yet: somebody who leads the hub brings it in",
            [_] => null,
            _ => $"Several schools are called “{SheetCells.Quoted(text)}”: write the URN",
        };
        if (problem is null)
        {
            return ground.Schools(text)[0];
        }

        cells.Refuse(SheetFields.School, problem);
        return null;
    }
}
