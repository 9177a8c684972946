using ComplianceAudit.Cel.Tests.Support;

namespace ComplianceAudit.Cel.Tests.Syntax;

/// <summary>Every form of every literal, as the language definition's section on syntax and its section on string and bytes values say.</summary>
public sealed class LiteralTests
{
    [TestCase("0", 0)]
    [TestCase("007", 7)]
    [TestCase("9223372036854775807", long.MaxValue)]
    [TestCase("-9223372036854775808", long.MinValue)]
    [TestCase("- 1", -1)]
    [TestCase("--1", 1)]
    [TestCase("---1", -1)]
    [TestCase("0x1f", 31)]
    [TestCase("0xFF", 255)]
    [TestCase("-0x8000000000000000", long.MinValue)]
    [TestCase("0x7fffffffffffffff", long.MaxValue)]
    public void Evaluate_IntLiteral_IsItsNumber(string expression, long expected)
    {
        var found = Engine.Evaluate(expression);

        Assert.That(found.AsInt, Is.EqualTo(expected));
    }

    [TestCase("0u", 0UL)]
    [TestCase("7U", 7UL)]
    [TestCase("18446744073709551615u", ulong.MaxValue)]
    [TestCase("0xffffffffffffffffu", ulong.MaxValue)]
    [TestCase("0x1fU", 31UL)]
    public void Evaluate_UIntLiteral_IsItsNumber(string expression, ulong expected)
    {
        var found = Engine.Evaluate(expression);

        Assert.That(found.AsUInt, Is.EqualTo(expected));
    }

    [TestCase("1.5", 1.5)]
    [TestCase(".5", 0.5)]
    [TestCase("-.5", -0.5)]
    [TestCase("1e3", 1000.0)]
    [TestCase("1E+3", 1000.0)]
    [TestCase("1.25e-2", 0.0125)]
    [TestCase("-1.5e2", -150.0)]
    [TestCase("1e-999", 0.0)]
    [TestCase("1.7976931348623157e308", double.MaxValue)]
    [TestCase("4.9e-324", double.Epsilon)]
    public void Evaluate_DoubleLiteral_IsItsNumber(string expression, double expected)
    {
        var found = Engine.Evaluate(expression);

        Assert.That(found.AsDouble, Is.EqualTo(expected));
    }

    [Test]
    public void Evaluate_MinusZero_KeepsItsSign()
    {
        var found = Engine.Evaluate("-0.0");

        Assert.That(double.IsNegative(found.AsDouble), Is.True);
    }

    [TestCase("true", "true")]
    [TestCase("false", "false")]
    [TestCase("null", "null")]
    [TestCase("[]", "[]")]
    [TestCase("[1, 2,]", "[1,2]")]
    [TestCase("[,]", "[]", Description = "The grammar has a comma stand behind any elements, also behind none")]
    [TestCase("{}", "{}")]
    [TestCase("{,}", "{}")]
    [TestCase("{'a': 1, 2: 'b',}", """{"a":1,"2":"b"}""")]
    [TestCase("[?optional.of(1), ?optional.none(), 3]", "[1,3]")]
    [TestCase("{?'a': optional.of(1), ?'b': optional.none()}", """{"a":1}""")]
    public void Evaluate_OtherLiteral_IsItsValue(string expression, string expected)
    {
        var found = Engine.Json(expression);

        Assert.That(found, Is.EqualTo(expected));
    }

    [TestCase("''", "")]
    [TestCase("\"it's\"", "it's")]
    [TestCase("'say \"a\"'", "say \"a\"")]
    [TestCase("'''a'b''c'''", "a'b''c")]
    [TestCase("\"\"\"a\"b\"\"c\"\"\"", "a\"b\"\"c")]
    [TestCase("''''a'''", "'a")]
    [TestCase("'''a\nb'''", "a\nb")]
    [TestCase("'''a\r\nb\rc'''", "a\nb\nc", Description = "Line breaks are \\n, as in cel-go")]
    [TestCase(@"'\a\b\f\n\r\t\v'", "\a\b\f\n\r\t\v")]
    [TestCase(@"'\\\?\""\'\`'", "\\?\"'`")]
    [TestCase(@"'\x41\X42\x7f'", "AB\u007f")]
    [TestCase(@"'\xff\377'", "\u00ff\u00ff")]
    [TestCase(@"'\101\0001'", "A\u00001")]
    [TestCase(@"'\u0041\u00e9\uFFFB'", "A\u00e9\ufffb")]
    [TestCase(@"'\U0001F62C\U00088888\U0010ffff'", "\U0001f62c\U00088888\U0010ffff")]
    [TestCase(@"'\ud83d\ude2c'", "\U0001f62c", Description = "Characters beyond the basic plane may be written as surrogate pairs")]
    [TestCase("'\U0001f62c'", "\U0001f62c")]
    [TestCase(@"r'\d\'", @"\d\")]
    [TestCase(@"R""\u0041\""", @"\u0041\")]
    [TestCase(@"r'''\'a\'''", @"\'a\")]
    [TestCase("'// no comment'", "// no comment")]
    public void Evaluate_StringLiteral_IsItsText(string expression, string expected)
    {
        var found = Engine.Evaluate(expression);

        Assert.That(found.AsString, Is.EqualTo(expected));
    }

    [TestCase("b''", "")]
    [TestCase("B\"abc\"", "616263")]
    [TestCase("b'\u00ff'", "C3BF")]
    [TestCase("b'\U0001f62c'", "F09F98AC")]
    [TestCase(@"b'\303\277'", "C3BF")]
    [TestCase(@"b'\377\xfe\XFD'", "FFFEFD")]
    [TestCase(@"b'\a\n\\\?\''", "070A5C3F27")]
    [TestCase("b'''a\r\nb'''", "610A62")]
    [TestCase(@"br'\x41'", "5C783431")]
    [TestCase(@"bR""\u0041""", "5C7530303431")]
    [TestCase("b'a\u00ff\\xffb'", "61C3BFFF62")]
    public void Evaluate_BytesLiteral_IsItsOctets(string expression, string expected)
    {
        var found = Engine.Evaluate(expression);

        Assert.That(Convert.ToHexString(found.AsBytes), Is.EqualTo(expected));
    }

    [TestCase("rb'a'")]
    [TestCase("bb'a'")]
    [TestCase("0X1F")]
    [TestCase("1.")]
    [TestCase("'a\nb'")]
    [TestCase("'a\\\nb'")]
    [TestCase("'a\rb'")]
    [TestCase("'\\400'")]
    [TestCase("'\\18'")]
    [TestCase("'\\x4'")]
    [TestCase("'\\u004'")]
    [TestCase("'\\U00110000'")]
    [TestCase("'\\ud800'")]
    [TestCase("'\\ude2c\\ud83d'")]
    [TestCase("'\\U0000d800'")]
    [TestCase("b'\\u0041'")]
    [TestCase("[,,]")]
    [TestCase("[,1]")]
    [TestCase("{,'a': 1}")]
    [TestCase("dyn(1,)")]
    [TestCase("dyn(,)")]
    [TestCase("1u.5")]
    public void Compile_NoLiteral_IsRefused(string expression)
    {
        var found = Engine.Diagnose(expression);

        Assert.That(found, Does.Contain(": CEL1"));
    }

    [Test]
    public void Compile_HalfACharacterInAString_IsRefused([Values('\ud83d', '\ude2c')] char half)
    {
        var found = Engine.Diagnose($"'a{half}'");

        Assert.That(found, Does.StartWith($"check.yaml:1:3: CEL101: found U+{(int)half:X4}, one half of a character; the file is broken there"));
    }
}
