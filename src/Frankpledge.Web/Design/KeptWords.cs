using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Resources;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Frankpledge.Web.Design;

/// <summary>Gives the words of the resources and keeps each: the framework's own looks them up behind a lock every time, some hundred times a page.</summary>
internal sealed class KeptWords(IOptions<LocalizationOptions> options, ILoggerFactory logs) : ResourceManagerStringLocalizerFactory(options, logs)
{
    private readonly IResourceNamesCache names = new ResourceNamesCache();
    private readonly ILoggerFactory logs = logs;

    protected override ResourceManagerStringLocalizer CreateResourceManagerStringLocalizer(Assembly assembly, string baseName) =>
        new Keeping(new ResourceManager(baseName, assembly), assembly, baseName, names, logs.CreateLogger<KeptWords>());

    private sealed class Keeping(ResourceManager manager, Assembly assembly, string baseName, IResourceNamesCache names, ILogger log)
        : ResourceManagerStringLocalizer(manager, assembly, baseName, names, log)
    {
        private readonly ConcurrentDictionary<(string Name, string Language), LocalizedString> kept = new();

        public override LocalizedString this[string name] => kept.GetOrAdd((name, CultureInfo.CurrentUICulture.Name), key => base[key.Name]);

        public override LocalizedString this[string name, params object[] arguments]
        {
            get
            {
                var words = this[name];
                return new(name, string.Format(CultureInfo.CurrentCulture, words.Value, arguments), words.ResourceNotFound, words.SearchedLocation);
            }
        }
    }
}
