using ComplianceAudit.Benchmarks.Comparison;
using ComplianceAudit.Benchmarks.Subjects;

namespace ComplianceAudit.Benchmarks.Tests.Comparison;

internal sealed class TablesTests
{
    private const string Approved = """
        How many times as long as this engine the others take for one evaluation:

        | expression | cel-go 0.32 ¹ | other 1.0 |
        | --- | ---: | ---: |
        | not privileged | 15.4 × | 10.0 × |
        | memory limits | 8.08 × | 10.0 × ² |
        | name, label and size | 3.58 × | cannot run |
        | image registry | 41.7 × | cannot run |
        | no host network | 1.38 × | cannot run |
        | **geometric mean** | **7.61 ×** | **10.0 ×** |

        Time of one evaluation, median of the rounds (middle half of the rounds):

        | expression | this engine | cel-go 0.32 ¹ | other 1.0 |
        | --- | ---: | ---: | ---: |
        | not privileged | 120 ns (110 ns - 130 ns) | 1.85 µs | 1.20 µs (1.10 µs - 1.30 µs) |
        | memory limits | 120 ns (110 ns - 130 ns) | 970 ns | 1.20 µs (1.10 µs - 1.30 µs) ² |
        | name, label and size | 120 ns (110 ns - 130 ns) | 430 ns | cannot run |
        | image registry | 120 ns (110 ns - 130 ns) | 5.00 µs | cannot run |
        | no host network | 120 ns (110 ns - 130 ns) | 165 ns | cannot run |

        Time of one compilation:

        | expression | this engine | cel-go 0.32 ¹ | other 1.0 |
        | --- | ---: | ---: | ---: |
        | not privileged | 5.00 µs (5.00 µs - 5.00 µs) | 60-180 µs | 5.00 µs (5.00 µs - 5.00 µs) |
        | memory limits | 5.00 µs (5.00 µs - 5.00 µs) | 60-180 µs | 5.00 µs (5.00 µs - 5.00 µs) ² |
        | name, label and size | 5.00 µs (5.00 µs - 5.00 µs) | 60-180 µs | cannot run |
        | image registry | 5.00 µs (5.00 µs - 5.00 µs) | 60-180 µs | cannot run |
        | no host network | 5.00 µs (5.00 µs - 5.00 µs) | 60-180 µs | cannot run |

        Bytes that one evaluation of this engine allocates:

        | not privileged | memory limits | name, label and size | image registry | no host network |
        | --- | ---: | ---: | ---: | ---: |
        | 0 | 0 | 0 | 488 | 0 |

        ¹ measured elsewhere, on a machine like this one. ² not as written: see below.

        Measured on a machine.

        """;

    [Test]
    public void Of_FixedResults_IsTheApprovedText()
    {
        using var own = new FixedEngine("this engine", "runtime", _ => Form.AsWritten);
        using var other = new FixedEngine("other 1.0", "other runtime", scenario => (Form)Math.Min(scenario, 2));
        var jobs = from scenario in Enumerable.Range(0, Scenario.All.Count)
                   from engine in new Engine[] { own, other }
                   where engine.FormOf(scenario) != Form.Cannot
                   select (engine, scenario);
        var evaluations = jobs.ToDictionary(job => job, job => new Measurement(job.engine == own ? [100, 110, 120, 130, 400] : [1000, 1100, 1200, 1300, 1400]));
        var compilations = jobs.ToDictionary(job => job, _ => new Measurement([5_000]));

        var text = Tables.Of(new Results([own, other], evaluations, compilations, [0, 0, 0, 488, 0], "a machine"));

        Assert.That(text, Is.EqualTo(Approved));
    }

    [Test]
    public void GeometricMean_OfTwiceAndHalf_IsOne()
    {
        var mean = Tables.GeometricMean([2, 0.5, 8, 0.125]);

        Assert.That(mean, Is.EqualTo(1).Within(1e-12));
    }

    private sealed class FixedEngine(string name, string runtime, Func<int, Form> forms) : Engine
    {
        public override string Name => name;

        public override string Runtime => runtime;

        public override Form FormOf(int scenario) => forms(scenario);

        public override double Measure(Work work, int scenario, int times) => times;

        public override void Dispose()
        {
        }
    }
}
