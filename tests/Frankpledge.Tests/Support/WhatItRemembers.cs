using System.Collections;
using System.Reflection;
using Frankpledge.Common;
using Frankpledge.Web.Base;
using Frankpledge.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Frankpledge.Tests.Support;

/// <summary>What the singletons of our own code hold in memory: collections and plain values, as they were when the program was built.</summary>
internal sealed class WhatItRemembers
{
    private static readonly Assembly[] Ours = [typeof(Change).Assembly, typeof(Site).Assembly];
    private readonly List<(object Owner, FieldInfo Field, object? Value)> values = [];
    private readonly List<(object Collection, MethodInfo Clear)> empty = [];
    private readonly HashSet<object> seen = new(ReferenceEqualityComparer.Instance);

    public WhatItRemembers(IServiceProvider services, IServiceCollection registered)
    {
        foreach (var one in Singletons(services, registered))
        {
            Look(one);
        }
    }

    public void Wipe()
    {
        foreach (var (collection, clear) in empty)
        {
            clear.Invoke(collection, null);
        }

        foreach (var (owner, field, value) in values)
        {
            field.SetValue(owner, value);
        }
    }

    private static IEnumerable<object> Singletons(IServiceProvider services, IServiceCollection registered) => registered
        .Where(service => service is { Lifetime: ServiceLifetime.Singleton, IsKeyedService: false, ServiceType.ContainsGenericParameters: false })
        .Where(service => IsOurs(service.ServiceType) || (service.ImplementationType is { } type && IsOurs(type)))
        .SelectMany(service => services.GetServices(service.ServiceType)).OfType<object>().Where(one => IsOurs(one.GetType()) && one is not TimeProvider);

    private static bool IsOurs(Type type) => Ours.Contains(type.Assembly);

    private void Look(object owner)
    {
        if (!seen.Add(owner))
        {
            return;
        }

        for (var type = owner.GetType(); type is not null && IsOurs(type); type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Look(owner, field);
            }
        }
    }

    private void Look(object owner, FieldInfo field)
    {
        var value = field.GetValue(owner);
        if (value is ICollection collection && value is not Array)
        {
            // What is full from the start is a constant; what is empty is filled by the tests.
            if (collection.Count == 0 && value.GetType().GetMethod("Clear", Type.EmptyTypes) is { } clear)
            {
                empty.Add((value, clear));
            }

            if (!field.IsInitOnly)
            {
                values.Add((owner, field, value));
            }
        }
        else if (value is not null && IsOurs(value.GetType()) && !value.GetType().IsValueType)
        {
            Look(value);
        }
        else if (!field.IsInitOnly)
        {
            values.Add((owner, field, value));
        }
    }
}
