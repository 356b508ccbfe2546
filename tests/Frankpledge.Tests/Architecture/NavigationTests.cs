using Frankpledge.Persistence;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Frankpledge.Tests.Architecture;

[Trait("Engine", "Both")]
public sealed class NavigationTests
{
    [Fact]
    public async Task No_navigation_property_crosses_a_module()
    {
        await using var site = await TestSite.StartAsync();

        var crossing = await site.ReadAsync(db => Task.FromResult(db.Model.GetEntityTypes().SelectMany(entity => entity.GetNavigations())
            .Where(navigation => ModuleOf(navigation.DeclaringEntityType) != ModuleOf(navigation.TargetEntityType))
            .Select(navigation => $"{navigation.DeclaringEntityType.ClrType.Name}.{navigation.Name}").ToList()));

        crossing.ShouldBeEmpty();
    }

    private static string ModuleOf(IReadOnlyEntityType entity) => entity.ClrType.Namespace!.Split('.')[1];
}
