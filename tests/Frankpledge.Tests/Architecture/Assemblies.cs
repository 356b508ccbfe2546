using Mono.Cecil;

namespace Frankpledge.Tests.Architecture;

/// <summary>The compiled program as Cecil reads it, so that async bodies and lambdas count.</summary>
internal static class Assemblies
{
    public static readonly ModuleDefinition Core = Read(typeof(Frankpledge.Common.Change).Assembly.Location);
    public static readonly ModuleDefinition Web = Read(typeof(Frankpledge.Web.Hosting.Site).Assembly.Location);

    /// <summary>Every type, nested ones too.</summary>
    public static IEnumerable<TypeDefinition> TypesOf(ModuleDefinition module) => module.GetTypes().Where(type => type.Name != "<Module>");

    /// <summary>The namespace in which a type was written; a nested type has that of the type around it.</summary>
    public static string NamespaceOf(TypeReference type)
    {
        while (type.DeclaringType is not null)
        {
            type = type.DeclaringType;
        }

        return type.Namespace;
    }

    /// <summary>Every type that the members and bodies of <paramref name="type"/> mention.</summary>
    public static IEnumerable<TypeReference> Mentioned(TypeDefinition type)
    {
        var found = new List<TypeReference?> { type.BaseType };
        found.AddRange(type.Interfaces.Select(i => i.InterfaceType));
        found.AddRange(type.Fields.Select(f => f.FieldType));
        found.AddRange(type.Properties.Select(p => p.PropertyType));
        found.AddRange(type.CustomAttributes.Select(a => a.AttributeType));
        foreach (var method in type.Methods)
        {
            found.Add(method.ReturnType);
            found.AddRange(method.Parameters.Select(p => p.ParameterType));
            if (!method.HasBody)
            {
                continue;
            }

            found.AddRange(method.Body.Variables.Select(v => v.VariableType));
            foreach (var instruction in method.Body.Instructions)
            {
                switch (instruction.Operand)
                {
                    case TypeReference used: found.Add(used); break;
                    case MethodReference call:
                        found.Add(call.DeclaringType);
                        found.Add(call.ReturnType);
                        if (call is GenericInstanceMethod generic)
                        {
                            found.AddRange(generic.GenericArguments);
                        }

                        break;
                    case FieldReference field: found.AddRange([field.DeclaringType, field.FieldType]); break;
                }
            }
        }

        return found.OfType<TypeReference>().SelectMany(Parts);
    }

    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Append(generic.ElementType),
        TypeSpecification special => Parts(special.ElementType),
        _ => [type],
    };

    private static ModuleDefinition Read(string path) => ModuleDefinition.ReadModule(path);
}
