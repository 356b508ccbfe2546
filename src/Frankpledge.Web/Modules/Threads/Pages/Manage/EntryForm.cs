using System.Globalization;
using Frankpledge.Plans.Contract;
using Frankpledge.Threads;
using Frankpledge.Web.Access;
using Frankpledge.Web.Design.GovUk;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Frankpledge.Web.Modules.Threads.Pages.Manage;

/// <summary>An entry as a person types it.</summary>
public sealed class EntryForm
{
    /// <summary>The field to which each refusal belongs.</summary>
    internal static readonly Dictionary<string, string> Fields = new()
    {
        ["TextMissing"] = Name(nameof(Text)), ["TextTooLong"] = Name(nameof(Text)), ["RecordedEarly"] = Name(nameof(On)),
        ["RecordedBeforeOffice"] = Name(nameof(On)), ["DayTooEarly"] = Name(nameof(On)), ["RecordedAsPromise"] = Name(nameof(Kind)),
        ["KindTurned"] = Name(nameof(Kind)),
        ["SourceMissing"] = Name(nameof(Document)), ["SourceTooLong"] = Name(nameof(Document)),
        ["AddressNotFit"] = Name(nameof(Address)), ["AmountMissing"] = Name(nameof(Amount)), ["AmountBelowZero"] = Name(nameof(Amount)),
        ["ValueMissing"] = Name(nameof(Value)), ["CountMissing"] = Name(nameof(Value)), ["TitleTooLong"] = Name(nameof(Title)),
         ["UnitMissing"] = Name(nameof(Unit)),
        ["PeriodMissing"] = Name(nameof(Period)), ["WhyMissing"] = "Why", ["WhyTooLong"] = "Why", ["InventedHere"] = Name(nameof(Invented)),
        ["AttachedNameWrong"] = "Given", ["AttachedEmpty"] = "Given", ["AttachedTooLarge"] = "Given", ["AttachedKindWrong"] = "Given",
    };

    public ThreadKind? Kind { get; set; }

    public string? Title { get; set; }

    public string? Text { get; set; }

    public TypedDate? On { get; set; }

    public string? Amount { get; set; }

    public string? Value { get; set; }

    public string? Unit { get; set; }

    public string? Period { get; set; }

    public string? Document { get; set; }

    public string? Place { get; set; }

    public string? Address { get; set; }

    public bool Invented { get; set; }

    internal static EntryForm Of(ThreadEntry entry) => new()
    {
        Kind = entry.Kind, Title = entry.Title, Text = entry.Text, On = TypedDate.Of(entry.On), Unit = entry.Unit, Period = entry.Period,
        Document = entry.Document,
        Place = entry.Place, Address = entry.Address, Invented = entry.IsInvented,
        Amount = entry.Pence is { } pence
            ? (pence / 100m).ToString("0.##", CultureInfo.InvariantCulture) : null, Value = entry.Value?.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>What could not be read has its reason in <paramref name="state"/>, and something that asks for nothing stands in its place: the rest is
    /// judged nevertheless.</summary>
    internal EntryToRecord Read(ModelStateDictionary state, DateOnly today)
    {
        if (Kind is null)
        {
            state.AddModelError(Name(nameof(Kind)), ThreadWords.Get("KindMissing"));
        }

        var on = On?.Read();
        if (on is null)
        {
            state.AddModelError(Name(nameof(On)), ThreadWords.Get("DayMissing"));
        }

        var amount = Number(Amount, nameof(Amount), "AmountNotRead", state);
        if (amount is { } pounds && (decimal.Truncate(pounds * 100) != pounds * 100 || Math.Abs(pounds) > 1_000_000_000_000m))
        {
            state.AddModelError(Name(nameof(Amount)), ThreadWords.Get("AmountNotRead"));
        }

        var value = Number(Value, nameof(Value), "ValueNotRead", state);
        return new EntryToRecord(Kind ?? ThreadKind.Theme, Text ?? "", on ?? today, new(Document ?? "", Place, Address), Invented)
        {
            Pence = amount is { } sum && state.GetFieldValidationState(Name(nameof(Amount))) != ModelValidationState.Invalid ? (long)(sum * 100) : null,
            Value = value, Unit = Unit, Period = Period, Title = Title,
        };
    }

    private static decimal? Number(string? text, string field, string refusal, ModelStateDictionary state)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (decimal.TryParse(text.Trim().TrimStart('£'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        state.AddModelError(Name(field), ThreadWords.Get(refusal));
        return null;
    }

    private static string Name(string field) => $"Entry.{field}";
}
