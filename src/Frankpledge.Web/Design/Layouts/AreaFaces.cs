namespace Frankpledge.Web.Design.Layouts;

/// <summary>How each area looks, in memory, so that an error page keeps the frame of its area without asking a database that may be down.</summary>
public sealed class AreaFaces
{
    private IReadOnlyDictionary<string, AreaFace> faces = new Dictionary<string, AreaFace>();

    public void Know(IEnumerable<AreaFace> all) => faces = all.ToDictionary(face => face.Slug, StringComparer.OrdinalIgnoreCase);

    /// <summary>The area whose address begins <paramref name="path"/>, or null.</summary>
    public AreaFace? Of(string? path) => path?.Split('/') is [_, var slug, ..] ? faces.GetValueOrDefault(slug) : null;
}
