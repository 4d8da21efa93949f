using System.Net;
using EmployerConnect.Tests.Features.Offers;
using EmployerConnect.Web.Features.Drafts;
using EmployerConnect.Web.Features.Offers;

namespace EmployerConnect.Tests.Features.Drafts;

/// <summary>Ben of Brook Builders, who publishes page by page.</summary>
public abstract class OfferDraftPages : OfferPages
{
    protected static IReadOnlyList<FormStep> Steps => OfferSteps.Journey.Steps;

    /// <summary>The complete form's part that a page asks for.</summary>
    protected static (string Name, string Value)[] Part(string slug) => [.. Complete.Where(field => Steps.First(step => step.Slug == slug).Owns(field.Name))];

    protected static (string Name, string Value)[] PartWith(string slug, params (string Name, string Value)[] fields)
    {
        var names = fields.Select(field => field.Name).ToHashSet();
        return [.. Part(slug).Where(field => !names.Contains(field.Name)), .. fields];
    }

    /// <summary>The draft's address: "/offers/drafts/…".</summary>
    protected async Task<string> Begin(params (string Name, string Value)[] fields)
    {
        using var response = await Ben.Submit("/offers/start", "/offers/start", fields);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var first = response.Headers.Location!.OriginalString;
        return first[..first.LastIndexOf('/')];
    }

    /// <summary>A draft with every page answered.</summary>
    protected async Task<string> Filled()
    {
        var draft = await Begin();
        foreach (var step in Steps)
        {
            Assert.Equal($"{draft}/{OfferSteps.Journey.Next(step)}", await Answered(draft, step.Slug, Part(step.Slug)));
        }

        return draft;
    }

    protected Task<HttpResponseMessage> Answer(string draft, string slug, params (string Name, string Value)[] fields) => Ben.Submit($"{draft}/{slug}", $"{draft}/{slug}", fields);

    /// <summary>Where the answer leads.</summary>
    protected async Task<string> Answered(string draft, string slug, params (string Name, string Value)[] fields)
    {
        using var response = await Answer(draft, slug, fields);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return response.Headers.Location!.OriginalString;
    }

    protected static Guid IdOf(string draft) => Guid.Parse(draft[^36..]);
}
