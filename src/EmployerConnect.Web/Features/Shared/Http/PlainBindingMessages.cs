using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace EmployerConnect.Web.Features.Shared.Http;

/// <summary>What a field says where its text is no value of its type; the form's own checks say the rest.</summary>
internal static class PlainBindingMessages
{
    public static void Use(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => NotUsable(value));
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(NotUsable);
        messages.SetValueIsInvalidAccessor(NotUsable);
        messages.SetValueMustBeANumberAccessor(_ => "Enter a number");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Enter a number");
        messages.SetValueMustNotBeNullAccessor(_ => "Enter a value");
        messages.SetMissingBindRequiredValueAccessor(_ => "Enter a value");
        messages.SetMissingKeyOrValueAccessor(() => "Enter a value");
        messages.SetUnknownValueIsInvalidAccessor(_ => "This cannot be used here");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "This cannot be used here");
    }

    private static string NotUsable(string value) =>
        value.Length <= 40 ? $"“{value}” cannot be used here" : "This cannot be used here";
}
