using System.Globalization;
using System.Resources;
using Frankpledge.Areas;

namespace Frankpledge.Web.Access;

/// <summary>What a role is called, the same in pages and at the command line.</summary>
internal static class RoleWords
{
    private static readonly ResourceManager Resources = new(typeof(AccessWords));

    /// <exception cref="MissingManifestResourceException">The role has no words: a page would show a hole.</exception>
    public static string Of(Role role) => Resources.GetString($"Role{role}", CultureInfo.CurrentUICulture)
        ?? throw new MissingManifestResourceException($"No word called Role{role} in AccessWords.");
}
