namespace EmployerConnect.Web.Features.Safeguarding;

/// <summary>What is asked of the adult, in rising order; the numbers stand in the database.</summary>
public enum CheckLevel
{
    Nothing = 0,
    SupervisedVisitor = 1,
    EnhancedDbs = 2,
    EnhancedDbsWithBarredList = 3,
}
