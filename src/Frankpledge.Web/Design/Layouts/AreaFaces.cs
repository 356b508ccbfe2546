using System.Collections.Concurrent;

namespace Frankpledge.Web.Design.Layouts;

/// <summary>What stands around the public pages of each area, in memory, so that an error page keeps the frame of its area, with menu and footer, without
/// asking a database that may be down.</summary>
public sealed class AreaFaces
{
    private readonly ConcurrentDictionary<string, PublicLayout> frames = new(StringComparer.OrdinalIgnoreCase);

    public void Know(AreaFace area, PublicLayout frame) => frames[area.Slug] = frame;

    /// <summary>The frame of the area whose address begins <paramref name="path"/>, or null.</summary>
    public PublicLayout? Of(string? path) => path?.Split('/') is [_, var slug, ..] ? frames.GetValueOrDefault(slug) : null;
}
