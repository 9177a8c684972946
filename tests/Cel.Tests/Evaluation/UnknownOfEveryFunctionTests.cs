using System.Reflection;
using ComplianceAudit.Cel.Checking;
using ComplianceAudit.Cel.Macros;
using ComplianceAudit.Cel.Operators;
using ComplianceAudit.Cel.Tests.Support;

namespace ComplianceAudit.Cel.Tests.Evaluation;

/// <summary>Missing evidence in every argument of every function, by its signatures; and that every operator and macro has a row of its own in <see cref="UnknownTests"/>.</summary>
public sealed class UnknownOfEveryFunctionTests
{
    private static readonly Dictionary<TypeKind, (string Name, CelValue Value)> Samples = new()
    {
        [TypeKind.Bool] = ("b", CelValue.True),
        [TypeKind.Int] = ("i", CelValue.Of(1L)),
        [TypeKind.UInt] = ("n", CelValue.Of(1UL)),
        [TypeKind.Double] = ("d", CelValue.Of(1.0)),
        [TypeKind.String] = ("s", CelValue.Of("a")),
        [TypeKind.Bytes] = ("y", CelValue.Of([1])),
        [TypeKind.List] = ("l", CelValue.OfList([CelValue.Of("a")])),
        [TypeKind.Timestamp] = ("t", CelValue.OfTimestamp(DateTimeOffset.UnixEpoch)),
        [TypeKind.Duration] = ("r", CelValue.OfDuration(TimeSpan.FromSeconds(1))),
        [TypeKind.Optional] = ("o", CelValue.OfOptional(CelValue.Of(1L))),
    };

    private static readonly CelEnvironment Environment = Samples.Values.Select(sample => sample.Name).Concat(["u", "e", "p"])
        .Aggregate(new CelEnvironmentBuilder { IsChecked = false }, (builder, name) => builder.AddVariable(name)).Build();

    public static IEnumerable<string> CallsWithAnUnknown() =>
        from call in Calls()
        from at in Enumerable.Range(0, call.Arguments.Length)
        from beside in new[] { null, "e" }
        where beside is null || call.Arguments.Length > 1
        select call.Text([.. call.Arguments.Select((argument, index) => index == at ? "u" : beside ?? argument)]);

    public static IEnumerable<string> CallsWithAPartialList() =>
        from call in Calls()
        where !call.Function.AcceptsPartialLists
        from at in Enumerable.Range(0, call.Arguments.Length)
        where call.Overload.TakesListAt(at)
        select call.Text([.. call.Arguments.Select((argument, index) => index == at ? "p" : argument)]);

    public static IEnumerable<string> OperatorsAndMacros() =>
        Discovery.MakeAll<BinaryOperator>().Select(o => $" {o.Symbol} ")
            .Concat(Discovery.MakeAll<Macro>().Where(macro => macro is not NameMacro).Select(macro => macro.Names[0] + "("))
            .Concat(Discovery.MakeAll<CelFunction>().Where(function => function.AcceptsPartialLists).Select(function => function.Name + "(")).Distinct();

    [TestCaseSource(nameof(CallsWithAnUnknown))]
    [TestCaseSource(nameof(CallsWithAPartialList))]
    public void Evaluate_CallThatLacksAnArgument_IsUnknown(string call)
    {
        var result = Evaluate(call);

        Assert.That(result.ToJson(), Is.EqualTo("""{"$unknown":["pods"]}"""));
    }

    [TestCaseSource(nameof(OperatorsAndMacros))]
    public void Tables_OperatorMacroOrFunctionOfPartialLists_HasARow(string wanted)
    {
        var rows = typeof(UnknownTests).GetMethods().SelectMany(method => method.GetCustomAttributes<TestCaseAttribute>()).Select(row => (string)row.Arguments[0]!);

        Assert.That(rows, Has.Some.Contains(wanted), "add a row with an unknown operand to UnknownTests");
    }

    private static IEnumerable<(CelFunction Function, Overload Overload, string[] Arguments, Func<string[], string> Text)> Calls() =>
        from function in Discovery.MakeAll<CelFunction>()
        from overload in function.Overloads
        where Macro.Find(function.Name, overload.IsMember, overload.Parameters.Length - (overload.IsMember ? 1 : 0)) is null
        select (function, overload, overload.Parameters.Select(SampleOf).ToArray(), TextOf(function.Name, overload.IsMember));

    private static string SampleOf(CelType type) => Samples.TryGetValue(type.Kind, out var sample) ? sample.Name : "i";

    private static Func<string[], string> TextOf(string name, bool isMember) => arguments =>
        isMember ? $"{arguments[0]}.{name}({string.Join(", ", arguments[1..])})" : $"{name}({string.Join(", ", arguments)})";

    private static CelValue Evaluate(string expression)
    {
        var activation = new CelActivation(Environment);
        foreach (var (name, value) in Samples.Values)
            activation.Set(name, value);
        activation.Set("u", CelValue.OfUnknown(CelUnknown.Of("pods")));
        activation.Set("e", CelValue.OfError(new CelError("TEST1", "an error")));
        activation.Set("p", CelValue.OfList([CelValue.Of("a")], CelUnknown.Of("pods")));
        return Environment.Compile(new CelSource(expression)).Program!.Bind(new TestNames()).Evaluate(activation);
    }
}
