using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ComplianceAudit.Snapshots.Documents;

namespace ComplianceAudit.Snapshots.Tests.Documents;

/// <summary>The end of a list or map is where a reader finds it.</summary>
public sealed class JsonExtentTests
{
    private const int Depth = 20;

    /// <summary>Escapes no more than it must, so that quotes have backslashes before them.</summary>
    private static readonly JsonSerializerOptions Plainly = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [TestCase("""{}""")]
    [TestCase("""[[],{"a":[{}]}]""")]
    [TestCase("""{"a":"}]","b]":"{["}""")]
    [TestCase("""["\"]","\\","\\\"}","\\\\"]""")]
    [TestCase("""{"\\\\\\\"":"\u005d\"]\\","n":[1,null,true]}""")]
    [TestCase("""["é]","日本}","]"]""")]
    public void LengthOf_AtAnyPlaceOfABlock_EndsWhereAReaderEnds(string value)
    {
        for (var before = 0; before < 130; before++)
        {
            var json = Encoding.UTF8.GetBytes($"[\"{new string('\\', 2 * (before % 3))}{new string('x', before)}\",{value}]");

            var length = JsonExtent.LengthOf([.. json, .. "]},\"more\":{}"u8], Depth);

            Assert.That(length, Is.EqualTo(EndOf(json)), $"{before} before");
        }
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public void LengthOf_RandomTexts_EndsWhereAReaderEnds(int seed)
    {
        var random = new Random(seed);
        for (var times = 0; times < 500; times++)
        {
            var texts = Enumerable.Range(0, random.Next(12)).Select(_ => new string(random.GetItems("\\\\\\\"\"[]{}x,: é".ToCharArray(), random.Next(90))));
            var json = JsonSerializer.SerializeToUtf8Bytes(texts, Plainly);

            var length = JsonExtent.LengthOf([.. json, .. ",[\"]"u8], Depth);

            Assert.That(length, Is.EqualTo(json.Length), Encoding.UTF8.GetString(json));
        }
    }

    [TestCase("""{"a":[1}""", TestName = "LengthOf_NoEnd_IsNotFound")]
    [TestCase("""[{"a":1]]""", TestName = "LengthOf_BraceThatABracketCloses_IsNotFound")]
    [TestCase("""["]""", TestName = "LengthOf_TextWithoutEnd_IsNotFound")]
    [TestCase("[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]", TestName = "LengthOf_TooDeep_IsNotFound")]
    [TestCase("[\"a\nb\"]", TestName = "LengthOf_LineEndInAText_IsNotFound")]
    public void LengthOf_NothingToPassOver_IsNotFound(string json) => Assert.That(JsonExtent.LengthOf(Encoding.UTF8.GetBytes(json), Depth), Is.Zero);

    [TestCase("""{"apiVersion":"v1","status":{"a":[1,{"b":"}"}]},"kind":}""", "1:56")]
    [TestCase("""{"apiVersion":"v1","status":{"a":"x" "b"}}""", null)]
    public void Parse_NotJson_IsPlacedWhereItStandsAndSoughtOnlyInWhatIsKept(string json, string? place)
    {
        var names = new PropertyNames();
        var plan = new FieldPlanner(names).PlanOf(new FieldSelection([]).Of(SourceName.Parse("pods")), SourceName.Parse("pods"));

        ResourceDocument Parse() => new DocumentParser(names, DocumentPools.Sharing(DocumentPools.Few)).Parse(Encoding.UTF8.GetBytes(json), plan, new DocumentPlace("here", 0));

        Assert.That(Parse, place is null ? Throws.Nothing : Throws.TypeOf<SnapshotException>().With.Message.Contains(place));
    }

    private static int EndOf(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        reader.Skip();
        return (int)reader.BytesConsumed;
    }
}
