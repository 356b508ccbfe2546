using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Frankpledge.Persistence;

/// <summary>What every table has in common: snake_case names, and a version that guards against lost updates.</summary>
internal static class Naming
{
    public const string Version = "Version";

    public static void Apply(IMutableModel model)
    {
        foreach (var entity in model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
                if (property.Name == Version && property.ClrType == typeof(int))
                {
                    property.IsConcurrencyToken = true;
                }
            }
        }
    }
}
