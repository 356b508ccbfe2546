using Frankpledge.Persistence;
using Frankpledge.Web.Design.GovUk;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Frankpledge.Web.Modules.Areas.Pages.Manage.Audit;

/// <summary>What the form above the trail asks for, as it stands in the address.</summary>
internal sealed record AuditAsked(string Text, string Who, string Kind, TypedDate From, TypedDate To)
{
    /// <summary>Stands for everybody who was not signed in.</summary>
    public const string Nobody = "nobody";

    public static AuditAsked In(HttpRequest request) =>
        new(request.Query["q"].ToString().Trim(), request.Query["who"].ToString(), request.Query["kind"].ToString(), TypedDate.In(request, "from"),
            TypedDate.In(request, "to"));

    public bool IsEmpty => Text.Length + Who.Length + Kind.Length == 0 && From.IsEmpty && To.IsEmpty;

    /// <summary>The same in an address, with the sign that joins what follows.</summary>
    public string Query => string.Concat(
        new (string Name, string? Value)[] { ("q", Text), ("who", Who), ("kind", Kind), ("from", Day(From)), ("to", Day(To)) }
            .Where(one => !string.IsNullOrEmpty(one.Value)).Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value!)}&"));

    /// <summary>The limits, with what is wrong with them said in <paramref name="state"/>.</summary>
    public AuditFilter Read(ModelStateDictionary state, string wrongOrder)
    {
        foreach (var (name, typed) in new[] { ("from", From), ("to", To) })
        {
            if (typed is { IsEmpty: false, Problem: { } problem })
            {
                state.AddModelError(name, problem);
            }
        }

        if (To.Read() < From.Read())
        {
            state.AddModelError("to", wrongOrder);
        }

        return new(Text, Guid.TryParse(Who, out var person) ? person : null, Who == Nobody, Kind, From.Read(), To.Read());
    }

    private static string? Day(TypedDate typed) => typed.Read()?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
