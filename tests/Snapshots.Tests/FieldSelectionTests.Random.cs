using System.Text;
using ComplianceAudit.Snapshots.Documents;
using CsCheck;

namespace ComplianceAudit.Snapshots.Tests;

/// <summary>Any document, read through any selection and with its pod specification shared, gives under the selected paths what it gives when it is read whole.</summary>
public sealed partial class FieldSelectionTests
{
    private static readonly string[] Keys = ["spec", "template", "nodeName", "volumes", "containers", "volumeMounts", "name", "a", "$redacted", "metadata", "uid", "k\\u0065y", "\u00e9"];

    private static readonly string[] Scalars =
        ["null", "true", "0", "-7", "1.5", "\"\"", "\"n1\"", "\"kube-api-access-x\"", "\"kube-api-access-y\"", "\"k\\u0075be-api-access-x\"", "\"\\u00e9\"", "{\"$redacted\":{\"id\":\"redacted:env:1\",\"length\":3}}"];

    private static readonly Gen<string> Json = Gen.Recursive<string>((depth, nested) =>
    {
        var scalar = Gen.Int[0, Scalars.Length - 1].Select(i => Scalars[i]);
        return depth > 6 ? scalar : Gen.OneOf(scalar, nested.Array[0, 3].Select(items => $"[{string.Join(',', items)}]"), Map(nested), Map(nested), Map(nested));
    });

    private static readonly Gen<(string?[] Steps, bool IsWhole)[]> Paths =
        Gen.Select(Gen.Int[0, Keys.Length].Select(i => i < Keys.Length ? Unescaped(Keys[i]) : null).Array[1, 5], Gen.Bool).Array[0, 6];

    [TestCase("pods")]
    [TestCase("deployments.apps")]
    [TestCase("widgets.example.com")]
    public void Read_RandomDocumentsAndSelections_GiveWhatThePlainParseGives(string source)
    {
        var its = SourceName.Parse(source);
        var wrap = its.Resource == "deployments"
            ? """{"metadata":{"ownerReferences":[{"uid":"u"}],"a":#},"spec":{"template":{"spec":#},"a":"last"}}"""
            : """{"metadata":{"ownerReferences":[{"uid":"u"}],"a":#},"spec":#,"status":{"a":"last"}}""";
        Gen.Select(Json.Array[1, 4], Paths).Holds(100, (specs, paths) =>
        {
            var names = new PropertyNames();
            var fields = new FieldSelection(paths.Select(path => new SelectedField(its, path.Steps, path.IsWhole)));
            var parser = new DocumentParser(names, DocumentPools.Sharing(DocumentPools.Few));
            var plan = new FieldPlanner(names).PlanOf(fields.Of(its), its);
            foreach (var spec in specs.SelectMany(AlmostTheSame))
            {
                var json = Encoding.UTF8.GetBytes(wrap.Replace("#", spec, StringComparison.Ordinal));
                var plain = ResourceDocument.Parse(json, names);

                var read = parser.Parse(json, plan, new DocumentPlace("test", 0));

                foreach (var path in paths)
                    AssertSame(plain, 0, read, 0, path.Steps, path.IsWhole);
                AssertParents(read, 0);
            }
        });
    }

    /// <summary>Documents of one owner that differ in texts that vary, in one that does not, and in how a text is written.</summary>
    private static IEnumerable<string> AlmostTheSame(string spec) =>
    [
        spec, spec.Replace("n1", "n22", StringComparison.Ordinal), spec.Replace("access-x", "access-y", StringComparison.Ordinal), spec.Replace("k\\u0075be", "kube", StringComparison.Ordinal),
        spec.Replace("kube-api", "cube-api", StringComparison.Ordinal), spec.Replace("n1", "\\u006e1", StringComparison.Ordinal), spec,
    ];

    /// <summary>Goes down both documents together; at the end of the path both must have the same value, or the same shape of it.</summary>
    private static void AssertSame(ResourceDocument plain, int a, ResourceDocument read, int b, ReadOnlySpan<string?> steps, bool isWhole)
    {
        Assert.That(read.KindOf(b), Is.EqualTo(plain.KindOf(a)));
        Assert.That(read.PathOf(b), Is.EqualTo(plain.PathOf(a)));
        if (steps.Length == 0)
        {
            Assert.That(isWhole ? WrittenDocument.Of(read, b) : Outline(read, b), Is.EqualTo(isWhole ? WrittenDocument.Of(plain, a) : Outline(plain, a)));
            return;
        }

        if (plain.KindOf(a) == NodeKind.Map && steps[0] is { } name)
        {
            Assert.That(read.FieldOf(b, name) >= 0, Is.EqualTo(plain.FieldOf(a, name) >= 0));
            if (plain.FieldOf(a, name) is >= 0 and var field)
                AssertSame(plain, field, read, read.FieldOf(b, name), steps[1..], isWhole);
        }
        else if (plain.KindOf(a) == NodeKind.List || steps[0] is null)
        {
            Assert.That(read.CountOf(b), Is.EqualTo(plain.CountOf(a)));
            for (var i = 0; i < plain.CountOf(a) && steps[0] is null; i++)
                AssertSame(plain, plain.ChildAt(a, i), read, read.ChildAt(b, i), steps[1..], isWhole);
        }
    }

    private static string Outline(ResourceDocument document, int node) => document.KindOf(node) switch
    {
        NodeKind.Map => string.Join(' ', WrittenDocument.Children(document, node).Select((child, i) => $"{document.Names.NameOf(document.KeyAt(node, i))}:{document.KindOf(child)}")),
        NodeKind.List => string.Join(' ', WrittenDocument.Children(document, node).Select(child => document.KindOf(child))),
        _ => WrittenDocument.Of(document, node),
    };

    private static void AssertParents(ResourceDocument document, int holder)
    {
        foreach (var child in WrittenDocument.Children(document, holder))
        {
            Assert.That(document.ParentOf(child), Is.EqualTo(holder));
            AssertParents(document, child);
        }
    }

    private static Gen<string> Map(Gen<string> value) => Gen.Select(Gen.Int[0, Keys.Length - 1].Array[0, 5], value.Array[5]).Select((keys, values) =>
        $"{{{string.Join(',', keys.Distinct().Select((key, i) => $"\"{Keys[key]}\":{values[i]}"))}}}");

    private static string Unescaped(string key) => key.Replace("\\u0065", "e", StringComparison.Ordinal);
}
