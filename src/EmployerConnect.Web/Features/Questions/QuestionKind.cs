namespace EmployerConnect.Web.Features.Questions;

/// <summary>What one side of a match may ask the other: a list, so that nothing private is written here.</summary>
public enum QuestionKind
{
    SmallerGroup,
    LargerGroup,
    OtherYearGroup,
    StepFree,
    Online,
    Projector,
    Parking,
    AnotherDate,
}

/// <summary>What belongs to a yes.</summary>
public enum AnswerShape
{
    Nothing,
    Pupils,
    Year,
    Date,
}
