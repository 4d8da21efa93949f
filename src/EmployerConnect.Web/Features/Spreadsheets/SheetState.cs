namespace EmployerConnect.Web.Features.Spreadsheets;

/// <summary>uploaded → looked through → brought in → taken back; what takes its time is done in the background.</summary>
public enum SheetState
{
    Uploaded,
    Checking,
    Checked,
    BringingIn,
    In,
    TakingBack,
    TakenBack,
}

/// <summary>What is to be said of a row: before it comes in, and afterwards.</summary>
public enum RowVerdict
{
    Waiting,
    Good,

    /// <summary>Looks like something that is there, or that stands in an earlier row: somebody says which.</summary>
    Alike,

    /// <summary>Is there already, to the letter: nothing is to be done.</summary>
    There,
    Bad,
    In,

    /// <summary>Somebody said that it stays out.</summary>
    Left,
    TakenBack,

    /// <summary>Could not be taken back: something has been built upon it.</summary>
    Stays,
}

/// <summary>What somebody says of a row that looks like something else.</summary>
public enum RowAnswer
{
    /// <summary>It is the same: what is there stays as it is.</summary>
    Same,

    /// <summary>It is the same, and what is missing there is filled in.</summary>
    Fill,
    New,
    Leave,
}
