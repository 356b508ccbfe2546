using System.Text.RegularExpressions;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Tests.Support;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Frankpledge.Tests.Architecture;

public sealed partial class HouseRuleTests
{
    [Fact]
    public void Source_files_have_at_most_300_lines_and_nine_in_ten_at_most_120()
    {
        var lengths = Sources.Of("src").Select(file => (Name: Sources.Name(file), Lines: File.ReadLines(file).Count())).OrderBy(file => file.Lines).ToList();

        lengths.Where(file => file.Lines > 300).ShouldBeEmpty();
        lengths[(int)(lengths.Count * 0.9)].Lines.ShouldBeLessThanOrEqualTo(120);
    }

    [Fact]
    public void Lines_are_at_most_160_wide_unless_one_text_makes_them_so()
    {
        var wide = new[] { "src", "tests", "bench" }.SelectMany(folder => Sources.Of(folder))
            .SelectMany(file => File.ReadLines(file).Index().Where(line => line.Item.Length > 160 && !LongText().IsMatch(line.Item))
                .Select(line => $"{Sources.Name(file)}:{line.Index + 1}"));

        wide.ShouldBeEmpty();
    }

    /// <summary>A literal that cannot be broken; what stands in its holes is part of it.</summary>
    [GeneratedRegex(""""
        "[^"]{40,}|"""|\$"|"\$|\\"|Regex\(|^\s*[<.]
        """")]
    private static partial Regex LongText();

    [Fact]
    public void Namespaces_are_those_of_their_file() => new[] { "src", "tests", "bench" }.SelectMany(folder => Sources.Of(folder))
        .SelectMany(file => File.ReadLines(file).Where(line => line.StartsWith("namespace ", StringComparison.Ordinal) && !line.EndsWith(';'))
            .Select(_ => Sources.Name(file))).ShouldBeEmpty();

    [Fact]
    public void Test_files_have_at_most_500_lines() =>
        Sources.Of("tests").Where(file => File.ReadLines(file).Count() > 500).Select(Sources.Name).ShouldBeEmpty();

    [Fact]
    public void No_name_of_a_list_is_read_by_what_takes_numbers() =>
        Sources.Of("src").Where(file => File.ReadAllText(file).Contains("Enum.TryParse", StringComparison.Ordinal)).Select(Sources.Name)
            .ShouldBeEmpty("GivenNames.Find and Choices take names alone");

    [Fact]
    public void Common_has_at_most_twelve_files() => Sources.Of("src/Frankpledge/Common").Count.ShouldBeLessThanOrEqualTo(12);

    [Fact]
    public void Program_has_at_most_60_lines() =>
        File.ReadLines(Path.Combine(Shared.Repository(), "src/Frankpledge.Web/Program.cs")).Count().ShouldBeLessThanOrEqualTo(60);

    [Fact]
    public void Services_have_at_most_five_constructor_parameters()
    {
        var crowded = Everything().Where(type => type.IsClass && !IsRecord(type) && !type.Name.Contains('<', StringComparison.Ordinal))
            .SelectMany(type => type.Methods.Where(method => method.IsConstructor && method.IsPublic && method.Parameters.Count > 5)
                .Select(_ => type.FullName));

        crowded.ShouldBeEmpty();
    }

    [Fact]
    public void Classes_are_sealed_abstract_or_static()
    {
        var open = Everything().Where(type => type.IsClass && !type.IsSealed && !type.IsAbstract && !type.Name.Contains('<', StringComparison.Ordinal)
            && type.Name != "Program" && !type.FullName.Contains("Pages_", StringComparison.Ordinal)
            && !type.FullName.StartsWith("AspNetCoreGeneratedDocument", StringComparison.Ordinal));

        open.Select(type => type.FullName).ShouldBeEmpty();
    }

    [Fact]
    public void No_record_works_out_a_property_once_because_a_copy_with_other_values_would_keep_it()
    {
        var kept = from type in Everything().Where(IsRecord)
                   from property in type.Properties.Where(property => property is { SetMethod: null, GetMethod.IsStatic: false })
                   let field = type.Fields.FirstOrDefault(field => field.Name == $"<{property.Name}>k__BackingField")
                   where field is not null && type.Properties.Any(other => other is { SetMethod: not null, GetMethod.IsStatic: false })
                       && type.Methods.Any(method => method is { IsConstructor: true, Parameters.Count: > 0, HasBody: true }
                       && method.Parameters[0].ParameterType != type
                       && method.Body.Instructions.Any(one => one.OpCode == OpCodes.Stfld && ((FieldReference)one.Operand).Resolve() == field))
                   select $"{type.FullName}.{property.Name}";

        kept.ShouldBeEmpty();
    }

    [Fact]
    public void Every_use_case_takes_a_change()
    {
        var useCases = Assemblies.TypesOf(Assemblies.Core)
            .Where(type => type.Methods.Any(m => m.IsConstructor && m.Parameters.Any(p => p.ParameterType.FullName == typeof(AppDb).FullName)))
            .SelectMany(type => type.Methods.Where(method => method is { IsPublic: true, IsConstructor: false }).Select(method => (type, method)))
            .Where(x => Saves(x.type, x.method));

        useCases.Where(x => x.method.Parameters.All(p => p.ParameterType.FullName != typeof(Change).FullName)).Select(x => x.method.FullName).ShouldBeEmpty();
    }

    [Fact]
    public void Every_rule_number_in_the_code_stands_in_the_rule_book()
    {
        var unknown = from file in Sources.Of("src")
                      from Match match in RuleNumber().Matches(File.ReadAllText(file))
                      where int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) < 1
                          || int.Parse(match.Groups[1].Value,
                              System.Globalization.CultureInfo.InvariantCulture) > Frankpledge.Statute.Register.RuleBook.All.Count
                      select $"{Sources.Name(file)}: {match.Value}";

        unknown.ShouldBeEmpty();
    }

    [Fact]
    public void No_name_says_manager_helper_or_processor() =>
        Everything().Where(type => type.Namespace.StartsWith("Frankpledge", StringComparison.Ordinal) && ForbiddenName().IsMatch(type.Name))
            .Select(type => type.FullName).ShouldBeEmpty();

    private static IEnumerable<TypeDefinition> Everything() => Assemblies.TypesOf(Assemblies.Core).Concat(Assemblies.TypesOf(Assemblies.Web));

    private static bool IsRecord(TypeDefinition type) => type.Methods.Any(method => method.Name == "<Clone>$");

    /// <summary>Whether the method, or the state machine behind it, calls <see cref="AppDb.SaveAsync"/>.</summary>
    private static bool Saves(TypeDefinition type, MethodDefinition method) =>
        type.NestedTypes.Where(nested => nested.Name.StartsWith($"<{method.Name}>", StringComparison.Ordinal)).SelectMany(nested => nested.Methods)
            .Append(method)
            .Where(body => body.HasBody).SelectMany(body => body.Body.Instructions)
            .Any(instruction => instruction.Operand is MethodReference { Name: nameof(AppDb.SaveAsync) });

    [GeneratedRegex(@"\bR([0-9]{1,3})\b")]
    private static partial Regex RuleNumber();

    [GeneratedRegex("(Manager|(?<!Tag)Helper|Processor)$")]
    private static partial Regex ForbiddenName();
}
