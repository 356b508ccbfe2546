using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Frankpledge.Web.Design;

/// <summary>The one place that words what is wrong with a value that fits no field: no page shows the framework's own words and names.</summary>
internal sealed class BindingWords(IStringLocalizer<Words> words) : IPostConfigureOptions<MvcOptions>, IValidationMetadataProvider,
    IDisplayMetadataProvider
{
    /// <summary>So much of what was sent is repeated.</summary>
    private const int Longest = 40;

    public void PostConfigure(string? name, MvcOptions options)
    {
        var say = options.ModelBindingMessageProvider;
        say.SetAttemptedValueIsInvalidAccessor((value, _) => NotFit(value));
        say.SetNonPropertyAttemptedValueIsInvalidAccessor(NotFit);
        say.SetValueIsInvalidAccessor(NotFit);
        say.SetUnknownValueIsInvalidAccessor(_ => words["ValueUnknown"]);
        say.SetNonPropertyUnknownValueIsInvalidAccessor(() => words["ValueUnknown"]);
        say.SetValueMustBeANumberAccessor(_ => words["ValueNoNumber"]);
        say.SetNonPropertyValueMustBeANumberAccessor(() => words["ValueNoNumber"]);
        say.SetMissingBindRequiredValueAccessor(_ => words["ValueMissing"]);
        say.SetMissingKeyOrValueAccessor(() => words["ValueMissing"]);
        say.SetMissingRequestBodyRequiredValueAccessor(() => words["ValueMissing"]);
        say.SetValueMustNotBeNullAccessor(_ => words["ValueMissing"]);
        options.ModelMetadataDetailsProviders.Add(this);
    }

    /// <summary>What the framework asks of its own accord, because a property is never null.</summary>
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var needed in context.ValidationMetadata.ValidatorMetadata.OfType<RequiredAttribute>().Where(needed => needed.ErrorMessage is null))
        {
            needed.ErrorMessage = words["ValueMissing"];
        }
    }

    /// <summary>A text that is never null in the code stays empty where nothing was sent: what handles the form reads it before it looks for faults.</summary>
    public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
    {
        if (context.Key is { MetadataKind: ModelMetadataKind.Property, PropertyInfo: { } property } && property.PropertyType == typeof(string)
            && new NullabilityInfoContext().Create(property).WriteState == NullabilityState.NotNull)
        {
            context.DisplayMetadata.ConvertEmptyStringToNull = false;
        }
    }

    private string NotFit(string value) => value.Length == 0 ? words["ValueMissing"]
        : words["ValueNotFit", value.Length <= Longest ? value : $"{value[..Longest]}..."];
}
