namespace EmployerConnect.Web.Features.Concerns;

public enum ConcernKind
{
    LeftAlone,
    AdultsConduct,
    WelfareOfAPupil,
    UnsafePlace,
    ContactOutside,
    SomethingElse,
}

public enum ConcernState
{
    Waiting,
    TakenUp,
}
