using CsCheck;

namespace ComplianceAudit.Tests;

/// <summary>Runs properties over random cases that are the same in every run: a build that fails fails again, and one that passes says so of known cases.</summary>
/// <remarks>Other cases come with one of CsCheck's environment variables: CsCheck_Seed to see one case again, CsCheck_Iter or CsCheck_Time to look for new ones.</remarks>
internal static class Property
{
    private const ulong Seed = 20_240_229;

    private static readonly bool IsVaried =
        Array.Exists(["CsCheck_Seed", "CsCheck_Iter", "CsCheck_Time"], name => !string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(name)));

    /// <summary>Asserts something of a number of cases.</summary>
    public static void Holds<T>(this Gen<T> gen, long cases, Action<T> assert)
    {
        var random = new PCG(1, Seed);
        for (var i = 0L; i < cases && !IsVaried; i++)
        {
            var state = random.State;
            var value = gen.Generate(random, null, out _);
            try
            {
                assert(value);
            }
            catch (Exception)
            {
                // CsCheck tells the case and its seed, and looks for smaller ones.
                gen.Sample(assert, seed: random.ToString(state), iter: cases, threads: 1);
                throw;
            }
        }
        if (IsVaried)
            gen.Sample(assert, iter: cases, threads: 1);
    }

    public static void Holds<T1, T2>(this Gen<(T1, T2)> gen, long cases, Action<T1, T2> assert) => gen.Holds(cases, value => assert(value.Item1, value.Item2));

    public static void Holds<T1, T2, T3>(this Gen<(T1, T2, T3)> gen, long cases, Action<T1, T2, T3> assert) =>
        gen.Holds(cases, value => assert(value.Item1, value.Item2, value.Item3));
}
