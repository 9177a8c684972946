using ComplianceAudit.Cel.Tests.Support;

namespace ComplianceAudit.Cel.Tests.Functions;

/// <summary>The named formats of Kubernetes' format library.</summary>
public sealed class FormatsTests
{
    private static readonly string Letters63 = new('a', 63);

    [TestCase("dns1123Label", "my-label-name", "1", "a1")]
    [TestCase("dns1123LabelPrefix", "my-label-prefix-", "a", "A-")]
    [TestCase("dns1123Subdomain", "apiextensions.k8s.io", "1.2", "a")]
    [TestCase("dns1123SubdomainPrefix", "mysubdomain.prefix.-", "a-")]
    [TestCase("dns1035Label", "my-label-name", "a1")]
    [TestCase("dns1035LabelPrefix", "my-label-prefix-")]
    [TestCase("qualifiedName", "apiextensions.k8s.io/v1beta1", "My_Name.1", "a/B")]
    [TestCase("labelValue", "", "a", "My_Value.1-x")]
    [TestCase("uri", "http://example.com", "/path", "urn:x:y")]
    [TestCase("uuid", "123e4567-e89b-12d3-a456-426614174000", "123E4567E89B12D3A456426614174000", "123e4567-e89b12d3a456-426614174000")]
    [TestCase("byte", "aGVsbG8=", "aGVsbG8h", "AA==")]
    [TestCase("date", "2021-01-01", "2024-02-29")]
    [TestCase("datetime", "2021-01-01T00:00:00Z", "2021-01-01t23:59:59.123456789123z", "2021-01-01T00:00:00-07:30")]
    public void Evaluate_ValidText_GivesNone(string format, params string[] texts)
    {
        foreach (var text in texts)
            Assert.That(Engine.Json($"[format.{format}().validate('{text}').hasValue(), format.named('{format}').value().validate('{text}').hasValue()]"), Is.EqualTo("[false,false]"), text);
    }

    [TestCase("dns1123Label", "", "A", "-a", "a-", "a.b", "ä", "a b")]
    [TestCase("dns1123LabelPrefix", "-", "a--.", "Ab-")]
    [TestCase("dns1123Subdomain", "", "a..b", ".a", "a.", "a_b", "a.-b")]
    [TestCase("dns1123SubdomainPrefix", "a.", "-")]
    [TestCase("dns1035Label", "", "1a", "a.b", "a-")]
    [TestCase("dns1035LabelPrefix", "1a-")]
    [TestCase("qualifiedName", "", "/a", "a/", "a/b/c", "A/b", "_a")]
    [TestCase("labelValue", "-a", "a_", "a b", "a/b")]
    [TestCase("uri", "", "example.com", "../a")]
    [TestCase("uuid", "", "123e4567-e89b-12d3-a456-42661417400", "123e4567-e89b-12d3-a456-4266141740000", "g23e4567-e89b-12d3-a456-426614174000", "123e4567--e89b-12d3-a456-426614174000")]
    [TestCase("byte", "", "aGVsbG8", "aGVs bG8=", "a-_=")]
    [TestCase("date", "2021-1-01", "2021-02-29", "2021-01-01T", "21-01-01")]
    [TestCase("datetime", "2021-01-01", "2021-01-01T00:00:00", "2021-01-01T24:00:00Z", "2021-02-30T00:00:00Z", "2021-01-01T00:00:00.Z", "2021-01-01T00:00:00+0730", "2021-01-01 00:00:00Z")]
    public void Evaluate_InvalidText_GivesProblems(string format, params string[] texts)
    {
        foreach (var text in texts)
            Assert.That(Engine.Json($"format.{format}().validate('{text}').value().size() > 0"), Is.EqualTo("true"), text);
    }

    [TestCase("dns1123Label", "A", "expected lower-case letters, digits and '-', with a letter or digit at both ends, such as my-name")]
    [TestCase("dns1123Subdomain", "A", "expected lower-case letters, digits, '-' and '.', with a letter or digit at both ends and around each '.', such as example.com")]
    [TestCase("dns1035Label", "1", "expected lower-case letters, digits and '-', with a letter first and a letter or digit last, such as my-name")]
    [TestCase("labelValue", "-", "expected letters, digits, '-', '_' and '.', with a letter or digit at both ends, such as My.Name")]
    [TestCase("qualifiedName", "A/", "before '/': expected lower-case letters, digits, '-' and '.', with a letter or digit at both ends and around each '.', such as example.com|the name is empty")]
    [TestCase("qualifiedName", "/a", "the part before '/' is empty")]
    [TestCase("qualifiedName", "a/b/c", "expected a name, or a DNS subdomain, '/' and a name, such as example.com/my-name")]
    [TestCase("uri", "a", "expected an absolute URI such as https://example.com/path, or a path that begins with '/'")]
    [TestCase("uuid", "a", "expected 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12, such as 123e4567-e89b-12d3-a456-426614174000")]
    [TestCase("byte", "a", "expected base64 with padding, such as aGVsbG8=")]
    [TestCase("date", "a", "expected a date, such as 2021-01-31")]
    [TestCase("datetime", "a", "expected a date, 'T', a time and an offset, such as 2021-01-31T08:00:00Z")]
    public void Evaluate_InvalidText_SaysWhatWasExpected(string format, string text, string expected) =>
        Assert.That(Engine.Evaluate($"format.{format}().validate('{text}').value().join('|')").AsString, Is.EqualTo(expected));

    [TestCase("dns1123Label", "", true)]
    [TestCase("dns1123Label", "a", false)]
    [TestCase("dns1035Label", "a", false)]
    [TestCase("labelValue", "a", false)]
    [TestCase("qualifiedName", "a", false)]
    [TestCase("dns1123Subdomain", "a", true)]
    public void Evaluate_LongText_HasALimit(string format, string more, bool isValid)
    {
        var result = Engine.Json($"format.{format}().validate('{Letters63}{more}')");

        Assert.That(result, Is.EqualTo(isValid ? "null" : "[\"it has more than 63 characters\"]"));
    }

    [Test]
    public void Evaluate_LongSubdomain_HasALimit()
    {
        var text = string.Join('.', Letters63, Letters63, Letters63, Letters63);

        Assert.That(Engine.Json($"[format.dns1123Subdomain().validate('{text[..253]}'), format.dns1123Subdomain().validate('{text[..254]}')]"), Is.EqualTo("[null,[\"it has more than 253 characters\"]]"));
    }

    [TestCase("format.named('unknown').hasValue()", "false")]
    [TestCase("format.named('date') == optional.of(format.date())", "true")]
    [TestCase("format.date() == format.datetime()", "false")]
    [TestCase("type(format.date()) == kubernetes.NamedFormat", "true")]
    [TestCase("format.date()", "\"date\"")]
    [TestCase("format.date().validate(u)", """{"$unknown":["pods"]}""")]
    [TestCase("format.date().validate(dyn(1))", """{"$error":"CEL301: no such overload: validate(kubernetes.NamedFormat, int)"}""")]
    public void Evaluate_Format_IsAValue(string expression, string expected) =>
        Assert.That(Engine.Json(expression), Is.EqualTo(expected));
}
