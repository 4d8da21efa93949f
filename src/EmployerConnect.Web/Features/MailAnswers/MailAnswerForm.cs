using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Matches;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.MailAnswers;

public sealed class MailAnswerForm
{
    /// <summary>"yes" or "no".</summary>
    public string? Choice { get; set; }

    public string Token { get; private set; } = "";

    public MailAsked? Asked { get; private set; }

    /// <summary>Gives the form the question that it answers.</summary>
    public MailAnswerForm For(string token, MailAsked asked)
    {
        (Token, Asked) = (token, asked);
        return this;
    }

    /// <summary>Why a proposal is declined.</summary>
    public string? Reason { get; set; }

    public MailAnswer? Read(MailAsked asked, ModelStateDictionary state)
    {
        var isYes = Choice == "yes";
        if (!isYes && Choice != "no")
        {
            state.AddModelError(nameof(Choice), "Choose your answer");
            return null;
        }

        if (isYes || asked.Action.Kind != MailQuestionKind.Proposal)
        {
            return new MailAnswer(isYes, null);
        }

        if (DeclineReasons.Read(Reason, asked.Decliner) is { } reason)
        {
            return new MailAnswer(false, reason);
        }

        state.AddModelError(nameof(Reason), "Choose the reason that fits best");
        return null;
    }
}

public sealed record MailAnswer(bool IsYes, DeclineReason? Reason);
