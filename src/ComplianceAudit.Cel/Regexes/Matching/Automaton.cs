namespace ComplianceAudit.Cel.Regexes.Matching;

/// <summary>A program made deterministic, state by state as texts come by: a character costs one look-up, and nothing is allocated where others have been. Thread-safe.</summary>
internal sealed class Automaton
{
    public const int Found = 1;

    /// <summary>Stands for every state that there is no room for.</summary>
    public const int Full = 3;

    private const int Unknown = 0;
    private const int Failed = 2;

    /// <summary>The first number that is no answer but a state.</summary>
    private const int FirstState = 4;

    /// <summary>Room for states, in numbers that they hold: about a megabyte and a half.</summary>
    private const int MaxRoom = 400_000;

    /// <summary>What a state takes besides its row and its instructions, in numbers.</summary>
    private const int StateRoom = 20;

    /// <summary>Characters between two looks at the cancellation.</summary>
    private const int CharactersBetweenLooks = 16_384;

    private readonly Lock _gate = new();
    private readonly CharacterMap _map;
    private readonly AutomatonStates _states;

    /// <summary>Numbers in a state's row: one for each group of characters, and one for the end of the text.</summary>
    private readonly int _width;

    /// <summary>The state behind each state and group. Rows are added under the lock, to a longer copy when it is full: who reads an old one finds <see cref="Unknown"/> at worst.</summary>
    private int[] _table;
    private int _used = FirstState;
    private int _room = MaxRoom;

    private Automaton(PatternProgram program, CharacterMap map)
    {
        _map = map;
        _states = new AutomatonStates(program, map);
        _width = map.Samples.Length + 1;
        _table = new int[FirstState + (8 * _width)];
        Start = NumberOf(_states.Start());
    }

    /// <summary>The state at the start of a text.</summary>
    public int Start { get; }

    /// <summary>The automaton of a program; null when it tells too many characters apart.</summary>
    public static Automaton? TryMake(PatternProgram program) => CharacterMap.TryMake(program) is { } map ? new Automaton(program, map) : null;

    /// <summary>Whether the text has a match; null when that takes more states than there is room for.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Offset of the first character to look at.</param>
    /// <param name="state">The state behind those before it.</param>
    /// <param name="cancellation">Looked at now and then in a long text.</param>
    public bool? IsMatch(string text, int from, int state, CancellationToken cancellation)
    {
        state = Run(text, from, state, cancellation);
        if (state >= FirstState)
            state = Next(Volatile.Read(ref _table), state, _width - 1);
        return state == Full ? null : state == Found;
    }

    /// <summary>The state behind a text, or the answer if it is known before.</summary>
    public int Run(string text, int from, int state, CancellationToken cancellation)
    {
        state = RunTo(Math.Min(text.Length, from + CharactersBetweenLooks), text, ref from, state);
        while (from < text.Length && state >= FirstState)
        {
            cancellation.ThrowIfCancellationRequested();
            state = RunTo(Math.Min(text.Length, from + CharactersBetweenLooks), text, ref from, state);
        }
        return state;
    }

    private int RunTo(int end, string text, ref int from, int state)
    {
        var ascii = _map.Ascii;
        var table = Volatile.Read(ref _table);
        int at;
        for (at = from; at < end && state >= FirstState; at++)
        {
            var unit = text[at];
            var group = unit < ascii.Length ? ascii[unit] : _map.GroupAt(text, ref at);
            var next = table[state + group];
            if (next == Unknown)
            {
                next = Next(table, state, group);
                table = Volatile.Read(ref _table);
            }
            state = next;
        }
        from = at;
        return state;
    }

    private int Next(int[] table, int state, int group) => table[state + group] is not Unknown and var known ? known : Step(state, group);

    private int Step(int state, int group)
    {
        lock (_gate)
        {
            if (_table[state + group] is not Unknown and var known)
                return known;
            var next = NumberOf(_states.After((state - FirstState) / _width, group));
            _table[state + group] = next;
            return next;
        }
    }

    private int NumberOf(AutomatonStates.Reached reached)
    {
        if (reached.IsMatch)
            return Found;
        if (reached.Instructions.Count == 0)
            return Failed;
        var cost = StateRoom + _width + (2 * reached.Instructions.Count);
        if (_states.Find(reached) is not { } index)
        {
            if (cost > _room)
                return Full;
            _room -= cost;
            index = _states.Add(reached);
            _used += _width;
            if (_used > _table.Length)
                Volatile.Write(ref _table, [.. _table, .. new int[_table.Length]]);
        }
        return FirstState + (index * _width);
    }
}
