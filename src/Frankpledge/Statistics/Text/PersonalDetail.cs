namespace Frankpledge.Statistics.Text;

/// <summary>What a personal detail tells.</summary>
public enum PersonalDetailKind
{
    /// <summary>A person's name, with its title.</summary>
    Name,

    /// <summary>A telephone number in a form used in the United Kingdom.</summary>
    Phone,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A house with its street, or where somebody says to live.</summary>
    Address,

    /// <summary>A whole postcode; a district such as B21 alone is none.</summary>
    Postcode,

    /// <summary>A vehicle's registration: current, prefix, suffix or Northern Irish.</summary>
    RegistrationPlate,

    /// <summary>The age of one person; age bands are none.</summary>
    Age,

    /// <summary>A date or year of birth.</summary>
    DateOfBirth,

    /// <summary>A national insurance number.</summary>
    NationalInsurance,

    /// <summary>A payment card's number, its check digit right.</summary>
    Card,

    /// <summary>A sort code, an account number or an IBAN.</summary>
    BankAccount,
}

/// <summary>One personal detail in a text.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="Start">Where it begins: characters before it, from 0.</param>
/// <param name="Length">Characters.</param>
/// <param name="Text">The words themselves.</param>
/// <param name="Rule">What gave it away, in a few words.</param>
/// <param name="Confidence">The author's judgement, 0 to 1, of how often the rule is right; not a measured share.</param>
public sealed record PersonalDetail(PersonalDetailKind Kind, int Start, int Length, string Text, string Rule, double Confidence)
{
    /// <summary>Where it ends: the place after its last character.</summary>
    public int End => Start + Length;

    /// <summary>What stands in its place in a redacted text, such as <c>[name]</c>.</summary>
    public string Mark => Kind switch
    {
        PersonalDetailKind.Email => "[e-mail]",
        PersonalDetailKind.RegistrationPlate => "[registration]",
        PersonalDetailKind.DateOfBirth => "[date of birth]",
        PersonalDetailKind.NationalInsurance => "[national insurance number]",
        PersonalDetailKind.BankAccount => "[bank account]",
        _ => $"[{Kind.ToString().ToLowerInvariant()}]",
    };
}
