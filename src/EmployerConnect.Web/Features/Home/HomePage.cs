using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Desk;
using EmployerConnect.Web.Features.Joining;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Home;

/// <summary>What needs this person today at the place where they are; what does not concern the place is null.</summary>
public sealed record HomePage(Actor Here, DateTime Now)
{
    /// <summary>How many of a list the home shows.</summary>
    public const int Shown = 5;

    private const int CheckDays = 60;

    public EmployerHome? Employer { get; init; }

    public SchoolHome? School { get; init; }

    public DeskPage? Desk { get; init; }

    public LeadHome? Lead { get; init; }

    /// <summary>Mail that did not reach its people, for those who co-ordinate their hub.</summary>
    public IReadOnlyList<MailTrouble> Troubles { get; init; } = [];

    /// <summary>Long work that they asked for.</summary>
    public IReadOnlyList<UnderWay> UnderWay { get; init; } = [];

    public AdministratorHome? Administrator { get; init; }

    public IReadOnlyList<SessionToCome> ToCome { get; init; } = [];

    /// <summary>Shown to those who give sessions.</summary>
    public OwnCheck? Check { get; init; }

    /// <summary>Reads the concerns of a hub.</summary>
    public bool IsSafeguardingContact { get; init; }

    public IReadOnlyList<CardList> Lists => [.. Employer?.Lists(Now) ?? [], .. School?.Lists(Now) ?? []];

    public CardList Sessions => new("Sessions coming", ToCome.Count > 0 ? ToCome[0].Total : 0, [.. ToCome.Select(session => session.Card)], "/sessions");

    /// <summary>Whether anything waits to be done: sessions to come do not.</summary>
    public bool NothingToDo => Lists.All(list => list.Total == 0) && Desk is not { IsEmpty: false } && Troubles.Count == 0 && Administrator is not { Stuck: > 0 };

    /// <summary>The request to join that waits, of somebody who belongs nowhere yet.</summary>
    public JoinRequest? Joining { get; init; }

    public bool HasNoPlace => Here.Memberships.Count == 0 && !Here.IsAdministrator;

    /// <summary>"Your enhanced DBS check counts until Friday 15 January, in 3 days."; null for somebody who has none.</summary>
    public string? CheckWords
    {
        get
        {
            if (Check is not { } check)
            {
                return null;
            }

            var today = LondonTime.DayOf(Now);
            var name = FieldWords.InSentence(FieldWords.Name(check.Level));
            return check.ExpiresOn < today
                ? $"Your {name} counted until {LondonTime.DateWords(check.ExpiresOn)}. Show your hub’s co-ordinator a new one if you go on with what needs it."
                : check.ExpiresOn <= today.AddDays(CheckDays)
                    ? $"Your {name} counts until {NearTime.On(check.ExpiresOn, Now)}. Show your hub’s co-ordinator a new one in good time."
                    : $"Your {name} counts until {LondonTime.DateWords(check.ExpiresOn)}.";
        }
    }
}
