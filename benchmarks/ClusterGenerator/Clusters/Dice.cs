using System.Globalization;

namespace ComplianceAudit.ClusterGenerator.Clusters;

/// <summary>Draws that depend on a seed and a name alone: the same on every machine, in any order of use (FNV-1a, then SplitMix64).</summary>
internal sealed class Dice
{
    private const string SafeLetters = "bcdfghjklmnpqrstvwxz2456789";
    private const string HexDigits = "0123456789abcdef";

    private ulong _state;

    public Dice(int seed, params ReadOnlySpan<string> name)
    {
        _state = 14695981039346656037 ^ (uint)seed;
        foreach (var part in name)
        {
            foreach (var letter in part)
                _state = (_state ^ letter) * 1099511628211;
            _state = (_state ^ '/') * 1099511628211;
        }
    }

    /// <summary>A number from 0 up to, not including, a limit.</summary>
    public int Next(int below) => (int)(Draw() % (uint)below);

    public bool Chance(int percent) => Next(100) < percent;

    public T Pick<T>(IReadOnlyList<T> from) => from[Next(from.Count)];

    /// <summary>Letters as Kubernetes uses in generated names, which form no words.</summary>
    public string Letters(int count) => Text(count, SafeLetters);

    public string Hex(int digits) => Text(digits, HexDigits);

    /// <summary>A random UUID's form.</summary>
    public string Uid() => $"{Hex(8)}-{Hex(4)}-4{Hex(3)}-a{Hex(3)}-{Hex(12)}";

    /// <summary>A version as images are tagged with.</summary>
    public string Tag() => string.Create(CultureInfo.InvariantCulture, $"v{Next(5)}.{Next(40)}.{Next(20)}");

    private string Text(int count, string letters) => string.Create(count, (this, letters), static (text, from) =>
    {
        for (var i = 0; i < text.Length; i++)
            text[i] = from.letters[from.Item1.Next(from.letters.Length)];
    });

    private ulong Draw()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
