using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Frankpledge.Web.Modules.Areas;

/// <summary>Of what kind each column of the records is. To ask the model of each takes a twentieth of a page of the trail, so the model keeps the
/// answer.</summary>
internal static class AuditColumns
{
    private const string Kept = "Frankpledge:AuditColumns";

    public static IReadOnlyDictionary<(string Table, string Column), Type> Of(IModel model) =>
        model.GetOrAddRuntimeAnnotationValue<IReadOnlyDictionary<(string Table, string Column), Type>, IModel>(Kept, Read, model);

    private static Dictionary<(string Table, string Column), Type> Read(IModel? model) => model!.GetEntityTypes()
        .SelectMany(type => type.GetProperties().Select(property => (Key: (type.GetTableName() ?? "", property.GetColumnName()), property.ClrType)))
        .DistinctBy(one => one.Key).ToDictionary(one => one.Key, one => Nullable.GetUnderlyingType(one.ClrType) ?? one.ClrType);
}
