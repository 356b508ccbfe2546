using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace Frankpledge.Web.Design.Serving;

/// <summary>The built style sheets, scripts, fonts and pictures, read once from the assembly.</summary>
public sealed class AssetStore
{
    private const string Folder = "assets/";

    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".woff2"] = "font/woff2",
    }.ToFrozenDictionary();

    private readonly FrozenDictionary<string, string> names;
    private readonly FrozenDictionary<string, Asset> assets;

    public AssetStore()
    {
        var assembly = typeof(AssetStore).Assembly;
        var embedded = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .ToFrozenDictionary(name => name[Folder.Length..], name => Read(assembly, name));
        names = JsonSerializer.Deserialize<Dictionary<string, string>>(embedded["names.json"])!.ToFrozenDictionary();
        assets = names.Values.ToFrozenDictionary(file => file, file => new Asset(
            Types[Path.GetExtension(file)], embedded[file], embedded.GetValueOrDefault(file + ".br"), embedded.GetValueOrDefault(file + ".gz")));
    }

    /// <summary>The address of an asset by its plain name, e.g. <c>site.css</c>. It changes whenever the content does.</summary>
    public string Url(string name) => names.TryGetValue(name, out var file)
        ? $"/assets/{file}"
        : throw new ArgumentException($"There is no asset {name}. Built are: {string.Join(", ", names.Keys.Order())}.", nameof(name));

    /// <summary>The asset whose name carries its hash, or null.</summary>
    public Asset? Find(string file) => assets.GetValueOrDefault(file);

    private static byte[] Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
