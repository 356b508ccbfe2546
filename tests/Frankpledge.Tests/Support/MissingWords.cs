using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Tests.Support;

/// <summary>Where the resources have no word of a name, the framework shows the name. Here it is shown so that nobody takes it for a word; who only asks
/// whether there is such a word is told as ever.</summary>
internal static class MissingWords
{
    private const string Mark = "[no such word: ";

    public static void AreMarked(IServiceCollection services)
    {
        var own = services.Last(service => service.ServiceType == typeof(IStringLocalizerFactory)).ImplementationType!;
        services.Replace(ServiceDescriptor.Singleton<IStringLocalizerFactory>(host =>
            new Marking((IStringLocalizerFactory)ActivatorUtilities.CreateInstance(host, own))));
    }

    public static void ShouldBeNone(string page, string address)
    {
        var at = page.IndexOf(Mark, StringComparison.Ordinal);
        (at < 0 ? null : page[at..Math.Min(page.Length, at + 80)]).ShouldBeNull($"{address} shows the name of a word in place of the word.");
    }

    private sealed class Marking(IStringLocalizerFactory own) : IStringLocalizerFactory
    {
        public IStringLocalizer Create(Type resourceSource) => new Words(own.Create(resourceSource));

        public IStringLocalizer Create(string baseName, string location) => new Words(own.Create(baseName, location));
    }

    private sealed class Words(IStringLocalizer own) : IStringLocalizer
    {
        public LocalizedString this[string name] => Marked(own[name]);

        public LocalizedString this[string name, params object[] arguments] => Marked(own[name, arguments]);

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => own.GetAllStrings(includeParentCultures);

        private static LocalizedString Marked(LocalizedString word) =>
            word.ResourceNotFound ? new(word.Name, $"{Mark}{word.Name}]", true, word.SearchedLocation) : word;
    }
}
