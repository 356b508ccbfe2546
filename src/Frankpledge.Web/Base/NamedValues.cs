using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Frankpledge.Web.Base;

/// <summary>What a form or an address gives for a list is one of its names. The framework would take any number, and names with commas between them.</summary>
internal sealed class NamedValues : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType.IsEnum ? new Binder(context.Metadata.UnderlyingOrModelType) : null;

    private sealed class Binder(Type list) : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext bindingContext)
        {
            var given = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
            if (given == ValueProviderResult.None)
            {
                return Task.CompletedTask;
            }

            bindingContext.ModelState.SetModelValue(bindingContext.ModelName, given);
            if (GivenNames.Find(list, given.FirstValue) is { } value)
            {
                bindingContext.Result = ModelBindingResult.Success(value);
            }
            else if (string.IsNullOrWhiteSpace(given.FirstValue) && bindingContext.ModelMetadata.IsReferenceOrNullableType)
            {
                bindingContext.Result = ModelBindingResult.Success(null);
            }
            else
            {
                bindingContext.ModelState.TryAddModelError(
                    bindingContext.ModelName, bindingContext.ModelMetadata.ModelBindingMessageProvider
                        .AttemptedValueIsInvalidAccessor(given.FirstValue ?? "", bindingContext.ModelMetadata.GetDisplayName()));
            }

            return Task.CompletedTask;
        }
    }
}
