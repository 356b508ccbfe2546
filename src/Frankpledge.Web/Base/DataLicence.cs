namespace Frankpledge.Web.Base;

/// <summary>The licence under which whoever runs the installation gives its published data. The installation says so; nothing is assumed for it.</summary>
/// <param name="Address">Where it can be read.</param>
internal sealed record DataLicence(string Name, Uri Address)
{
    /// <summary>Licences that may be named in short: SPDX's names.</summary>
    public static readonly IReadOnlyDictionary<string, DataLicence> Known = new Dictionary<string, DataLicence>(StringComparer.OrdinalIgnoreCase)
    {
        ["OGL-UK-3.0"] = new("Open Government Licence v3.0", new Uri("https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/")),
        ["CC-BY-4.0"] = new("Creative Commons Attribution 4.0 International", new Uri("https://creativecommons.org/licenses/by/4.0/")),
    };
}

/// <summary>The same as a field of the data.</summary>
internal sealed record LicenceData(string Name, string Url)
{
    public static LicenceData? Of(DataLicence? licence) => licence is null ? null : new(licence.Name, licence.Address.ToString());
}
