using System.Text;
using ComplianceAudit.Cel;

namespace ComplianceAudit.Cli.Expressions;

/// <summary>Takes the expression from the command line, or from standard input.</summary>
internal static class ExpressionReader
{
    /// <summary>What messages name as the expression's file.</summary>
    public const string Place = "<expression>";

    public const string StandardInput = "-";

    /// <summary>More than any expression may have; what follows is not read.</summary>
    private const int MostCharacters = 1_000_000;

    public static CelSource Read(string argument, Func<Stream> openInput)
    {
        if (argument != StandardInput)
            return new CelSource(argument, Place);
        using var reader = new StreamReader(openInput(), Encoding.UTF8);
        var text = new char[MostCharacters];
        var length = reader.ReadBlock(text);
        return new CelSource(new string(text, 0, length).TrimEnd(), Place);
    }
}
